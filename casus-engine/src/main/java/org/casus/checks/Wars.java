package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.claims.Statement;
import org.casus.claims.WarRef;
import org.casus.claims.When;
import org.casus.record.Span;
import org.casus.record.War;
import org.casus.record.WarSide;
import org.casus.world.Lineage;
import org.jspecify.annotations.Nullable;

/** Finds the wars that a statement can mean: by name, from what was spoken of before, or by states and time. */
final class Wars {
    /** The last day of the list of interstate wars. */
    static final LocalDate REACHES = LocalDate.of(2007, 12, 31);

    /** Years around a war within which another may be meant. */
    private static final int ERA = 1;

    /** The same where a war is only spoken of. */
    private static final int SPOKEN = 6;

    private static final LocalDate BEGINS = LocalDate.of(1823, 1, 1);
    private static final Pattern RANGE = Pattern.compile("\\d{4}\\D{1,9}\\d{2,4}");

    /** A war with its sides. */
    record Candidate(War war, List<WarSide> sides) {
        List<WarSide> of(int state) {
            var own = new ArrayList<WarSide>();
            for (WarSide x : sides) {
                if (Facts.same(x.state(), state)) {
                    own.add(x);
                }
            }
            return own;
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

        /** Whether it is in the list that is complete. */
        boolean complete() {
            return war.id().startsWith("war:");
        }

        String name() {
            return war.name();
        }

        boolean begins(When w) {
            return w.meets(war.from().first(), war.from().last().plusDays(8));
        }

        private List<Integer> states(int side) {
            return sides.stream()
                    .filter(x -> x.side() == side)
                    .map(WarSide::state)
                    .distinct()
                    .toList();
        }

        String participants(Facts facts) {
            return facts.names(states(1), from()) + " against " + facts.names(states(2), from());
        }

        String initiators(Facts facts) {
            List<Integer> states = sides.stream()
                    .filter(x -> Boolean.TRUE.equals(x.initiator()))
                    .map(WarSide::state)
                    .distinct()
                    .toList();
            return states.isEmpty() ? "nobody" : facts.names(states, from());
        }

        Evidence row(Facts facts) {
            Span to = war.to();
            return new Evidence(
                    "%s, %s to %s: %s"
                            .formatted(
                                    name(), war.from().text(), to == null ? "today" : to.text(), participants(facts)),
                    war.source());
        }

        Evidence row(Facts facts, WarSide side) {
            return new Evidence(
                    "%s: %s from %s%s%s%s"
                            .formatted(
                                    name(),
                                    facts.name(side.state(), from()),
                                    side.from().text(),
                                    until(side),
                                    Boolean.TRUE.equals(side.initiator()) ? ", initiator" : "",
                                    side.outcome().isEmpty() ? "" : ", " + side.outcome()),
                    side.source());
        }
    }

    private final Facts facts;
    private final Map<Integer, List<Candidate>> of = new HashMap<>();

    Wars(Facts facts) {
        this.facts = facts;
        for (War w : facts.chronicle.wars()) {
            // of the same fighting in both lists, the complete one speaks
            if (w.id().startsWith("war:") || w.from().year() >= REACHES.getYear()) {
                var candidate = new Candidate(w, facts.sides(w.id()));
                candidate.sides().stream()
                        .map(x -> Lineage.of(x.state()))
                        .distinct()
                        .forEach(x ->
                                of.computeIfAbsent(x, k -> new ArrayList<>()).add(candidate));
            }
        }
    }

    Facts facts() {
        return facts;
    }

    /** Whether a state that entered a war at a time had been in another one since that war began. */
    boolean foughtMeanwhile(int state, When entry) {
        List<Candidate> all = of.getOrDefault(Lineage.of(state), List.of());
        return all.stream()
                .filter(c -> c.of(state).stream()
                        .anyMatch(x -> entry.meets(x.from().first(), x.from().last())))
                .anyMatch(entered -> all.stream()
                        .filter(c -> !c.war().id().equals(entered.war().id()))
                        .flatMap(c -> c.of(state).stream())
                        .anyMatch(x -> !x.from().first().isBefore(entered.from())
                                && x.from().first().isBefore(entry.first())));
    }

    /** The time that a statement speaks of; its war's, if it has none of its own. */
    @Nullable
    When time(Statement s) {
        for (When w : s.times()) {
            if (w.role() == When.Role.AT || w.role() == When.Role.SINCE) {
                return w;
            }
        }
        WarRef ref = s.war();
        return s.times().isEmpty() && ref != null ? ref.when() : null;
    }

    /** Wars called by their name; of several with one name, those at the time. */
    List<Candidate> named(Statement s) {
        WarRef ref = s.war();
        if (ref == null || ref.keys().isEmpty()) {
            return List.of();
        }
        var list = new ArrayList<Candidate>();
        for (String key : ref.keys()) {
            War war = facts.war(key);
            if (war != null) {
                list.add(new Candidate(war, facts.sides(key)));
            }
        }
        When when = time(s);
        List<Candidate> then = list.stream()
                .filter(c -> when == null || when.meets(c.from(), c.to()))
                .toList();
        return list.size() > 1 && !then.isEmpty() ? then : list;
    }

    /** Whether a statement goes on about the war that was spoken of. */
    boolean spoken(Statement s) {
        return s.is("context war") || s.is("this war");
    }

