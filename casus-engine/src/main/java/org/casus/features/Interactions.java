package org.casus.features;

import static org.casus.features.Driver.CAPABILITY;
import static org.casus.features.Driver.COMMITMENT;
import static org.casus.features.Driver.CRISIS;
import static org.casus.features.Driver.PROXIMITY;
import static org.casus.features.Driver.RIVALRY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casus.features.Columns.Column;
import org.casus.features.Columns.Role;

/** Columns made of other columns: the attacker's role, named products, and the shifts of wars. */
final class Interactions {
    private static final List<Tie> SHIFTED_TIES = List.of(
            Tie.DEFENSE,
            Tie.OFFENSE,
            Tie.LAND_BORDER,
            Tie.DISTANCE,
            Tie.RIVAL,
            Tie.DISPUTES,
            Tie.BESIDE,
            Tie.COMRADES,
            Tie.ONCE_RULED_BY);
    private static final List<SideTrait> SHIFTED_SIDES = List.of(SideTrait.MAJOR, SideTrait.SHARE);
    private static final List<Trait> SHIFTED_TRAITS =
            List.of(Trait.MAJOR, Trait.STRENGTH, Trait.MAJORS, Trait.MAJORS_ON_BOTH, Trait.DUE_PROMISES);

    private Interactions() {}

    static List<Column> columns() {
        return List.of(
                Column.of("attacks", CRISIS, Role.FACT),
                Column.of("attacks × own ally", COMMITMENT, Role.PRODUCT),
                Column.of("attacks × other ally", COMMITMENT, Role.PRODUCT),
                Column.of("attacks × own land border", PROXIMITY, Role.PRODUCT),
                Column.of("attacks × other land border", PROXIMITY, Role.PRODUCT),
                Column.of("attacks × own rival", RIVALRY, Role.PRODUCT),
                Column.of("attacks × other rival", RIVALRY, Role.PRODUCT),
                Column.of("attacks × own side major", CAPABILITY, Role.PRODUCT),
                Column.of("attacks × own side share", CAPABILITY, Role.PRODUCT),
                Column.of("attacks × own distance", PROXIMITY, Role.PRODUCT),
                Column.of("attacks × major", CAPABILITY, Role.PRODUCT),
                Column.of("own land border × other rival", RIVALRY, Role.PRODUCT),
                Column.of("own ally × other rival", COMMITMENT, Role.PRODUCT),
                Column.of("own ally × other land border", COMMITMENT, Role.PRODUCT),
                Column.of("own ally × major", COMMITMENT, Role.PRODUCT),
                Column.of("own ally × majors", COMMITMENT, Role.PRODUCT),
                Column.of("own ally × other ally", COMMITMENT, Role.PRODUCT),
                Column.of("own land border × majors", PROXIMITY, Role.PRODUCT),
                Column.of("major × majors", CRISIS, Role.PRODUCT),
                Column.of("major × own side major", CAPABILITY, Role.PRODUCT),
                Column.of("nearer distance × strength", CAPABILITY, Role.PRODUCT),
                Column.of("nearer distance × their strength", PROXIMITY, Role.PRODUCT),
                Column.of("joiner × own same region", PROXIMITY, Role.PRODUCT),
                Column.of("other ongoing × other land border", RIVALRY, Role.PRODUCT));
    }

    /** The shifts: the war itself, then each shifted column by its place in the vector. */
    static List<Column> shifts(List<Column> before) {
        int ties = Tie.values().length;
        int sides = 2 * ties;
        int traits = sides + 2 * SideTrait.values().length;
        var sources = new ArrayList<Integer>();
        for (Tie tie : SHIFTED_TIES) {
            sources.add(tie.ordinal());
            sources.add(ties + tie.ordinal());
        }
        for (SideTrait side : SHIFTED_SIDES) {
            sources.add(sides + side.ordinal());
            sources.add(sides + SideTrait.values().length + side.ordinal());
        }
        SHIFTED_TRAITS.forEach(trait -> sources.add(traits + trait.ordinal()));
        var shifts = new ArrayList<Column>();
        shifts.add(Column.of("war", CRISIS, Role.WAR));
        for (int source : sources) {
            Column column = before.get(source);
            shifts.add(new Column("war × " + column.name(), column.driver(), Role.SHIFT, source));
        }
        return shifts;
    }

