package org.casus.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who fought against and beside whom, as meetings of two states in a conflict.
 *
 * <p>A meeting begins when both had surely entered (a month without a day counts at its end, so that nothing leaks
 * backward) and ends when the first of them left. How hostile it became is known only once it is over.
 */
public final class History {
    /** States by lineage code, ascending; the position is the state's slot. */
    private final int[] codes;

    private final Meetings[] byState;
    private final int[][] entryDay;
    private final int[][] entryEnd;
    private final boolean[][] entryJoined;
    private final String[][] entryConflict;

    /**
     * @param codes lineage codes, ascending
     * @param conflicts the conflicts to count
     * @param participations all participations; those of other conflicts are passed over
     */
    History(int[] codes, List<Conflict> conflicts, List<Participation> participations) {
        this.codes = codes.clone();
        Map<String, List<Participation>> byConflict = new LinkedHashMap<>();
        for (Conflict conflict : conflicts) {
            byConflict.put(conflict.id(), new ArrayList<>());
        }
        for (Participation p : participations) {
            var rows = byConflict.get(p.conflict());
            if (rows != null && slot(p.ccode()) >= 0) {
                rows.add(p);
            }
        }
        var meetings = new ArrayList<List<Meeting>>();
        var entries = new ArrayList<List<Entry>>();
        for (int i = 0; i < codes.length; i++) {
            meetings.add(new ArrayList<>());
            entries.add(new ArrayList<>());
        }
        byConflict.forEach((id, rows) -> addConflict(id, rows, meetings, entries));
        byState = new Meetings[codes.length];
        entryDay = new int[codes.length][];
        entryEnd = new int[codes.length][];
        entryJoined = new boolean[codes.length][];
        entryConflict = new String[codes.length][];
        for (int i = 0; i < codes.length; i++) {
            byState[i] = new Meetings(meetings.get(i));
            var list = entries.get(i);
            list.sort(Comparator.comparingInt(Entry::day));
            entryDay[i] = list.stream().mapToInt(Entry::day).toArray();
            entryEnd[i] = list.stream().mapToInt(Entry::end).toArray();
            entryConflict[i] = list.stream().map(Entry::conflict).toArray(String[]::new);
            entryJoined[i] = new boolean[list.size()];
            for (int e = 0; e < list.size(); e++) {
                entryJoined[i][e] = list.get(e).joined();
            }
        }
    }

    private void addConflict(
            String id, List<Participation> rows, List<List<Meeting>> meetings, List<List<Entry>> entries) {
        var parties = new HashMap<Integer, Party>();
        rows.sort(Comparator.comparing(Participation::from));
        for (Participation row : rows) {
            parties.merge(slot(row.ccode()), Party.of(row), Party::with);
        }
        parties.forEach((a, p) -> {
            entries.get(a).add(new Entry(p.from, p.to, !p.originator, id));
            parties.forEach((b, q) -> {
                if (!a.equals(b)) {
                    meetings.get(a)
                            .add(new Meeting(
                                    b,
                                    p.side == q.side,
                                    Math.max(p.from, q.from),
                                    Math.min(p.to, q.to),
                                    Math.max(p.hostility, q.hostility),
                                    !p.originator && q.originator,
                                    p.originator && !q.originator,
                                    id));
                }
            });
        });
    }

    private int slot(int ccode) {
        return Arrays.binarySearch(codes, Lineage.of(ccode));
    }

    /** All meetings of the state in a slot, by the day they began. */
    public Meetings of(int slot) {
        return byState[slot];
    }

    /** How many conflicts the state in a slot entered on or after {@code from} and before {@code day} (epoch days). */
    public int entries(int slot, int from, int day, Set<String> unknown) {
        return count(slot, from, day, false, unknown);
    }

    /** How many conflicts that others had begun the state entered on or after {@code from} and before {@code day}. */
    public int joins(int slot, int from, int day, Set<String> unknown) {
        return count(slot, from, day, true, unknown);
    }

