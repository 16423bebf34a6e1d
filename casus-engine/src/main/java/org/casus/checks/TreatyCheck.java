package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.claims.Act;
import org.casus.claims.Name;
import org.casus.claims.Statement;
import org.casus.claims.TreatyRef;
import org.casus.claims.When;
import org.casus.record.Event;
import org.casus.record.Partnership;
import org.casus.record.Span;
import org.casus.record.TreatyName;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Treaty;
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

    /** Treaties of more states than this are not meant by "X and Y signed". */
    private static final int MANY = 8;

    private final Facts facts;

    TreatyCheck(Facts facts) {
        this.facts = facts;
    }

    /** A treaty or a named agreement, in one shape. */
    record Pact(
            String name,
            @Nullable LocalDate signed,
            @Nullable LocalDate signedTo,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<Promise> promises,
            Set<Integer> states,
            boolean promisesKnown,
            String defence,
            boolean bilateral,
            Treaty treaty,
            String source) {}

    Finding check(Statement s, LocalDate date) {
        return switch (s.act()) {
            case TREATY -> treaty(s, date);
            case TREATY_ENDED -> ended(s);
            case DUTY -> duty(s, date);
            default -> Finding.SILENT;
        };
    }

    /** The pacts that a reference means: by name, else by parties and year. */
    List<Pact> referred(@Nullable TreatyRef ref) {
        if (ref == null) {
            return List.of();
        }
        if (ref.key() != null) {
            return byName(ref.key());
        }
        List<Pact> all = between(ref.parties());
        When when = ref.when();
        if (when != null) {
            List<Pact> then = all.stream().filter(p -> signedIn(p, when)).toList();
            return then;
        }
        return all;
    }

    List<Pact> byName(String key) {
        var list = new ArrayList<Pact>();
        for (TreatyName n : facts.chronicle.treatyNames()) {
            if (n.name().equals(key) || n.aliases().contains(key)) {
                facts.world.findTreaty(n.treaty()).ifPresent(t -> list.add(pact(t, n.name())));
            }
        }
        for (Treaty t : facts.world.tables().treaties()) {
            if (t.name().equals(key) || t.id().equals(key)) {
                list.add(pact(t, t.name()));
            }
        }
        for (Partnership p : facts.chronicle.partnerships()) {
            if (p.name().equals(key)) {
                list.add(pact(p));
            }
        }
        return distinct(list);
    }

    /** One of each treaty, where the world and the named agreements both have it. */
    private static List<Pact> distinct(List<Pact> pacts) {
        var list = new ArrayList<Pact>();
        for (Pact p : pacts) {
            boolean known = list.stream()
                    .anyMatch(q -> q.states().equals(p.states()) && java.util.Objects.equals(q.signed(), p.signed()));
            if (!known) {
                list.add(p);
            }
        }
        return list;
    }

    private Pact pact(Treaty t, String name) {
        Set<Promise> promises = EnumSet.noneOf(Promise.class);
        Set<Integer> states = new LinkedHashSet<>();
        for (Membership m : facts.members(t.id())) {
            promises.addAll(m.promises());
            states.add(m.ccode());
        }
        return new Pact(
                name,
                t.signed(),
                t.signed(),
                t.from(),
                t.to(),
                promises,
                states,
                true,
                promises.contains(Promise.DEFENSE) ? "yes" : "no",
                states.size() <= 2,
                t,
                t.source());
    }

    private Pact pact(Partnership p) {
        for (String source : p.source().split(" ", -1)) {
            if (source.matches("atop-[\\d.]+#\\d+")) {
                Treaty known = facts.world
                        .findTreaty("atop:" + source.substring(source.indexOf('#') + 1))
                        .orElse(null);
                if (known != null) {
                    return pact(known, p.name());
                }
            }
        }
        Span signed = p.signed();
        Span from = p.inForce();
        Span to = p.ended();
        Set<Promise> promises = p.defence().equals("yes") ? EnumSet.of(Promise.DEFENSE) : EnumSet.noneOf(Promise.class);
        Treaty none = new Treaty(
                "",
                p.name(),
                null,
                LocalDate.MIN,
                null,
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                p.note(),
                p.source());
        return new Pact(
                p.name(),
                signed == null ? null : signed.first(),
                signed == null ? null : signed.last(),
                from == null ? null : from.first(),
                to == null ? null : to.last(),
                promises,
                p.states(),
                false,
                p.defence(),
                p.states().size() <= 2,
                none,
                p.source());
    }

    private List<Pact> between(Set<Integer> states) {
        var list = new ArrayList<Pact>();
        if (states.size() < 2) {
            return list;
        }
        for (Treaty t : facts.treaties(states)) {
            if (together(t, states)) {
                list.add(pact(t, t.name()));
            }
        }
        for (Partnership p : facts.chronicle.partnerships()) {
            if (p.states().containsAll(states)) {
                list.add(pact(p));
            }
        }
        return distinct(list);
    }

    /** Whether all were members at one time. */
    private boolean together(Treaty t, Set<Integer> states) {
        List<Membership> all = facts.members(t.id());
        return states.stream()
                .allMatch(a -> all.stream()
                        .anyMatch(m -> m.ccode() == a
                                && states.stream()
                                        .allMatch(b -> a.equals(b)
                                                || all.stream().anyMatch(n -> n.ccode() == b && overlap(m, n)))));
    }

    private static boolean overlap(Membership m, Membership n) {
        return (m.to() == null || !m.to().isBefore(n.from())) && (n.to() == null || !n.to().isBefore(m.from()));
    }

    private static boolean signedIn(Pact p, When w) {
        LocalDate signed = p.signed();
        LocalDate last = p.signedTo();
        LocalDate from = p.from();
        return signed != null
                        && last != null
                        && !signed.isAfter(w.last().plusDays(13))
                        && !last.isBefore(w.first().minusDays(13))
                || from != null && !from.equals(LocalDate.MIN) && w.meets(from, from);
    }

    private static boolean lasts(Pact p, LocalDate date) {
        LocalDate from = p.from() != null ? p.from() : p.signed();
        return from != null && !from.isAfter(date) && (p.to() == null || !p.to().isBefore(date));
    }

    private static Set<String> claimed(Statement s) {
        return s.kinds().stream().filter(PROMISES::contains).collect(Collectors.toSet());
    }

    private static boolean promises(Pact p, Set<String> kinds) {
        return kinds.stream().allMatch(k -> p.promises().contains(Promise.valueOf(k.toUpperCase(Locale.ROOT))));
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
        if (!s.object().isEmpty() || s.kinds().stream().noneMatch("present"::equals) || states.size() == 2) {
            return of(states, s, date);
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
        List<Pact> all = between(states).stream()
                .filter(p -> p.states().size() <= MANY
                        || !s.is("signed") && s.is("alliance") && p.promises().contains(Promise.DEFENSE))
                .toList();
        if (all.isEmpty()
                && s.is("signed")
                && between(states).stream()
                        .anyMatch(p -> lasts(p, date) && !p.defence().equals("no"))) {
            return Finding.SILENT;
        }
        List<Pact> then = new ArrayList<>();
        for (Pact p : all) {
            if (atTime(p, s, date)) {
                then.add(p);
            }
        }
        then.sort(Comparator.comparingInt((Pact p) -> p.bilateral() ? 0 : 1)
                .thenComparingInt(p -> p.promises().contains(Promise.DEFENSE) ? 0 : 1));
        for (Pact p : then) {
            boolean allied = !alliance || !p.promises().isEmpty();
            if (promises(p, kinds) && allied && thirds(p, s)) {
                return Finding.of(true, text(p) + ".", evidence(p));
            }
        }
        boolean formal = kinds.contains("defense") || kinds.contains("offense");
        for (Pact p : then) {
            if (formal
                    && p.promisesKnown()
                    && !p.promises().isEmpty()
                    && then.size() == 1
                    && p.bilateral()
                    && s.is("signed")) {
                return Finding.of(
                        false,
                        "%s; it promises %s, not %s."
                                .formatted(text(p), words(p.promises()), String.join(" and ", kinds)),
                        evidence(p));
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
            Pact p = pact(x);
            boolean assurance = x.name().toLowerCase(Locale.ROOT).contains("assurance");
            if (assurance && x.states().containsAll(states) && when != null && signedIn(p, when)) {
                return Finding.of(true, text(p) + ".", evidence(p));
            }
        }
        return Finding.SILENT;
    }

    /** Peace treaties and declarations among the widely cited events. */
    private Finding event(Set<Integer> states, Statement s) {
        When when = first(s);
        if (when == null || !s.is("signed")) {
            return Finding.SILENT;
        }
        for (Event e : facts.chronicle.events()) {
            boolean kind = e.kind().matches("peace treaty|ceasefire|other|relations opened");
            boolean word = e.what().matches("(?i).*(?:treaty|declaration|agreement|accord|peace|pact).*");
            if (kind
                    && word
                    && claimed(s).isEmpty()
                    && e.states().containsAll(states)
                    && e.date().meets(when.first(), when.last())) {
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
                .filter(p -> promises(p, kinds)
                        && (!s.is("alliance") || !p.promises().isEmpty()))
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
            if (!own.isEmpty() && !near) {
                Pact p = nearest(own, when);
                return Finding.of(false, "The nearest on record: %s.".formatted(text(p)), evidence(p));
            }
            return Finding.SILENT;
        }
        if (formal && covered && all.stream().noneMatch(p -> !p.defence().equals("no")) && existed(states, s, date)) {
            String text = "The list of alliances (1815 to 2018) has no promise of defence between %s%s."
                    .formatted(facts.names(states, date), all.isEmpty() ? "" : "; there is " + text(all.getFirst()));
            return Finding.of(
                    false, text, new Evidence("ATOP: no defence pact of " + facts.names(states, date), "atop-5.1"));
        }
        boolean expired = s.is("present")
                && formal
                && !alike.isEmpty()
                && alike.stream().allMatch(p -> p.to() != null && p.to().isBefore(date));
        if (expired) {
            Pact p = alike.getLast();
            return Finding.of(false, "It ended: %s.".formatted(text(p)), evidence(p));
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
                .allMatch(x ->
                        facts.world.spells(x).stream().anyMatch(sp -> !sp.from().isAfter(on)));
    }

    private static @Nullable When first(Statement s) {
        return s.times().isEmpty() ? null : s.times().getFirst();
    }

    private boolean atTime(Pact p, Statement s, LocalDate date) {
        List<When> since = s.times(When.Role.SINCE);
        if (!since.isEmpty()) {
            return signedIn(p, since.getFirst());
        }
        List<When> at = s.times(When.Role.AT);
        if (!at.isEmpty()) {
            boolean then = signedIn(p, at.getFirst());
            return then || !s.is("signed") && lasts(p, at.getFirst().first());
        }
        List<When> until = s.times(When.Role.UNTIL);
        if (!until.isEmpty()) {
            LocalDate to = p.to();
            return to != null && until.getFirst().meets(to, to);
        }
        return !s.is("present") || lasts(p, date);
    }

    private static boolean thirds(Pact p, Statement s) {
        return s.third().isEmpty() || p.promisesKnown();
    }

    /** A claim about a treaty that is known by name or was spoken of: its parties and its day. */
    private Finding named(Statement s) {
        List<Pact> pacts = referred(s.treaty());
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
                            ? text(p) + "."
                            : "%s is no party to the %s; those are %s."
                                    .formatted(
                                            Facts.capital(facts.name(state)),
                                            p.name(),
                                            facts.names(p.states(), day(p))),
                    evidence(p)));
        }
        When when = first(s);
        if (when != null && s.is("signed")) {
            boolean then = signedIn(p, when);
            if (!then && s.is("renewed")) {
                return Finding.SILENT;
            }
            parts.add(Finding.of(then, text(p) + ".", evidence(p)));
        }
        Set<String> kinds = claimed(s);
        if (!kinds.isEmpty() && (p.promisesKnown() || kinds.equals(Set.of("defense")))) {
            parts.add(Finding.of(promises(p, kinds), text(p) + ".", evidence(p)));
        }
        return Finding.all(parts);
    }

    private Finding several(List<Pact> pacts, Statement s) {
        for (Pact p : pacts) {
            When when = first(s);
            if (p.states().containsAll(s.parties()) && (when == null || signedIn(p, when)) && promises(p, claimed(s))) {
                return Finding.of(true, text(p) + ".", evidence(p));
            }
        }
        return Finding.SILENT;
    }

    private static LocalDate day(Pact p) {
        LocalDate signed = p.signed();
        return signed == null ? LocalDate.of(2000, 1, 1) : signed;
    }

    private Finding ended(Statement s) {
        List<Pact> pacts = s.group() != null ? byName(s.group().key()) : referred(s.treaty());
        if (pacts.isEmpty() || s.times().isEmpty()) {
            return Finding.SILENT;
        }
        When when = s.times().getLast();
        List<Pact> over = pacts.stream().filter(p -> p.to() != null).toList();
        for (Pact p : over) {
            LocalDate to = p.to();
            if (to != null && when.meets(to.minusDays(1), to)) {
                return Finding.of(true, text(p) + ".", evidence(p));
            }
        }
        boolean another = pacts.stream()
                .flatMap(p ->
                        p.states().size() > MANY ? java.util.stream.Stream.<Pact>empty() : between(p.states()).stream())
                .anyMatch(p -> !pacts.contains(p) && lasts(p, when.first()));
        if (pacts.size() == 1 && over.size() == 1 && !another) {
            Pact p = over.getFirst();
            LocalDate to = p.to();
            boolean near = to != null && Math.abs(to.getYear() - when.last().getYear()) <= 1;
            return near
                    ? Finding.of(Finding.Truth.PARTLY, text(p) + ".", List.of(evidence(p)))
                    : Finding.of(false, text(p) + ".", evidence(p));
        }
        return Finding.SILENT;
    }

    private Finding duty(Statement s, LocalDate date) {
        Set<String> kinds = claimed(s);
        Name group = s.group();
        if (group != null && !s.object().isEmpty() && kinds.contains("defense")) {
            return covers(group, s, date);
        }
        List<Pact> pacts = group != null ? byName(group.key()) : referred(s.treaty());
        if (pacts.isEmpty() && s.treaty() == null && group == null) {
            return held(s, date, kinds);
        }
        if (s.is("troops") && pacts.size() == 1 && pacts.getFirst().defence().equals("no")) {
            Pact p = pacts.getFirst();
            return Finding.of(false, "%s; it promises no military help.".formatted(text(p)), evidence(p));
        }
        if (s.is("nuclear") || s.is("automatic") || kinds.isEmpty()) {
            return Finding.SILENT;
        }
        if (pacts.size() > 1 && s.times().isEmpty()) {
            List<Pact> fit = pacts.stream()
                    .filter(p -> promises(p, kinds) && p.states().size() <= MANY && lasts(p, date))
                    .toList();
            return fit.isEmpty()
                    ? Finding.SILENT
                    : Finding.of(true, text(fit.getFirst()) + ".", evidence(fit.getFirst()));
        }
        if (pacts.isEmpty()) {
            return Finding.SILENT;
        }
        Pact p = pacts.getFirst();
        if (!s.third().isEmpty()
                && pacts.size() == 1
                && kinds.contains("defense")
                && s.third().stream().noneMatch(p.states()::contains)
                && p.states().size() >= 2) {
            return Finding.of(
                    false,
                    "%s; %s is no party to it.".formatted(text(p), Facts.capital(facts.names(s.third(), date))),
                    evidence(p));
        }
        if (s.is("only") && p.promisesKnown() && p.promises().size() > kinds.size()) {
            boolean more = p.promises().contains(Promise.DEFENSE) && !kinds.contains("defense");
            return more
                    ? Finding.of(false, "%s; it promises more than that.".formatted(text(p)), evidence(p))
                    : Finding.unknown(text(p) + ".");
        }
        if (promises(p, kinds)) {
            return Finding.of(true, text(p) + ".", evidence(p));
        }
        if (!p.promisesKnown()
                && !(kinds.equals(Set.of("defense")) && p.defence().equals("no"))) {
            return Finding.SILENT;
        }
        return Finding.of(
                false,
                "%s; it promises %s."
                        .formatted(text(p), p.promises().isEmpty() ? "no military help" : words(p.promises())),
                evidence(p));
    }

    /** Whether a named alliance owes defence to a state: only to its members. */
    private Finding covers(Name group, Statement s, LocalDate date) {
        List<Pact> pacts = byName(group.key());
        if (pacts.isEmpty()) {
            return Finding.SILENT;
        }
        Pact p = pacts.getFirst();
        List<When> at = s.times(When.Role.AT);
        LocalDate on = at.isEmpty() ? date : at.getFirst().last();
        int state = s.object().iterator().next();
        boolean member = facts.members(p.treaty().id()).stream()
                .anyMatch(m -> m.ccode() == state && !m.from().isAfter(on) && (m.to() == null || !m.to().isBefore(on)));
        boolean owes = member && p.promises().contains(Promise.DEFENSE);
        String text = "%s is %s the %s on %s."
                .formatted(
                        Facts.capital(facts.name(state)),
                        member ? "a member of" : "not among the members of",
                        p.name(),
                        Facts.day(on));
        return Finding.of(owes, text, evidence(p));
    }

    /** "The United States has no treaty duty to defend Taiwan." */
    private Finding held(Statement s, LocalDate date, Set<String> kinds) {
        Set<Integer> states = s.parties();
        if (states.size() != 2 || !kinds.contains("defense")) {
            return Finding.SILENT;
        }
        List<Pact> all = between(states).stream()
                .filter(p -> p.promises().contains(Promise.DEFENSE))
                .toList();
        List<When> since = s.times(When.Role.SINCE);
        List<When> at = s.times(When.Role.AT);
        LocalDate on = at.isEmpty() ? date : at.getFirst().last();
        for (Pact p : all) {
            if (lasts(p, on)) {
                return Finding.of(true, text(p) + ".", evidence(p));
            }
        }
        if (!since.isEmpty() && s.negated()) {
            for (Pact p : all) {
                LocalDate to = p.to();
                if (to == null || to.isAfter(since.getFirst().last())) {
                    return Finding.SILENT;
                }
            }
        }
        boolean unknown = between(states).stream().anyMatch(p -> p.defence().equals("unknown") && lasts(p, on));
        String text = all.isEmpty()
                ? "No promise of defence between %s is on record.".formatted(facts.names(states, on))
                : "The last promise of defence ended: %s.".formatted(text(all.getLast()));
        return unknown
                ? Finding.SILENT
                : Finding.of(
                        false,
                        text,
                        all.isEmpty()
                                ? new Evidence("ATOP: no defence pact of " + facts.names(states, on), "atop-5.1")
                                : evidence(all.getLast()));
    }

    static String words(Set<Promise> promises) {
        return promises.stream().map(Promise::word).sorted().collect(Collectors.joining(", "));
    }

    private String text(Pact p) {
        LocalDate signed = p.signed();
        LocalDate to = p.to();
        return "%s%s%s%s"
                .formatted(
                        p.name(),
                        signed == null ? "" : ", signed " + Facts.day(signed),
                        to == null ? "" : ", ended " + Facts.day(to),
                        p.promises().isEmpty() ? "" : " (" + words(p.promises()) + ")");
    }

    private Evidence evidence(Pact p) {
        String members = p.states().size() > 8 ? p.states().size() + " members" : facts.names(p.states(), day(p));
        return new Evidence(text(p) + ": " + members, p.source());
    }

    /** Whether an act is one of this class's. */
    static boolean checks(Act act) {
        return act == Act.TREATY || act == Act.TREATY_ENDED || act == Act.DUTY;
    }
}
