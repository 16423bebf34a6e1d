package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Grouping;
import org.casus.record.WarSide;
import org.jspecify.annotations.Nullable;

/**
 * Who fought whom, by the Correlates of War list of interstate wars to 2007, which is complete, and UCDP's list of conflicts
 * between states, in which absence says nothing.
 *
 * <p>Each war that a statement can mean is held against it point by point. One that agrees in all supports it; if none does,
 * a war known whole that differs in one point contradicts it, provided nothing else can be meant.
 */
final class WarCheck {
    /** What of a statement a war can fail to agree with. */
    private enum Point {
        STATE,
        SIDE,
        TIME,
        BEGAN,
        OUTCOME,
        ALONE
    }

    /** A war held against a statement of one state. */
    private record Fit(Wars.Candidate war, Set<Point> off, Finding finding) {
        boolean is(Point only) {
            return off.equals(EnumSet.of(only));
        }
    }

    private static final Set<Act> ENTRIES = Set.of(Act.BEGAN_WAR);

    private final Facts facts;
    private final Wars wars;
    private final Clashes clashes;

    WarCheck(Facts facts) {
        this.facts = facts;
        wars = new Wars(facts);
        clashes = new Clashes(facts);
    }

    Finding check(Statement s) {
        if (s.is("unknown war")) {
            return Finding.SILENT;
        }
        return switch (s.act()) {
            case FOUGHT, FOUGHT_BESIDE, FOUGHT_OPPOSITE, FOUGHT_ALONE, BEGAN_WAR, WON, LOST -> fought(s);
            case WAR_ENDED, WAR_LASTED -> WarDates.check(s, wars);
            case WARS_COUNTED -> counted(s);
            case WAR_LISTED -> listed(s);
            default -> Finding.SILENT;
        };
    }

