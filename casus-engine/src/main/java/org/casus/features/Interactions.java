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
     * Writes the made columns of one candidate and side.
     *
     * @param v the vector, its first columns filled
     * @param at where to write
     * @param attacks whether the side attacks
     * @param war whether the crisis is a war
     */
    static void write(double[] v, int at, boolean attacks, boolean war) {
        int ties = Tie.values().length;
        int sides = 2 * ties;
        int traits = sides + 2 * SideTrait.values().length;
        double ally = Math.max(v[Tie.DEFENSE.ordinal()], v[Tie.OFFENSE.ordinal()]);
        double otherAlly = Math.max(v[ties + Tie.DEFENSE.ordinal()], v[ties + Tie.OFFENSE.ordinal()]);
        double land = v[Tie.LAND_BORDER.ordinal()];
        double otherLand = v[ties + Tie.LAND_BORDER.ordinal()];
        double rival = v[Tie.RIVAL.ordinal()];
        double otherRival = v[ties + Tie.RIVAL.ordinal()];
        double nearer = Math.min(v[Tie.DISTANCE.ordinal()], v[ties + Tie.DISTANCE.ordinal()]);
        double sideMajor = v[sides + SideTrait.MAJOR.ordinal()];
        double major = v[traits + Trait.MAJOR.ordinal()];
        double majors = v[traits + Trait.MAJORS.ordinal()];
        double a = attacks ? 1 : 0;
        int c = at;
        v[c++] = a;
        v[c++] = a * ally;
        v[c++] = a * otherAlly;
        v[c++] = a * land;
        v[c++] = a * otherLand;
        v[c++] = a * rival;
        v[c++] = a * otherRival;
        v[c++] = a * sideMajor;
        v[c++] = a * v[sides + SideTrait.SHARE.ordinal()];
        v[c++] = a * v[Tie.DISTANCE.ordinal()];
        v[c++] = a * major;
        v[c++] = land * otherRival;
        v[c++] = ally * otherRival;
        v[c++] = ally * otherLand;
        v[c++] = ally * major;
        v[c++] = ally * majors;
        v[c++] = ally * otherAlly;
        v[c++] = land * majors;
        v[c++] = major * majors;
        v[c++] = major * sideMajor;
        v[c++] = nearer * v[traits + Trait.STRENGTH.ordinal()];
        v[c++] = nearer * v[traits + Trait.THEIR_STRENGTH.ordinal()];
        v[c++] = v[traits + Trait.JOINER.ordinal()] * v[Tie.SAME_REGION.ordinal()];
        v[c++] = v[ties + Tie.ONGOING.ordinal()] * otherLand;
        Arrays.fill(v, c, v.length, war ? 1 : 0);
    }
}
