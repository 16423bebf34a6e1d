package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.claims.Act;
import org.casus.claims.Relation;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Event;
import org.casus.record.EventKind;
import org.casus.record.Partnership;
import org.casus.world.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Treaties signed, ended and what they promise, by the world's alliances (ATOP to 2018 and the dated updates) and the agreements
 * known by name. Only of formal promises of defence is the list taken for complete, from 1815 to 2018.
 */
final class TreatyCheck {
    /** The last day to which ATOP lists alliances. */
    private static final LocalDate REACHES = LocalDate.of(2018, 12, 31);

    private static final LocalDate BEGINS = LocalDate.of(1815, 1, 1);
    private static final Set<String> PROMISES =
            Set.of("defense", "offense", "neutrality", "nonaggression", "consultation");

    private static final Set<EventKind> AGREED =
            Set.of(EventKind.PEACE_TREATY, EventKind.CEASEFIRE, EventKind.AGREEMENT, EventKind.RELATIONS_OPENED);
    private static final Pattern AGREEMENT =
            Pattern.compile("treaty|declaration|agreement|accord|peace|pact", Pattern.CASE_INSENSITIVE);

    /** Treaties of more states than this are not meant by "X and Y signed". */
    static final int MANY = 8;

    private final Facts facts;
    private final Pacts treaties;
    private final DutyCheck duties;

    TreatyCheck(Facts facts, Pacts treaties) {
        this.facts = facts;
        this.treaties = treaties;
        duties = new DutyCheck(facts, treaties);
    }

    Finding check(Statement s, LocalDate date) {
        return switch (s.act()) {
            case TREATY -> treaty(s, date);
            case TREATY_ENDED -> ended(s);
            case DUTY -> duties.check(s, date);
            default -> Finding.SILENT;
        };
    }

    /** The promises that a statement names. */
    static Set<String> claimed(Statement s) {
        return s.kinds().stream().filter(PROMISES::contains).collect(Collectors.toSet());
    }

    private Finding treaty(Statement s, LocalDate date) {
        if (s.treaty() != null && s.treaty().key() != null || s.is("that")) {
            Finding named = named(s);
            boolean generic = named.isFalse() && s.parties().size() >= 2 && !s.negated();
            Finding other = generic ? of(s.parties(), s, date) : Finding.SILENT;
            return other.isTrue() ? other : named;
        }
        Set<Integer> states = s.parties();
        if (s.is("assurance")) {
            return assured(states, s);
        }
        if (states.size() < 2) {
            return Finding.SILENT;
        }
        return of(states, s, date);
    }

    /** "Japan and South Korea have treaties with the Americans" speaks of each pair. */
    private Finding of(Set<Integer> states, Statement s, LocalDate date) {
        if (s.object().size() == 1 && s.subject().size() > 1) {
            var parts = new ArrayList<Finding>();
            for (int a : s.subject()) {
                var pair = new LinkedHashSet<>(Set.of(a));
                pair.addAll(s.object());
                parts.add(one(pair, s, date));
            }
            return Finding.all(parts);
        }
        return one(states, s, date);
    }

