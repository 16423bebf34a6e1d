package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Name;
import org.casus.claims.Statement;
import org.casus.claims.TreatyRef;
import org.casus.claims.When;
import org.casus.record.Grouping;
import org.casus.record.Span;
import org.casus.record.TreatyName;
import org.casus.world.Membership;
import org.jspecify.annotations.Nullable;

/** Who belongs to what, by the table of groupings, and for alliances by their members in the world's tables. */
final class MemberCheck {
    private static final Set<String> WITHOUT_ARTICLE =
            Set.of("NATO", "ASEAN", "SEATO", "CENTO", "ANZUS", "AUKUS", "OPEC", "BRICS", "Comecon");

    private final Facts facts;
    private final Pacts treaties;
    private final Map<String, List<Spell>> groups = new HashMap<>();

    /** One member over one span; the first and last possible day of its entry and exit. */
    private record Spell(
            int state,
            @Nullable LocalDate from,
            @Nullable LocalDate fromLast,
            @Nullable LocalDate to,
            @Nullable LocalDate toLast,
            String source,
            boolean suspended) {
        boolean covers(LocalDate date) {
            return (from == null || !from.isAfter(date)) && (toLast == null || !toLast.isBefore(date));
        }
    }

    MemberCheck(Facts facts, Pacts treaties) {
        this.facts = facts;
        this.treaties = treaties;
        for (Grouping g : facts.chronicle.groupings()) {
            Span from = g.from();
            Span to = g.to();
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
            return Finding.SILENT;
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
                evidence(own.getFirst(), Facts.capital(facts.name(own.getFirst().state())), group);
        Evidence second = evidence(
                other.getFirst(), Facts.capital(facts.name(other.getFirst().state())), group);
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
            case JOINED -> joined(own, who, group, s);
            case LEFT -> left(own, who, group, s, treaty(s));
            case FOUNDED -> founded(own, all, who, group);
            default -> member(own, who, group, s, date);
        };
        if (found.isTrue() && s.count() > 1) {
            return numbered(own.getFirst(), all, s.count(), found);
        }
        return found;
    }

