package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Name;
import org.casus.claims.Statement;
import org.casus.claims.TreatyRef;
import org.casus.claims.When;
import org.casus.record.Coverage;
import org.casus.record.Grouping;
import org.casus.record.Span;
import org.casus.record.TreatyName;
import org.casus.world.Membership;
import org.jspecify.annotations.Nullable;

/** Who belongs to what, by the table of groupings, and for alliances by their members in the world's tables. */
final class MemberCheck {
    private static final Set<String> WITHOUT_ARTICLE =
            Set.of("NATO", "ASEAN", "SEATO", "CENTO", "ANZUS", "AUKUS", "OPEC", "BRICS", "Comecon");

    /** Lists that reach to this year or later end where their sources do, not because the grouping was over. */
    private static final int OVER = 2000;

    private final Facts facts;
    private final Pacts treaties;
    private final Map<String, List<Spell>> groups = new HashMap<>();

    MemberCheck(Facts facts, Pacts treaties) {
        this.facts = facts;
        this.treaties = treaties;
        for (Grouping g : facts.chronicle.groupings()) {
            Span from = g.from();
            Span to = g.to() != null ? g.to() : ended(g.name());
            groups.computeIfAbsent(g.name(), n -> new ArrayList<>())
                    .add(new Spell(
                            g.state(),
                            from == null ? null : from.first(),
                            from == null ? null : from.last(),
                            to == null ? null : to.first(),
                            to == null ? null : to.last(),
                            g.source(),
                            g.note().contains("uspended")));
        }
        for (TreatyName n : facts.chronicle.treatyNames()) {
            if (!groups.containsKey(n.name())) {
                groups.put(n.name(), spells(n.treaty()));
            }
        }
    }

    /** When a grouping whose list is complete was over; null while it lasts. */
    private @Nullable Span ended(String group) {
        for (Coverage c : facts.chronicle.groupingsCoverage()) {
            Span to = c.to();
            if (c.name().equals(group) && to != null && to.year() < OVER) {
                return to;
            }
        }
        return null;
    }

    private List<Spell> spells(String treaty) {
        var list = new ArrayList<Spell>();
        for (Membership m : facts.members(treaty)) {
            list.add(new Spell(m.ccode(), m.from(), m.from(), m.to(), m.to(), m.source(), false));
        }
        return list;
    }

    /** The names of all groupings. */
    Set<String> groupings() {
        return groups.keySet();
    }

    Finding check(Statement s, LocalDate date) {
        Name group = s.group();
        TreatyRef ref = s.treaty();
        String name = group != null ? group.key() : ref == null ? null : ref.key();
        List<Spell> spells = name == null ? List.of() : groups.getOrDefault(name, List.of());
        String shown = name == null ? "the treaty" : WITHOUT_ARTICLE.contains(name) ? name : "the " + name;
        if (spells.isEmpty() || group != null && group.kind() == Name.Kind.TREATY && spells.isEmpty()) {
            List<Pact> pacts = name == null ? treaties.referred(ref) : treaties.byName(name);
            if (pacts.size() != 1) {
                return Finding.SILENT;
            }
            Pact p = pacts.getFirst();
            shown = "the " + p.name();
            spells = p.treaty().id().isEmpty() ? parties(p) : spells(p.treaty().id());
        }
        if (s.act() == Act.MEMBERS_COUNTED) {
            return counted(s, spells, shown, date);
        }
        if (s.subject().isEmpty()) {
            return s.act() == Act.FOUNDED ? begun(s, spells, shown) : Finding.SILENT;
        }
        if (s.is("before") || s.is("after")) {
            return ordered(s, spells, shown);
        }
        var parts = new ArrayList<Finding>();
        for (int state : s.subject()) {
            parts.add(one(state, spells, shown, s, date));
        }
        List<When> since = s.times(When.Role.SINCE);
        if (!since.isEmpty() && parts.stream().anyMatch(Finding::isTrue)) {
            // "both have sat in it since 2017": together since the later of the two came
            List<Spell> whole = spells;
            boolean members = s.subject().stream()
                    .allMatch(x -> all(whole, x).stream()
                            .anyMatch(sp -> sp.from() != null
                                    && !sp.from().isAfter(since.getFirst().last())));
            return members ? parts.stream().filter(Finding::isTrue).findFirst().orElseThrow() : Finding.all(parts);
        }
        return Finding.all(parts);
    }

