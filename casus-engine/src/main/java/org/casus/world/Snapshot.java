package org.casus.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The world on the eve of a date, dense: n states in ascending order of their COW numbers, vectors per state, n×n
 * row-major matrices per tie. Nothing in it is dated on or after the day; yearly figures are of the year before or the
 * latest earlier one.
 */
public final class Snapshot {
    private final World world;
    private final LocalDate date;
    private final int recordDay;
    private final Circumstances circumstances;
    private final int[] ccodes;
    private final int[] slots;
    private final int[] position;
    private final Map<String, List<Membership>> alliances;
    /** The same, by slot of a member. */
    private final List<List<List<Membership>>> alliancesBySlot;

    private final Pledges pledges;
    private final byte[] contiguity;
    /** By position: how many states are contiguous to it. */
    private final int[] neighbours;

    private final byte[] rivalry;
    private final int[][] rivals;
    /** By position: the place of its capital in the table, −1 if it is unknown. */
    private final int[] capital;

    private final boolean[] major;
    private final boolean[] nuclear;
    private final Figures figures;

    Snapshot(World world, LocalDate date, Circumstances circumstances) {
        this(world, date, circumstances, null);
    }

    /** @param like the same day under other circumstances, from which what is the same is taken; null for none */
    private Snapshot(World world, LocalDate date, Circumstances circumstances, @Nullable Snapshot like) {
        this.world = world;
        this.date = date;
        this.circumstances = circumstances;
        recordDay = recordDay(date, circumstances);
        ccodes = like != null ? like.ccodes : world.membersOn(date);
        int n = ccodes.length;
        slots = like != null
                ? like.slots
                : Arrays.stream(ccodes).map(world::slot).toArray();
        position = like != null ? like.position : positions();
        if (like != null && circumstances.sameAlliances(like.circumstances)) {
            alliances = like.alliances;
            alliancesBySlot = like.alliancesBySlot;
            pledges = like.pledges;
        } else {
            alliances = new TreeMap<>(world.alliancesOnEveOf(date, circumstances));
            alliancesBySlot = Indexes.bySlot(world, alliances.values());
            pledges = new Pledges(alliances.values(), circumstances, n, this::positionOf);
        }
        if (like != null && circumstances.sameRivalries(like.circumstances)) {
            rivalry = like.rivalry;
            rivals = like.rivals;
        } else {
            rivalry = new byte[n * n];
            addRivalries();
            rivals = Indexes.columns(rivalry, n, 1);
        }
        if (like != null) {
            contiguity = like.contiguity;
            neighbours = like.neighbours;
            capital = like.capital;
            major = like.major;
            nuclear = like.nuclear;
        } else {
            contiguity = new byte[n * n];
            addContiguities();
            neighbours = Indexes.counts(contiguity, n, 0xff);
            capital = new int[n];
            addCapitals();
            major = powers("major");
            nuclear = powers("nuclear");
        }
        figures = new Figures(world, date.getYear() - 1, circumstances, ccodes, slots, position);
    }

    /** The same on another day of its epoch. */
    private Snapshot(Snapshot like, LocalDate date) {
        this.date = date;
        world = like.world;
        circumstances = like.circumstances;
        recordDay = recordDay(date, circumstances);
        ccodes = like.ccodes;
        slots = like.slots;
        position = like.position;
        alliances = like.alliances;
        alliancesBySlot = like.alliancesBySlot;
        pledges = like.pledges;
        contiguity = like.contiguity;
        neighbours = like.neighbours;
        rivalry = like.rivalry;
        rivals = like.rivals;
        capital = like.capital;
        major = like.major;
        nuclear = like.nuclear;
        figures = like.figures;
    }

    private int[] positions() {
        var result = new int[world.slots()];
        Arrays.fill(result, -1);
        for (int i = 0; i < slots.length; i++) {
            result[slots[i]] = i;
        }
        return result;
    }

    /**
     * The world on the eve of another day of the same {@link World.Epoch}; at once, because they share all that it holds.
     *
     * @throws IllegalArgumentException if something changed between them
     */
    public Snapshot at(LocalDate other) {
        if (!world.epoch(other).equals(world.epoch(date))) {
            throw new IllegalArgumentException("the world changed between " + date + " and " + other);
        }
        return new Snapshot(this, other);
    }

