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
    /** What a column is made of. */
    public enum Role {
        /** A fact of the candidate, a side or the crisis. */
        FACT,
        /** A product of facts. */
        PRODUCT,
        /** 1 in wars. */
        WAR,
        /** How much more a fact counts in wars: 1 in wars; its standardised value is that times its source's. */
        SHIFT
    }

    /**
     * One column: its name and what it is about.
     *
     * @param source for a shift the column that it shifts, else −1
     */
    public record Column(String name, Driver driver, Role role, int source) {
        static Column of(String name, Driver driver, Role role) {
            return new Column(name, driver, role, -1);
        }
    }

    private static final int TIES = Tie.values().length;
    private static final int SIDES = SideTrait.values().length;
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

    /** The place of a tie to the side that would be joined. */
    public static int own(Tie tie) {
        return tie.ordinal();
    }

    /** The place of a tie to the other side. */
    public static int other(Tie tie) {
        return TIES + tie.ordinal();
    }

    /** The place of a trait of the side that would be joined. */
    public static int ownSide(SideTrait trait) {
        return 2 * TIES + trait.ordinal();
    }

    /** The place of a trait of the other side. */
    public static int otherSide(SideTrait trait) {
        return 2 * TIES + SIDES + trait.ordinal();
    }

    /** The place of a trait of the candidate or of the crisis. */
    public static int of(Trait trait) {
        return 2 * TIES + 2 * SIDES + trait.ordinal();
    }

    /** The place of a column by its name. */
    public static int named(String name) {
        for (int c = 0; c < ALL.size(); c++) {
            if (ALL.get(c).name().equals(name)) {
                return c;
            }
        }
        throw new IllegalArgumentException("no column \"" + name + '"');
    }

    private static List<Column> build() {
        var columns = new ArrayList<Column>();
        for (Tie tie : Tie.values()) {
            columns.add(Column.of("own " + word(tie), tie.driver(), Role.FACT));
        }
        for (Tie tie : Tie.values()) {
            columns.add(Column.of("other " + word(tie), tie.driver(), Role.FACT));
        }
        for (SideTrait trait : SideTrait.values()) {
            columns.add(Column.of("own side " + word(trait), trait.driver(), Role.FACT));
        }
        for (SideTrait trait : SideTrait.values()) {
            columns.add(Column.of("other side " + word(trait), trait.driver(), Role.FACT));
        }
        for (Trait trait : Trait.values()) {
            columns.add(Column.of(word(trait), trait.driver(), Role.FACT));
        }
        columns.addAll(Interactions.columns());
        columns.addAll(Interactions.shifts(columns));
        return List.copyOf(columns);
    }

    /** A tie or a trait as a column is named after it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
