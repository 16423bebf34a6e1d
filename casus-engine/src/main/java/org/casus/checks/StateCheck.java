package org.casus.checks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Event;
import org.casus.record.EventKind;
import org.casus.world.Colony;
import org.casus.world.StateSpell;
import org.jspecify.annotations.Nullable;

/** When states came and went, by the Correlates of War list of states since 1816, and who ruled them before. */
final class StateCheck {
    private static final int FIRST_YEAR = 1817;

    private final Facts facts;

    StateCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s) {
        return Finding.all(s.subject().stream().map(x -> check(s, x)).toList());
    }

    private Finding check(Statement s, int state) {
        List<StateSpell> spells = facts.spells(state).stream()
                .sorted(Comparator.comparing(StateSpell::from))
                .toList();
        if (spells.isEmpty()) {
            return Finding.SILENT;
        }
        return switch (s.act()) {
            case BECAME_STATE -> became(s, state, spells);
            case CEASED_STATE -> ceased(s, spells);
            case IS_STATE -> is(s, state, spells);
            case RULED_BY -> ruled(s, state);
            default -> Finding.SILENT;
        };
    }

    private static @Nullable When first(Statement s) {
        return s.times().isEmpty() ? null : s.times().getFirst();
    }

    private Finding became(Statement s, int state, List<StateSpell> spells) {
        When when = first(s);
        Colony colony = colony(state);
        LocalDate free = colony == null ? null : colony.independence();
        for (int object : s.object()) {
            if (colony != null && !Facts.same(colony.ruler(), object)) {
                return Finding.SILENT;
            }
        }
        if (when == null) {
            return Finding.SILENT;
        }
        for (StateSpell x : spells) {
            if (x.from().getYear() >= FIRST_YEAR && when.meets(x.from(), x.from())) {
                return Finding.of(true, text(x), row(x));
            }
        }
        if (free != null && colony != null && when.meets(free, free)) {
            return Finding.of(
                    true,
                    "%s became independent of %s on %s."
                            .formatted(Facts.capital(facts.name(state)), facts.name(colony.ruler()), Facts.day(free)),
                    new Evidence(
                            "%s: independent of %s on %s"
                                    .formatted(facts.name(state), facts.name(colony.ruler()), Facts.day(free)),
                            colony.source()));
        }
        for (Event e : facts.events(state)) {
            boolean own = e.kind() == EventKind.INDEPENDENCE && e.states().contains(state);
            if (own && e.date().meets(when.first(), when.last())) {
                Evidence row =
                        new Evidence("%s, %s".formatted(e.what(), e.date().text()), e.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        StateSpell first = spells.getFirst();
        boolean far = first.from().getYear() >= FIRST_YEAR
                && Math.abs(first.from().getYear() - when.year()) > 4
                && (free == null || Math.abs(free.getYear() - when.year()) > 4)
                && spells.stream().noneMatch(x -> Math.abs(x.from().getYear() - when.year()) <= 4);
        return far && free != null && spells.size() == 1
                ? Finding.of(false, text(first), row(first))
                : Finding.unknown(text(first));
    }

    private Finding ceased(Statement s, List<StateSpell> spells) {
        When when = first(s);
        if (when == null) {
            return Finding.SILENT;
        }
        for (StateSpell x : spells) {
            LocalDate to = x.to();
            if (to != null && when.meets(to, to)) {
                return Finding.of(true, text(x), row(x));
            }
        }
        StateSpell last = spells.getLast();
        LocalDate to = last.to();
        if (to == null) {
            return Finding.unknown(text(last));
        }
        boolean listed = s.is("list")
                        && !s.times().isEmpty()
                        && s.times().getFirst().text().contains("same")
                || s.is("list") && !when.meets(to.minusDays(400), to.plusDays(400));
        return listed ? Finding.of(false, text(last), row(last)) : Finding.unknown(text(last));
    }

    private Finding is(Statement s, int state, List<StateSpell> spells) {
        List<When> since = s.times(When.Role.SINCE);
        if (since.isEmpty()) {
            return Finding.SILENT;
        }
        When w = since.getFirst();
        for (StateSpell x : spells) {
            if (x.from().getYear() >= FIRST_YEAR && w.meets(x.from(), x.from())) {
                return Finding.of(true, text(x), row(x));
            }
        }
        Colony colony = colony(state);
        LocalDate free = colony == null ? null : colony.independence();
        return free != null && colony != null && w.meets(free, free)
                ? Finding.of(
                        true,
                        "Independent since " + Facts.day(free) + ".",
                        new Evidence(
                                "%s: independent on %s".formatted(facts.name(state), Facts.day(free)), colony.source()))
                : Finding.unknown(text(spells.getFirst()));
    }

    private Finding ruled(Statement s, int state) {
        Colony colony = colony(state);
        if (colony == null || s.object().isEmpty()) {
            return Finding.SILENT;
        }
        boolean so = s.object().stream().allMatch(x -> Facts.same(x, colony.ruler()));
        LocalDate free = colony.independence();
        String text = "%s became independent of %s%s."
                .formatted(
                        Facts.capital(facts.name(state)),
                        facts.name(colony.ruler()),
                        free == null ? "" : " on " + Facts.day(free));
        return so ? Finding.of(true, text, new Evidence(text, colony.source())) : Finding.unknown(text);
    }

    private @Nullable Colony colony(int state) {
        for (Colony c : facts.world.tables().colonies()) {
            if (c.ccode() == state) {
                return c;
            }
        }
        return null;
    }

    private String text(StateSpell x) {
        LocalDate to = x.to();
        return "%s is in the list of states from %s%s."
                .formatted(
                        Facts.capital(facts.name(x.ccode(), x.from())),
                        Facts.day(x.from()),
                        to == null ? "" : " to " + Facts.day(to));
    }

    private Evidence row(StateSpell x) {
        return new Evidence(text(x), x.source());
    }
}