    /** The same day under other circumstances; quick, because only what they touch is made anew. */
    public Snapshot under(Circumstances other) {
        return new Snapshot(world, date, other, this);
    }

    private void addContiguities() {
        for (Contiguity c : world.tables().contiguities()) {
            if (c.from().isBefore(date) && (c.to() == null || !c.to().isBefore(date))) {
                if (c.type() > 0 || contiguityOf(c) == 0) {
                    putSymmetric(contiguity, c.ccode1(), c.ccode2(), (byte) c.type());
                }
            }
        }
    }

    /** What is known so far of a pair: a spell of no contiguity does not undo a closer one that it encloses. */
    private byte contiguityOf(Contiguity c) {
        int i = positionOf(c.ccode1());
        int j = positionOf(c.ccode2());
        return i < 0 || j < 0 ? 0 : contiguity[i * ccodes.length + j];
    }

    private void addRivalries() {
        int year = date.getYear();
        for (Rivalry r : world.tables().rivalries()) {
            Integer to = r.to();
            boolean supposedAway =
                    circumstances.withoutRivalries().contains(new Circumstances.Pair(r.ccode1(), r.ccode2()));
            if (r.from() < year && (to == null || to >= year - 1) && !supposedAway) {
                putSymmetric(rivalry, r.ccode1(), r.ccode2(), (byte) 1);
            }
        }
        circumstances.rivalries().forEach(pair -> putSymmetric(rivalry, pair.ccode1(), pair.ccode2(), (byte) 1));
    }

    private void putSymmetric(byte[] matrix, int ccode1, int ccode2, byte value) {
        int i = positionOf(ccode1);
        int j = positionOf(ccode2);
        if (i >= 0 && j >= 0 && i != j) {
            matrix[i * ccodes.length + j] = value;
            matrix[j * ccodes.length + i] = value;
        }
    }

    private void addCapitals() {
        Arrays.fill(capital, -1);
        List<Capital> capitals = world.tables().capitals();
        for (int row = 0; row < capitals.size(); row++) {
            Capital c = capitals.get(row);
            int i = positionOf(c.ccode());
            boolean before = c.from().isBefore(date);
            boolean lasting = c.to() == null || !c.to().isBefore(date);
            if (i >= 0 && (before && lasting || capital[i] < 0)) {
                capital[i] = row;
            }
        }
    }

    private boolean[] powers(String kind) {
        var result = new boolean[ccodes.length];
        for (PowerSpell p : world.tables().powers()) {
            int i = positionOf(p.ccode());
            if (i >= 0
                    && p.kind().equals(kind)
                    && p.from().isBefore(date)
                    && (p.to() == null || !p.to().isBefore(date))) {
                result[i] = true;
            }
        }
        return result;
    }

    /** Epoch day before which the record of conflicts is known: the date, or earlier where it is supposed stale. */
    public int recordDay() {
        return recordDay;
    }

    private static int recordDay(LocalDate date, Circumstances circumstances) {
        return (int) date.minusYears(circumstances.staleYears()).toEpochDay();
    }

    /** Ids of conflicts that are supposed unknown. */
    public java.util.Set<String> unknownConflicts() {
        return circumstances.unknownConflicts();
    }

    public World world() {
        return world;
    }

    public LocalDate date() {
        return date;
    }

    /** Number of states, n. */
    public int size() {
        return ccodes.length;
    }

    /** The COW number at a position. */
    public int ccode(int i) {
        return ccodes[i];
    }

    /** The slot of the lineage at a position. */
    public int slot(int i) {
        return slots[i];
    }

    /** The position of a state or of its lineage, −1 if it is not in the system. */
    public int positionOf(int ccode) {
        int slot = world.slot(ccode);
        return slot < 0 ? -1 : position[slot];
    }

    /** The position of a slot, −1 if it is not in the system. */
    public int positionOfSlot(int slot) {
        return position[slot];
    }

    /** Memberships in force, by treaty, in the order of the treaties' ids. */
    public Map<String, List<Membership>> alliances() {
        return alliances;
    }

