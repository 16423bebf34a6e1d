package org.casus.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.datasets.Store.Imported;
import org.casus.datasets.Tally.Kind;
import org.casus.error.Code;
import org.casus.world.Capability;
import org.casus.world.Conflict;
import org.casus.world.Contiguity;
import org.casus.world.Distance;
import org.casus.world.Membership;
import org.casus.world.Participation;
import org.casus.world.PledgeYear;
import org.casus.world.Regime;
import org.casus.world.SharedOrganizations;
import org.casus.world.StateTrade;
import org.casus.world.UnVoting;
import org.casus.world.WarDispute;

/**
 * Checks of what was read as a whole, after every line was good by itself: keys that come twice, spells that overlap or end
 * before they begin, states that no list knows, wars without their disputes. Nothing is changed; each kind of finding is one
 * issue per file with a count and examples, whose remedy says what Casus makes of such rows.
 */
final class Consistency {
    private final Tally tally = new Tally();
    private final Map<Imported, Rows> read;

    private Consistency(Map<Imported, Rows> read) {
        this.read = read;
    }

    /** The issues of some files; states are checked only where a list of states is among them. */
    static List<DataIssue> of(Map<Imported, Rows> read) {
        var issues = new ArrayList<DataIssue>();
        new Consistency(read).check().report(issues::add);
        return issues;
    }

    private Tally check() {
        var states = new StateChecks(read, tally);
        read.forEach((imported, rows) -> {
            String file = imported.file();
            states.check(file, rows);
            Spells.of(rows).forEach(s -> endsBeforeItBegins(file, s));
            capabilities(file, rows.of(Capability.class));
            duplicates(
                    file,
                    "ccode, year",
                    rows.of(Regime.class),
                    r -> key(0, r.ccode(), r.year()),
                    r -> r.ccode() + " in " + r.year());
            duplicates(
                    file,
                    "ccode, session",
                    rows.of(UnVoting.class),
                    v -> key(0, v.ccode(), v.year()),
                    v -> v.ccode() + " in " + v.year());
            duplicates(
                    file,
                    "ccode, year",
                    rows.of(StateTrade.class),
                    t -> key(0, t.ccode(), t.year()),
                    t -> t.ccode() + " in " + t.year());
            duplicates(
                    file,
                    "ccode1, ccode2, year",
                    rows.of(SharedOrganizations.class),
                    o -> key(o.ccode1(), o.ccode2(), o.from()),
                    o -> pair(o.ccode1(), o.ccode2(), o.from()));
            duplicates(
                    file,
                    "ccode1, ccode2, year",
                    rows.of(Distance.class),
                    d -> key(Math.min(d.ccode1(), d.ccode2()), Math.max(d.ccode1(), d.ccode2()), d.year()),
                    d -> pair(d.ccode1(), d.ccode2(), d.year()));
            duplicates(
                    file,
                    "ccode1, ccode2, year",
                    rows.of(PledgeYear.class),
                    p -> key(p.ccode1(), p.ccode2(), p.year()),
                    p -> p.ccode1() + "→" + p.ccode2() + " in " + p.year());
            overlaps(file, rows.of(Contiguity.class));
            twice(file, rows.of(Membership.class));
            sides(file, rows.of(Participation.class));
        });
        wars();
        return tally;
    }

    private static long key(int ccode1, int ccode2, int year) {
        return ((long) ccode1 * 100_000 + ccode2) * 10_000 + year;
    }

    private static String pair(int ccode1, int ccode2, int year) {
        return Math.min(ccode1, ccode2) + "–" + Math.max(ccode1, ccode2) + " in " + year;
    }

    private void endsBeforeItBegins(String file, Spells.Spell s) {
        if (s.to() != null && s.to().isBefore(s.from())) {
            tally.add(
                    new Kind(
                            Code.ENDS_BEFORE_IT_BEGINS,
                            file,
                            s.field(),
                            "spell ends before it begins",
                            "spells end before they begin",
                            "kept, but they cover no day; correct them in the file"),
                    s.key() + ": " + s.from() + " to " + s.to());
        }
    }

    private void capabilities(String file, List<Capability> rows) {
        duplicates(file, "ccode, year", rows, c -> key(0, c.ccode(), c.year()), c -> c.ccode() + " in " + c.year());
        var unknown = new Kind(
                Code.NO_CINC,
                file,
                "cinc",
                "state-year has no CINC",
                "state-years have no CINC",
                "unknown, not 0; the latest earlier value of the state is used");
        rows.stream()
                .filter(c -> Double.isNaN(c.cinc()))
                .forEach(c -> tally.add(unknown, c.ccode() + " in " + c.year()));
    }

    private <T> void duplicates(
            String file, String field, List<T> rows, ToLongFunction<T> key, Function<T, String> text) {
        var kind = new Kind(
                Code.KEY_TWICE,
                file,
                field,
                "key comes more than once",
                "rows repeat the key of an earlier one",
                "the last of them counts; correct the file if they differ");
        long[] keys = rows.stream().mapToLong(key).sorted().toArray();
        boolean distinct = IntStream.range(1, keys.length).noneMatch(i -> keys[i] == keys[i - 1]);
        if (distinct) {
            return;
        }
        Set<Long> seen = new HashSet<>();
        for (T row : rows) {
            if (!seen.add(key.applyAsLong(row))) {
                tally.add(kind, text.apply(row));
            }
        }
    }

