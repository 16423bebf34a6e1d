package org.casus.claims;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** How plainly a clause says what it is about: what is guessed, doubtful or unnamed contradicts nothing. */
final class Clarity {
    /** Names that several groupings share. */
    private static final Set<String> VAGUE = Set.of("Union", "Entente", "Entente powers");

    /** Year of the European Union. */
    private static final int UNION = 1993;

    /** What a treaty calls those whom it binds. */
    private static final Set<String> PARTIES =
            Lexis.words("each both either other another one members them signatories parties");

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

    /** What else than its signing can have a time: a treaty's end, renewal, coming into force. */
    private static final Finder OTHER_DATE = Finder.of(
            "\\b(?:lapsed?|expired?|ended|dissolved|terminated|abrogated|denounced|replaced|superseded|renewed|extended|prolonged|revised"
                    + "|amended|ratified|into (?:force|effect|being|operation)|took effect|effective|initialled|drafted|negotiated|prepared|proposed"
                    + "|torn up|tore|scrapped|cancelled|annulled|ran out|run out|outlived|survived|ceased|in force)\\b");

    private static final Finder SIGNING =
            Finder.of("\\b(?:signed|concluded|made|agreed|reached|sealed|struck|signing)\\b");

    private static final Finder TOOK_EFFECT =
            Finder.of("\\b(?:into (?:force|effect)|took effect|in force (?:since|from|as of)|effective)\\b");

    /** A war of a name that nothing here knows: "the Boer War". */
    private static final Finder OTHER_WAR = Finder.of(
            "\\b(?!The|That|This|His|Her|Its|Their|Our|After|Before|During|In)\\p{Lu}[\\p{L}-]+ (?:War|Wars|Rebellion|Uprising|Campaign)\\b");

    /** How far a promise reaches is not looked up. */
    private static final Finder UNBOUNDED = Finder.of(
            "\\b(?:wherever|whenever|anywhere|everywhere|automatically|automatic|unconditionally|unconditional|unlimited|in any (?:war|case)"
                    + "|every war|all circumstances|for ever|forever|in perpetuity)\\b");

    private static final Set<Act> COUNTED =
            Set.of(Act.VISITED, Act.FOUGHT, Act.TESTED, Act.JOINED, Act.LEFT, Act.VETOED);

    /** "Is not among those who fought to the end" denies something else. */
    private static final Finder THOSE_WHO =
            Finder.of("\\b(?:those|ones|any|all|one|states|countries|powers|nations) (?:who|that|which)\\b");

    private static final Finder ENDING = Finder.of(
            "\\b(?:laps|expir|terminat|abrogat|denounc|scrapp|cancell|annull)\\w*|\\b(?:tore|torn|ran out|run out|let go)\\b");

    /** Which of several treaties is meant is not known. */
    private static final Finder WHICH = Finder.of(
            "^(?:the )?(?:first|second|third|latter|former|earlier|later|other|elder|younger) (?:of|was|is|had|has|one|did)\\b");

    /** When it was is said by what it was the first or last of. */
    private static final Finder UNKNOWN_TIME = Finder.of(
            "\\b(?:from|since|until|till|on|in|by) (?:(?:the|its|their|his) )?(?:very )?(?:first|last|second|third|final|opening|closing) (?:day|week|month|year|spring|summer|autumn|winter|hour|phase|stage)s? (?:of|in)\\b");

    private static final Finder LEFT_WAR = Finder.of(
            "\\b(?:left|quit|leave|withdrew from|dropped out of|pulled out of|bowed out of|abandoned|was out of|were out of|got out of) (?:the )?(?:W\\d|war|fighting|fray|field)\\b");

    /** "Was fought between Chile and the allies Peru and Bolivia": who stood beside whom is not told by the words between. */
    private static final Finder BETWEEN = Finder.of("\\bbetween [SAP]\\d");

    /** "Japan entered on Britain's side, Turkey on Germany's": two sentences in one. */
    private static final Finder EACH_BESIDE =
            Finder.of(", (?:the )?\\p{Lu}[\\p{L} ]{2,30} on (?:the side of )?\\p{Lu}\\p{L}+['’]s\\b");

    /** "The war was ended by the agreement": it is not the agreement that ended. */
    private static final Finder ENDED_BY = Finder.of(
            "\\b(?:ended|settled|closed|concluded|terminated) (?:\\S+ )?(?:by|with|through|in) (?:the )?T\\d");

    /** All of them left, not some. */
    private static final Finder WHOLE = Finder.of("\\b(?:last|all|every|final|entire|whole|complet\\w+)\\b");

    private static final Finder HYDROGEN = Finder.of("\\b(?:hydrogen|thermonuclear|h-bomb)\\b");

    private static final Finder NEVER = Finder.of("\\bnever\\b");

    /** What is found out here, each time anew. */
    private static final Set<String> OWN =
            Set.of("plain", "strict", "undoubted", "understood", "stray", "ever", "effect", "leaving");

    private Clarity() {}

