package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.claims.EventWords;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Event;
import org.casus.record.EventKind;
import org.casus.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * Acts of the table of events. The table is complete in nothing: it supports where a row has all that the clause names, the kind of
 * act, who did it to whom, the time, every name, and its other words but one; and contradicts only the date of what is called by its
 * name, and who gave a territory to whom, where all else agrees.
 */
final class EventCheck {
    /** Acts that last. */
    private static final Set<EventKind> LASTING = Set.of(
            EventKind.OCCUPATION,
            EventKind.DEPLOYMENT,
            EventKind.BLOCKADE,
            EventKind.PROTECTORATE,
            EventKind.EMBARGO,
            EventKind.INTERVENTION);

    /** What is said of a thing in such a row was not done: "refused to sign the treaty". */
    private static final Set<EventKind> SAYINGS = Set.of(
            EventKind.REFUSAL,
            EventKind.WARNING,
            EventKind.ACCUSATION,
            EventKind.CLAIM,
            EventKind.ULTIMATUM,
            EventKind.VOTE,
            EventKind.POLICY);

    /** Acts by which a territory passes once at a time. */
    private static final Set<EventKind> ONCE = Set.of(EventKind.ANNEXATION, EventKind.CESSION, EventKind.RULING);

    /** Words of a clause that its row may lack. */
    private static final int LACKING = 1;

    /** More than may be lacking. */
    private static final int NAME = 100;