    /** "ASEAN was founded in August 1967": when its first members came. */
    private Finding begun(Statement s, List<Spell> all, String group) {
        List<When> at = s.times(When.Role.AT);
        Spell first = all.stream()
                .filter(x -> x.from() != null)
                .min(Comparator.comparing(x -> Objects.requireNonNull(x.from())))
                .orElse(null);
        if (at.size() != 1 || first == null || !complete(s)) {
            return Finding.SILENT;
        }
        LocalDate from = Objects.requireNonNull(first.from());
        LocalDate last = first.fromLast() == null ? from : first.fromLast();
        When w = at.getFirst();
        String text = "%s begins with %s."
                .formatted(
                        Facts.capital(group),
                        first.evidence(facts.name(first.state()), group).text());
        Evidence row = first.evidence(facts.name(first.state()), group);
        boolean far = !w.meets(from.minusYears(2), last.plusYears(2));
        return w.meets(from, last)
                ? Finding.of(true, text, row)
                : far ? Finding.of(false, text, row) : Finding.unknown(text);
    }

    /** "NATO has 32 members": on the article's day, or at the time that is said. */
    private Finding counted(Statement s, List<Spell> all, String group, LocalDate date) {
        List<When> at = s.times(When.Role.AT);
        LocalDate on = at.isEmpty() ? date : at.getFirst().last();
        long members = all.stream()
                .filter(x -> x.covers(on))
                .map(Spell::state)
                .distinct()
                .count();
        String text = "On %s the record has %d members of %s.".formatted(Facts.day(on), members, group);
        Evidence row = new Evidence(text, all.isEmpty() ? "" : all.getFirst().source());
        return members == 0 || members != s.count() && (!complete(s) || !at.isEmpty())
                ? Finding.unknown(text)
                : Finding.of(members == s.count(), text, row);
    }

    private static List<Spell> parties(Pact p) {
        return p.states().stream()
                .map(x -> new Spell(x, p.signed(), p.signedTo(), p.to(), p.to(), p.source(), false))
                .toList();
    }

    /** Who joined first. */
    private Finding ordered(Statement s, List<Spell> all, String group) {
        List<Spell> own = all.stream()
                .filter(x -> s.subject().contains(x.state()) && x.from() != null)
                .toList();
        List<Spell> other = all.stream()
                .filter(x -> s.object().contains(x.state()) && x.from() != null)
                .toList();
        if (own.size() != 1 || other.size() != 1) {
            return Finding.SILENT;
        }
        LocalDate a = own.getFirst().from();
        LocalDate b = other.getFirst().from();
        if (a == null || b == null || a.equals(b)) {
            return Finding.SILENT;
        }
        Evidence first =
                own.getFirst().evidence(Facts.capital(facts.name(own.getFirst().state())), group);
        Evidence second = other.getFirst()
                .evidence(Facts.capital(facts.name(other.getFirst().state())), group);
        boolean so = a.isBefore(b) == s.is("before");
        return Finding.of(so, first.text() + "; " + second.text() + ".", first, second);
    }

    private static List<Spell> all(List<Spell> spells, int state) {
        return spells.stream().filter(x -> Facts.same(x.state(), state)).toList();
    }

    private Finding one(int state, List<Spell> all, String group, Statement s, LocalDate date) {
        List<Spell> own = all.stream().filter(x -> Facts.same(x.state(), state)).toList();
        String who = Facts.capital(facts.name(state, date));
        if (own.isEmpty()) {
            String text = "%s is not among the members of %s on record%s.".formatted(who, group, members(all));
            boolean whole = complete(s) && then(all, s);
            return whole
                    ? Finding.of(
                            false,
                            text,
                            new Evidence(
                                    Facts.capital(group) + members(all),
                                    all.getFirst().source()))
                    : Finding.unknown(text);
        }
        Finding found = switch (s.act()) {
            case JOINED -> Entries.joined(own, who, group, s);
            case LEFT -> Entries.left(own, who, group, s, treaty(s));
            case FOUNDED -> Entries.founded(own, all, who, group);
            default -> member(own, who, group, s, date);
        };
        if (found.isTrue() && s.count() > 1) {
            return Entries.numbered(own.getFirst(), all, s.count(), found);
        }
        return found;
    }

