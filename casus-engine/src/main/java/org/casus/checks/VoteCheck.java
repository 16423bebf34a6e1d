package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Veto;

/** Vetoes in the Security Council; how others voted is in no table. */
final class VoteCheck {
    private final Facts facts;

    VoteCheck(Facts facts) {
        this.facts = facts;
    }

    /** @param date of the article */
    Finding check(Statement s, LocalDate date) {
        return switch (s.act()) {
            case VETOED, VOTED_AGAINST -> vetoed(s, date);
            default -> notVetoed(s);
        };
    }

    private static final Set<Integer> PERMANENT = Set.of(2, 200, 220, 365, 710);
    private static final LocalDate BEGINS = LocalDate.of(1946, 2, 16);
    private static final LocalDate REACHES = LocalDate.of(2022, 9, 12);

    private List<Veto> vetoes(When when) {
        return facts.chronicle.vetoes().stream()
                .filter(v -> v.date().meets(when.first(), when.last()))
                .toList();
    }

    /** Each time by itself: "in 1952 and, for the last time, in 1957". */
    private Finding vetoed(Statement s, LocalDate date) {
        if (s.times().isEmpty() && !s.object().isEmpty()) {
            return Finding.all(s.subject().stream()
                    .map(x -> ever(x, s, LocalDate.MIN, date))
                    .toList());
        }
        List<When> since = s.times(When.Role.SINCE);
        if (s.negated()
                && since.size() == 1
                && s.subject().size() == 1
                && s.object().isEmpty()) {
            return since(s.subject().iterator().next(), since.getFirst(), date);
        }
        boolean lately =
                since.size() == 1 && s.times().size() == 1 && !s.object().isEmpty() && !s.negated();
        if (lately && !s.is("counted")) {
            LocalDate from = since.getFirst().first();
            return Finding.all(
                    s.subject().stream().map(x -> ever(x, s, from, date)).toList());
        }
        Finding none = none(s);
        if (none.known()) {
            return none;
        }
        var parts = new ArrayList<Finding>();
        for (When w : s.times(When.Role.AT)) {
            Finding found = vetoed(s, w);
            parts.add(found.known() ? found : Finding.of(false, found.text()));
        }
        Finding all = Finding.all(parts);
        return parts.size() == 1 && !vetoed(s, s.times(When.Role.AT).getFirst()).known()
                        || all.isFalse() && parts.size() > 1
                ? Finding.SILENT
                : all;
    }

    /** "Beijing and Moscow vetoed several resolutions on Syria." */
    private Finding ever(int state, Statement s, LocalDate from, LocalDate date) {
        return facts.chronicle.vetoes().stream()
                .filter(v -> v.by().contains(state) && about(v, s))
                .filter(v ->
                        !v.date().first().isBefore(from) && !v.date().first().isAfter(date))
                .findFirst()
                .map(v -> Finding.of(true, text(v) + ".", row(v)))
                .orElse(Finding.SILENT);
    }

    /** "France has not used its veto since 1989": whether it has; that it has not, only where the list reaches to the article's day. */
    private Finding since(int state, When since, LocalDate date) {
        return facts.chronicle.vetoes().stream()
                .filter(v -> v.by().contains(state) && v.date().first().isAfter(since.last()))
                .findFirst()
                .map(v -> Finding.of(true, text(v) + ".", row(v)))
                .orElseGet(() -> PERMANENT.contains(state) && !date.isAfter(REACHES)
                        ? Finding.of(
                                false,
                                "The list of vetoes, to September 2022, has none of %s after that."
                                        .formatted(facts.name(state)),
                                new Evidence("Vetoes in the Security Council: no such row", "wpd-vetoes"))
                        : Finding.SILENT);
    }

    /** A veto in the Security Council in a time in which its list, which is complete, has none of that state. */
    private Finding none(Statement s) {
        When when = DeedCheck.at(s);
        if (when == null
                || s.act() != Act.VETOED
                || !s.is("council")
                || s.is("that")
                || s.times().size() > 1
                || s.subject().size() != 1
                || !PERMANENT.containsAll(s.subject())
                || when.first().isBefore(BEGINS)
                || when.last().isAfter(REACHES)
                // the list has a gap in December 1955
                || when.meets(LocalDate.of(1955, 12, 12), LocalDate.of(1955, 12, 14))) {
            return Finding.SILENT;
        }
        int state = s.subject().iterator().next();
        List<Veto> then = vetoes(when);
        // before 1971 China's seat was Taiwan's
        if (then.stream().anyMatch(v -> v.by().contains(state) || state == 710 && v.by().contains(713))) {
            return Finding.SILENT;
        }
        List<Veto> others = then.stream().filter(v -> about(v, s)).toList();
        return Finding.of(
                false,
                others.size() == 1
                        ? text(others.getFirst()) + "."
                        : "The list of vetoes has none of %s then.".formatted(facts.name(state)),
                others.size() == 1
                        ? row(others.getFirst())
                        : new Evidence("Vetoes in the Security Council: no such row", "wpd-vetoes"));
    }

    private Finding vetoed(Statement s, When when) {
        if (s.object().isEmpty() && !when.withinMonth()) {
            return Finding.SILENT;
        }
        List<Veto> then = vetoes(when).stream().filter(v -> about(v, s)).toList();
        for (Veto v : then) {
            if (!s.subject().isEmpty() && v.by().containsAll(s.subject())) {
                return Finding.of(true, text(v) + ".", row(v));
            }
        }
        if (then.size() == 1 && s.act() == Act.VETOED && s.is("that")) {
            Veto v = then.getFirst();
            return Finding.of(false, text(v) + ".", row(v));
        }
        return Finding.SILENT;
    }

    private boolean about(Veto v, Statement s) {
        return s.object().isEmpty()
                || s.object().stream()
                        .anyMatch(o -> v.about().contains(o)
                                || v.shielded().contains(o)
                                || v.subject().contains(facts.name(o).replace("the ", "")));
    }

    private Finding notVetoed(Statement s) {
        When when = DeedCheck.at(s);
        List<Veto> then = when == null ? List.of() : vetoes(when);
        if (then.size() == 1
                && when != null
                && when.withinMonth()
                && !s.subject().isEmpty()
                && then.getFirst().by().containsAll(s.subject())) {
            return Finding.of(false, text(then.getFirst()) + ".", row(then.getFirst()));
        }
        return Finding.SILENT;
    }

    private String text(Veto v) {
        return "Veto of %s by %s (%s)"
                .formatted(v.date().text(), facts.names(v.by(), v.date().first()), v.subject());
    }

    private Evidence row(Veto v) {
        return new Evidence(text(v), v.source());
    }
}