    /** The year of which the text speaks; far in the future where it speaks of none. */
    private static int era(Statement s) {
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

    private static Evidence evidence(Spell x, String who, String group) {
        String from = x.from() == null ? "" : " from " + span(x.from(), x.fromLast());
        String to = x.to() == null ? "" : " to " + span(x.to(), x.toLast());
        return new Evidence("%s in %s%s%s".formatted(who, group, from, to), x.source());
    }

    private static String span(LocalDate first, @Nullable LocalDate last) {
        boolean year = last != null && !first.equals(last) && first.getDayOfYear() == 1;
        return year ? Integer.toString(first.getYear()) : Facts.day(first);
    }

    private static Finding member(List<Spell> own, String who, String group, Statement s, LocalDate date) {
        Spell first = own.getFirst();
        Evidence row = evidence(first, who, group);
        String text = row.text() + ".";
        List<When> since = s.times(When.Role.SINCE);
        List<When> then = s.times(When.Role.AT);
        LocalDate on = then.isEmpty() ? date : then.getFirst().last();
        if (s.is("apposition") && own.stream().noneMatch(x -> x.covers(on))) {
            return Finding.of(false, text, row);
        }
        if (!since.isEmpty()) {
            return dated(own, since.getFirst(), row, text);
        }
        List<When> at = s.times(When.Role.AT);
        if (!at.isEmpty() && !s.is("apposition")) {
            When w = at.getFirst();
            boolean in = own.stream()
                    .anyMatch(x -> (x.from() == null || !x.from().isAfter(w.last()))
                            && (x.toLast() == null || !x.toLast().isBefore(w.first())));
            return Finding.of(in, text, row);
        }
        if (s.is("present")) {
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

    private static Finding dated(List<Spell> own, When w, Evidence row, String text) {
        boolean known = own.stream().anyMatch(x -> x.from() != null);
        if (!known) {
            return Finding.unknown(text);
        }
        boolean then = own.stream()
                .anyMatch(x -> x.from() != null
                        && x.fromLast() != null
                        && !x.from().isAfter(w.last().plusDays(31))
                        && !x.fromLast().isBefore(w.first().minusDays(31)));
        if (!then
                && own.stream()
                        .anyMatch(x ->
                                x.from() != null && Math.abs(x.from().getYear() - w.year()) <= 1 && w.withinMonth())) {
            return Finding.unknown(text);
        }
        boolean close =
                own.stream().anyMatch(x -> x.from() != null && Math.abs(x.from().getYear() - w.year()) <= 1);
        return !then && close ? Finding.unknown(text) : Finding.of(then, text, row);
    }

    private static Finding joined(List<Spell> own, String who, String group, Statement s) {
        Evidence row = evidence(own.getFirst(), who, group);
        List<When> at = s.times();
        if (at.isEmpty()) {
            return Finding.of(true, row.text() + ".", row);
        }
        if (at.getFirst().role() == When.Role.AFTER || at.getFirst().role() == When.Role.BEFORE) {
            return Finding.of(true, row.text() + ".", row);
        }
        return strictly(own, at.getFirst(), row);
    }

    /** A wrong year of entry is wrong: it is a single event. */
    private static Finding strictly(List<Spell> own, When w, Evidence row) {
        boolean known = own.stream().allMatch(x -> x.from() != null);
        if (!known) {
            return Finding.unknown(row.text() + ".");
        }
        boolean then = own.stream()
                .anyMatch(x -> x.from() != null
                        && x.fromLast() != null
                        && !x.from().isAfter(w.last())
                        && !x.fromLast().isBefore(w.first()));
        boolean near = own.stream()
                .anyMatch(x -> x.from() != null
                        && Math.abs(x.from().toEpochDay() - w.last().toEpochDay()) < 200);
        return !then && near ? Finding.unknown(row.text() + ".") : Finding.of(then, row.text() + ".", row);
    }

    private static Finding left(List<Spell> own, String who, String group, Statement s, boolean complete) {
        Evidence row = evidence(own.getLast(), who, group);
        boolean left = own.stream().anyMatch(x -> x.to() != null);
        if (!left) {
            String still = "%s is still a member of %s on record.".formatted(who, group);
            return complete ? Finding.of(false, still, row) : Finding.unknown(still);
        }
        if (own.stream().allMatch(Spell::suspended)) {
            return Finding.unknown(row.text() + ", after a suspension.");
        }
        if (s.times().isEmpty() && own.stream().noneMatch(x -> x.to() != null && x.to().getYear() <= era(s) + 1)) {
            return Finding.unknown(row.text() + ".");
        }
        if (s.times().isEmpty() || s.times().getFirst().role() == When.Role.AFTER) {
            return Finding.of(true, row.text() + ".", row);
        }
        When w = s.times().getFirst();
        boolean then = own.stream()
                .anyMatch(x -> x.to() != null
                        && x.toLast() != null
                        && w.meets(x.to().minusDays(1), x.toLast().plusDays(1)));
        boolean close = own.stream().anyMatch(x -> x.to() != null && Math.abs(x.to().getYear() - w.year()) <= 1);
        return !then && close ? Finding.unknown(row.text() + ".") : Finding.of(then, row.text() + ".", row);
    }

    private static Finding founded(List<Spell> own, List<Spell> all, String who, String group) {
        LocalDate first = all.stream()
                .map(Spell::from)
                .filter(d -> d != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        Evidence row = evidence(own.getFirst(), who, group);
        LocalDate from = own.getFirst().from();
        if (first == null || from == null) {
            return Finding.unknown(row.text() + ".");
        }
        boolean founder = from.toEpochDay() - first.toEpochDay() < 500;
        boolean late = from.toEpochDay() - first.toEpochDay() > 1000;
        return founder || late ? Finding.of(founder, row.text() + ".", row) : Finding.unknown(row.text() + ".");
    }

    /** "The thirty-first member". */
    private static Finding numbered(Spell own, List<Spell> all, int count, Finding found) {
        LocalDate from = own.from();
        if (from == null) {
            return found;
        }
        long members = all.stream()
                .filter(x -> x.covers(from))
                .map(Spell::state)
                .distinct()
                .count();
        return members == count ? found : Finding.unknown("On that day the record has %d members.".formatted(members));
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
