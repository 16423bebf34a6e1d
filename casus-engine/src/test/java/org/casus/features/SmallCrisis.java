package org.casus.features;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.SmallWorld;

/** A war of 15 June 1980 in a small world, and what the columns of its candidates say. */
final class SmallCrisis {
    static final LocalDate DAY = LocalDate.of(1980, 6, 15);

    private static final Map<String, Integer> COLUMNS = IntStream.range(0, Columns.count())
            .boxed()
            .collect(Collectors.toMap(c -> Columns.all().get(c).name(), c -> c));

    private final CrisisFeatures features;

    private SmallCrisis(CrisisFeatures features) {
        this.features = features;
    }

    /** State 1 attacks state 2. */
    static SmallCrisis of(SmallWorld world) {
        return of(world, List.of(1), List.of(2));
    }

    static SmallCrisis of(SmallWorld world, List<Integer> attackers, List<Integer> targets) {
        return of(world, attackers, targets, Circumstances.NONE);
    }

    static SmallCrisis of(
            SmallWorld world, List<Integer> attackers, List<Integer> targets, Circumstances circumstances) {
        var crisis = new Crisis(attackers, targets, DAY, Level.WAR);
        return new SmallCrisis(CrisisFeatures.of(world.build().on(DAY, circumstances), crisis, circumstances));
    }

    /** So many days before the war. */
    static String daysBefore(int days) {
        return DAY.minusDays(days).toString();
    }

    /** Four, eight … years of 365¼ days before the war. */
    static String yearsBefore(int years) {
        if (years % 4 != 0) {
            throw new IllegalArgumentException("not a whole number of days: " + years + " years");
        }
        return daysBefore(years / 4 * 1461);
    }

    static int column(String name) {
        Integer column = COLUMNS.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return column;
    }

    /** A candidate's tie to the target's side. */
    double tie(int candidate, Tie tie) {
        return of(candidate, Side.TARGET, "own " + Columns.word(tie));
    }

    /** A candidate's tie to a side. */
    double tie(int candidate, Tie tie, Side side) {
        return of(candidate, side, "own " + Columns.word(tie));
    }

    /** A trait of the target's side. */
    double side(SideTrait trait) {
        return of(features.ccode(0), Side.TARGET, "own side " + Columns.word(trait));
    }

    double trait(int candidate, Trait trait) {
        return of(candidate, Side.TARGET, Columns.word(trait));
    }

    /** A trait of the crisis, which all candidates share. */
    double trait(Trait trait) {
        return trait(features.ccode(0), trait);
    }

    private double of(int candidate, Side side, String column) {
        return features.vector(features.indexOf(candidate), side)[column(column)];
    }
}