    /** The wars that a statement about a state can mean. */
    List<Candidate> candidates(Statement s, int state, Set<Integer> others) {
        List<Candidate> named = named(s);
        List<Candidate> context = named.isEmpty() ? context(s) : named;
        if (!context.isEmpty() && (!spoken(s) || continues(context, s))) {
            return context;
        }
        When when = s.times().isEmpty() ? null : time(s);
        if (when == null && (others.isEmpty() || s.is("entered"))) {
            // "they fought", "it joined them": where and when is not said
            return List.of();
        }
        if (others.isEmpty()) {
            return among(Set.of(state), when);
        }
        var both = new LinkedHashSet<>(others);
        both.add(state);
        When era = when == null && spoken(s) ? around(s.war()) : null;
        List<Candidate> theirs = among(both, era);
        var list = new ArrayList<>(theirs);
        if (when != null) {
            among(others, when).stream().filter(c -> !list.contains(c)).forEach(list::add);
            among(Set.of(state), when).stream().filter(c -> !list.contains(c)).forEach(list::add);
        }
        return list;
    }

    /** Years in which a war that was spoken of can have been; null where nothing says when. */
    private static @Nullable When around(@Nullable WarRef ref) {
        When when = ref == null ? null : ref.when();
        return when == null
                ? null
                : new When(when.first().minusYears(SPOKEN), when.last().plusYears(SPOKEN), When.Role.AT, "");
    }

    /** Wars in which all of some states fought, at the time if one is said. */
    List<Candidate> among(Set<Integer> states, @Nullable When when) {
        if (states.isEmpty()) {
            return List.of();
        }
        List<Candidate> list = of.getOrDefault(Lineage.of(states.iterator().next()), List.of()).stream()
                .filter(c -> (when == null || when.meets(c.from(), c.to()))
                        && states.stream().allMatch(x -> in(c, x, when)))
                .toList();
        boolean whole = list.stream().anyMatch(Candidate::complete);
        return whole ? list.stream().filter(Candidate::complete).toList() : list;
    }

    private static boolean in(Candidate c, int state, @Nullable When when) {
        for (WarSide x : c.sides()) {
            if (Facts.same(x.state(), state)
                    && (when == null || when.meets(x.from().first(), end(x)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement goes on about the war that was spoken of: its time and its other states fit. */
    private static boolean continues(List<Candidate> wars, Statement s) {
        When own = s.times().isEmpty() ? null : s.times().getFirst();
        return wars.stream().anyMatch(c -> {
            boolean then = own == null || own.meets(c.from().minusYears(1), plusYear(c.to()));
            boolean others =
                    s.object().stream().allMatch(c::has) && s.third().stream().allMatch(c::has);
            boolean in = s.subject().stream().anyMatch(c::has);
            return then && others && (in || s.is("this war") || s.is("topic"));
        });
    }

    /** The war that was spoken of before: the one of its parties and time. */
    List<Candidate> context(Statement s) {
        WarRef ref = s.war();
        if (ref == null || ref.parties().isEmpty()) {
            return List.of();
        }
        When own = s.times().isEmpty() ? null : s.times().getFirst();
        When when = ref.when();
        List<Candidate> wars = among(ref.parties(), when);
        if (wars.isEmpty() && when != null) {
            wars = among(ref.parties(), new When(when.first(), when.last().plusDays(60), when.role(), when.text()));
        }
        if (wars.isEmpty() && when != null && ref.parties().size() > 1) {
            // one of them was perhaps wrongly said to be in it
            wars = ref.parties().stream()
                    .flatMap(x -> among(Set.of(x), when).stream())
                    .distinct()
                    .toList();
        }
        List<Candidate> then = wars.stream()
                .filter(c -> own == null || own.meets(c.from(), c.to()))
                .toList();
        List<Candidate> with = then.stream()
                .filter(c -> s.object().stream().allMatch(c::has)
                        && s.third().stream().allMatch(c::has))
                .toList();
        return with.isEmpty() ? then : with;
    }

    /** The years around the war that was spoken of; null where none is known. */
    @Nullable
    When era(Statement s) {
        List<Candidate> all = named(s).isEmpty() ? context(s) : named(s);
        if (all.isEmpty()) {
            WarRef ref = s.war();
            return ref == null ? null : ref.when();
        }
        LocalDate from =
                all.stream().map(Candidate::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = all.stream().map(Candidate::to).max(LocalDate::compareTo).orElseThrow();
        return new When(from.minusYears(ERA), plus(to, ERA * 365L), When.Role.AT, "");
    }

    /** Wars in which two states fought each other. */
    List<Candidate> between(Set<Integer> two) {
        List<Integer> both = List.copyOf(two);
        return among(two, null).stream()
                .filter(c -> opposed(c, both.getFirst(), both.getLast()))
                .toList();
    }

    static boolean opposed(Candidate c, int a, int b) {
        return c.of(a).stream().anyMatch(x -> c.of(b).stream().anyMatch(y -> x.side() != y.side() && overlap(x, y)));
    }

    static boolean overlap(WarSide a, WarSide b) {
        return !end(a).isBefore(b.from().first()) && !end(b).isBefore(a.from().first());
    }

    static LocalDate end(WarSide side) {
        Span to = side.to();
        return to == null ? LocalDate.MAX : to.last();
    }

    static String until(WarSide side) {
        Span to = side.to();
        return to == null ? "" : " to " + to.text();
    }

    static LocalDate plusYear(LocalDate date) {
        return plus(date, 365);
    }

    static LocalDate plus(LocalDate date, long days) {
        return date.equals(LocalDate.MAX) ? date : date.plusDays(days);
    }

    /** "From 1866 to 1868", not "the 1860s". */
    static boolean isRange(When w) {
        return RANGE.matcher(w.text()).find() && w.last().getYear() > w.year();
    }

    static boolean covered(When when) {
        return !when.first().isBefore(BEGINS) && !when.last().isAfter(REACHES);
    }
}
