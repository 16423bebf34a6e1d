package org.casus.claims;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** How plainly a clause says what it is about: what is guessed, doubtful or unnamed contradicts nothing. */
final class Clarity {
    /** Names that several groupings share. */
    private static final Set<String> VAGUE = Set.of("Union", "Entente", "Entente powers");

    /** "The only one to", "the first Arab state that": whether another did so as well is not looked up. */
    private static final Finder UNIQUE = Finder.of(
            "\\b(?:the|as) (?:\\S+ )?(?:only|sole|first|last)\\b(?! (?:D\\d|war|time|years?|months?|weeks?|days?|round|one|century))");

    /** Whether it stayed that long is not looked up. */
    private static final Finder THROUGHOUT = Finder.of(
            "\\b(?:until|till|to) (?:the |its )?(?:very |bitter )?end\\b|\\bnever (?:\\S+ )?(?:left|leave|quit)\\b|\\bwithout (?:a )?(?:break|interruption)\\b");

    /** Whether both came on one day is not looked up. */
    private static final Finder TOGETHER = Finder.of("\\b(?:with|alongside|like|as) [SP]\\d");

    private static final Set<Act> COUNTING = Set.of(
            Act.STATIONED,
            Act.TESTED,
            Act.TESTS_COUNTED,
            Act.WARS_COUNTED,
            Act.FIRST_TEST,
            Act.LAST_TEST,
            Act.FIRST_VISIT,
            Act.NEVER_VISITED,
            Act.FOUGHT_ALONE,
            Act.BEGAN_WAR,
            Act.FOUNDED,
            Act.WAR_ENDED);

    private Clarity() {}

    /**
     * How clear a statement is: {@code undoubted} if nothing in its clause may change its sense, {@code plain} if besides nothing
     * was guessed, {@code strict} if its clause also names all that it is about.
     */
    static Statement of(Statement s, Clause clause, Discourse discourse, boolean plain, boolean repeats) {
        var filled = new LinkedHashSet<>(WarRules.parties(s));
        boolean loose = s.is("defense") && !Promises.firm(clause.inTimed());
        boolean undoubted = plain && !loose && !Doubts.in(clause, s);
        boolean sure = undoubted && Collections.disjoint(filled, clause.guessed());
        filled.removeAll(clause.allStates());
        if (repeats) {
            // "so did the Austrians": the others are those of the sentence before
            filled.clear();
        }
        sure &= discourse.pair().containsAll(filled);
        Statement same = s.without("plain").without("strict").without("undoubted");
        same = s.group() != null && !repeats && !named(clause, s.group()) ? same.kind("spoken group") : same;
        same = s.act() == Act.MEMBER && THROUGHOUT.in(clause.inTimed()) ? same.kind("unique") : same;
        boolean together = s.act() == Act.JOINED && s.times().isEmpty() && TOGETHER.in(clause.inMask());
        same = together ? same.kind("unique") : same;
        same = UNIQUE.in(clause.inTimed()) && !COUNTING.contains(s.act()) ? same.kind("unique") : same;
        Statement unclear = undoubted ? same.kind("undoubted") : same;
        Statement clear = sure ? unclear.kind("plain") : unclear;
        // "the two neighbours" are seldom others than those that the article is about
        boolean strict = named(clause, repeats && clause.inherited()) || s.relation() == Relation.BORDER;
        return sure && strict ? clear.kind("strict") : clear;
    }

    /** Whether a clause calls a grouping by a name that only this one has. */
    private static boolean named(Clause clause, Name group) {
        return clause.mentions().stream()
                .anyMatch(m -> m.name() != null
                        && m.name().key().equals(group.key())
                        && Character.isUpperCase(m.text().charAt(0))
                        && !VAGUE.contains(m.text()));
    }

    /** Whether a clause names all that it speaks of, at one time. */
    private static boolean named(Clause clause, boolean inherited) {
        return clause.times().size() <= 1
                && clause.mentions().stream()
                        .skip(inherited ? 1 : 0)
                        .allMatch(m -> m.name() != null && !VAGUE.contains(m.text()));
    }
}
