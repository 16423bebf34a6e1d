package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.claims.EventWords;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Event;
import org.casus.record.EventKind;
import org.casus.record.Span;

/**
 * Acts of the table of events. The table is complete in nothing, so that it can only support; and only where a row has all that
 * the clause names: the kind of act, who did it to whom, the time, every name, and its other words but one.
 */
final class EventCheck {
    /** Acts that last. */
    private static final Set<EventKind> LASTING = EnumSet.of(
            EventKind.OCCUPATION,
            EventKind.DEPLOYMENT,
            EventKind.BLOCKADE,
            EventKind.PROTECTORATE,
            EventKind.EMBARGO,
            EventKind.INTERVENTION);

    /** Words of a clause that its row may lack. */
    private static final int LACKING = 1;

    private final Facts facts;

    EventCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s) {
        Finding found = one(s);
        if (found.isTrue()) {
            return found;
        }
        // "Britain and France declared war on Germany": each has a row
        if (s.subject().size() > 1 && !s.object().isEmpty()) {
            return each(s, s.subject(), true);
        }
        return s.object().size() > 1 && !s.subject().isEmpty() ? each(s, s.object(), false) : Finding.SILENT;
    }

    private Finding each(Statement s, Set<Integer> states, boolean subject) {
        var parts = new ArrayList<Finding>();
        for (int state : states) {
            parts.add(subject ? one(s.subject(Set.of(state))) : one(s.object(Set.of(state))));
        }
        return parts.stream().allMatch(Finding::isTrue) ? Finding.all(parts) : Finding.SILENT;
    }

    private Finding one(Statement s) {
        Set<Integer> near = near(s);
        Set<Integer> parties = s.parties();
        for (Event e : rows(parties.isEmpty() ? near : parties)) {
            if (took(parties, e) && done(s, e) && then(s, e) && says(s, e) && directed(s, e) && meant(s, e, near)) {
                var row = new Evidence("%s, %s".formatted(e.what(), e.date().text()), e.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        return Finding.SILENT;
    }

    /** Whether all states had a part in it or are named in its row. */
    private boolean took(Set<Integer> states, Event e) {
        Set<Integer> parties = e.parties();
        for (int state : states) {
            if (!parties.contains(state) && !facts.stems(e).containsAll(EventWords.stems(facts.name(state)))) {
                return false;
            }
        }
        return true;
    }

    private Iterable<Event> rows(Set<Integer> states) {
        if (states.size() == 1) {
            return facts.events(states.iterator().next());
        }
        var rows = new LinkedHashSet<Event>();
        for (int state : states) {
            rows.addAll(facts.events(state));
        }
        return rows;
    }

    /** The states that the article is about. */
    private static Set<Integer> near(Statement s) {
        var near = new LinkedHashSet<Integer>();
        for (String k : s.kinds().stream().sorted().toList()) {
            if (k.startsWith(Statement.NEAR)) {
                near.add(Integer.parseInt(k.substring(Statement.NEAR.length())));
            }
        }
        return near;
    }

    /** Whether the clause can tell of such an act, and has it done by who did it. */
    private static boolean done(Statement s, Event e) {
        boolean by = s.is(Statement.DONE_BY + e.kind());
        boolean to = s.is(Statement.DONE_TO + e.kind());
        if (e.on().isEmpty()) {
            return by || to;
        }
        if (s.subject().isEmpty()) {
            // who did it is not said: whom else it names is the other side
            return s.object().isEmpty()
                    ? by || to
                    : by && !e.states().containsAll(s.object()) || to && !e.on().containsAll(s.object());
        }
        return by && e.states().containsAll(s.subject()) || to && e.on().containsAll(s.subject());
    }

    /** Whether the row is of the time that is said, and as exact. */
    private static boolean then(Statement s, Event e) {
        LocalDate first = e.date().first();
        Span to = e.to();
        LocalDate end = to == null ? e.date().last() : to.last();
        for (When w : s.times()) {
            boolean so = switch (w.role()) {
                case AT ->
                    within(w, first, e.date().last())
                            || LASTING.contains(e.kind())
                                    && to != null
                                    && !w.first().isBefore(first)
                                    && !w.last().isAfter(end);
                case SINCE -> within(w, first, e.date().last());
                case UNTIL -> to != null && within(w, to.first(), to.last());
                case BEFORE -> end.isBefore(w.first());
                case AFTER -> first.isAfter(w.last());
            };
            if (!so) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(When w, LocalDate first, LocalDate last) {
        return !first.isBefore(w.first()) && !last.isAfter(w.last());
    }

    /** Whether the row has every name of the clause, and all its other words but few. */
    private boolean says(Statement s, Event e) {
        Set<String> own = facts.stems(e);
        int lacking = 0;
        for (String k : s.kinds()) {
            boolean may = k.startsWith(Statement.WORD);
            if (may || k.startsWith(Statement.NEEDED) || k.startsWith(Statement.PROPER)) {
                String stem = k.substring(k.indexOf(':') + 1);
                boolean has = own.contains(stem) || EventWords.tells(stem, e.kind());
                if (!has && !may) {
                    return false;
                }
                lacking += has ? 0 : 1;
            }
        }
        return lacking <= LACKING;
    }

    /** Whether what was done to, for, from or against a state was so in the row, where that says it of any state. */
    private boolean directed(Statement s, Event e) {
        for (String k : s.kinds()) {
            if (k.startsWith(Statement.TOWARD)) {
                String[] said = k.substring(Statement.TOWARD.length()).split(" ", -1);
                Set<Integer> those = after(said[0], e);
                if (!those.isEmpty() && !those.contains(Integer.parseInt(said[1]))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Set<Integer> after(String preposition, Event e) {
        var those = new LinkedHashSet<Integer>();
        for (int state : e.parties()) {
            String name = facts.name(state, e.date().first());
            boolean so = List.of(name, name.replaceFirst("^the ", ""), "the " + name).stream()
                    .anyMatch(n -> e.what().contains(" " + preposition + " " + n));
            if (so) {
                those.add(state);
            }
        }
        return those;
    }

    /** Whether the clause says enough to tell this act from others: names a place, or both sides, or the article is about the other. */
    private boolean meant(Statement s, Event e, Set<Integer> near) {
        boolean exact = s.times().stream().anyMatch(w -> w.role() == When.Role.AT && w.withinMonth());
        boolean dated = s.times().stream().anyMatch(w -> w.role() == When.Role.AT);
        boolean placed = s.kinds().stream()
                .anyMatch(k -> k.startsWith(Statement.PROPER)
                                && facts.stems(e).contains(k.substring(k.indexOf(':') + 1))
                        // the first word of a sentence has a capital anyway
                        || k.startsWith(Statement.WORD) && facts.places(e).contains(k.substring(k.indexOf(':') + 1)));
        if (placed) {
            return dated || !s.parties().isEmpty();
        }
        List<Integer> rest =
                e.parties().stream().filter(x -> !s.parties().contains(x)).toList();
        boolean known =
                rest.isEmpty() || s.parties().size() > 1 || rest.stream().anyMatch(near::contains);
        return dated && known && (!s.parties().isEmpty() || exact);
    }
}
