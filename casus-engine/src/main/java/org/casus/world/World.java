package org.casus.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that is known, indexed so that it can be seen as it stood on the eve of any date.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class World {
    private final Tables tables;
    private final int[] codes;
    /** By lineage code; −1 where no such state ever was. */
    private final int[] slots;

    private final Map<Integer, List<StateSpell>> spells;
    private final History disputes;
    private final History wars;
    private final Map<String, Treaty> treaties;
    private final Series cinc;
    private final Series milper;
    private final Series democracy;
    private final Series idealPoint;
    private final DistanceYears distances;
    private final OrganizationYears organizations;
    private final int[] firstYear;
    private final Capitals capitals;
    private final Rulers rulers;
    private final Epochs epochs;

    /**
     * Days of one year between which nothing changes that a {@link Snapshot} holds.
     *
     * @param year the year
     * @param changes how many changes have been by then, since the beginning of the record
     */
    public record Epoch(int year, int changes) {}

    public World(Tables tables) {
        this.tables = tables;
        codes =
                tables.states().stream()
                        .map(s -> Lineage.of(s.ccode()))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
        slots = new int[codes.length == 0 ? 0 : codes[codes.length - 1] + 1];
        Arrays.fill(slots, -1);
        for (int slot = 0; slot < codes.length; slot++) {
            slots[codes[slot]] = slot;
        }
        spells = tables.states().stream()
                .collect(Collectors.groupingBy(StateSpell::ccode, Collectors.toUnmodifiableList()));
        disputes = new History(codes, disputeConflicts(tables.conflicts()), tables.participations());
        wars = new History(
                codes,
                tables.conflicts().stream()
                        .filter(c -> c.dataset().equals("war") || c.dataset().equals("casus") && c.level() == 5)
                        .toList(),
                tables.participations().stream().filter(p -> p.hostility() == 5).toList());
        treaties = tables.treaties().stream().collect(Collectors.toMap(Treaty::id, t -> t, (a, b) -> b));
        cinc = new Series(codes.length);
        milper = new Series(codes.length);
        for (Capability c : tables.capabilities()) {
            int slot = slot(c.ccode());
            cinc.put(slot, c.year(), c.cinc());
            milper.put(slot, c.year(), c.milper());
        }
        democracy = new Series(codes.length);
        for (Regime r : tables.regimes()) {
            democracy.put(slot(r.ccode()), r.year(), r.democracy());
        }
        idealPoint = new Series(codes.length);
        for (UnVoting v : tables.unVotes()) {
            idealPoint.put(slot(v.ccode()), v.year(), v.idealPoint());
        }
        distances = new DistanceYears(codes, tables.distances());
        organizations = new OrganizationYears(codes, tables.sharedOrganizations());
        capitals = new Capitals(tables.capitals());
        rulers = new Rulers(this, tables.colonies());
        epochs = new Epochs(tables);
        firstYear = new int[codes.length];
        Arrays.fill(firstYear, Integer.MAX_VALUE);
        for (StateSpell s : tables.states()) {
            int slot = slot(s.ccode());
            firstYear[slot] = Math.min(firstYear[slot], s.from().getYear());
        }
    }

    /** GML-MID as far as it reaches, COW MID 5.0 for the disputes that begin after that, then Casus's own. */
    private static List<Conflict> disputeConflicts(List<Conflict> conflicts) {
        LocalDate gmlEnd = conflicts.stream()
                .filter(c -> c.dataset().equals("gml"))
                .map(Conflict::from)
                .max(Comparator.naturalOrder())
                .map(last -> LocalDate.of(last.getYear(), 12, 31))
                .orElse(LocalDate.MIN);
        return conflicts.stream()
                .filter(c -> switch (c.dataset()) {
                    case "gml", "casus" -> true;
                    case "mid" -> c.from().isAfter(gmlEnd);
                    default -> false;
                })
                .toList();
    }

    /** The rows this world was made of. */
    public Tables tables() {
        return tables;
    }

    /** Number of states that ever were, by lineage. */
    public int slots() {
        return codes.length;
    }

    /** The slot of a state's lineage, negative if no such state ever was. */
    public int slot(int ccode) {
        int code = Lineage.of(ccode);
        return code < 0 || code >= slots.length ? -1 : slots[code];
    }

    /**
     * The COW number of the state that has a Gleditsch–Ward code in a year; empty where the COW list has no such state.
     * After the last year of both lists the codes are as in it.
     */
    public OptionalInt ofGwCode(int gwcode, int year) {
        int known = Math.min(
                year, tables.stateCodes().stream().mapToInt(StateCode::to).max().orElse(year));
        return tables.stateCodes().stream()
                .filter(c -> c.gwcode() == gwcode && c.from() <= known && known <= c.to())
                .mapToInt(StateCode::ccode)
                .findFirst();
    }

    /** The lineage code of a slot. */
    public int code(int slot) {
        return codes[slot];
    }

    /** Past militarised disputes. */
    public History disputes() {
        return disputes;
    }

    /** Past interstate wars. */
    public History wars() {
        return wars;
    }

    /** Who once ruled whom. */
    public Rulers rulers() {
        return rulers;
    }

    /** When a state is a member of the system, in the order of the list; empty if it never was. */
    public List<StateSpell> spells(int ccode) {
        return spells.getOrDefault(ccode, List.of());
    }

    /** The spell of a state on a date, if it is a member of the system then. */
    public Optional<StateSpell> findState(int ccode, LocalDate date) {
        return spells(ccode).stream().filter(s -> s.covers(date)).findFirst();
    }

    /** The treaty of an id. */
    public Optional<Treaty> findTreaty(String id) {
        return Optional.ofNullable(treaties.get(id));
    }

    /** Memberships in force on the eve of a date, by treaty. */
    public Map<String, List<Membership>> alliancesOnEveOf(LocalDate date, Circumstances circumstances) {
        var result = new HashMap<String, List<Membership>>();
        for (Membership m : circumstances.supposed()) {
            result.computeIfAbsent(m.treaty(), t -> new ArrayList<>()).add(m);
        }
        for (Membership m : tables.memberships()) {
            if (m.onEveOf(date) && !circumstances.withoutTreaties().contains(m.treaty())) {
                result.computeIfAbsent(m.treaty(), t -> new ArrayList<>()).add(m);
            }
        }
        return result;
    }

    /** The days that share a date's snapshot, but for the day itself. */
    public Epoch epoch(LocalDate date) {
        return epochs.of(date);
    }

    /** The world as it stood on the eve of a date. */
    public Snapshot on(LocalDate date) {
        return on(date, Circumstances.NONE);
    }

    /** The world as it stood on the eve of a date, with some ties supposed away. */
    public Snapshot on(LocalDate date, Circumstances circumstances) {
        return new Snapshot(this, date, circumstances);
    }

    /** COW numbers of the members of the system on a date, ascending. */
    int[] membersOn(LocalDate date) {
        Set<Integer> members = new HashSet<>();
        for (StateSpell s : tables.states()) {
            if (s.covers(date)) {
                members.add(s.ccode());
            }
        }
        return members.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    Series cinc() {
        return cinc;
    }

    Series milper() {
        return milper;
    }

    Series democracy() {
        return democracy;
    }

    Series idealPoint() {
        return idealPoint;
    }

    OrganizationYears organizations() {
        return organizations;
    }

    Capitals capitals() {
        return capitals;
    }

    DistanceYears distances() {
        return distances;
    }

    int firstYear(int slot) {
        return firstYear[slot];
    }

    /** Yearly values by slot: the latest one up to a year, and its year. */
    static final class Series {
        private final List<java.util.TreeMap<Integer, Double>> values = new ArrayList<>();

        Series(int slots) {
            for (int i = 0; i < slots; i++) {
                values.add(new java.util.TreeMap<>());
            }
        }

        void put(int slot, int year, double value) {
            if (slot >= 0 && !Double.isNaN(value)) {
                values.get(slot).put(year, value);
            }
        }

        /** The latest value up to a year, NaN if there is none. */
        double upTo(int slot, int year) {
            var entry = values.get(slot).floorEntry(year);
            return entry == null ? Double.NaN : entry.getValue();
        }

        /** The year of the latest value up to a year, {@link Integer#MIN_VALUE} if there is none. */
        int yearUpTo(int slot, int year) {
            var key = values.get(slot).floorKey(year);
            return key == null ? Integer.MIN_VALUE : key;
        }
    }
}
