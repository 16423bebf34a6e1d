package org.casus.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What else a clause can say whose pronoun had to be guessed, or whose date has no year: "It was let in in May 1963" of the other
 * state that the article is about, "on 7 March" of the year in which the article was written. Where a row fits, that was meant;
 * where none does, nothing follows.
 */
final class Alternatives {
    private static final Set<Act> DATED = Set.of(
            Act.JOINED,
            Act.LEFT,
            Act.FOUNDED,
            Act.BECAME_STATE,
            Act.VISITED,
            Act.RULED,
            Act.TREATY,
            Act.TESTED,
            Act.FIRST_TEST,
            Act.FOUGHT,
            Act.FOUGHT_BESIDE,
            Act.FOUGHT_OPPOSITE,
            Act.BEGAN_WAR,
            Act.VETOED,
            Act.STATIONED,
            Act.RECOGNISED,
            Act.SANCTIONED);
    private static final Set<Act> OF_PRONOUN =
            Set.of(Act.JOINED, Act.LEFT, Act.FOUNDED, Act.BECAME_STATE, Act.TESTED, Act.FIRST_TEST);

    private static final Set<String> PRONOUNS = Set.of("it", "its", "he", "she", "they");

    private static final Finder THAT_WAR = Finder.of("\\b(?:it|that|this|war|W\\d)\\b");
    private static final Finder WITH = Finder.of("\\bwith (S\\d+)\\b");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern RECKONED = Pattern.compile(
            "(?i)\\b(?:same|that|following|next|later|earlier|previous|within|before|after|this|last|today|ago)\\b");

    private Alternatives() {}

    /** The other readings of a statement, each marked as one that can only be supported. */
    static List<Statement> of(Statement s, Clause clause, Discourse discourse) {
        if (s.negated() || !DATED.contains(s.act())) {
            return List.of();
        }
        if (s.times().isEmpty()) {
            return ofTime(s, clause, discourse);
        }
        var subjects = new ArrayList<Statement>();
        subjects.add(s);
        if (OF_PRONOUN.contains(s.act()) && guessed(s, clause)) {
            for (int other : discourse.pair()) {
                if (!s.subject().contains(other)
                        && !clause.namedStates().contains(other)
                        && !s.object().contains(other)) {
                    subjects.add(s.subject(Set.of(other)));
                }
            }
        }
        Set<Integer> plural = discourse.plural();
        if (s.subject().size() == 2
                && s.subject().equals(discourse.pair())
                && plural.size() == 2
                && !plural.equals(s.subject())
                && Collections.disjoint(clause.namedStates(), plural)) {
            subjects.add(s.subject(plural));
        }
        if (s.act() == Act.VISITED && clause.namedStates().size() == 1) {
            for (int host : discourse.pair()) {
                if (!s.subject().contains(host) && !s.object().contains(host)) {
                    subjects.add(s.object(Set.of(host)));
                }
            }
        }
        withOne(s, clause, discourse, subjects);
        var all = new ArrayList<Statement>(subjects);
        for (Statement x : subjects) {
            List<When> times =
                    s.times().stream().map(w -> ofArticle(w, discourse.date())).toList();
            if (!times.equals(s.times())) {
                all.add(x.times(times));
            }
        }
        all.remove(s);
        return all.stream().map(x -> x.kind(Presumed.MARK).kind("alternative")).toList();
    }

    /** "Bavaria took the Austrian side": in the war of the year that was spoken of last. */
    private static List<Statement> ofTime(Statement s, Clause clause, Discourse discourse) {
        When time = discourse.time();
        boolean spoken = s.relation() == Relation.WAR && (s.is("context war") || s.is("this war"));
        boolean that = THAT_WAR.in(clause.inTimed());
        if (!spoken || that || time == null || s.object().isEmpty()) {
            return List.of();
        }
        return List.of(s.war(null)
                .times(List.of(Completion.wholeYear(time.as(When.Role.AT))))
                .kind("context")
                .kind(Presumed.MARK)
                .kind("alternative"));
    }

    /** "Latvia and Estonia signed a pact with Berlin": each of them one. */
    private static void withOne(Statement s, Clause clause, Discourse discourse, List<Statement> list) {
        Matcher with =
                s.act() == Act.TREATY && s.treaty() == null && s.parties().size() > 1
                        ? WITH.find(clause.inMask())
                        : null;
        if (with != null && s.parties().equals(clause.states(with.group(1)))) {
            // "similar treaties with Romania and Hungary followed": of a state that the article is about
            for (int own : discourse.pair()) {
                if (!s.parties().contains(own)) {
                    list.add(s.subject(s.parties()).object(Set.of(own)));
                }
            }
        } else if (with != null && s.parties().containsAll(clause.states(with.group(1)))) {
            var rest = new LinkedHashSet<>(s.parties());
            rest.removeAll(clause.states(with.group(1)));
            list.add(s.subject(rest).object(clause.states(with.group(1))));
        }
    }

    /** Whether the subject is a pronoun that can mean somebody else. */
    private static boolean guessed(Statement s, Clause clause) {
        var pronouns = new LinkedHashSet<Integer>();
        for (Mention m : clause.mentions()) {
            if (m.name() == null && m.letter() == 'S' && isPronoun(m, clause)) {
                pronouns.addAll(m.states());
            }
        }
        return s.subject().size() == 1
                && pronouns.containsAll(s.subject())
                && clause.guessed().containsAll(s.subject());
    }

    private static boolean isPronoun(Mention m, Clause clause) {
        String text = m.text().toLowerCase(Locale.ROOT);
        return PRONOUNS.contains(text)
                || text.equals("the") && clause.quote().toLowerCase(Locale.ROOT).contains("the country");
    }

    /** A day or month without a year in the last year before the article's day. */
    private static When ofArticle(When w, LocalDate date) {
        boolean bare =
                !YEAR.matcher(w.text()).find() && !RECKONED.matcher(w.text()).find() && w.withinMonth();
        if (!bare) {
            return w;
        }
        LocalDate first = w.first().withYear(date.getYear());
        first = first.isAfter(date) ? first.minusYears(1) : first;
        long days = w.last().toEpochDay() - w.first().toEpochDay();
        return new When(first, first.plusDays(days), w.role(), w.text());
    }
}
