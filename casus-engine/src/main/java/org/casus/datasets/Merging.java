package org.casus.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.world.Conflict;
import org.casus.world.Membership;
import org.casus.world.Participation;
import org.casus.world.PowerSpell;
import org.casus.world.Promise;
import org.casus.world.Source;
import org.casus.world.StateName;
import org.casus.world.StateSpell;
import org.casus.world.Tables;
import org.casus.world.Treaty;
import org.jspecify.annotations.Nullable;

/** Lays the hand-written updates over imported rows: names and codes, treaties, entries and exits, later disputes. */
final class Merging {
    private final Tables datasets;
    private final Rows out = new Rows();

    private Merging(Tables datasets) {
        this.datasets = datasets;
    }

    /** Imported rows with the updates. */
    static Tables of(Tables datasets) {
        return new Merging(datasets).merge();
    }

    private Tables merge() {
        datasets.sources().forEach(out::add);
        Present.read("documents")
                .forEach(r -> out.add(new Source(
                        r.text("id"),
                        "document",
                        r.text("title"),
                        r.text("publisher"),
                        r.text("published"),
                        "",
                        r.text("address"))));
        List<StateSpell> states = states();
        states.forEach(out::add);
        Present.read("names").forEach(r -> out.add(new StateName(r.number("ccode"), r.text("text"), r.text("kind"))));
        alliances(states);
        datasets.pledgeYears().forEach(out::add);
        datasets.capabilities().forEach(out::add);
        datasets.contiguities().forEach(out::add);
        datasets.distances().forEach(out::add);
        datasets.capitals().forEach(out::add);
        datasets.powers().forEach(out::add);
        Present.read("nuclear")
                .forEach(r -> out.add(
                        new PowerSpell("nuclear", r.number("ccode"), r.day("from"), r.date("to"), r.text("source"))));
        datasets.rivalries().forEach(out::add);
        datasets.regimes().forEach(out::add);
        datasets.colonies().forEach(out::add);
        datasets.conflicts().forEach(out::add);
        datasets.participations().forEach(out::add);
        datasets.warDisputes().forEach(out::add);
        datasets.endings().forEach(out::add);
        datasets.unVotes().forEach(out::add);
        datasets.sharedOrganizations().forEach(out::add);
        datasets.trade().forEach(out::add);
        datasets.stateCodes().forEach(out::add);
        datasets.leaders().forEach(out::add);
        datasets.armedConflicts().forEach(out::add);
        datasets.crises().forEach(out::add);
        disputes();
        return out.tables();
    }

    /** Spells, cut where a state's ISO code or name changes. */
    private List<StateSpell> states() {
        List<CsvFile.Row> iso = Present.read("iso");
        List<CsvFile.Row> names = Present.read("states");
        var result = new ArrayList<StateSpell>();
        for (StateSpell spell : datasets.states()) {
            var cuts = new TreeSet<>(Set.of(spell.from()));
            cuts(iso, spell, cuts);
            cuts(names, spell, cuts);
            for (LocalDate from : cuts) {
                LocalDate next = cuts.higher(from);
                CsvFile.Row code = on(iso, spell.ccode(), from);
                CsvFile.Row name = on(names, spell.ccode(), from);
                result.add(new StateSpell(
                        spell.ccode(),
                        spell.abbreviation(),
                        code == null ? null : code.text("iso3"),
                        name == null ? spell.name() : name.text("name"),
                        from,
                        next == null ? spell.to() : next.minusDays(1),
                        name == null ? spell.source() : name.text("source")));
            }
        }
        return result;
    }

    private static void cuts(List<CsvFile.Row> rows, StateSpell spell, Set<LocalDate> cuts) {
        for (CsvFile.Row r : rows) {
            if (r.number("ccode") == spell.ccode()) {
                LocalDate from = r.date("from");
                LocalDate to = r.date("to");
                if (from != null && from.isAfter(spell.from()) && spell.covers(from)) {
                    cuts.add(from);
                }
                if (to != null && !to.isBefore(spell.from()) && spell.covers(to.plusDays(1))) {
                    cuts.add(to.plusDays(1));
                }
            }
        }
    }

    private static CsvFile.@Nullable Row on(List<CsvFile.Row> rows, int ccode, LocalDate date) {
        for (CsvFile.Row r : rows) {
            LocalDate from = r.date("from");
            LocalDate to = r.date("to");
            boolean covers = (from == null || !from.isAfter(date)) && (to == null || !to.isBefore(date));
            if (r.number("ccode") == ccode && covers) {
                return r;
            }
        }
        return null;
    }