    /** Memberships in force under each treaty of a state or its lineage, in the order of the treaties' ids. */
    public List<List<Membership>> alliancesOf(int ccode) {
        int slot = world.slot(ccode);
        return slot < 0 ? List.of() : Collections.unmodifiableList(alliancesBySlot.get(slot));
    }

    /** What i promises to j, as the sum of {@link Promise#bit}s. */
    public int promises(int i, int j) {
        return pledges.bits[i * ccodes.length + j];
    }

    /** Whether i promises j active military help: defence or offence. */
    public boolean ally(int i, int j) {
        return Pledges.military(promises(i, j));
    }

    /** Positions of those that promise the state at j active military help, ascending; not to be changed. */
    public int[] promisers(int j) {
        return pledges.promisers[j];
    }

    /** How many states the one at i promises active military help to. */
    public int allies(int i) {
        return pledges.allies[i];
    }

    /** How many states are contiguous to the one at i, by land or up to 400 miles of water. */
    public int neighbours(int i) {
        return neighbours[i];
    }

    /** Contiguity of i and j: 1 land … 5 up to 400 miles of water, 0 none. */
    public int contiguity(int i, int j) {
        return contiguity[i * ccodes.length + j];
    }

    public boolean rivals(int i, int j) {
        return rivalry[i * ccodes.length + j] != 0;
    }

    /** Positions of the rivals of the state at j, ascending; not to be changed. */
    public int[] rivals(int j) {
        return rivals[j];
    }

    /** Kilometres between capitals along the sphere; NaN if one is unknown. */
    public double capitalDistanceKm(int i, int j) {
        return world.capitals().km(capital[i], capital[j]);
    }

    /** Kilometres between territories as published for the latest earlier year; NaN if unknown. */
    public double publishedDistanceKm(int i, int j) {
        return world.distances().upTo(date.getYear() - 1, slots[i], slots[j]);
    }

    /**
     * Kilometres between territories: as published; where that is unknown (before 1887, new states) 0 with a land border,
     * else three quarters of the distance between capitals.
     */
    public double distanceKm(int i, int j) {
        double published = publishedDistanceKm(i, j);
        if (!Double.isNaN(published)) {
            return published;
        }
        if (contiguity(i, j) == 1) {
            return 0;
        }
        double capitals = capitalDistanceKm(i, j);
        return Double.isNaN(capitals) ? 8_000 : 0.75 * capitals;
    }

    public boolean major(int i) {
        return major[i];
    }

    public boolean nuclear(int i) {
        return nuclear[i];
    }

    /** What is supposed of the world. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** Share of the system's capabilities, 0–1, the latest before this year; NaN unknown. */
    public double cinc(int i) {
        return figures.cinc[i];
    }

    /** The year of {@link #cinc}; {@link Integer#MIN_VALUE} if unknown. */
    public int cincYear(int i) {
        return world.cinc().yearUpTo(slots[i], date.getYear() - 1);
    }

    /** ln(1 + military personnel in thousands); NaN unknown. */
    public double milperLog(int i) {
        return figures.milperLog[i];
    }

    /** Democracy score, above 0 a democracy; NaN unknown. */
    public double democracy(int i) {
        return figures.democracy[i];
    }

    /** Whether the state is known to be a democracy. */
    public boolean democratic(int i) {
        return figures.democracy[i] > 0;
    }

    /** Ideal point from votes in the United Nations, of the latest year before this one; NaN unknown. */
    public double idealPoint(int i) {
        return world.idealPoint().upTo(slots[i], date.getYear() - 1);
    }

    /** International organisations that two are full members of, in the latest year before this one; NaN unknown. */
    public double sharedOrganizations(int i, int j) {
        return world.organizations().upTo(date.getYear() - 1, slots[i], slots[j]);
    }

    /** Years since the state's lineage first entered the system, at least 0. */
    public int age(int i) {
        return Math.max(0, date.getYear() - world.firstYear(slots[i]));
    }

    /** Positions of some states; those not in the system are left out. */
    public int[] positionsOf(List<Integer> states) {
        List<Integer> found = new ArrayList<>();
        for (int ccode : states) {
            int i = positionOf(ccode);
            if (i >= 0) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