    /** The year of which the text speaks; far in the future where it speaks of none. */
    static int era(Statement s) {
        return s.kinds().stream()
                .filter(k -> k.startsWith("era:"))
                .mapToInt(k -> Integer.parseInt(k.substring(4)))
                .findFirst()
                .orElse(9998);
    }

    /** Whether a grouping existed at the time that is spoken of: other groupings had the same name at other times. */
    private static boolean then(List<Spell> all, Statement s) {
        int era = era(s);
        int from = all.stream()
                .mapToInt(x -> x.from() == null ? 0 : x.from().getYear())
                .min()
                .orElse(0);
        int to = all.stream()
                .mapToInt(x -> x.toLast() == null ? 9999 : x.toLast().getYear())
                .max()
                .orElse(9999);
        Name group = s.group();
        boolean shared = group == null || group.key().matches(".*(?:Alliance|League|Entente|Coalition|Axis).*");
        return era == 9998 || !shared || era >= from - 5 && era <= to + 5;
    }

    /** The name by which the statement calls the grouping or treaty; null where it only points back to it. */
    private static @Nullable String group(Statement s) {
        Name group = s.group();
        TreatyRef ref = s.treaty();
        return group != null ? group.key() : ref == null ? null : ref.key();
    }

    /** Whether it is a treaty with its parties' dates by ATOP: who left it is known, as it is not of organisations. */
    private boolean treaty(Statement s) {
        String key = group(s);
        List<Pact> pacts = key == null ? treaties.referred(s.treaty()) : treaties.byName(key);
        return pacts.size() == 1
                && (pacts.getFirst().promisesKnown()
                        || pacts.getFirst().states().size() > 1);
    }

    /** Whether the list of members is complete: stated to be, or a treaty's parties by ATOP. */
    private boolean complete(Statement s) {
        String key = group(s);
        boolean stated = key != null
                && facts.chronicle.groupingsCoverage().stream()
                        .anyMatch(c -> c.name().equals(key));
        return stated || treaty(s);
    }

    private String members(List<Spell> all) {
        List<Integer> states =
                all.stream().map(Spell::state).filter(x -> x >= 0).distinct().toList();
        return states.size() > 12 ? "" : ": " + facts.names(states, LocalDate.of(2000, 1, 1));
    }

    private static Finding member(List<Spell> own, String who, String group, Statement s, LocalDate date) {
        Spell first = own.getFirst();
        Evidence row = first.evidence(who, group);
        String text = row.text() + ".";
        List<When> since = s.times(When.Role.SINCE);
        List<When> then = s.times(When.Role.AT);
        LocalDate on = then.isEmpty() ? date : then.getFirst().last();
        if (s.is("apposition") && own.stream().noneMatch(x -> x.covers(on))) {
            return Finding.of(false, text, row);
        }
        if (!since.isEmpty()) {
            return Entries.dated(own, since.getFirst(), row, text);
        }
        List<When> at = s.times(When.Role.AT);
        if (!at.isEmpty() && !s.is("apposition")) {
            When w = at.getFirst();
            boolean in = own.stream()
                    .anyMatch(x -> (x.from() == null || !x.from().isAfter(w.last()))
                            && (x.toLast() == null || !x.toLast().isBefore(w.first())));
            // "was out of it in March 1979": since then or until then
            boolean part = in
                    && s.negated()
                    && own.stream()
                            .noneMatch(x -> x.covers(w.first().minusDays(31))
                                    && x.covers(w.last().plusDays(31)));
            return part ? Finding.unknown(text) : Finding.of(in, text, row);
        }
        if (s.is("present") && !s.is("ever")) {
            boolean in = own.stream().anyMatch(x -> x.covers(date));
            // "is a member" of one that was: often a past told in the present
            return in
                            || !s.negated()
                                    && own.stream()
                                            .allMatch(x -> x.to() != null && x.to().isBefore(date.minusYears(30)))
                    ? in ? Finding.of(true, text, row) : Finding.unknown(text)
                    : Finding.of(false, text, row);
        }
        return Finding.of(true, text, row);
    }

    /** Whether an act is one of this class's. */
    static boolean checks(Act act) {
        return act == Act.MEMBER
                || act == Act.JOINED
                || act == Act.LEFT
                || act == Act.FOUNDED
                || act == Act.MEMBERS_COUNTED;
    }
}
