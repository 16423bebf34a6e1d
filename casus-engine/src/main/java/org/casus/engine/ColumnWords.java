package org.casus.engine;

import java.util.Optional;
import org.casus.features.SideTrait;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.model.Likeness;

/**
 * A column of the model in words: what it means that it is there, or that there is more or less of it. "It" is the side the
 * candidate would join. Columns that say nothing to a reader have no words.
 *
 * @param there what is called present, empty if the column is an amount
 * @param more what a larger amount is called
 * @param less what a smaller amount is called
 * @param unit how the amount itself is written
 */
record ColumnWords(String there, String more, String less, Unit unit) {
    /** How amounts are written. */
    enum Unit {
        NONE,
        /** The column is ln(1 + kilometres). */
        KILOMETRES,
        /** The column is ln(share of the system's capability). */
        SHARE,
        /** A number of states or of times. */
        COUNT,
        /** The column is ln(1 + number). */
        LOG_COUNT
    }

    static Optional<ColumnWords> of(int column) {
        int ties = Tie.values().length;
        int sides = 2 * ties;
        int traits = Likeness.column(Trait.values()[0]);
        if (column < ties) {
            return tie(Tie.values()[column], "it", "");
        }
        if (column < sides) {
            return tie(Tie.values()[column - ties], "the other side", " to the other side");
        }
        if (column < traits) {
            boolean own = column - sides < SideTrait.values().length;
            SideTrait trait = SideTrait.values()[(column - sides) % SideTrait.values().length];
            return side(trait, own ? "its side" : "the other side", own);
        }
        return column - traits < Trait.values().length ? trait(Trait.values()[column - traits]) : Optional.empty();
    }

    /** Whether a value of a column that is there or not counts as there. */
    boolean present(double value) {
        return !there.isEmpty() && value > 0.4;
    }

    private static Optional<ColumnWords> there(String words) {
        return Optional.of(new ColumnWords(words, "", "", Unit.NONE));
    }

    private static Optional<ColumnWords> amount(String more, String less, Unit unit) {
        return Optional.of(new ColumnWords("", more, less, unit));
    }

    private static Optional<ColumnWords> tie(Tie tie, String it, String toIt) {
        return switch (tie) {
            case DEFENSE -> there("a promise of defence" + toIt);
            case DUE -> there("a promise" + toIt + " that is due");
            case OFFENSE -> there("a promise to fight beside " + it);
            case NEUTRALITY -> there("a promise of neutrality" + toIt);
            case NONAGGRESSION -> there("a promise not to attack " + it);
            case NAMED_ENEMY ->
                there(toIt.isEmpty() ? "an alliance made against the other side" : "an alliance against it");
            case LAND_BORDER -> there("a land border with " + it);
            case SAME_REGION -> there("the same region as " + it);
            case RIVAL -> there("a rivalry with " + it);
            case DISPUTES -> there("recent disputes with " + it);
            case ONGOING -> there("a dispute with " + it + " under way");
            case WARS -> there("past wars against " + it);
            case AT_WAR -> there("a war against " + it + " under way");
            case BESIDE_LONG -> there("past disputes beside " + it);
            case COMRADES -> there("past wars beside " + it);
            case COMRADES_NOW -> there("a war beside " + it + " under way");
            case JOINED_THEM -> there("help given to " + it + " in past disputes");
            case BOTH_DEMOCRACIES -> there("a democracy like " + it);
            case ONCE_RULED -> there("past rule over " + it);
            case ONCE_RULED_BY -> there("past rule by " + it);
            case CAPITAL_DISTANCE -> amount("farther from " + it, "nearer to " + it, Unit.KILOMETRES);
            case SHARED_ALLIES ->
                amount("more allies shared with " + it, "fewer allies shared with " + it, Unit.LOG_COUNT);
            case SHARED_RIVALS ->
                amount("more rivals shared with " + it, "fewer rivals shared with " + it, Unit.LOG_COUNT);
            case REGIME_GAP -> amount("less like " + it + " in regime", "more like " + it + " in regime", Unit.NONE);
            default -> Optional.empty();
        };
    }

    private static Optional<ColumnWords> side(SideTrait trait, String side, boolean own) {
        return switch (trait) {
            case MAJOR -> there("a major power on " + side);
            case DEMOCRATIC -> there("a democracy on " + side);
            case AT_WAR -> there(side + " already at war");
            case NEW_STATE -> there("a new state on " + side);
            case SHARE -> own ? amount("its side the stronger", "its side the weaker", Unit.NONE) : Optional.empty();
            case STATES -> amount("more states on " + side, "fewer states on " + side, Unit.COUNT);
            case RIVALS -> amount("more rivals of " + side, "fewer rivals of " + side, Unit.LOG_COUNT);
            case ALLIES -> amount("more allies of " + side, "fewer allies of " + side, Unit.LOG_COUNT);
            default -> Optional.empty();
        };
    }

    private static Optional<ColumnWords> trait(Trait trait) {
        return switch (trait) {
            case STRENGTH -> amount("stronger itself", "weaker itself", Unit.SHARE);
            case MAJOR -> there("a major power itself");
            case AT_WAR -> there("itself already at war");
            case BETWEEN -> there("land borders with both sides");
            case JOINER ->
                amount("joining others' disputes more often", "joining others' disputes less often", Unit.NONE);
            case MAJORS_ON_BOTH -> there("major powers on both sides");
            case MAJORS -> amount("more major powers in the crisis", "fewer major powers in the crisis", Unit.COUNT);
            case MAJOR_RIVALS ->
                amount("more great rivals of the two sides", "fewer great rivals of the two sides", Unit.COUNT);
            case MAJOR_NEIGHBOURS ->
                amount("more great neighbours of the two sides", "fewer great neighbours of the two sides", Unit.COUNT);
            case THEY_ARE_RIVALS -> there("a rivalry between the two sides");
            case THEY_BORDER -> there("a land border between the two sides");
            case THEY_ARE_ALLIES -> there("an alliance between the two sides");
            case THEY_ARE_DEMOCRACIES -> there("two democracies against each other");
            case THEIR_DISPUTES ->
                amount("more disputes between the two sides", "fewer disputes between the two sides", Unit.NONE);
            case THEIR_DISTANCE ->
                amount("the two sides farther apart", "the two sides closer together", Unit.KILOMETRES);
            case THEIR_STRENGTH -> amount("stronger sides", "weaker sides", Unit.SHARE);
            case WEAKER_STRENGTH -> amount("the weaker side less weak", "the weaker side weaker still", Unit.SHARE);
            default -> Optional.empty();
        };
    }

    /** An amount for people: "8,700 km", "0.02% of the world's military capability", "3". */
    String amount(double value) {
        return switch (unit) {
            case KILOMETRES -> "%,d km".formatted(rounded(Math.expm1(value)));
            case SHARE -> share(100 * Math.exp(value)) + "% of the world's military capability";
            case COUNT -> String.valueOf(Math.round(value));
            case LOG_COUNT -> String.valueOf(Math.round(Math.expm1(value)));
            case NONE -> "";
        };
    }

    private static long rounded(double km) {
        long step = km < 100 ? 10 : 100;
        return Math.round(km / step) * step;
    }

    private static String share(double percent) {
        return new java.math.BigDecimal(percent)
                .round(new java.math.MathContext(1))
                .toPlainString();
    }
}