    private int count(int slot, int from, int day, boolean joinsOnly, Set<String> unknown) {
        int count = 0;
        boolean all = unknown.isEmpty();
        int[] days = entryDay[slot];
        for (int e = days.length - 1; e >= 0 && days[e] >= from; e--) {
            boolean counts = days[e] < day && (!joinsOnly || entryJoined[slot][e]);
            count += counts && (all || !unknown.contains(entryConflict[slot][e])) ? 1 : 0;
        }
        return count;
    }

    /**
     * Entries of the past, each weighing less the older it is.
     *
     * @param entries of all entries
     * @param joins of those into conflicts that others had begun
     */
    public record Decayed(double entries, double joins) {}

    /** Sums over the entries of the state in a slot before {@code known} of exp(−age on {@code day}/{@code years}). */
    public Decayed decayed(int slot, int day, int known, double years, Set<String> unknown) {
        double entries = 0;
        double joins = 0;
        boolean all = unknown.isEmpty();
        for (int e = 0; e < entryDay[slot].length && entryDay[slot][e] < known; e++) {
            if (all || !unknown.contains(entryConflict[slot][e])) {
                double weight = Math.exp(-(day - entryDay[slot][e]) / 365.25 / years);
                entries += weight;
                joins += entryJoined[slot][e] ? weight : 0;
            }
        }
        return new Decayed(entries, joins);
    }

    /** Whether the state in a slot entered a conflict before {@code known} that had not ended for it on {@code day}. */
    public boolean inConflict(int slot, int day, int known) {
        for (int e = 0; e < entryDay[slot].length && entryDay[slot][e] < known; e++) {
            if (entryEnd[slot][e] >= day) {
                return true;
            }
        }
        return false;
    }

    private record Entry(int day, int end, boolean joined, String conflict) {}

    private record Party(int side, int from, int to, int hostility, boolean originator) {
        static Party of(Participation row) {
            int from = (int) row.surelyFrom().toEpochDay();
            return new Party(row.side(), from, endDay(row.to()), row.hostility(), row.originator());
        }

        Party with(Party later) {
            return new Party(
                    side,
                    from,
                    Math.max(to, later.to),
                    Math.max(hostility, later.hostility),
                    originator || later.originator);
        }

        private static int endDay(@Nullable LocalDate to) {
            return to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        }
    }

    private record Meeting(
            int other,
            boolean beside,
            int day,
            int end,
            int hostility,
            boolean joinedOther,
            boolean joinedByOther,
            String conflict) {}

    /** Meetings of one state, as columns ordered by day. */
    public static final class Meetings {
        private final Meeting[] rows;

        private Meetings(List<Meeting> list) {
            rows = list.toArray(Meeting[]::new);
            Arrays.sort(rows, Comparator.comparingInt(Meeting::day));
        }

        public int size() {
            return rows.length;
        }

        /** The slot of the state met. */
        public int other(int i) {
            return rows[i].other();
        }

        /** Whether they fought on the same side. */
        public boolean beside(int i) {
            return rows[i].beside();
        }

        /** Epoch day from which it was surely known. */
        public int day(int i) {
            return rows[i].day();
        }

        /** Epoch day on which the first of the two left; {@link Integer#MAX_VALUE} while it lasts. */
        public int end(int i) {
            return rows[i].end();
        }

        /** The higher of the two states' hostility, 1–5. */
        public int hostility(int i) {
            return rows[i].hostility();
        }

        /** Whether this state joined a conflict that the other had begun. */
        public boolean joinedOther(int i) {
            return rows[i].joinedOther();
        }

        /** Whether the other joined a conflict that this state had begun. */
        public boolean joinedByOther(int i) {
            return rows[i].joinedByOther();
        }

        /** The conflict's id. */
        public String conflict(int i) {
            return rows[i].conflict();
        }
    }
}