    /**
     * Makes the columns of all candidates for one side.
     *
     * @param v columns × candidates, the first ones filled; the others are put in
     * @param attacks whether the side attacks
     * @param war whether the crisis is a war
     */
    static void write(double[][] v, boolean attacks, boolean war) {
        int ties = Tie.values().length;
        int sides = 2 * ties;
        int traits = sides + 2 * SideTrait.values().length;
        double[] ally = larger(v[Tie.DEFENSE.ordinal()], v[Tie.OFFENSE.ordinal()]);
        double[] otherAlly = larger(v[ties + Tie.DEFENSE.ordinal()], v[ties + Tie.OFFENSE.ordinal()]);
        double[] land = v[Tie.LAND_BORDER.ordinal()];
        double[] otherLand = v[ties + Tie.LAND_BORDER.ordinal()];
        double[] rival = v[Tie.RIVAL.ordinal()];
        double[] otherRival = v[ties + Tie.RIVAL.ordinal()];
        double[] nearer = smaller(v[Tie.DISTANCE.ordinal()], v[ties + Tie.DISTANCE.ordinal()]);
        double[] sideMajor = v[sides + SideTrait.MAJOR.ordinal()];
        double[] major = v[traits + Trait.MAJOR.ordinal()];
        double[] majors = v[traits + Trait.MAJORS.ordinal()];
        double[] no = new double[ally.length];
        int c = traits + Trait.values().length;
        v[c++] = attacks ? ones(ally.length) : no;
        v[c++] = attacks ? ally : no;
        v[c++] = attacks ? otherAlly : no;
        v[c++] = attacks ? land : no;
        v[c++] = attacks ? otherLand : no;
        v[c++] = attacks ? rival : no;
        v[c++] = attacks ? otherRival : no;
        v[c++] = attacks ? sideMajor : no;
        v[c++] = attacks ? v[sides + SideTrait.SHARE.ordinal()] : no;
        v[c++] = attacks ? v[Tie.DISTANCE.ordinal()] : no;
        v[c++] = attacks ? major : no;
        v[c++] = product(land, otherRival);
        v[c++] = product(ally, otherRival);
        v[c++] = product(ally, otherLand);
        v[c++] = product(ally, major);
        v[c++] = product(ally, majors);
        v[c++] = product(ally, otherAlly);
        v[c++] = product(land, majors);
        v[c++] = product(major, majors);
        v[c++] = product(major, sideMajor);
        v[c++] = product(nearer, v[traits + Trait.STRENGTH.ordinal()]);
        v[c++] = product(nearer, v[traits + Trait.THEIR_STRENGTH.ordinal()]);
        v[c++] = product(v[traits + Trait.JOINER.ordinal()], v[Tie.SAME_REGION.ordinal()]);
        v[c++] = product(v[ties + Tie.ONGOING.ordinal()], otherLand);
        Arrays.fill(v, c, v.length, war ? ones(ally.length) : no);
    }

    private static double[] ones(int n) {
        var column = new double[n];
        Arrays.fill(column, 1);
        return column;
    }

    private static double[] product(double[] a, double[] b) {
        var column = new double[a.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = a[k] * b[k];
        }
        return column;
    }

    private static double[] larger(double[] a, double[] b) {
        var column = new double[a.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = Math.max(a[k], b[k]);
        }
        return column;
    }

    private static double[] smaller(double[] a, double[] b) {
        var column = new double[a.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = Math.min(a[k], b[k]);
        }
        return column;
    }
}
