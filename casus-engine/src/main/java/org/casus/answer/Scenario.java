package org.casus.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, as a person gives it: words, or an attack, and the circumstances. Nothing is resolved yet; states are COW
 * numbers, codes or English names. What is null or empty was not given; a circumstance overrules the words of the text.
 *
 * <p>Begin with {@link #question} or {@link #attack}; each further method gives a changed copy:
 *
 * <pre>{@code
 * Scenario.attack("USA", "PRK").on(LocalDate.of(2024, 1, 1)).joiner("CHN").withoutTreaty("CHN", "PRK")
 * }</pre>
 *
 * @param text a question in English
 * @param on {@code yyyy-mm-dd} or a year
 * @param attackers states
 * @param targets states
 * @param joiner the state asked about
 * @param level dispute, force or war
 * @param within days
 * @param with what is supposed: {@code treaty:AAA-BBB:defense}, {@code rivalry:AAA-BBB}, {@code capability:AAA:1.5}, {@code
 *     regime:AAA:democracy}
 * @param without ties supposed away: {@code treaty:AAA-BBB}, {@code treaty:atop:3445}, {@code rivalry:AAA-BBB}
 * @param joined states already in: {@code RUS:target}
 * @param seed shown in the provenance
 */
public record Scenario(
        String text,
        @Nullable String on,
        List<String> attackers,
        List<String> targets,
        @Nullable String joiner,
        @Nullable String level,
        @Nullable String within,
        List<String> with,
        List<String> without,
        List<String> joined,
        long seed) {
    /** Meant for the command line, whose options these are; {@link #question} and {@link #attack} are shorter. */
    public Scenario {
        attackers = List.copyOf(attackers);
        targets = List.copyOf(targets);
        with = List.copyOf(with);
        without = List.copyOf(without);
        joined = List.copyOf(joined);
    }

    /** A question in English: "Would China fight for North Korea?". */
    public static Scenario question(String text) {
        return new Scenario(text, null, List.of(), List.of(), null, null, null, List.of(), List.of(), List.of(), 1);
    }

    /** One state attacks another. */
    public static Scenario attack(String attacker, String target) {
        return question("").attacker(attacker).target(target);
    }

    /** The same, with one more attacker. */
    public Scenario attacker(String state) {
        return changed(c -> c.attackers.add(state));
    }

    /** The same, with one more state that is attacked. */
    public Scenario target(String state) {
        return changed(c -> c.targets.add(state));
    }

    /** The same, beginning on a day; without one, today. */
    public Scenario on(LocalDate day) {
        return on(day.toString());
    }

    /** The same, beginning on a day: {@code yyyy-mm-dd} or a year. */
    public Scenario on(String date) {
        return changed(c -> c.on = date);
    }

    /** The same, asked about one state, beside the targets; without one, every candidate is asked about. */
    public Scenario joiner(String state) {
        return changed(c -> c.joiner = state);
    }

    /** The same, going so far; without a level, to war. */
    public Scenario level(Level level) {
        return changed(c -> c.level = level.word());
    }

    /** The same, asked about joining within so many days; without, before the conflict's end. */
    public Scenario within(int days) {
        return changed(c -> c.within = String.valueOf(days));
    }

    /** The same, supposing a treaty between two states, given as codes or numbers. */
    public Scenario withTreaty(String state1, String state2, Promise promise) {
        return changed(c -> c.with.add("treaty:" + state1 + "-" + state2 + ":" + promise.word()));
    }

    /** The same, supposing that two states, given as codes or numbers, are rivals. */
    public Scenario withRivalry(String state1, String state2) {
        return changed(c -> c.with.add("rivalry:" + state1 + "-" + state2));
    }

    /** The same, supposing that a state has so many times its capability, 0.1 to 10. */
    public Scenario withCapability(String state, double factor) {
        return changed(c -> c.with.add(
                "capability:" + state + ":" + BigDecimal.valueOf(factor).toPlainString()));
    }

    /** The same, supposing that a state is a democracy, or none: with the median score of states of that kind. */
    public Scenario withRegime(String state, boolean democracy) {
        return changed(c -> c.with.add("regime:" + state + ":" + (democracy ? "democracy" : "autocracy")));
    }

    /** The same, supposing that two states, given as codes or numbers, have no treaty. */
    public Scenario withoutTreaty(String state1, String state2) {
        return changed(c -> c.without.add("treaty:" + state1 + "-" + state2));
    }

    /** The same, supposing that one treaty does not exist: {@code atop:3445}. */
    public Scenario withoutTreaty(String id) {
        return changed(c -> c.without.add("treaty:" + id));
    }

    /** The same, supposing that two states, given as codes or numbers, are no rivals. */
    public Scenario withoutRivalry(String state1, String state2) {
        return changed(c -> c.without.add("rivalry:" + state1 + "-" + state2));
    }

    /** The same, with a state already in on one side. */
    public Scenario joined(String state, Side side) {
        return changed(c -> c.joined.add(state + ":" + side.word()));
    }

    private Scenario changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.frozen();
    }

    /** A scenario while one part of it is changed. */
    private static final class Copy {
        private final Scenario before;
        private final List<String> attackers;
        private final List<String> targets;
        private final List<String> with;
        private final List<String> without;
        private final List<String> joined;
        private @Nullable String on;
        private @Nullable String joiner;
        private @Nullable String level;
        private @Nullable String within;

        Copy(Scenario s) {
            before = s;
            attackers = new ArrayList<>(s.attackers);
            targets = new ArrayList<>(s.targets);
            with = new ArrayList<>(s.with);
            without = new ArrayList<>(s.without);
            joined = new ArrayList<>(s.joined);
            on = s.on;
            joiner = s.joiner;
            level = s.level;
            within = s.within;
        }

        Scenario frozen() {
            return new Scenario(
                    before.text, on, attackers, targets, joiner, level, within, with, without, joined, before.seed);
        }
    }
}
