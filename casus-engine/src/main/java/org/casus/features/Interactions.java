package org.casus.features;

import static org.casus.features.Driver.CAPABILITY;
import static org.casus.features.Driver.COMMITMENT;
import static org.casus.features.Driver.CRISIS;
import static org.casus.features.Driver.PROXIMITY;
import static org.casus.features.Driver.RIVALRY;

import java.util.List;
import org.casus.features.Columns.Column;

/** Columns made of other columns: the attacker's role, named products, and the shifts of wars. */
final class Interactions {
    private static final List<Tie> SHIFTED_TIES = List.of(
            Tie.DEFENSE,
            Tie.OFFENSE,
            Tie.DUE,
            Tie.LAND_BORDER,
            Tie.DISTANCE,
            Tie.RIVAL,
            Tie.DISPUTES,
            Tie.BESIDE,
            Tie.NONAGGRESSION,
            Tie.SAME_REGION,
            Tie.ONCE_RULED_BY);
    private static final List<SideTrait> SHIFTED_SIDES = List.of(SideTrait.MAJOR, SideTrait.SHARE);
    private static final List<Trait> SHIFTED_TRAITS = List.of(
            Trait.MAJOR,
            Trait.STRENGTH,
            Trait.MAJORS,
            Trait.MAJORS_ON_BOTH,
            Trait.DUE_PROMISES,
            Trait.JOINER,
            Trait.RELATIVE_STRENGTH,
            Trait.REACH);

    /** One for the war itself, two for each tie and side trait, one for each trait. */
    static final int SHIFTED_COUNT = 1 + 2 * SHIFTED_TIES.size() + 2 * SHIFTED_SIDES.size() + SHIFTED_TRAITS.size();

    private Interactions() {}

    static List<Column> columns() {
        return List.of(
                new Column("attacks", CRISIS, false),
                new Column("attacks × own ally", COMMITMENT, false),
                new Column("attacks × other ally", COMMITMENT, false),
                new Column("attacks × own land border", PROXIMITY, false),
                new Column("attacks × other land border", PROXIMITY, false),
                new Column("attacks × own rival", RIVALRY, false),
                new Column("attacks × other rival", RIVALRY, false),
                new Column("attacks × own side major", CAPABILITY, false),
                new Column("attacks × own side share", CAPABILITY, false),
                new Column("attacks × own distance", PROXIMITY, false),
                new Column("attacks × major", CAPABILITY, false),
                new Column("attacks × war", CRISIS, true),
                new Column("own land border × other rival", RIVALRY, false),
                new Column("own ally × other rival", COMMITMENT, false),
                new Column("own ally × other land border", COMMITMENT, false),
                new Column("own ally × major", COMMITMENT, false),
                new Column("own ally × majors", COMMITMENT, false),
                new Column("own ally × other ally", COMMITMENT, false),
                new Column("own land border × majors", PROXIMITY, false),
                new Column("major × majors", CRISIS, false),
                new Column("major × own side major", CAPABILITY, false),
                new Column("nearer distance × strength", CAPABILITY, false),
                new Column("nearer distance × their strength", PROXIMITY, false),
                new Column("joiner × own same region", PROXIMITY, false),
                new Column("other ongoing × other land border", RIVALRY, false));
    }

    static Column shift(int c) {
        if (c == 0) {
            return new Column("war", CRISIS, true);
        }
        int at = c - 1;
        if (at < 2 * SHIFTED_TIES.size()) {
            Tie tie = SHIFTED_TIES.get(at / 2);
            return new Column("war × " + (at % 2 == 0 ? "own " : "other ") + Columns.word(tie), tie.driver(), true);
        }
        at -= 2 * SHIFTED_TIES.size();
        if (at < 2 * SHIFTED_SIDES.size()) {
            SideTrait side = SHIFTED_SIDES.get(at / 2);
            String whose = at % 2 == 0 ? "own side " : "other side ";
            return new Column("war × " + whose + Columns.word(side), side.driver(), true);
        }
        Trait trait = SHIFTED_TRAITS.get(at - 2 * SHIFTED_SIDES.size());
        return new Column("war × " + Columns.word(trait), trait.driver(), true);
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
        double w = war ? 1 : 0;
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
        v[c++] = a * w;
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
        writeShifts(v, c, w);
    }

    private static void writeShifts(double[] v, int at, double war) {
        int ties = Tie.values().length;
        int sides = 2 * ties;
        int traits = sides + 2 * SideTrait.values().length;
        int c = at;
        v[c++] = war;
        for (Tie tie : SHIFTED_TIES) {
            v[c++] = war * v[tie.ordinal()];
            v[c++] = war * v[ties + tie.ordinal()];
        }
        for (SideTrait side : SHIFTED_SIDES) {
            v[c++] = war * v[sides + side.ordinal()];
            v[c++] = war * v[sides + SideTrait.values().length + side.ordinal()];
        }
        for (Trait trait : SHIFTED_TRAITS) {
            v[c++] = war * v[traits + trait.ordinal()];
        }
        if (c != v.length) {
            throw new IllegalStateException("wrote " + c + " columns of " + v.length);
        }
    }
}