    /**
     * How clear a statement is: {@code undoubted} if nothing in its clause may change its sense, {@code plain} if besides nothing
     * was guessed, {@code strict} if its clause also names all that it is about, {@code understood} if no word of its clause is unknown,
     * {@code stray} if the clause says something else or more than the statement has of it.
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
        var kinds = new LinkedHashSet<>(s.kinds());
        kinds.removeAll(OWN);
        add(kinds, "spoken group", s.group() != null && !repeats && !named(clause, s.group()));
        boolean together = s.act() == Act.JOINED && s.times().isEmpty() && TOGETHER.in(clause.inMask());
        boolean throughout = s.act() == Act.MEMBER && THROUGHOUT.in(clause.inTimed());
        boolean unique = UNIQUE.in(clause.inTimed()) && !COUNTING.contains(s.act());
        add(kinds, "unique", throughout || together || unique);
        boolean effect = s.act() == Act.TREATY
                && s.times().size() == 1
                && TOOK_EFFECT.in(clause.inTimed())
                && !SIGNING.in(clause.inTimed());
        add(kinds, "effect", effect);
        boolean another = s.act() == Act.TREATY
                && s.is("signed")
                && !s.is("replaced")
                && !effect
                && !s.times().isEmpty()
                && OTHER_DATE.in(clause.inTimed())
                && (s.times().size() > 1
                        || !SIGNING.in(clause.inTimed())
                                && !s.times().getFirst().text().startsWith("of "));
        another |= s.act() == Act.JOINED && TOOK_EFFECT.in(clause.inTimed());
        another |= OTHER_WAR.in(clause.inQuote())
                && clause.mentions().stream().noneMatch(m -> m.letter() == 'W' && m.name() != null);
        another |= (s.act() == Act.DUTY || s.act() == Act.TREATY) && UNBOUNDED.in(clause.inTimed());
        another |= COUNTED.contains(s.act())
                && times(clause) > 1
                && times(clause) != s.times().size();
        another |= s.negated() && THOSE_WHO.in(clause.inTimed());
        another |= s.negated() && s.is("context war") && elsewhere(s, clause);
        another |= (s.act() == Act.DUTY || s.act() == Act.TREATY) && WHICH.in(clause.inMask());
        another |= s.act() == Act.TREATY && ENDING.in(clause.inTimed()) && !SIGNING.in(clause.inTimed());
        another |= s.act() == Act.FOUGHT_BESIDE && (BETWEEN.in(clause.inMask()) || EACH_BESIDE.in(clause.inQuote()));
        another |= s.act() == Act.TREATY_ENDED && ENDED_BY.in(clause.inMask());
        // "signed the INF Treaty": a name that nothing here knows, at no time
        another |= s.act() == Act.TREATY && s.treaty() == null && s.times().isEmpty() && clause.unnamed();
        // the first hydrogen bomb was not the first bomb
        another |= s.act() == Act.FIRST_TEST && HYDROGEN.in(clause.inTimed());
        another |= UNKNOWN_TIME.in(clause.inTimed());
        another |= s.is("informal")
                && s.times().isEmpty()
                && clause.mentions().stream().anyMatch(m -> "WB".indexOf(m.letter()) >= 0);
        add(kinds, "leaving", s.act() == Act.FOUGHT && LEFT_WAR.in(clause.inTimed()));
        add(kinds, "stray", another);
        add(kinds, "whole", s.act() == Act.STATIONED && s.is("withdrawn") && WHOLE.in(clause.inTimed()));
        add(kinds, "ever", s.negated() && s.act() == Act.MEMBER && NEVER.in(clause.inTimed()));
        kinds.addAll(Surplus.in(s, clause));
        add(kinds, "undoubted", undoubted);
        add(
                kinds,
                "understood",
                s.is("apposition") || clause.unknown(s.relation()).isEmpty());
        add(kinds, "plain", sure);
        // "the two neighbours" are seldom others than those that the article is about
        boolean strict = named(clause, repeats && clause.inherited())
                || s.relation() == Relation.BORDER
                || ofItsParties(s, clause);
        add(kinds, "strict", sure && strict);
        return s.kinds(kinds);
    }

    private static void add(Set<String> kinds, String kind, boolean so) {
        if (so) {
            kinds.add(kind);
        }
    }

    /** Whether a clause that says that somebody did not fight names a place besides: "stayed away from Korea". */
    private static boolean elsewhere(Statement s, Clause clause) {
        var known = WarRules.parties(s);
        return clause.mentions().stream()
                .anyMatch(m -> "SPB".indexOf(m.letter()) >= 0 && m.name() != null && !known.containsAll(m.states()));
    }

    /** How often a clause says that it happened; one where it does not say. */
    private static int times(Clause clause) {
        Matcher m = TIMES.find(clause.inTimed());
        if (m == null) {
            return 1;
        }
        return m.group(1) == null ? (m.group().startsWith("tw") ? 2 : 3) : Math.max(Numbers.of(m.group(1)), 1);
    }

    private static final Finder TIMES = Finder.of("\\b(?:(\\w+) times|twice|thrice)\\b");

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
                        .allMatch(m -> m.name() != null && (!VAGUE.contains(m.text()) || isUnion(m, clause)));
    }

    /** "The Union" in or after the year in which it came by that name, when there was no Soviet one any more. */
    private static boolean isUnion(Mention m, Clause clause) {
        return m.text().equals("Union")
                && !clause.times().isEmpty()
                && clause.times().stream().allMatch(w -> w.year() >= UNION);
    }

    /** Whether a clause names the treaty and calls those whom it binds each and the other. */
    private static boolean ofItsParties(Statement s, Clause clause) {
        TreatyRef ref = s.treaty();
        return s.act() == Act.DUTY
                && ref != null
                && ref.key() != null
                && clause.times().size() <= 1
                && clause.mentions().stream()
                        .allMatch(m -> m.name() != null && !VAGUE.contains(m.text())
                                || PARTIES.contains(m.text().toLowerCase(Locale.ROOT)));
    }
}
