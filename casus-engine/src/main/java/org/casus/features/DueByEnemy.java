package org.casus.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.casus.world.Treaty;
import org.jspecify.annotations.Nullable;

/**
 * Where {@link Tie#DUE} and {@link Tie#NAMED_ENEMY} of a state to another depend on the enemy: only members of the treaty and
 * states that it names make a difference, so each promise is looked at for those alone. All are positions in the snapshot.
 */
public final class DueByEnemy {
    /** Takes what differs. */
    @FunctionalInterface
    public interface Taker {
        /**
         * One difference from {@link PairTies}.
         *
         * @param k the state that promises
         * @param j the state it is promised to
         * @param side the side that j is on
         * @param enemy the other side
         * @param due {@link Tie#DUE} in this crisis
         * @param named {@link Tie#NAMED_ENEMY} in this crisis
         */
        void take(int k, int j, Side side, int enemy, double due, boolean named);
    }

    /**
     * A membership with a promise of military help.
     *
     * @param special positions of the states that the promise tells from others: members, and whom the treaty or it names
     * @param threats positions of those that it names as adversaries
     */
    @SuppressWarnings("ArrayRecordComponent") // within this class, never changed
    private record Pledge(
            Membership from,
            List<Membership> members,
            @Nullable Treaty treaty,
            int[] special,
            int[] threats) {}

    private final PairTies ties;
    private final Snapshot snapshot;
    private final int n;
    private final double[][] due;
    private final boolean[][] named;

    private DueByEnemy(PairTies ties) {
        this.ties = ties;
        snapshot = ties.snapshot();
        n = snapshot.size();
        due = new double[n][n];
        named = new boolean[n][n];
    }

    /** Hands on all that differs, by state, then side, then partner, then enemy. */
    public static void each(PairTies ties, Taker taker) {
        var work = new DueByEnemy(ties);
        List<List<Pledge>> pledges = work.pledges();
        for (int k = 0; k < work.n; k++) {
            var special = new boolean[work.n];
            for (Pledge pledge : pledges.get(k)) {
                for (int e : pledge.special) {
                    special[e] = true;
                }
            }
            int[] enemies = IntStream.range(0, work.n).filter(e -> special[e]).toArray();
            for (Side side : Side.values()) {
                work.state(k, side, pledges.get(k), enemies, taker);
            }
        }
    }

    /** Every membership with a promise of military help, by the position of who promises. */
    private List<List<Pledge>> pledges() {
        var byState = new ArrayList<List<Pledge>>();
        for (int k = 0; k < n; k++) {
            byState.add(new ArrayList<>());
        }
        for (List<Membership> members : snapshot.alliances().values()) {
            Treaty treaty =
                    snapshot.world().findTreaty(members.getFirst().treaty()).orElse(null);
            int[] named = named(members, treaty);
            for (Membership from : members) {
                int k = snapshot.positionOf(from.ccode());
                if (k >= 0 && from.promises().stream().anyMatch(Promise::military)) {
                    int[] threats = positions(from.threats());
                    int[] special = IntStream.concat(Arrays.stream(named), Arrays.stream(threats))
                            .toArray();
                    byState.get(k).add(new Pledge(from, members, treaty, special, threats));
                }
            }
        }
        return byState;
    }

    /** @param enemies positions of those against whom a promise of k may differ, ascending */
    private void state(int k, Side side, List<Pledge> pledges, int[] enemies, Taker taker) {
        var partners = new boolean[n];
        for (Pledge pledge : pledges) {
            for (Promise promise : pledge.from.promises()) {
                if (promise.military()) {
                    promise(k, side, pledge, promise, enemies, partners);
                }
            }
        }
        for (int j = 0; j < n; j++) {
            if (partners[j]) {
                hand(k, j, side, enemies, taker);
            }
        }
    }

    private void hand(int k, int j, Side side, int[] enemies, Taker taker) {
        double otherwise = (side == Side.ATTACKER ? ties.ties(Tie.DUE, j) : ties.dueIfAttacked(j))[k];
        for (int e : enemies) {
            boolean differs = due[j][e] != otherwise || named[j][e];
            if (differs && e != j && e != k) {
                taker.take(k, j, side, e, due[j][e], named[j][e]);
            }
            due[j][e] = 0;
            named[j][e] = false;
        }
    }

    /** Raises what one promise makes due, for each partner and enemy. */
    private void promise(int k, Side side, Pledge pledge, Promise promise, int[] enemies, boolean[] partners) {
        boolean area = pledge.treaty != null && pledge.treaty.limitedToArea();
        // A promise of defence to one that attacks is never due.
        boolean never = promise == Promise.DEFENSE && side == Side.ATTACKER;
        double[] row = null;
        for (Membership member : pledge.members) {
            int j = snapshot.positionOf(member.ccode());
            if (j < 0 || j == k) {
                continue;
            }
            partners[j] = true;
            for (int e : pledge.threats) {
                named[j][e] = true;
            }
            if (never) {
                continue;
            }
            row = row == null || area ? row(side, pledge, promise, j) : row;
            for (int e : enemies) {
                due[j][e] = Math.max(due[j][e], row[e]);
            }
        }
    }

    /** What the promise to j makes due against each enemy. */
    private double[] row(Side side, Pledge pledge, Promise promise, int j) {
        var row = new double[n];
        Arrays.fill(row, due(side, pledge, promise, j, PairTies.NOBODY));
        for (int e : pledge.special) {
            row[e] = due(side, pledge, promise, j, snapshot.ccode(e));
        }
        return row;
    }

    private double due(Side side, Pledge pledge, Promise promise, int j, int enemy) {
        return CasusFoederis.why(
                        promise, pledge.from, snapshot.ccode(j), side, pledge.members, pledge.treaty, List.of(enemy))
                .due()
                .value();
    }

    /** The members of a treaty and the states that it names. */
    private int[] named(List<Membership> members, @Nullable Treaty treaty) {
        var states = new HashSet<Integer>();
        members.forEach(m -> states.add(m.ccode()));
        if (treaty != null) {
            states.addAll(treaty.excludes());
            states.addAll(treaty.against());
        }
        return positions(states);
    }

    private int[] positions(Set<Integer> states) {
        return snapshot.positionsOf(List.copyOf(states));
    }
}
