package org.casus.features;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a candidate's vector for one side, in order.
 *
 * <p>Own ties, ties to the other side, traits of either side, traits of candidate and crisis; then the attacker's role,
 * products that the literature names, and the shifts that apply in wars only (partial pooling: disputes and wars share
 * the first coefficients, and the penalised shifts say how wars differ).
 */
public final class Columns {
    /** One column: its name, what it is about, and whether it only counts in wars. */
    public record Column(String name, Driver driver, boolean warShift) {}

    private static final List<Column> ALL = build();

    private Columns() {}

    /** Every column. */
    public static List<Column> all() {
        return ALL;
    }

    /** How many there are. */
    public static int count() {
        return ALL.size();
    }

    private static List<Column> build() {
        var columns = new ArrayList<Column>();
        for (Tie tie : Tie.values()) {
            columns.add(new Column("own " + word(tie), tie.driver(), false));
        }
        for (Tie tie : Tie.values()) {
            columns.add(new Column("other " + word(tie), tie.driver(), false));
        }
        for (SideTrait trait : SideTrait.values()) {
            columns.add(new Column("own side " + word(trait), trait.driver(), false));
        }
        for (SideTrait trait : SideTrait.values()) {
            columns.add(new Column("other side " + word(trait), trait.driver(), false));
        }
        for (Trait trait : Trait.values()) {
            columns.add(new Column(word(trait), trait.driver(), false));
        }
        columns.addAll(Interactions.columns());
        for (int c = 0; c < Interactions.SHIFTED_COUNT; c++) {
            columns.add(Interactions.shift(c));
        }
        return List.copyOf(columns);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
