package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.checks.WarFits.Fit;
import org.casus.checks.WarFits.Point;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.jspecify.annotations.Nullable;

/**
 * Who fought whom, by the Correlates of War list of interstate wars to 2007, which is complete, and UCDP's list of conflicts
 * between states, in which absence says nothing.
 *
 * <p>Each war that a statement can mean is held against it point by point. One that agrees in all supports it; if none does,
 * a war known whole that differs in one point contradicts it, provided nothing else can be meant.
 */
final class WarCheck {

    /** Days by which the beginning of a war may be told differently. */
    private static final int NEAR = 31;

    private static final Set<Act> ENTRIES = Set.of(Act.BEGAN_WAR);

    private final Facts facts;
    private final Wars wars;
    private final Clashes clashes;
    private final WarList list;
    private final WarFits fits;

    WarCheck(Facts facts) {
        this.facts = facts;
        wars = new Wars(facts);
        clashes = new Clashes(facts);
        list = new WarList(facts, wars);
        fits = new WarFits(facts);
    }

    Wars wars() {
        return wars;
    }

    Finding check(Statement s) {
        if (s.is("unknown war")) {
            return Finding.SILENT;
        }
        return switch (s.act()) {
            case FOUGHT, FOUGHT_BESIDE, FOUGHT_OPPOSITE, FOUGHT_ALONE, BEGAN_WAR, WON, LOST -> fought(s);
            case WAR_ENDED, WAR_LASTED -> WarDates.check(s, wars);
            case WARS_COUNTED, WAR_LISTED -> list.check(s);
            default -> Finding.SILENT;
        };
    }

    /** Each state of the subject by itself, each time by itself: "Syria and Egypt", "in 1965 and 1971". */
    private Finding fought(Statement s) {
        if (s.subject().isEmpty()) {
            return Finding.SILENT;
        }
        List<When> since = s.times(When.Role.SINCE);
        boolean never = s.negated()
                && s.act() == Act.FOUGHT
                && since.size() == 1
                && wars.named(s).isEmpty();
        if (never && s.parties().size() == 2) {
            return since(s.parties(), since.getFirst());
        }
        if (never && s.object().isEmpty() && s.war() == null) {
            return Finding.all(
                    s.subject().stream().map(x -> since(x, since.getFirst())).toList());
        }
        if (s.negated() && s.act() == Act.FOUGHT && s.is("at first")) {
            return atFirst(s);
        }
        List<When> until = s.times(When.Role.UNTIL);
        if (s.negated()
                && s.act() == Act.FOUGHT
                && until.size() == 1
                && s.times().size() == 1) {
            // "stayed neutral until 1917": entered then, and fought in no other war while that one went on
            if (s.subject().stream().anyMatch(x -> wars.foughtMeanwhile(x, until.getFirst()))) {
                return Finding.SILENT;
            }
            return fought(s.negated(false)
                            .kind("entered")
                            .times(List.of(until.getFirst().as(When.Role.AT))))
                    .negated();
        }
        List<When> at = s.times(When.Role.AT);
        if (at.size() > 1 && !s.is("context") && wars.named(s).size() != 1) {
            return Finding.all(at.stream().map(w -> fought(s.times(List.of(w)))).toList());
        }
        boolean mutual = s.object().isEmpty() && s.subject().size() > 1;
        if (mutual
                && s.act() == Act.FOUGHT
                && s.subject().size() == 2
                && wars.named(s).isEmpty()) {
            // "China and India fought": each other, if they did
            List<Integer> two = List.copyOf(s.subject());
            Finding each = one(s, two.get(0), Set.of(two.get(1)));
            Finding both =
                    Finding.all(two.stream().map(x -> one(s, x, Set.of())).toList());
            if (each.isTrue() || wars.spoken(s) && !s.is("at war")) {
                return each.isTrue() ? each : both;
            }
            // "were at war": each with somebody else?
            return both.isTrue() ? Finding.SILENT : each;
        }
        var parts = new ArrayList<Finding>();
        for (int state : s.subject()) {
            var others = new LinkedHashSet<>(s.object());
            if (mutual && (s.act() == Act.FOUGHT_BESIDE || s.act() == Act.FOUGHT_OPPOSITE)) {
                others.addAll(s.subject());
            }
            others.remove(state);
            parts.add(one(s, state, others));
        }
        return Finding.all(parts);
    }

