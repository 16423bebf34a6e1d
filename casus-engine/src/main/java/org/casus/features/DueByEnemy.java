package org.casus.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private record Pledge(
            Membership from,
            List<Membership> members,
            @Nullable Treaty treaty) {}

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
            for (Side side : Side.values()) {
                work.state(k, side, pledges.get(k), taker);
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
            for (Membership from : members) {
                int k = snapshot.positionOf(from.ccode());
                if (k >= 0 && from.promises().stream().anyMatch(Promise::military)) {
                    byState.get(k).add(new Pledge(from, members, treaty));
                }
            }
        }
        return byState;
    }

    private void state(int k, Side side, List<Pledge> pledges, Taker taker) {
        var partners = new boolean[n];
        for (Pledge pledge : pledges) {
            for (Promise promise : pledge.from.promises()) {
                if (promise.military()) {
                    promise(k, side, pledge, promise, partners);
                }
            }
        }
        for (int j = 0; j < n; j++) {
            if (partners[j]) {
                hand(k, j, side, taker);
            }
        }
    }

    private void hand(int k, int j, Side side, Taker taker) {
        double otherwise = (side == Side.ATTACKER ? ties.ties(Tie.DUE, j) : ties.dueIfAttacked(j))[k];
        for (int e = 0; e < n; e++) {
            boolean differs = due[j][e] != otherwise || named[j][e];
            if (differs && e != j && e != k) {
                taker.take(k, j, side, e, due[j][e], named[j][e]);
            }
            due[j][e] = 0;
            named[j][e] = false;
        }
    }

    /** Raises what one promise makes due, for each partner and enemy. */
    private void promise(int k, Side side, Pledge pledge, Promise promise, boolean[] partners) {
        int[] special = special(pledge);
        int[] threats = positions(pledge.from.threats());
        boolean area = pledge.treaty != null && pledge.treaty.limitedToArea();
        double[] row = null;
        for (Membership member : pledge.members) {
            int j = snapshot.positionOf(member.ccode());
            if (j < 0 || j == k) {
                continue;
            }
            row = row == null || area ? row(side, pledge, promise, j, special) : row;
            for (int e = 0; e < n; e++) {
                due[j][e] = Math.max(due[j][e], row[e]);
            }
            for (int e : threats) {
                named[j][e] = true;
            }
            partners[j] = true;
        }
    }

    /** What the promise to j makes due against each enemy. */
    private double[] row(Side side, Pledge pledge, Promise promise, int j, int[] special) {
        var row = new double[n];
        java.util.Arrays.fill(row, due(side, pledge, promise, j, PairTies.NOBODY));
        for (int e : special) {
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

    /** The states that this promise tells from others: members, and whom the treaty or the promise names. */
    private int[] special(Pledge pledge) {
        var states = new java.util.TreeSet<Integer>(pledge.from.threats());
        pledge.members.forEach(m -> states.add(m.ccode()));
        if (pledge.treaty != null) {
            states.addAll(pledge.treaty.excludes());
            states.addAll(pledge.treaty.against());
        }
        return positions(states);
    }

    private int[] positions(Set<Integer> states) {
        return snapshot.positionsOf(List.copyOf(states));
    }
}