    /** Days by which dates of one act may differ: of agreeing, signing, announcing. */
    private static final int DIFFER = 90;

    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:it|they|he|she|we|both)\\b");

    private final Directions directions;
    private final Events events;

    EventCheck(Facts facts) {
        directions = new Directions(facts);
        events = new Events(facts);
    }

    Finding check(Statement s) {
        if (!tells(s)) {
            return Finding.SILENT;
        }
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

    /** Whether a statement says when or names something by which a row could be told from others. */
    private static boolean tells(Statement s) {
        return s.times().stream().anyMatch(w -> w.role() == When.Role.AT)
                || s.kinds().stream()
                        .anyMatch(k -> k.startsWith(Statement.PROPER)
                                || k.startsWith(Statement.WORD)
                                || k.startsWith(Statement.CITY));
    }

    /** Whether a row rules out what a clause says; the clause has to be plain. */
    Finding wrong(Statement s, String quote) {
        Finding misdated = misdated(s, quote);
        return misdated.known() ? misdated : reversed(s);
    }

    /**
     * Whether an act that the clause calls by its name was at another time: the name is that of one act, and all else that the
     * clause says is in its row.
     */
    private Finding misdated(Statement s, String quote) {
        List<When> at = s.times(When.Role.AT);
        boolean dated = at.size() == 1
                && s.times().size() == 1
                && OtherReadings.YEAR.matcher(at.getFirst().text()).find();
        // one state alone may have signed later
        boolean whole = s.parties().size() > 1
                || s.parties().isEmpty() && !PRONOUN.matcher(quote).find();
        if (!dated || !whole) {
            return Finding.SILENT;
        }
        When when = at.getFirst();
        for (Events.Row row : called(s)) {
            Event e = row.event();
            boolean then =
                    e.date().meets(when.first().minusDays(DIFFER), when.last().plusDays(DIFFER));
            if (!then
                    && e.parties().containsAll(s.parties())
                    && events.calls(quote, row)
                    && done(s, e)
                    && lacking(s, row, true) == 0
                    && directions.agree(s, e)) {
                return finding(false, e);
            }
        }
        return Finding.SILENT;
    }

    /**
     * The rows that can be meant: of the time and the states that a clause names, or those that the article is about; where it says no
     * time or no state, also those of its other names.
     */
    private List<Events.Row> rows(Statement s) {
        When when = time(s);
        Set<Integer> parties = s.parties();
        if (when == null) {
            return parties.isEmpty() ? List.of() : called(s);
        }
        if (!parties.isEmpty()) {
            return events.ofAll(parties, when.first(), when.last());
        }
        var rows = new ArrayList<>(called(s));
        for (int state : near(s)) {
            rows.addAll(events.ofAll(Set.of(state), when.first(), when.last()));
        }
        return rows;
    }

    /** Rows of a name or place that a clause has. */
    private List<Events.Row> called(Statement s) {
        return events.ofPlaces(s.kinds().stream()
                .filter(k ->
                        k.startsWith(Statement.PROPER) || k.startsWith(Statement.CITY) || k.startsWith(Statement.WORD))
                .map(k -> k.substring(Math.max(k.indexOf(':'), k.indexOf(' ')) + 1))
                .sorted()
                .toList());
    }

    /** The first time at or since which something is said to have been. */
    private static @Nullable When time(Statement s) {
        for (When w : s.times()) {
            if (w.role() == When.Role.AT || w.role() == When.Role.SINCE) {
                return w;
            }
        }
        return null;
    }

    /**
     * Whether territory that a clause names passed then, but from or to others: the row has all that the clause says except who gave
     * it to whom.
     */
    private Finding reversed(Statement s) {
        Set<Integer> parties = s.parties();
        boolean at = s.times().size() == 1 && s.times().getFirst().role() == When.Role.AT;
        if (!at || parties.isEmpty()) {
            return Finding.SILENT;
        }
        Event other = null;
        When when = s.times().getFirst();
        for (Events.Row row : events.ofAll(parties, when.first(), when.last())) {
            Event e = row.event();
            boolean kind = ONCE.contains(e.kind())
                    && (s.is(Statement.DONE_BY + e.kind().word())
                            || s.is(Statement.DONE_TO + e.kind().word()));
            boolean same = kind
                    && then(s, e)
                    && e.parties().containsAll(parties)
                    && lacking(s, row, true) == 0
                    && placed(s, row);
            // who brought a case neither gave nor got
            boolean so = directions.agree(s, e) && (e.kind() == EventKind.RULING || done(s, e));
            if (same && (other != null || so)) {
                return Finding.SILENT;
            }
            other = same ? e : other;
        }
        return other == null ? Finding.SILENT : finding(false, other);
    }

    private Finding each(Statement s, Set<Integer> states, boolean subject) {
        var parts = new ArrayList<Finding>();
        for (int state : states) {
            parts.add(subject ? one(s.subject(Set.of(state))) : one(s.object(Set.of(state))));
        }
        return parts.stream().allMatch(Finding::isTrue) ? Finding.all(parts) : Finding.SILENT;
    }

    private Finding one(Statement s) {
        Set<Integer> parties = s.parties();
        boolean dated = s.times().stream().anyMatch(w -> w.role() == When.Role.AT);
        Event found = null;
        for (Events.Row row : rows(s)) {
            Event e = row.event();
            boolean so = !row.denied()
                    && then(s, e)
                    && row.states().containsAll(parties)
                    && (told(s, row) || inItsWords(s, row));
            boolean another = found != null
                    && (found.kind() != e.kind()
                            || !found.date().meets(e.date().first(), e.date().last()));
            if (so && !dated && another) {
                // without a time it can be either
                return Finding.SILENT;
            }
            if (so && directions.agree(s, e) && meant(s, row)) {
                found = e;
                if (dated) {
                    break;
                }
            }
        }
        return found == null ? Finding.SILENT : finding(true, found);
    }

    private static Finding finding(boolean so, Event e) {
        var evidence = new Evidence("%s, %s".formatted(e.what(), e.date().text()), e.source());
        return Finding.of(so, evidence.text() + ".", evidence);
    }

    /** The states that the article is about. */
    private static Set<Integer> near(Statement s) {
        return states(s, Statement.NEAR);
    }

    /** The states of the kinds that begin with a tag. */
    private static Set<Integer> states(Statement s, String tag) {
        var states = new LinkedHashSet<Integer>();
        for (String k : s.kinds().stream().sorted().toList()) {
            if (k.startsWith(tag)) {
                int end = k.indexOf(' ') < 0 ? k.length() : k.indexOf(' ');
                states.add(Integer.parseInt(k.substring(tag.length(), end)));
            }
        }
        return states;
    }

    /** Whether the clause can tell of such an act, and has it done by who did it. */
    private static boolean done(Statement s, Event e) {
        boolean by = s.is(Statement.DONE_BY + e.kind().word());
        boolean to = s.is(Statement.DONE_TO + e.kind().word());
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
                                    && !s.parties().isEmpty()
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

    /** Whether the clause tells of an act of that kind and has all its names in the row, and its other words but few. */
    private static boolean told(Statement s, Events.Row row) {
        boolean day = s.times().stream()
                .anyMatch(w -> w.role() == When.Role.AT && w.first().equals(w.last()));
        return done(s, row.event()) && lacking(s, row, true) <= (day ? LACKING + 1 : LACKING);
    }

    /** Whether it tells it in the words of the row, all of them. */
    private static boolean inItsWords(Statement s, Events.Row row) {
        Event e = row.event();
        boolean by = e.on().isEmpty() || e.states().containsAll(s.subject());
        boolean verb = s.kinds().stream().anyMatch(k -> k.startsWith(Statement.WORD) || k.startsWith(Statement.NEEDED));
        boolean other = s.subject().isEmpty()
                && !s.object().isEmpty()
                && !e.on().isEmpty()
                && e.states().containsAll(s.object());
        boolean same =
                !SAYINGS.contains(e.kind()) || s.is(Statement.DONE_BY + e.kind().word());
        return by && !other && verb && same && lacking(s, row, false) == 0;
    }

    /**
     * How many words of a clause its row lacks; more than may be where it lacks a name.
     *
     * @param ofKind whether words by which acts of its kind are told need not be in it
     */
    private static int lacking(Statement s, Events.Row row, boolean ofKind) {
        int lacking = 0;
        for (String k : s.kinds()) {
            if (k.startsWith(Statement.CITY)) {
                int space = k.indexOf(' ');
                boolean there = row.stems().contains(k.substring(space + 1))
                        || row.states().contains(Integer.parseInt(k.substring(Statement.CITY.length(), space)));
                lacking += there ? 0 : NAME;
            }
            boolean may = k.startsWith(Statement.WORD);
            if (may || k.startsWith(Statement.NEEDED) || k.startsWith(Statement.PROPER)) {
                String stem = k.substring(k.indexOf(':') + 1);
                boolean has = row.stems().contains(stem)
                        || ofKind && EventWords.tells(stem, row.event().kind().word());
                lacking += has ? 0 : may ? 1 : NAME;
            }
        }
        return lacking;
    }

    /** Whether the clause names a place or the name of the act. */
    private static boolean placed(Statement s, Events.Row row) {
        return s.kinds().stream()
                .anyMatch(k -> k.startsWith(Statement.CITY) && row.places().contains(k.substring(k.indexOf(' ') + 1))
                        || k.startsWith(Statement.PROPER) && row.stems().contains(k.substring(k.indexOf(':') + 1))
                        // the first word of a sentence has a capital anyway
                        || k.startsWith(Statement.WORD) && row.places().contains(k.substring(k.indexOf(':') + 1)));
    }

    /** Whether the clause says enough to tell this act from others: names a place, or both sides, or the article is about the other. */
    private static boolean meant(Statement s, Events.Row row) {
        boolean exact = s.times().stream().anyMatch(w -> w.role() == When.Role.AT && w.withinMonth());
        boolean dated = s.times().stream().anyMatch(w -> w.role() == When.Role.AT);
        if (placed(s, row)) {
            return dated || !s.parties().isEmpty();
        }
        var said = new LinkedHashSet<>(s.parties());
        said.addAll(states(s, Statement.CITY));
        var rest = new LinkedHashSet<>(row.event().parties());
        rest.removeAll(said);
        boolean known = rest.isEmpty() || said.size() > 1 || rest.stream().anyMatch(near(s)::contains);
        return dated && known && (!s.parties().isEmpty() || exact);
    }
}