    /** Whether states were in a war from its first month on: "when it broke out, Italy stayed neutral". */
    private Finding atFirst(Statement s) {
        List<Wars.Candidate> named = wars.named(s);
        if (named.size() != 1) {
            return Finding.SILENT;
        }
        Wars.Candidate c = named.getFirst();
        return Finding.all(s.subject().stream()
                .map(state -> {
                    boolean then = c.of(state).stream()
                            .anyMatch(x -> !x.from().first().isAfter(c.from().plusMonths(1)));
                    String who = Facts.capital(facts.name(state, c.from()));
                    return Finding.of(
                            then,
                            then
                                    ? "%s was in the %s from its first month.".formatted(who, c.name())
                                    : "%s was not in the %s in its first month.".formatted(who, c.name()),
                            c.row(facts));
                })
                .toList());
    }

    /** "They have not fought each other since 1945." */
    private Finding since(Set<Integer> two, When since) {
        String who = facts.names(two, since.last());
        for (Wars.Candidate c : wars.between(two)) {
            if (c.from().isAfter(since.last())) {
                return Finding.of(true, "%s fought in the %s.".formatted(Facts.capital(who), c.name()), c.row(facts));
            }
        }
        return Finding.of(
                false,
                "The list of interstate wars from 1823 to 2007 has none between %s since then.".formatted(who),
                new Evidence("Correlates of War, interstate wars 4.0: no such war", "cow-war-4.0"));
    }

    /** "Sweden has not fought a war since 1814." */
    private Finding since(int state, When since) {
        String who = facts.name(state);
        for (Wars.Candidate c : wars.among(Set.of(state), null)) {
            if (c.from().isAfter(since.last())) {
                return Finding.of(true, "%s fought in the %s.".formatted(Facts.capital(who), c.name()), c.row(facts));
            }
        }
        return Finding.of(
                false,
                "The list of interstate wars from 1823 to 2007 has none of %s since then.".formatted(who),
                new Evidence("Correlates of War, interstate wars 4.0: no such war", "cow-war-4.0"));
    }

    private Finding one(Statement s, int state, Set<Integer> others) {
        List<Fit> found = wars.candidates(s, state, others).stream()
                .map(c -> fits.fit(c, s, state, others))
                .sorted(Comparator.comparingInt(f -> f.off().size()))
                .toList();
        for (Fit f : found) {
            if (f.off().isEmpty()) {
                return s.is("victim") && struck(f.war(), s, Set.of(state))
                        ? Finding.unknown("It is the one that the list has as having begun the %s."
                                .formatted(f.war().name()))
                        : f.finding();
            }
        }
        for (Fit f : found) {
            if (f.is(Point.BEGAN) && struck(f.war(), s, others)) {
                // an incident of those days does not make the attacked the attacker
                return Finding.unknown(f.finding().text());
            }
        }
        boolean outcome = found.stream().anyMatch(f -> f.is(Point.OUTCOME));
        Finding clash = outcome ? null : clashes.check(s, state, others);
        if (clash != null) {
            return clash;
        }
        return found.isEmpty() ? never(s, state, others) : contradiction(found, s, state, others);
    }

    /** Whether one of some states began a war at the time that a statement speaks of. */
    private boolean struck(Wars.Candidate c, Statement s, Set<Integer> states) {
        When when = wars.time(s);
        return when != null
                && states.stream()
                        .flatMap(x -> c.of(x).stream())
                        .anyMatch(x -> Boolean.TRUE.equals(x.initiator())
                                && x.from()
                                        .meets(
                                                when.first().minusDays(NEAR),
                                                when.last().plusDays(NEAR)));
    }