    /** Each state of the subject by itself, each time by itself: "Syria and Egypt", "in 1965 and 1971". */
    private Finding fought(Statement s) {
        if (s.subject().isEmpty()) {
            return Finding.SILENT;
        }
        List<When> since = s.times(When.Role.SINCE);
        if (s.negated() && s.act() == Act.FOUGHT && s.object().isEmpty() && s.war() == null && since.size() == 1) {
            return Finding.all(
                    s.subject().stream().map(x -> since(x, since.getFirst())).toList());
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
            return each.isTrue() || !both.isTrue() && !wars.spoken(s) ? each : both;
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
        List<Fit> fits = wars.candidates(s, state, others).stream()
                .map(c -> fit(c, s, state, others))
                .sorted(Comparator.comparingInt(f -> f.off().size()))
                .toList();
        for (Fit f : fits) {
            if (f.off().isEmpty()) {
                return f.finding();
            }
        }
        boolean outcome = fits.stream().anyMatch(f -> f.is(Point.OUTCOME));
        Finding clash = outcome ? null : clashes.check(s, state, others);
        if (clash != null) {
            return clash;
        }
        return fits.isEmpty() ? never(s, state, others) : contradiction(fits, s, state, others);
    }

    /** "Portugal and Spain went to war in 1936": the list has no war between them, then or ever. */
    private Finding never(Statement s, int state, Set<Integer> others) {
        When when = s.times().isEmpty() || s.is("context") ? null : wars.time(s);
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

    private Fit fit(Wars.Candidate c, Statement s, int state, Set<Integer> others) {
        Set<Point> off = EnumSet.noneOf(Point.class);
        List<WarSide> own = c.of(state);
        boolean against = s.act() != Act.FOUGHT_BESIDE;
        LocalDate day = c.from();
        String who = Facts.capital(facts.name(state, day));
        if (own.isEmpty()) {
            off.add(Point.STATE);
            return new Fit(
                    c,
                    off,
                    Finding.of(
                            false,
                            "%s is not a participant in the %s; those were %s."
                                    .formatted(who, c.name(), c.participants(facts)),
                            c.row(facts)));
        }
        String text = "%s fought in the %s from %s%s."
                .formatted(who, c.name(), own.getFirst().from().text(), Wars.until(own.getFirst()));
        for (int other : others) {
            if (!c.has(other)) {
                off.add(Point.STATE);
                text = "%s is not a participant in the %s; those were %s."
                        .formatted(Facts.capital(facts.name(other, day)), c.name(), c.participants(facts));
            } else if (!sides(c, s, own, other, against)) {
                off.add(Point.SIDE);
                text = "%s and %s fought on %s of the %s."
                        .formatted(who, facts.name(other, day), against ? "the same side" : "opposite sides", c.name());
            }
        }
        for (int enemy : s.third()) {
            if (!c.has(enemy) || !sides(c, s, own, enemy, true)) {
                off.add(Point.SIDE);
            }
        }
        if (s.is("other side")
                && c.sides().stream().allMatch(x -> x.side() == own.getFirst().side())) {
            off.add(Point.SIDE);
        }
        if (s.group() != null && !groupSide(c, s, own)) {
            off.add(Point.SIDE);
            off.add(Point.ALONE);
        }
        for (When w : s.times()) {
            boolean then = s.is("context")
                    ? w.meets(c.from().minusYears(2), Wars.plus(c.to(), 730))
                    : then(c, s, own, others, w);
            if (!then) {
                off.add(Point.TIME);
            }
        }
        return new Fit(c, off, deed(c, s, own, others, off, text));
    }

    /** Whether a state fought with most of a grouping, or against most of it where that is said. */
    private boolean groupSide(Wars.Candidate c, Statement s, List<WarSide> own) {
        String group = s.group() == null ? "" : s.group().key();
        int with = 0;
        int against = 0;
        for (Grouping g : facts.chronicle.groupings()) {
            if (g.name().equals(group) && !Facts.same(g.state(), own.getFirst().state())) {
                List<WarSide> other = c.of(g.state());
                with += other.stream().anyMatch(x -> x.side() == own.getFirst().side()) ? 1 : 0;
                against +=
                        other.stream().anyMatch(x -> x.side() != own.getFirst().side()) ? 1 : 0;
            }
        }
        return s.is("against group") ? against > with : with > against;
    }

    /** Whether two fought on one side or on two, at the time of entry where one is said. */
    private static boolean sides(Wars.Candidate c, Statement s, List<WarSide> own, int other, boolean opposite) {
        List<When> at = s.times(When.Role.AT);
        for (WarSide a : then(own, at)) {
            for (WarSide b : then(c.of(other), at)) {
                if ((a.side() != b.side()) == opposite && Wars.overlap(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of a state's spans in a war, those at a time; all if none is. */
    private static List<WarSide> then(List<WarSide> spans, List<When> at) {
        List<WarSide> then = spans.stream()
                .filter(x -> at.isEmpty() || at.getFirst().meets(x.from().first(), Wars.end(x)))
                .toList();
        return then.isEmpty() ? spans : then;
    }

    /** Whether the time of a statement fits the state's part in a war. */
    private static boolean then(Wars.Candidate c, Statement s, List<WarSide> own, Set<Integer> others, When w) {
        return switch (w.role()) {
            case BEFORE, AFTER -> true;
            case UNTIL -> own.stream().anyMatch(x -> w.meets(Wars.end(x), Wars.end(x)));
            case SINCE -> own.stream().anyMatch(x -> x.from().meets(w.first(), w.last()));
            case AT -> {
                if (Wars.isRange(w)) {
                    yield own.stream()
                                    .anyMatch(x -> x.from().year() == w.year()
                                            && Wars.end(x).getYear() == w.last().getYear())
                            || c.from().getYear() == w.year()
                                    && c.to().getYear() == w.last().getYear();
                }
                boolean begins = s.act() == Act.BEGAN_WAR;
                boolean entry = begins || s.is("entered");
                boolean enters = own.stream()
                        .anyMatch(x ->
                                x.from().meets(w.first().minusDays(8), w.last().plusDays(8)));
                boolean struck = begins
                        && others.stream()
                                .anyMatch(o -> c.of(o).stream()
                                        .anyMatch(x -> x.from()
                                                .meets(
                                                        w.first().minusDays(8),
                                                        w.last().plusDays(8))));
                boolean starts = begins && c.begins(w);
                yield entry
                        ? enters || struck || starts
                        : own.stream().anyMatch(x -> w.meets(x.from().first(), Wars.end(x)));
            }
        };
    }

    /** What is said besides taking part: beginning it, winning, losing, being alone. */
    private Finding deed(
            Wars.Candidate c, Statement s, List<WarSide> own, Set<Integer> others, Set<Point> off, String text) {
        WarSide side = own.getFirst();
        Evidence row = c.row(facts, side);
        String who = Facts.capital(facts.name(side.state(), c.from()));
        return switch (s.act()) {
            case BEGAN_WAR -> {
                boolean first = Boolean.TRUE.equals(side.initiator()) || side.initiator() == null && side.side() == 1;
                // declaring war on one later, or attacking one on the side that began it, is no lie about who began it
                boolean same =
                        c.sides().stream().anyMatch(x -> Boolean.TRUE.equals(x.initiator()) && x.side() == side.side());
                boolean before = others.stream()
                        .flatMap(o -> c.of(o).stream())
                        .allMatch(x -> x.from().last().isBefore(side.from().first()));
                boolean after = others.stream()
                        .flatMap(o -> c.of(o).stream())
                        .allMatch(x -> side.from().last().isBefore(x.from().first()));
                boolean later = !s.is("first")
                        && !s.times(When.Role.AT).isEmpty()
                        && !others.isEmpty()
                        && (s.is("declared") || before || same && after);
                if (!first && !later) {
                    off.add(Point.BEGAN);
                    if (same) {
                        off.add(Point.ALONE);
                    }
                }
                yield Finding.of(
                        off.isEmpty(),
                        first || !later
                                ? "The list names %s as having begun the %s (%s)."
                                        .formatted(
                                                c.initiators(facts),
                                                c.name(),
                                                c.war().from().text())
                                : text,
                        row);
            }
            case WON, LOST -> {
                String said = s.act() == Act.WON ? "won" : "lost";
                String outcome = own.getLast().outcome();
                if (!outcome.equals(said)) {
                    off.add(Point.OUTCOME);
                    if (!outcome.matches("won|lost|compromise|stalemate")) {
                        off.add(Point.ALONE);
                    }
                }
                yield Finding.of(
                        off.isEmpty(),
                        "%s %s the %s, by the list."
                                .formatted(
                                        who,
                                        switch (outcome) {
                                            case "won", "lost" -> outcome;
                                            case "compromise", "stalemate" -> "neither won nor lost (" + outcome + ")";
                                            default -> "has no clear outcome in";
                                        },
                                        c.name()),
                        c.row(facts, own.getLast()));
            }
            case FOUGHT_ALONE -> {
                List<Integer> beside = c.sides().stream()
                        .filter(x -> x.side() == side.side() && !Facts.same(x.state(), side.state()))
                        .map(WarSide::state)
                        .distinct()
                        .toList();
                if (!beside.isEmpty()) {
                    off.add(Point.ALONE);
                }
                yield Finding.of(
                        off.isEmpty(),
                        beside.isEmpty()
                                ? "Nobody else is listed on its side of the %s.".formatted(c.name())
                                : "On its side of the %s were also %s."
                                        .formatted(c.name(), facts.names(beside, c.from())),
                        c.row(facts));
            }
            default -> Finding.of(off.isEmpty(), text, row);
        };
    }

    private List<Wars.Candidate> between(Set<Integer> states, @Nullable When when) {
        List<Integer> two = List.copyOf(states);
        return wars.among(states, when).stream()
                .filter(c -> c.complete() && Wars.opposed(c, two.get(0), two.get(1)))
                .toList();
    }

    private Finding counted(Statement s) {
        var all = new LinkedHashSet<>(s.parties());
        if (all.size() != 2) {
            return Finding.SILENT;
        }
        List<Wars.Candidate> found = between(all, null);
        String list = String.join(
                ", ",
                found.stream()
                        .map(c -> c.name() + " (" + c.war().from().text().substring(0, 4) + ")")
                        .toList());
        List<Evidence> rows = found.stream().map(c -> c.row(facts)).toList();
        boolean years =
                s.times(When.Role.AT).stream().allMatch(w -> found.stream().anyMatch(c -> w.meets(c.from(), c.to())));
        String text = "The list has %d wars between them: %s.".formatted(found.size(), list);
        if (s.count() == found.size() && years) {
            return Finding.of(Finding.Truth.TRUE, text, rows);
        }
        boolean wrong = s.count() > found.size() + 1 || s.count() == found.size() && !years;
        return Finding.of(wrong ? Finding.Truth.FALSE : Finding.Truth.UNKNOWN, text, rows);
    }

    private Finding listed(Statement s) {
        if (s.subject().size() != 2) {
            return Finding.SILENT;
        }
        When when = wars.time(s);
        List<Wars.Candidate> found = between(s.subject(), when);
        if (!found.isEmpty()) {
            return Finding.of(
                    true,
                    "The list has the %s.".formatted(found.getFirst().name()),
                    found.getFirst().row(facts));
        }
        return when == null || Wars.covered(when)
                ? Finding.of(
                        false,
                        "The list of interstate wars from 1823 to 2007 has no war between %s%s."
                                .formatted(
                                        facts.names(s.subject(), Wars.REACHES),
                                        when == null ? "" : " in " + when.year()),
                        new Evidence("Correlates of War, interstate wars 4.0: no such war", "cow-war-4.0"))
                : Finding.SILENT;
    }
}
