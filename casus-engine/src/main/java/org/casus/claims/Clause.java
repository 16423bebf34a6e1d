package org.casus.claims;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A clause with its names marked. */
final class Clause {
    private final Passage quote;
    private final Passage mask;
    private final Passage timed;
    private final List<Mention> mentions;
    private final List<When> times;
    private final boolean negated;
    private final boolean inherited;
    private final Set<Integer> guessed;
    private final boolean unnamed;
    private final Map<Relation, List<String>> unknown = new EnumMap<>(Relation.class);
    private @Nullable String number;

    Clause(
            String quote,
            String mask,
            String timed,
            List<Mention> mentions,
            List<When> times,
            boolean negated,
            boolean inherited,
            Set<Integer> guessed,
            boolean unnamed) {
        this.quote = new Passage(quote);
        this.mask = new Passage(mask);
        this.timed = new Passage(timed);
        this.mentions = mentions;
        this.times = times;
        this.negated = negated;
        this.inherited = inherited;
        this.guessed = guessed;
        this.unnamed = unnamed;
    }

    /** As written. */
    String quote() {
        return quote.text();
    }

    /** The words in normal form, names as marks ({@code S0}), without times, fillers, articles before names, negations. */
    String mask() {
        return mask.text();
    }

    /** The same with times as {@code D0} and negations kept. */
    String timed() {
        return timed.text();
    }

    Passage inQuote() {
        return quote;
    }

    Passage inMask() {
        return mask;
    }

    Passage inTimed() {
        return timed;
    }

    /** What the marks stand for, by number. */
    List<Mention> mentions() {
        return mentions;
    }

    /** Times by number. */
    List<When> times() {
        return times;
    }

    /** Whether it is a negation. */
    boolean negated() {
        return negated;
    }

    /** Whether its subject is that of the clause before. */
    boolean inherited() {
        return inherited;
    }

    /** States that a pronoun was guessed to mean. */
    Set<Integer> guessed() {
        return guessed;
    }

    /** Whether it has a name that nothing here knows. */
    boolean unnamed() {
        return unnamed;
    }

    /** The stems of the words that are not understood if it says something of a relation. */
    List<String> unknown(Relation relation) {
        return unknown.computeIfAbsent(relation, r -> Known.unknown(this, r));
    }

    /** The number that {@link Surplus} finds in it; empty for none. */
    String number() {
        String known = number;
        if (known == null) {
            known = Surplus.number(this);
            number = known;
        }
        return known;
    }

    /** The mention of a mark such as {@code S0}; null for none. */
    @Nullable
    Mention mention(@Nullable String mark) {
        if (mark == null || mark.length() < 2 || !Character.isDigit(mark.charAt(1))) {
            return null;
        }
        int end = mark.indexOf('\'') > 0 ? mark.indexOf('\'') : mark.length();
        int number = 0;
        for (int i = 1; i < end; i++) {
            if (!Character.isDigit(mark.charAt(i))) {
                return null;
            }
            number = number * 10 + mark.charAt(i) - '0';
        }
        return number < mentions.size() ? mentions.get(number) : null;
    }

    /** The states of a mark; empty for none. */
    Set<Integer> states(@Nullable String mark) {
        Mention m = mention(mark);
        return m == null ? Set.of() : m.states();
    }

    /** All states that the clause names. */
    Set<Integer> allStates() {
        var all = new LinkedHashSet<Integer>();
        for (Mention m : mentions) {
            if (m.letter() == 'S' || m.letter() == 'A' || m.letter() == 'P') {
                all.addAll(m.states());
            }
        }
        return all;
    }

    /** The states that it names itself, not by a pronoun and not those of the clause before. */
    Set<Integer> namedStates() {
        var all = new LinkedHashSet<Integer>();
        for (Mention m : inherited ? mentions.subList(1, mentions.size()) : mentions) {
            if (m.name() != null && "SAP".indexOf(m.letter()) >= 0) {
                all.addAll(m.states());
            }
        }
        return all;
    }

    /** The first time that says when, not since or until. */
    @Nullable
    When at() {
        for (When w : times) {
            if (w.role() == When.Role.AT) {
                return w;
            }
        }
        return times.isEmpty() ? null : times.getFirst();
    }
}