    private Finding one(Set<Integer> states, Statement s, LocalDate date) {
        Set<String> kinds = claimed(s);
        boolean alliance = s.is("alliance");
        List<Pact> all = treaties.between(states).stream()
                .filter(p -> p.states().size() <= MANY
                        || !s.is("signed") && s.is("alliance") && p.promises().contains(Promise.DEFENSE))
                .toList();
        if (all.isEmpty()
                && s.is("signed")
                && treaties.between(states).stream()
                        .anyMatch(p -> p.lasts(date) && !p.defence().equals("no"))) {
            return Finding.SILENT;
        }
        List<Pact> then = new ArrayList<>();
        for (Pact p : all) {
            if (atTime(p, s, date)) {
                then.add(p);
            }
        }
        boolean promise = s.relation() == Relation.TREATY_DUTY && s.times().isEmpty() && !kinds.isEmpty();
        if (promise && !then.stream().allMatch(p -> p.promises(kinds))) {
            // who once promised other things does not promise them still
            then.removeIf(p -> !p.lasts(date));
        }
        then.sort(Comparator.comparingInt((Pact p) -> p.bilateral() ? 0 : 1)
                .thenComparingInt(p -> p.promises().contains(Promise.DEFENSE) ? 0 : 1));
        Pact other = null;
        for (Pact p : then) {
            // a promise to consult or not to attack makes allies in ATOP, but seldom in what is written of them
            boolean allied =
                    !alliance || (s.negated() ? p.helps() : !p.promises().isEmpty());
            boolean own = s.relation() != Relation.TREATY_DUTY
                    || treaties.bind(p, s.subject().size() == 1 ? s.subject() : Set.of(), s.is("mutual"), kinds);
            if (p.promises(kinds) && own && allied && thirds(p, s) && typed(p, s, kinds)) {
                if (Pacts.began(p, s)) {
                    return Finding.of(true, p.text() + ".", treaties.evidence(p));
                }
                other = p;
            }
        }
        if (other != null) {
            return Finding.unknown(other.text() + ".");
        }
        boolean formal = kinds.contains("defense") || kinds.contains("offense");
        for (Pact p : then) {
            if (formal
                    && p.promisesKnown()
                    && !p.promises().isEmpty()
                    && then.size() == 1
                    && p.bilateral()
                    && (s.is("signed") || s.treaty() != null)) {
                return Finding.of(
                        false,
                        "%s; it promises %s, not %s.".formatted(p.text(), p.words(), String.join(" and ", kinds)),
                        treaties.evidence(p));
            }
        }
        if (!then.isEmpty() && kinds.isEmpty()) {
            return Finding.SILENT;
        }
        Finding event = event(states, s);
        if (event.known()) {
            return event;
        }
        return missing(states, s, date, kinds, all, then);
    }

    private Finding assured(Set<Integer> states, Statement s) {
        When when = first(s);
        for (Partnership x : facts.chronicle.partnerships()) {
            Pact p = treaties.pact(x);
            boolean assurance = x.name().toLowerCase(Locale.ROOT).contains("assurance");
            if (assurance && x.states().containsAll(states) && when != null && Pacts.signedIn(p, when)) {
                return Finding.of(true, p.text() + ".", treaties.evidence(p));
            }
        }
        return Finding.SILENT;
    }

