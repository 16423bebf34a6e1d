package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.WarRef;
import org.casus.claims.When;
import org.casus.record.Span;
import org.casus.record.War;
import org.casus.record.WarSide;
import org.casus.world.Conflict;
import org.casus.world.Participation;
import org.jspecify.annotations.Nullable;

/**
 * Who fought whom, by the Correlates of War list of interstate wars to 2007, which is complete, and UCDP's list of conflicts
 * between states, in which absence says nothing.
 */
final class WarCheck {
    /** The last day of the list of interstate wars. */
    static final LocalDate REACHES = LocalDate.of(2007, 12, 31);

    private static final LocalDate BEGINS = LocalDate.of(1823, 1, 1);

    private final Facts facts;

    WarCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s) {
        return switch (s.act()) {
            case FOUGHT -> fought(s);
            case FOUGHT_BESIDE -> beside(s);
            case FOUGHT_OPPOSITE -> opposite(s);
            case FOUGHT_ALONE -> alone(s);
            case BEGAN_WAR -> began(s);
            case WON -> outcome(s, "won", "lost");
            case LOST -> outcome(s, "lost", "won");
            case WAR_ENDED -> ended(s);
            case WARS_COUNTED -> counted(s);
            case WAR_LISTED -> listed(s);
            default -> Finding.SILENT;
        };
    }

    /** A war and whether the statement names it or it was found by its parties and time. */
    private record Candidate(War war, List<WarSide> sides) {
        List<WarSide> of(int state) {
            return sides.stream().filter(x -> Facts.same(x.state(), state)).toList();
        }

        boolean has(int state) {
            return !of(state).isEmpty();
        }

        LocalDate from() {
            return war.from().first();
        }

        LocalDate to() {
            Span to = war.to();
            return to == null ? LocalDate.MAX : to.last();
        }

        boolean complete() {
            return war.id().startsWith("war:");
        }
    }

    private Candidate candidate(War war) {
        return new Candidate(war, facts.sides(war.id()));
    }

    /** Wars named by the statement or its context; empty where none is. */
    private List<Candidate> named(Statement s) {
        WarRef ref = s.war();
        if (ref == null || ref.keys().isEmpty()) {
            return List.of();
        }
        var list = new ArrayList<Candidate>();
        for (String key : ref.keys()) {
            War war = facts.war(key);
            if (war != null) {
                list.add(candidate(war));
            }
        }
        if (list.size() > 1) {
            When when = first(s);
            List<Candidate> then = list.stream()
                    .filter(c -> when == null || when.meets(c.from(), c.to()))
                    .toList();
            return then.isEmpty() ? list : then;
        }
        return list;
    }

    /** Wars in which all of some states fought, at the time if one is said. */
    private List<Candidate> among(Set<Integer> states, @Nullable When when) {
        var list = new ArrayList<Candidate>();
        if (states.isEmpty()) {
            return list;
        }
        for (War war : facts.chronicle.wars()) {
            if (war.id().startsWith("ucdp:") && war.from().year() < REACHES.getYear()) {
                continue;
            }
            Candidate c = candidate(war);
            if (states.stream().allMatch(x -> in(c, x, when)) && (when == null || when.meets(c.from(), c.to()))) {
                list.add(c);
            }
        }
        // the same fighting in both lists: the complete one speaks
        boolean cow = list.stream().anyMatch(Candidate::complete);
        return cow ? list.stream().filter(Candidate::complete).toList() : list;
    }

    private static boolean in(Candidate c, int state, @Nullable When when) {
        return c.of(state).stream()
                .anyMatch(x ->
                        when == null || when.meets(x.from().first(), x.to() == null ? LocalDate.MAX : x.to().last()));
    }

    private static @Nullable When first(Statement s) {
        for (When w : s.times()) {
            if (w.role() != When.Role.UNTIL && w.role() != When.Role.AFTER && w.role() != When.Role.BEFORE) {
                return w;
            }
        }
        WarRef ref = s.war();
        return s.times().isEmpty() && ref != null ? ref.when() : null;
    }

    /** The wars that a statement can be about: named, else by those said to be in it other than the subject, and time. */
    private List<Candidate> candidates(Statement s) {
        boolean spoken = s.is("context war") || s.is("this war");
        List<Candidate> named = named(s);
        List<Candidate> context = named.isEmpty() ? context(s) : named;
        if (!context.isEmpty() && (!spoken || continues(context, s))) {
            return context;
        }
        var anchors = new LinkedHashSet<>(s.object());
        anchors.addAll(s.third());
        When when = s.times().isEmpty() ? null : first(s);
        anchors.removeAll(s.subject());
        if (anchors.isEmpty() && when == null) {
            // "they fought": where and when is not said
            return List.of();
        }
        if (!anchors.isEmpty()) {
            List<Candidate> there = among(anchors, when);
            List<Candidate> both = there.stream()
                    .filter(c -> s.subject().stream().allMatch(c::has))
                    .toList();
            return both.isEmpty() ? there : both;
        }
        return among(s.subject(), when);
    }

    /** Whether a statement goes on about the war that was spoken of: its time and its other states fit. */
    private static boolean continues(List<Candidate> wars, Statement s) {
        When own = s.times().isEmpty() ? null : first(s);
        return wars.stream().anyMatch(c -> {
            boolean then = own == null
                    || own.meets(c.from().minusYears(1), c.to().equals(LocalDate.MAX) ? c.to() : c.to().plusYears(1));
            boolean others =
                    s.object().stream().allMatch(c::has) && s.third().stream().allMatch(c::has);
            boolean in = s.subject().stream().anyMatch(c::has);
            return then && others && (in || s.is("this war"));
        });
    }

    /** The war that was spoken of before, if the statement can be about it: the one of its parties and time. */
    private List<Candidate> context(Statement s) {
        WarRef ref = s.war();
        if (ref == null || ref.parties().isEmpty()) {
            return List.of();
        }
        When own = s.times().isEmpty() ? null : first(s);
        List<Candidate> wars = among(ref.parties(), ref.when());
        if (wars.isEmpty() && ref.when() != null) {
            When when = ref.when();
            wars = among(ref.parties(), new When(when.first(), when.last().plusDays(60), when.role(), when.text()));
        }
        List<Candidate> then = wars.stream()
                .filter(c -> own == null || own.meets(c.from(), c.to()))
                .toList();
        var others = union(s.object(), s.third());
        List<Candidate> with =
                then.stream().filter(c -> others.stream().allMatch(c::has)).toList();
        return with.isEmpty() ? then : with;
    }

    private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        var all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }

    private Finding fought(Statement s) {
        List<When> at = s.times(When.Role.AT);
        if (at.size() > 1
                && (s.war() == null || s.is("context war") || s.is("this war"))
                && (!s.object().isEmpty() || s.subject().size() == 2)) {
            return Finding.all(at.stream().map(w -> fought(at(s, w))).toList());
        }
        List<Candidate> wars = candidates(s);
        if (wars.isEmpty()) {
            return elsewhen(s);
        }
        var parts = new ArrayList<Finding>();
        for (int state : s.subject()) {
            parts.add(best(wars, c -> fought(c, state, s)));
        }
        Finding all = Finding.all(parts);
        Finding dispute =
                all.isFalse() && !s.object().isEmpty() ? conflict(s, union(s.subject(), s.object()), first(s)) : all;
        if (dispute.text().startsWith("There was")) {
            return dispute;
        }
        return all.isFalse()
                        && s.war() == null
                        && first(s) == null
                        && !s.object().isEmpty()
                ? elsewhen(s)
                : all;
    }

    private static Statement at(Statement s, When when) {
        return new Statement(
                s.relation(),
                s.act(),
                s.subject(),
                s.object(),
                s.third(),
                null,
                null,
                null,
                List.of(when),
                s.negated(),
                s.kinds(),
                -1);
    }

    private interface One {
        Finding in(Candidate c);
    }

    /** True if it is so in one of the wars; false if it is so in none of those that are known whole. */
    private static Finding best(List<Candidate> wars, One one) {
        Finding worst = null;
        for (Candidate c : wars) {
            Finding f = one.in(c);
            if (f.isTrue()) {
                return f;
            }
            if (worst == null || f.isFalse() && !worst.isFalse() && wars.size() == 1 || !f.known()) {
                worst = worst != null && !worst.known() ? worst : f;
            }
        }
        return worst == null ? Finding.SILENT : worst;
    }

    private Finding fought(Candidate c, int state, Statement s) {
        List<WarSide> own = c.of(state);
        LocalDate day = c.from();
        if (own.isEmpty()) {
            String text = "%s is not a participant in the %s; those were %s."
                    .formatted(Facts.capital(facts.name(state, day)), name(c), participants(c));
            return c.complete() && !s.is("troops") ? Finding.of(false, text, evidence(c)) : Finding.unknown(text);
        }
        Set<Integer> against = new LinkedHashSet<>(s.object());
        against.remove(state);
        for (int other : against) {
            if (c.has(other) && own.stream().noneMatch(a -> c.of(other).stream().anyMatch(b -> a.side() != b.side()))) {
                return Finding.of(
                        false,
                        "%s and %s fought on the same side of the %s."
                                .formatted(Facts.capital(facts.name(state, day)), facts.name(other, day), name(c)),
                        evidence(c));
            }
            if (!c.has(other)) {
                String text =
                        "%s is not a participant in the %s.".formatted(Facts.capital(facts.name(other, day)), name(c));
                return c.complete() ? Finding.of(false, text, evidence(c)) : Finding.unknown(text);
            }
        }
        return timed(c, own, state, s);
    }

    private Finding timed(Candidate c, List<WarSide> own, int state, Statement s) {
        WarSide side = own.getFirst();
        Evidence row = evidence(c, side);
        boolean entry = s.is("entered") || !s.times(When.Role.SINCE).isEmpty();
        for (When w : s.times()) {
            if (s.is("context")
                    || w.role() == When.Role.UNTIL
                    || w.role() == When.Role.BEFORE
                    || w.role() == When.Role.AFTER) {
                continue;
            }
            boolean in = own.stream()
                    .anyMatch(x -> entry
                            ? x.from().meets(w.first(), w.last())
                            : w.meets(x.from().first(), x.to() == null ? LocalDate.MAX : x.to().last()));
            if (!in) {
                String text = "%s fought in the %s from %s%s."
                        .formatted(
                                Facts.capital(facts.name(state, c.from())),
                                name(c),
                                side.from().text(),
                                until(side));
                return c.complete() ? Finding.of(false, text, row) : Finding.unknown(text);
            }
        }
        return Finding.of(
                true,
                "%s fought in the %s from %s%s."
                        .formatted(
                                Facts.capital(facts.name(state, c.from())),
                                name(c),
                                side.from().text(),
                                until(side)),
                row);
    }

    /** No war at the time: one between the same states at another time makes the time wrong, unless something else happened. */
    private Finding elsewhen(Statement s) {
        When when = first(s);
        Set<Integer> both = union(s.subject(), s.object());
        Finding dispute = conflict(s, both, when);
        if (dispute.known()) {
            return dispute;
        }
        if (when == null
                || s.is("context")
                || s.object().isEmpty()
                || !covered(when)
                || dispute.text().startsWith("There was")) {
            return Finding.SILENT;
        }
        List<Candidate> ever = among(both, null).stream()
                .filter(c -> opposed(c, s.subject(), s.object()))
                .toList();
        if (ever.isEmpty()
                || !both.stream()
                        .allMatch(x -> facts.world.findState(x, when.first()).isPresent())) {
            return Finding.SILENT;
        }
        Candidate nearest = ever.stream()
                .min(Comparator.comparingLong(
                        c -> Math.abs(c.from().toEpochDay() - when.first().toEpochDay())))
                .orElseThrow();
        return Finding.of(
                false,
                "No war between them is listed for %s; the nearest is the %s, %s to %s."
                        .formatted(
                                when.text(), name(nearest), nearest.war().from().text(), to(nearest)),
                evidence(nearest));
    }

    private static boolean covered(When when) {
        return !when.first().isBefore(BEGINS) && !when.last().isAfter(REACHES);
    }

    private boolean opposed(Candidate c, Set<Integer> left, Set<Integer> right) {
        return left.stream()
                .allMatch(a -> right.stream()
                        .allMatch(b ->
                                c.of(a).stream().anyMatch(x -> c.of(b).stream().anyMatch(y -> x.side() != y.side()))));
    }

    /** Militarised disputes and conflicts of the world's own list: they support, and they keep from contradicting. */
    private Finding conflict(Statement s, Set<Integer> states, @Nullable When when) {
        if (states.size() < 2 || when == null) {
            return Finding.SILENT;
        }
        for (Conflict c : facts.world.tables().conflicts()) {
            if (c.level() < 4 || !when.meets(c.from(), c.to() == null ? LocalDate.MAX : c.to())) {
                continue;
            }
            List<Participation> rows = facts.participations(c.id());
            boolean all = states.stream().allMatch(x -> rows.stream().anyMatch(p -> Facts.same(p.ccode(), x)));
            if (all) {
                Evidence row = new Evidence(
                        "%s, from %s"
                                .formatted(
                                        c.name().isEmpty() ? "Militarised dispute " + c.number() : c.name(),
                                        Facts.day(c.from())),
                        c.source());
                boolean named = c.dataset().equals("casus");
                boolean sides = s.object().isEmpty() || opposed(rows, s.subject(), s.object());
                if (named && sides || s.is("clash") && sides || s.is("attack") && struck(rows, s)) {
                    return Finding.of(true, "The record has fighting between them: " + row.text() + ".", row);
                }
                return Finding.unknown("There was fighting between them then, but no war is listed.");
            }
        }
        return Finding.SILENT;
    }

    /** Whether the first named began the dispute and used force. */
    private static boolean struck(List<Participation> rows, Statement s) {
        return s.subject().stream()
                        .allMatch(a -> rows.stream()
                                .anyMatch(p -> Facts.same(p.ccode(), a)
                                        && p.side() == 1
                                        && p.originator()
                                        && p.hostility() >= 4))
                && s.object().stream()
                        .allMatch(b -> rows.stream().anyMatch(p -> Facts.same(p.ccode(), b) && p.side() == 2));
    }

    private static boolean opposed(List<Participation> rows, Set<Integer> left, Set<Integer> right) {
        return left.stream()
                .allMatch(a -> right.stream()
                        .allMatch(b -> rows.stream()
                                .filter(p -> Facts.same(p.ccode(), a))
                                .anyMatch(p -> rows.stream()
                                        .anyMatch(q -> Facts.same(q.ccode(), b) && q.side() != p.side()))));
    }

    private Finding beside(Statement s) {
        Set<Integer> object = s.object().isEmpty() && s.subject().size() > 1 ? s.subject() : s.object();
        List<Candidate> wars = candidates(s);
        if (wars.isEmpty() || object.isEmpty()) {
            return Finding.SILENT;
        }
        var parts = new ArrayList<Finding>();
        for (int state : s.subject()) {
            parts.add(best(wars, c -> beside(c, state, object, s)));
        }
        return Finding.all(parts);
    }

    private Finding beside(Candidate c, int state, Set<Integer> with, Statement s) {
        List<WarSide> own = c.of(state);
        LocalDate day = c.from();
        if (own.isEmpty()) {
            String text = "%s is not a participant in the %s; those were %s."
                    .formatted(Facts.capital(facts.name(state, day)), name(c), participants(c));
            return c.complete() ? Finding.of(false, text, evidence(c)) : Finding.unknown(text);
        }
        for (int other : with) {
            if (Facts.same(other, state)) {
                continue;
            }
            boolean same = own.stream()
                    .anyMatch(a -> c.of(other).stream().anyMatch(b -> a.side() == b.side() && overlap(a, b)));
            if (!c.has(other)) {
                return Finding.unknown(
                        "%s is not listed in the %s.".formatted(Facts.capital(facts.name(other, day)), name(c)));
            }
            if (!same) {
                return Finding.of(
                        false,
                        "%s and %s fought on opposite sides of the %s."
                                .formatted(Facts.capital(facts.name(state, day)), facts.name(other, day), name(c)),
                        evidence(c));
            }
        }
        for (int enemy : s.third()) {
            boolean against = own.stream().anyMatch(a -> c.of(enemy).stream().anyMatch(b -> a.side() != b.side()));
            if (!against) {
                return Finding.unknown("The other side in the %s was another.".formatted(name(c)));
            }
        }
        return timed(c, own, state, s);
    }

    private static boolean overlap(WarSide a, WarSide b) {
        Span at = a.to();
        Span bt = b.to();
        return (at == null || !at.last().isBefore(b.from().first()))
                && (bt == null || !bt.last().isBefore(a.from().first()));
    }

    private Finding opposite(Statement s) {
        if (s.subject().size() < 2) {
            return Finding.SILENT;
        }
        List<Integer> two = List.copyOf(s.subject());
        int a = two.get(0);
        int b = two.get(1);
        List<Candidate> wars = s.is("context war") ? List.of() : named(s);
        if (wars.isEmpty()) {
            wars = among(s.subject(), s.times().isEmpty() ? null : first(s));
        }
        if (wars.isEmpty()) {
            return elsewhen(s.act() == Act.FOUGHT_OPPOSITE ? opposed(s, a, b) : s);
        }
        return best(wars, c -> {
            boolean in = c.has(a) && c.has(b);
            boolean against =
                    in && c.of(a).stream().anyMatch(x -> c.of(b).stream().anyMatch(y -> x.side() != y.side()));
            String text = against
                    ? "They fought on opposite sides of the %s.".formatted(name(c))
                    : in
                            ? "They fought on the same side of the %s.".formatted(name(c))
                            : "%s is not a participant in the %s."
                                    .formatted(Facts.capital(facts.name(c.has(a) ? b : a, c.from())), name(c));
            return against || c.complete() ? Finding.of(against, text, evidence(c)) : Finding.unknown(text);
        });
    }

    private static Statement opposed(Statement s, int a, int b) {
        return new Statement(
                s.relation(),
                Act.FOUGHT,
                Set.of(a),
                Set.of(b),
                Set.of(),
                null,
                null,
                s.war(),
                s.times(),
                s.negated(),
                s.kinds(),
                -1);
    }

    private Finding alone(Statement s) {
        List<Candidate> wars = candidates(s);
        if (wars.size() != 1) {
            return Finding.SILENT;
        }
        Candidate c = wars.getFirst();
        int state = s.subject().isEmpty() ? -1 : s.subject().iterator().next();
        List<WarSide> own = c.of(state);
        if (own.isEmpty() || !c.complete()) {
            return Finding.SILENT;
        }
        List<Integer> beside = c.sides().stream()
                .filter(x -> x.side() == own.getFirst().side() && !Facts.same(x.state(), state))
                .map(WarSide::state)
                .distinct()
                .toList();
        return beside.isEmpty()
                ? Finding.of(true, "Nobody else is listed on its side of the %s.".formatted(name(c)), evidence(c))
                : Finding.of(
                        false,
                        "On its side of the %s were also %s.".formatted(name(c), facts.names(beside, c.from())),
                        evidence(c));
    }

    private Finding began(Statement s) {
        if (s.subject().isEmpty()) {
            return Finding.SILENT;
        }
        List<Candidate> wars = candidates(s);
        wars = wars.stream().filter(c -> s.subject().stream().anyMatch(c::has)).toList();
        if (wars.isEmpty()) {
            return s.object().isEmpty() ? Finding.SILENT : elsewhen(s);
        }
        int state = s.subject().iterator().next();
        List<When> starts = s.times(When.Role.AT);
        if (starts.size() > 1) {
            var parts = new ArrayList<Finding>();
            for (When w : starts) {
                parts.add(begun(among(s.subject(), w), state, s, w));
            }
            return Finding.all(parts);
        }
        return begun(wars, state, s, s.is("context") ? null : first(s));
    }

    private Finding begun(List<Candidate> wars, int state, Statement s, @Nullable When when) {
        Finding found = best(wars, c -> {
            List<WarSide> own = c.of(state);
            if (own.isEmpty()) {
                return Finding.SILENT;
            }
            WarSide side = own.getFirst();
            Boolean initiator = side.initiator();
            boolean begins = when == null
                    || s.times().isEmpty()
                    || when.meets(c.war().from().first(), c.war().from().last().plusDays(8));
            boolean struck = when != null
                    && s.object().stream()
                            .anyMatch(o -> c.of(o).stream()
                                    .anyMatch(x -> x.from()
                                            .meets(
                                                    when.first().minusDays(2),
                                                    when.last().plusDays(2))));
            boolean enters = when != null
                    && own.stream()
                            .anyMatch(x -> x.from()
                                    .meets(
                                            when.first().minusDays(2),
                                            when.last().plusDays(2)));
            boolean against = s.object().isEmpty()
                    || s.object().stream().allMatch(o -> c.of(o).stream().anyMatch(x -> x.side() != side.side()));
            if (!against) {
                return Finding.SILENT;
            }
            Evidence row = evidence(c, side);
            String began = "The list names %s as having begun the %s (%s)."
                    .formatted(initiators(c), name(c), c.war().from().text());
            if (Boolean.TRUE.equals(initiator) && (begins || struck)) {
                return Finding.of(true, began, row);
            }
            if (initiator == null) {
                return side.side() == 1 && begins
                        ? Finding.of(true, name(c) + ", from " + c.war().from().text() + ".", row)
                        : Finding.SILENT;
            }
            if (!initiator && enters && !begins && !s.object().isEmpty()) {
                return Finding.of(
                        true,
                        "%s entered the %s on %s."
                                .formatted(
                                        Facts.capital(facts.name(state, c.from())),
                                        name(c),
                                        side.from().text()),
                        row);
            }
            boolean other = s.object().stream()
                    .anyMatch(o -> c.of(o).stream().anyMatch(x -> Boolean.TRUE.equals(x.initiator())));
            if (!initiator && begins && (other || s.object().isEmpty() && (s.war() != null || when != null))) {
                boolean sameSide =
                        c.sides().stream().anyMatch(x -> Boolean.TRUE.equals(x.initiator()) && x.side() == side.side());
                return sameSide ? Finding.unknown(began) : Finding.of(false, began, row);
            }
            return Finding.unknown(began);
        });
        if (!found.known() && wars.size() == 1 && when != null && !s.object().isEmpty()) {
            return found;
        }
        return found;
    }

    private String initiators(Candidate c) {
        List<Integer> states = c.sides().stream()
                .filter(x -> Boolean.TRUE.equals(x.initiator()))
                .map(WarSide::state)
                .distinct()
                .toList();
        return states.isEmpty() ? "nobody" : facts.names(states, c.from());
    }

    private Finding outcome(Statement s, String outcome, String reverse) {
        List<Candidate> wars = candidates(s).stream()
                .filter(c -> c.complete() && s.subject().stream().allMatch(c::has))
                .toList();
        if (wars.isEmpty() || s.subject().isEmpty() || wars.size() > 3) {
            return Finding.SILENT;
        }
        int state = s.subject().iterator().next();
        boolean placed = s.war() != null || !s.times().isEmpty() || !s.object().isEmpty();
        if (!placed && wars.size() > 1) {
            return Finding.SILENT;
        }
        return best(wars, c -> {
            WarSide side = c.of(state).getLast();
            String text = "%s %s the %s, by the list."
                    .formatted(
                            Facts.capital(facts.name(state, c.from())),
                            switch (side.outcome()) {
                                case "won", "lost" -> side.outcome();
                                case "compromise", "stalemate" -> "neither won nor lost (" + side.outcome() + ")";
                                default -> "has no clear outcome in";
                            },
                            name(c));
            return switch (side.outcome()) {
                case "won", "lost" -> Finding.of(side.outcome().equals(outcome), text, evidence(c, side));
                case "compromise", "stalemate" ->
                    reverse.isEmpty() ? Finding.SILENT : Finding.of(false, text, evidence(c, side));
                default -> Finding.unknown(text);
            };
        });
    }

    private Finding ended(Statement s) {
        List<Candidate> wars = candidates(s);
        if (wars.isEmpty()) {
            Set<Integer> parties = s.war() == null ? Set.of() : s.war().parties();
            wars = s.war() == null ? List.of() : among(parties, s.war().when());
        }
        if (wars.size() != 1 || s.times().isEmpty()) {
            return Finding.SILENT;
        }
        Candidate c = wars.getFirst();
        boolean began = s.is("began");
        Span span = began ? c.war().from() : c.war().to();
        if (span == null) {
            return Finding.SILENT;
        }
        When w = s.times().getLast();
        boolean so = span.meets(w.first().minusDays(3), w.last().plusDays(3));
        String text = "The %s %s on %s.".formatted(name(c), began ? "began" : "ended", span.text());
        if (!so) {
            // historians date the ends of wars variously
            return Finding.unknown(text);
        }
        return Finding.of(true, text, evidence(c));
    }

    private Finding counted(Statement s) {
        Set<Integer> left = s.subject();
        List<Integer> all = new ArrayList<>(union(s.subject(), s.object()));
        if (all.size() != 2) {
            return Finding.SILENT;
        }
        List<Candidate> wars = among(union(left, s.object()), null).stream()
                .filter(c -> c.complete() && opposed(c, Set.of(all.get(0)), Set.of(all.get(1))))
                .toList();
        String list = String.join(
                ", ",
                wars.stream()
                        .map(c -> name(c) + " (" + c.war().from().text().substring(0, 4) + ")")
                        .toList());
        var rows = wars.stream().map(this::evidence).toList();
        boolean years =
                s.times(When.Role.AT).stream().allMatch(w -> wars.stream().anyMatch(c -> w.meets(c.from(), c.to())));
        String text = "The list has %d wars between them: %s.".formatted(wars.size(), list);
        if (s.count() == wars.size() && years) {
            return Finding.of(Finding.Truth.TRUE, text, rows);
        }
        return s.count() > wars.size() + 1 || s.count() == wars.size() && !years
                ? Finding.of(Finding.Truth.FALSE, text, rows)
                : Finding.of(Finding.Truth.UNKNOWN, text, rows);
    }

    private Finding listed(Statement s) {
        if (s.subject().size() != 2) {
            return Finding.SILENT;
        }
        List<Integer> two = List.copyOf(s.subject());
        When when = first(s);
        List<Candidate> wars = among(s.subject(), when).stream()
                .filter(c -> c.complete() && opposed(c, Set.of(two.get(0)), Set.of(two.get(1))))
                .toList();
        if (!wars.isEmpty()) {
            return Finding.of(true, "The list has the %s.".formatted(name(wars.getFirst())), evidence(wars.getFirst()));
        }
        return when == null || covered(when)
                ? Finding.of(
                        false,
                        "The list of interstate wars from 1823 to 2007 has no war between %s%s."
                                .formatted(facts.names(two, REACHES), when == null ? "" : " in " + when.year()),
                        new Evidence("Correlates of War, interstate wars 4.0: no such war", "cow-war-4.0"))
                : Finding.SILENT;
    }

    private static String name(Candidate c) {
        return c.war().name();
    }

    private static String until(WarSide side) {
        Span to = side.to();
        return to == null ? "" : " to " + to.text();
    }

    private static String to(Candidate c) {
        Span to = c.war().to();
        return to == null ? "today" : to.text();
    }

    private String participants(Candidate c) {
        List<Integer> one = c.sides().stream()
                .filter(x -> x.side() == 1)
                .map(WarSide::state)
                .distinct()
                .toList();
        List<Integer> two = c.sides().stream()
                .filter(x -> x.side() == 2)
                .map(WarSide::state)
                .distinct()
                .toList();
        return facts.names(one, c.from()) + " against " + facts.names(two, c.from());
    }

    private Evidence evidence(Candidate c) {
        return new Evidence(
                "%s, %s to %s: %s".formatted(name(c), c.war().from().text(), to(c), participants(c)),
                c.war().source());
    }

    private Evidence evidence(Candidate c, WarSide side) {
        return new Evidence(
                "%s: %s from %s%s%s%s"
                        .formatted(
                                name(c),
                                facts.name(side.state(), c.from()),
                                side.from().text(),
                                until(side),
                                Boolean.TRUE.equals(side.initiator()) ? ", initiator" : "",
                                side.outcome().isEmpty() ? "" : ", " + side.outcome()),
                side.source());
    }
}