    private void overlaps(String file, List<Contiguity> rows) {
        var kind = new Kind(
                Code.SPELLS_OVERLAP,
                file,
                "conttype",
                "pair of spells of different type overlaps by more than a month",
                "pairs of spells of different type overlap by more than a month",
                "the later line of the file counts for the days that both cover");
        Map<List<Integer>, List<Contiguity>> byPair = rows.stream()
                .collect(Collectors.groupingBy(
                        c -> List.of(c.ccode1(), c.ccode2()), LinkedHashMap::new, Collectors.toList()));
        byPair.forEach((pair, spells) -> pairs(spells, (a, b) -> {
            if (a.type() != b.type() && overlap(a, b)) {
                boolean aLater = a.from().isAfter(b.from());
                Contiguity first = aLater ? b : a;
                Contiguity second = aLater ? a : b;
                tally.add(
                        kind,
                        pair.getFirst() + "–" + pair.getLast() + ": type " + first.type() + " from " + first.from()
                                + ", type " + second.type() + " from " + second.from());
            }
        }));
    }

    /** The file knows months only, so that the last month of one spell is often the first of the next. */
    private static boolean overlap(Contiguity a, Contiguity b) {
        return startsWithin(a, b) && startsWithin(b, a);
    }

    private static boolean startsWithin(Contiguity a, Contiguity b) {
        LocalDate end = b.to();
        return end == null || a.from().isBefore(end.withDayOfMonth(1));
    }

    private void twice(String file, List<Membership> rows) {
        var kind = new Kind(
                Code.MEMBER_TWICE,
                file,
                "member",
                "member has two rows in force at once under one treaty",
                "members have two rows in force at once under one treaty",
                "both are kept: the member owes what either says");
        rows.stream()
                .collect(Collectors.groupingBy(
                        m -> List.of(m.treaty(), m.ccode()), LinkedHashMap::new, Collectors.toList()))
                .forEach((key, spells) -> pairs(spells, (a, b) -> {
                    if (begunBefore(a, b) && begunBefore(b, a)) {
                        LocalDate both = a.from().isAfter(b.from()) ? a.from() : b.from();
                        tally.add(kind, a.ccode() + " in " + a.treaty() + " from " + both);
                    }
                }));
    }

    /** A phase that begins on the day the one before ends is no second row. */
    private static boolean begunBefore(Membership a, Membership b) {
        return b.to() == null || a.from().isBefore(b.to());
    }

    private static <T> void pairs(List<T> rows, java.util.function.BiConsumer<T, T> each) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                each.accept(rows.get(i), rows.get(j));
            }
        }
    }

    private void sides(String file, List<Participation> rows) {
        var kind = new Kind(
                Code.BOTH_SIDES,
                file,
                "side",
                "participant is on both sides of one conflict",
                "participants are on both sides of one conflict",
                "the side of its first episode counts");
        Map<List<Object>, Integer> first = new HashMap<>();
        Set<List<Object>> told = new HashSet<>();
        for (Participation p : rows) {
            List<Object> key = List.of(p.conflict(), p.ccode());
            Integer side = first.putIfAbsent(key, p.side());
            if (side != null && side != p.side() && told.add(key)) {
                tally.add(kind, p.ccode() + " in " + p.conflict());
            }
        }
    }

    private <T extends Record> List<T> all(Class<T> type) {
        return read.values().stream().flatMap(r -> r.of(type).stream()).toList();
    }

    private void wars() {
        List<WarDispute> links = all(WarDispute.class);
        List<Conflict> conflicts = all(Conflict.class);
        if (links.isEmpty()) {
            return;
        }
        Set<String> linked = links.stream().map(WarDispute::war).collect(Collectors.toSet());
        Set<String> disputes = conflicts.stream()
                .filter(c -> !c.dataset().equals("war"))
                .map(Conflict::number)
                .collect(Collectors.toSet());
        conflicts.stream()
                .filter(c -> c.dataset().equals("war") && !linked.contains(c.id()))
                .forEach(c -> tally.add(withoutDispute(fileOf(Conflict.class, c)), c.number() + " " + c.name()));
        if (!disputes.isEmpty()) {
            links.stream()
                    .filter(l -> !disputes.contains(String.valueOf(l.dispute())))
                    .forEach(l ->
                            tally.add(unknownDispute(fileOf(WarDispute.class, l)), l.dispute() + " of " + l.war()));
        }
    }

    private static Kind withoutDispute(String file) {
        return new Kind(
                Code.WAR_WITHOUT_DISPUTE,
                file,
                "warnum",
                "war has no dispute in the dyadic war file",
                "wars have no dispute in the dyadic war file",
                "originators are told by the war file's own flags; no dispute is known to be its build-up");
    }

    private static Kind unknownDispute(String file) {
        return new Kind(
                Code.DISPUTE_UNKNOWN,
                file,
                "disno",
                "dispute is in none of the dispute files read",
                "disputes are in none of the dispute files read",
                "the link is passed over");
    }

    private <T extends Record> String fileOf(Class<T> type, T row) {
        return read.entrySet().stream()
                .filter(e -> e.getValue().of(type).contains(row))
                .map(e -> e.getKey().file())
                .findFirst()
                .orElse("");
    }
}