    /** Peace treaties and declarations among the widely cited events. */
    private Finding event(Set<Integer> states, Statement s) {
        When when = first(s);
        if (when == null || !s.is("signed") || !claimed(s).isEmpty() || s.is("alliance")) {
            return Finding.SILENT;
        }
        for (Event e : facts.events(states.iterator().next())) {
            boolean then =
                    e.date().meets(when.first(), when.last()) && e.parties().containsAll(states);
            if (then
                    && !e.denies()
                    && AGREED.contains(e.kind())
                    && AGREEMENT.matcher(e.what()).find()) {
                Evidence row =
                        new Evidence("%s, %s".formatted(e.what(), e.date().text()), e.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        return Finding.SILENT;
    }

    private Finding missing(
            Set<Integer> states, Statement s, LocalDate date, Set<String> kinds, List<Pact> all, List<Pact> then) {
        boolean formal = (kinds.contains("defense") || s.is("alliance") && s.negated())
                && (!s.is("informal") || s.negated())
                && !s.is("assurance");
        When when = first(s);
        List<Pact> alike = all.stream()
                .filter(p ->
                        p.promises(kinds) && (!s.is("alliance") || !p.promises().isEmpty()))
                .toList();
        boolean covered = covered(s, date);
        if (!alike.isEmpty()
                && s.is("signed")
                && when != null
                && (formal || !kinds.isEmpty() || s.is("alliance"))
                && covered
                && then.isEmpty()) {
            List<Pact> own = alike.stream().filter(Pact::bilateral).toList();
            boolean near = all.stream()
                    .anyMatch(p -> p.signed() != null
                            && Math.abs(p.signed().getYear() - when.year()) <= (own.size() > 1 ? 1 : 0));
            if (!own.isEmpty() && !near && s.is("strict")) {
                Pact p = nearest(own, when);
                return Finding.of(false, "The nearest on record: %s.".formatted(p.text()), treaties.evidence(p));
            }
            return Finding.SILENT;
        }
        if (formal && covered && all.stream().noneMatch(p -> !p.defence().equals("no")) && existed(states, s, date)) {
            String text = "The list of alliances (1815 to 2018) has no promise of defence between %s%s."
                    .formatted(
                            facts.names(states, date),
                            all.isEmpty() ? "" : "; there is " + all.getFirst().text());
            return Finding.of(
                    false, text, new Evidence("ATOP: no defence pact of " + facts.names(states, date), "atop-5.1"));
        }
        boolean expired = s.is("present")
                && formal
                && !alike.isEmpty()
                && alike.stream().allMatch(p -> p.to() != null && p.to().isBefore(date));
        if (expired) {
            Pact p = alike.getLast();
            return Finding.of(false, "It ended: %s.".formatted(p.text()), treaties.evidence(p));
        }
        return Finding.SILENT;
    }

    private static Pact nearest(List<Pact> pacts, When when) {
        return pacts.stream()
                .min(Comparator.comparingLong(p -> p.signed() == null
                        ? Long.MAX_VALUE
                        : Math.abs(p.signed().toEpochDay() - when.first().toEpochDay())))
                .orElseThrow();
    }

    /** Whether the list of alliances covers the time that a statement speaks of. */
    private static boolean covered(Statement s, LocalDate date) {
        When when = first(s);
        if (when != null) {
            return !when.first().isBefore(BEGINS) && !when.last().isAfter(REACHES);
        }
        return !date.isAfter(LocalDate.of(2023, 12, 31)) || !s.is("present");
    }

    private boolean existed(Set<Integer> states, Statement s, LocalDate date) {
        When when = first(s);
        LocalDate on = when == null ? date : when.last();
        return states.stream()
                .allMatch(
                        x -> facts.spells(x).stream().anyMatch(sp -> !sp.from().isAfter(on)));
    }

    private static @Nullable When first(Statement s) {
        return s.times().isEmpty() ? null : s.times().getFirst();
    }

    private boolean atTime(Pact p, Statement s, LocalDate date) {
        List<When> since = s.times(When.Role.SINCE);
        if (!since.isEmpty()) {
            return Pacts.then(p, since.getFirst(), s);
        }
        List<When> at = s.times(When.Role.AT);
        if (!at.isEmpty()) {
            boolean then = Pacts.then(p, at.getFirst(), s);
            // "the treaty of 1956" is the one that was made then
            boolean made = s.is("signed") || at.getFirst().text().startsWith("of ");
            return then || !made && p.lasts(at.getFirst().first());
        }
        List<When> until = s.times(When.Role.UNTIL);
        if (!until.isEmpty()) {
            LocalDate to = p.to();
            return to != null && until.getFirst().meets(to, to);
        }
        for (When w : s.times()) {
            LocalDate signed = p.signed();
            boolean bounded = w.role() == When.Role.BEFORE || w.role() == When.Role.AFTER;
            if (bounded && signed != null) {
                return signed.isBefore(w.first()) == (w.role() == When.Role.BEFORE);
            }
        }
        return !s.is("present") || p.lasts(date);
    }

    /** Whether a treaty is of the kind by which it is called: a pact of defence is none of non-aggression, though it promises that too. */
    private static boolean typed(Pact p, Statement s, Set<String> kinds) {
        boolean lesser = s.kinds().stream().anyMatch(k -> k.startsWith("noun:"))
                && (kinds.equals(Set.of("nonaggression")) || kinds.equals(Set.of("neutrality")));
        return !lesser || !p.promises().contains(Promise.DEFENSE);
    }

    private static boolean thirds(Pact p, Statement s) {
        return s.third().isEmpty() || p.promisesKnown();
    }

    /** A claim about a treaty that is known by name or was spoken of: its parties and its day. */
    private Finding named(Statement s) {
        List<Pact> pacts = treaties.referred(s.treaty());
        if (pacts.size() != 1) {
            return s.parties().size() >= 2 && pacts.isEmpty() && s.treaty() == null
                    ? Finding.SILENT
                    : several(pacts, s);
        }
        Pact p = pacts.getFirst();
        var parts = new ArrayList<Finding>();
        for (int state : s.parties()) {
            boolean in = p.states().contains(state);
            if (!in && p.treaty().id().isEmpty() && p.states().size() < 2) {
                return Finding.SILENT;
            }
            parts.add(Finding.of(
                    in,
                    in
                            ? p.text() + "."
                            : "%s is no party to the %s; those are %s."
                                    .formatted(
                                            Facts.capital(facts.name(state)),
                                            p.name(),
                                            facts.names(p.states(), p.day())),
                    treaties.evidence(p)));
        }
        When when = first(s);
        if (!s.is("signed") && !Pacts.began(p, s)) {
            return Finding.unknown(p.text() + ".");
        }
        if (when != null && s.is("signed")) {
            boolean then = Pacts.then(p, when, s);
            if (!then && s.is("renewed")) {
                return Finding.SILENT;
            }
            parts.add(Finding.of(then, p.text() + ".", treaties.evidence(p)));
        }
        Set<String> kinds = claimed(s);
        if (!kinds.isEmpty() && (p.promisesKnown() || kinds.equals(Set.of("defense")))) {
            parts.add(Finding.of(p.promises(kinds), p.text() + ".", treaties.evidence(p)));
        }
        return Finding.all(parts);
    }

    private Finding several(List<Pact> pacts, Statement s) {
        for (Pact p : pacts) {
            When when = first(s);
            if (p.states().containsAll(s.parties())
                    && (when == null || Pacts.then(p, when, s))
                    && p.promises(claimed(s))) {
                return Finding.of(true, p.text() + ".", treaties.evidence(p));
            }
        }
        return Finding.SILENT;
    }

    private Finding ended(Statement s) {
        List<Pact> pacts = s.group() != null ? treaties.byName(s.group().key()) : treaties.referred(s.treaty());
        if (pacts.isEmpty() || s.times().isEmpty()) {
            return Finding.SILENT;
        }
        When when = s.times().getLast();
        List<Pact> over = pacts.stream().filter(p -> p.to() != null).toList();
        for (Pact p : over) {
            LocalDate to = p.to();
            if (to != null && when.meets(to.minusDays(1), to)) {
                return Finding.of(true, p.text() + ".", treaties.evidence(p));
            }
        }
        boolean another = pacts.stream()
                .flatMap(p -> p.states().size() > MANY
                        ? java.util.stream.Stream.<Pact>empty()
                        : treaties.between(p.states()).stream())
                .anyMatch(p -> !pacts.contains(p) && p.lasts(when.first()));
        if (pacts.size() == 1 && over.size() == 1 && !another) {
            Pact p = over.getFirst();
            LocalDate to = p.to();
            boolean near = to != null && Math.abs(to.getYear() - when.last().getYear()) <= 1;
            return near
                    ? Finding.of(Finding.Truth.PARTLY, p.text() + ".", List.of(treaties.evidence(p)))
                    : Finding.of(false, p.text() + ".", treaties.evidence(p));
        }
        return Finding.SILENT;
    }

    /** Whether an act is one of this class's. */
    static boolean checks(Act act) {
        return act == Act.TREATY || act == Act.TREATY_ENDED || act == Act.DUTY;
    }
}
