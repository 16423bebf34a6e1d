package org.casus.checks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Grouping;
import org.casus.record.WarSide;

/** Holds one war against a statement, point by point. */
final class WarFits {
    /** What of a statement a war can fail to agree with. */
    enum Point {
        STATE,
        SIDE,
        TIME,
        BEGAN,
        OUTCOME,
        ALONE
    }

    /** A war held against a statement of one state. */
    record Fit(Wars.Candidate war, Set<Point> off, Finding finding) {
        boolean is(Point only) {
            return off.equals(EnumSet.of(only));
        }
    }

    /** Of either world war: "the Allies" are those of the war that is spoken of. */
    private static final String ALLIES = "Allies of";

    /** Sides of a war that is more than one war of two. */
    private static final int MANY = 10;

    private final Facts facts;

    WarFits(Facts facts) {
        this.facts = facts;
    }

    Fit fit(Wars.Candidate c, Statement s, int state, Set<Integer> others) {
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
                    ? w.meets(c.from().minusYears(1), Wars.plus(c.to(), 365))
                    : then(c, s, own, others, w);
            if (!then) {
                off.add(Point.TIME);
            }
        }
        boolean whom = against && !others.isEmpty() || !s.third().isEmpty();
        boolean precise = !s.times().isEmpty() && s.times().stream().allMatch(When::withinMonth);
        if (whom
                && s.is("declared")
                && s.act() != Act.BEGAN_WAR
                && !precise
                && c.sides().size() > MANY) {
            // of a world war it is not known who declared war on whom in the same year
            off.add(Point.ALONE);
        }
        return new Fit(c, off, deed(c, s, own, others, off, text));
    }

    /** Whether a state fought with most of a grouping, or against most of it where that is said. */
    private boolean groupSide(Wars.Candidate c, Statement s, List<WarSide> own) {
        String group = s.group() == null ? "" : s.group().key();
        int with = 0;
        int against = 0;
        for (Grouping g : facts.chronicle.groupings()) {
            LocalDate from = g.from() == null ? LocalDate.MIN : g.from().first();
            LocalDate to = g.to() == null ? LocalDate.MAX : g.to().last();
            boolean then = !from.isAfter(c.to()) && !to.isBefore(c.from());
            boolean named = g.name().equals(group)
                    || group.startsWith(ALLIES) && g.name().startsWith(ALLIES);
            if (named && then && !Facts.same(g.state(), own.getFirst().state())) {
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
                if (s.is("leaving")) {
                    int play = w.withinMonth() ? 31 : 0;
                    yield own.stream()
                            .anyMatch(x -> w.meets(
                                    Wars.end(x).minusDays(play), Wars.end(x).plusDays(play)));
                }
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
                        ? enters || (!s.is("declared") || w.withinMonth()) && struck || !s.is("declared") && starts
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
                        .allMatch(x -> !side.from().last().isAfter(x.from().first()));
                boolean later = !s.is("first")
                        && !s.times(When.Role.AT).isEmpty()
                        && !others.isEmpty()
                        && (s.is("declared") || before || same && after);
                boolean began = others.stream()
                        .flatMap(o -> c.of(o).stream())
                        .anyMatch(x -> Boolean.TRUE.equals(x.initiator()));
                boolean precise = s.times().stream().allMatch(When::withinMonth);
                if (s.is("declared")
                        && !first
                        && !began
                        && !precise
                        && c.sides().size() > MANY) {
                    // of a world war it is not known who declared war on whom in the same year
                    later = false;
                    off.add(Point.ALONE);
                }
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
                    // who was beaten and came back did both
                    boolean again = own.stream().anyMatch(x -> !x.outcome().equals(outcome));
                    if (again || !outcome.matches("won|lost")) {
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
}