    private void alliances(List<StateSpell> states) {
        Map<String, Treaty> treaties = new HashMap<>();
        datasets.treaties().forEach(t -> treaties.put(t.id(), t));
        Map<String, List<Membership>> members =
                datasets.memberships().stream().collect(Collectors.groupingBy(Membership::treaty));
        for (CsvFile.Row r : Present.read("treaties")) {
            Treaty treaty = treaty(r, treaties.get(r.text("treaty")));
            if (treaty != null) {
                treaties.put(treaty.id(), treaty);
            }
        }
        List<CsvFile.Row> events = new ArrayList<>(Present.read("members"));
        events.removeIf(r -> r.date("date") == null);
        events.sort(Comparator.comparing((CsvFile.Row r) -> r.day("date")).thenComparing(r -> r.text("event")));
        for (CsvFile.Row r : events) {
            List<Membership> list = new ArrayList<>(members.getOrDefault(r.text("treaty"), List.of()));
            if (r.text("event").equals("enter")) {
                Membership entry = entry(r, list);
                list.replaceAll(
                        m -> m.ccode() == entry.ccode() ? ended(m, entry.from().minusDays(1)) : m);
                list.removeIf(m -> m.ccode() == entry.ccode() && misdated(m, entry));
                list.add(entry);
            } else {
                list.replaceAll(m -> m.ccode() == r.number("ccode") ? ended(m, r.day("date")) : m);
            }
            members.put(r.text("treaty"), list);
        }
        var names = new TreatyNames(states);
        treaties.values().stream().sorted(Comparator.comparing(Treaty::id)).forEach(t -> {
            List<Membership> list = members.getOrDefault(t.id(), List.of());
            out.add(names.named(t, list));
            LocalDate end = t.to();
            list.stream().map(m -> end == null ? m : ended(m, end)).forEach(out::add);
        });
    }

    /** Null for a treaty that no document shows to be in force: it binds nobody here. */
    private static @Nullable Treaty treaty(CsvFile.Row r, @Nullable Treaty known) {
        LocalDate from = r.date("in_force_from");
        LocalDate signed = r.date("signed");
        if (from == null && known != null) {
            from = known.from();
        }
        if (from == null) {
            return null;
        }
        LocalDate to = r.date("in_force_to");
        return new Treaty(
                r.text("treaty"),
                r.text("name"),
                signed == null && known != null ? known.signed() : signed,
                from,
                to == null && known != null ? known.to() : to,
                r.text("response"),
                r.codes("covered"),
                r.codes("partly"),
                r.codes("against"),
                r.codes("excludes"),
                r.text("conditions"),
                r.text("source"));
    }

    /** A new member takes on the conditions of the members whose promises it shares. */
    private static Membership entry(CsvFile.Row r, List<Membership> members) {
        Set<Promise> promises = EnumSet.noneOf(Promise.class);
        for (Promise p : Promise.values()) {
            if (r.flag(p.word())) {
                promises.add(p);
            }
        }
        Membership like = members.stream()
                .filter(m -> m.to() == null && m.promises().equals(promises))
                .findFirst()
                .orElse(null);
        return new Membership(
                r.text("treaty"),
                r.number("ccode"),
                r.day("date"),
                null,
                promises,
                like == null ? Set.of() : like.defenseConditions(),
                like == null ? Set.of() : like.offenseConditions(),
                like == null ? Set.of() : like.threats(),
                like != null && like.integrated(),
                r.text("source"));
    }

    /** A dataset's entry within two years of the date that a document gives is the same entry, misdated. */
    private static boolean misdated(Membership known, Membership entry) {
        return known.from().isAfter(entry.from().minusYears(2));
    }

    private static Membership ended(Membership m, LocalDate date) {
        LocalDate to = m.to();
        boolean earlier = to != null && !to.isAfter(date);
        return earlier || m.from().isAfter(date)
                ? m
                : new Membership(
                        m.treaty(),
                        m.ccode(),
                        m.from(),
                        date,
                        m.promises(),
                        m.defenseConditions(),
                        m.offenseConditions(),
                        m.threats(),
                        m.integrated(),
                        m.source());
    }

    private void disputes() {
        Map<String, LocalDate> ends = new HashMap<>();
        for (CsvFile.Row r : Present.read("disputes")) {
            LocalDate end = lasts(r) ? null : r.date("to");
            if (end == null && !lasts(r)) {
                end = r.day("from").plusYears(1);
            }
            if (end != null) {
                ends.put(r.text("dispute"), end);
            }
            out.add(new Conflict(
                    r.text("dispute"), r.text("name"), r.day("from"), end, r.number("level"), r.text("source")));
        }
        for (CsvFile.Row r : Present.read("participants")) {
            LocalDate end = lasts(r) ? null : r.date("to");
            out.add(new Participation(
                    r.text("dispute"),
                    r.number("ccode"),
                    r.text("side").equals("A") ? 1 : 2,
                    r.flag("originator"),
                    false,
                    r.day("from"),
                    true,
                    end == null && !lasts(r) ? ends.get(r.text("dispute")) : end,
                    r.number("hostility"),
                    r.text("source")));
        }
    }

    /** Whether a document shows that it goes on; an end that nobody has read is another matter. */
    private static boolean lasts(CsvFile.Row r) {
        return r.text("to").equals("lasts");
    }
}