    /** "Portugal and Spain went to war in 1936": the list has no war between them, then or ever. */
    private Finding never(Statement s, int state, Set<Integer> others) {
        When when = s.times().isEmpty() || s.is("context") ? null : wars.time(s);
        if (s.negated()
                && others.isEmpty()
                && when != null
                && Wars.covered(when)
                && facts.existed(state, when.first())) {
            // "Lebanon stayed out in 1967"
            return Finding.of(
                    false,
                    "The list of interstate wars from 1823 to 2007 has none of %s then.".formatted(facts.name(state)),
                    new Evidence("Correlates of War, interstate wars 4.0: no such war", "cow-war-4.0"));
        }
        boolean one = others.size() == 1 && s.is("at war") && s.act() == Act.FOUGHT;
        if (!one || when == null || !Wars.covered(when)) {
            return Finding.SILENT;
        }
        int other = others.iterator().next();
        boolean both = facts.existed(state, when.first()) && facts.existed(other, when.first());
        return both
                ? Finding.of(
                        false,
                        "The list of interstate wars from 1823 to 2007 has no war between %s and %s."
                                .formatted(facts.name(state), facts.name(other)),
                        new Evidence("Correlates of War, interstate wars 4.0: no such war", "cow-war-4.0"))
                : Finding.SILENT;
    }

    private Finding contradiction(List<Fit> fits, Statement s, int state, Set<Integer> others) {
        Fit nearest = fits.getFirst();
        boolean sole = fits.stream().filter(f -> f.off().size() == 1).count() == 1;
        boolean named = !wars.named(s).isEmpty() && fits.size() == 1;
        boolean pinned = named || wars.spoken(s) && fits.size() == 1;
        When when = wars.time(s);
        boolean covered = when == null || Wars.covered(when);
        boolean firm = nearest.war().complete()
                && nearest.off().size() == 1
                && (pinned
                        || covered
                                && switch (nearest.off().iterator().next()) {
                                    case TIME -> !others.isEmpty() && when != null && farFromAll(fits, when);
                                    case BEGAN ->
                                        sole
                                                && when != null
                                                && (!others.isEmpty() || s.is("first") && fits.size() == 1);
                                    case STATE, SIDE -> sole && when != null && !others.isEmpty();
                                    case OUTCOME -> sole && (when != null || !others.isEmpty());
                                    case ALONE -> false;
                                });
        boolean near = nearest.is(Point.TIME) && when != null && !pinnedFar(nearest.war(), s, state, when);
        boolean missing = nearest.is(Point.STATE);
        near |= nearest.is(Point.SIDE) && wars.spoken(s) && !s.is("strict");
        boolean troops = s.is("troops") && missing;
        boolean other = missing && !missingOnly(nearest.war(), s, others);
        return firm && !near && !troops && !other && existed(nearest.war(), when, pinned, state, others)
                ? nearest.finding()
                : Finding.unknown(nearest.finding().text());
    }

    /** Whether the subject alone is missing from a war: where the others are, another war is meant. */
    private boolean missingOnly(Wars.Candidate c, Statement s, Set<Integer> others) {
        boolean several = s.act() == Act.FOUGHT_BESIDE || s.act() == Act.FOUGHT_OPPOSITE;
        boolean one =
                others.stream().allMatch(c::has) || several && !wars.named(s).isEmpty();
        return one
                && !s.is("declared")
                && (s.act() != Act.BEGAN_WAR || !wars.named(s).isEmpty());
    }

    /** Whether all were states at the time: the list of wars leaves out what was no state. */
    private boolean existed(Wars.Candidate c, @Nullable When when, boolean pinned, int state, Set<Integer> others) {
        LocalDate on = pinned || when == null ? c.from() : when.first();
        return facts.existed(state, on) && others.stream().allMatch(x -> facts.existed(x, on));
    }

    /** Whether no war of theirs is within a year of the time that is said: what is meant is no neighbour of it. */
    private static boolean farFromAll(List<Fit> fits, When when) {
        return fits.stream()
                .filter(f -> f.is(Point.TIME))
                .noneMatch(f -> when.meets(
                        f.war().from().minusYears(1), Wars.plusYear(f.war().to())));
    }

    /** Whether a time is wrong by more than historians differ: a month for an entry, else a year. */
    private static boolean pinnedFar(Wars.Candidate c, Statement s, int state, When when) {
        boolean entry = ENTRIES.contains(s.act()) || s.is("entered");
        long slack = entry ? 31 : 200;
        return c.of(state).stream()
                .noneMatch(x -> entry
                        ? x.from()
                                .meets(
                                        when.first().minusDays(slack),
                                        when.last().plusDays(slack))
                        : when.meets(x.from().first().minusDays(slack), Wars.plus(Wars.end(x), slack)));
    }
}
