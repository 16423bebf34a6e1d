package org.casus.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.casus.datasets.Worlds;
import org.casus.model.EmbeddedModel;
import org.casus.model.JoiningModel;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.model.entry.Bonds;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cascades of many crises say what the cascade of each says alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CascadeSweepTest {
    private static final int USA = 2;
    private static final int RUSSIA = 365;
    private static final int ESTONIA = 366;
    private static final int NORTH_KOREA = 731;

    private JoiningModel model = emptyModel();
    private Sweep sweep = emptySweep();

    @SuppressWarnings("NullAway") // set before the tests
    private static JoiningModel emptyModel() {
        return null;
    }

    @SuppressWarnings("NullAway") // set before the tests
    private static Sweep emptySweep() {
        return null;
    }

    @BeforeAll
    void read() throws Exception {
        model = EmbeddedModel.read();
        sweep = Sweep.of(Worlds.embedded().on(LocalDate.of(2016, 1, 1)), model.level(Level.WAR));
    }

    private CascadeSweep cascades(int runs, long seed) throws Exception {
        return CascadeSweep.of(sweep, model.entries(Level.WAR), Pull.of(Level.WAR), runs, seed);
    }

    private CascadeShares crisis(int attacker, int target, int runs) throws Exception {
        int a = sweep.snapshot().positionOf(attacker);
        int t = sweep.snapshot().positionOf(target);
        return cascades(runs, 1).attacker(a, sweep.attacker(a), at -> at == t);
    }

    @Test
    void a01SharesAreAboutTheForecastsTheyAreHeldTo() throws Exception {
        int n = sweep.size();
        double made = 0;
        double wanted = 0;
        for (int[] pair : new int[][] {{USA, NORTH_KOREA}, {RUSSIA, ESTONIA}}) {
            int t = sweep.snapshot().positionOf(pair[1]);
            CascadeShares shares = crisis(pair[0], pair[1], 20_000);
            for (int at = t * n; at < (t + 1) * n; at++) {
                if (!Float.isNaN(shares.attacker()[at])) {
                    double p = shares.step().attacker()[at];
                    assertThat((double) shares.attacker()[at]).isCloseTo(p, within(0.08));
                    assertThat((double) shares.target()[at])
                            .isCloseTo(shares.step().target()[at], within(0.08));
                    made += shares.attacker()[at] + shares.target()[at];
                    wanted += p + shares.step().target()[at];
                }
            }
        }
        assertThat(made).isCloseTo(wanted, within(0.1 * wanted));
    }

    @Test
    void a02WhatRunsEndInIsWhatSimulateFinds() throws Exception {
        Snapshot snapshot = sweep.snapshot();
        for (int[] pair : new int[][] {{USA, NORTH_KOREA}, {RUSSIA, ESTONIA}}) {
            int a = snapshot.positionOf(pair[0]);
            int t = snapshot.positionOf(pair[1]);
            int n = sweep.size();
            CascadeShares shares = crisis(pair[0], pair[1], 20_000);
            int[] others = IntStream.range(0, n).filter(k -> k != a && k != t).toArray();
            List<Probabilities> forecasts = new ArrayList<>();
            Triads triads = shares.step();
            for (int k : others) {
                forecasts.add(new Probabilities(
                        triads.out()[t * n + k], triads.attacker()[t * n + k], triads.target()[t * n + k]));
            }
            Bonds bonds = Bonds.of(
                    snapshot,
                    new Crisis(List.of(pair[0]), List.of(pair[1]), snapshot.date(), Level.WAR),
                    IntStream.of(others).map(snapshot::ccode).toArray());
            Runs runs = new Cascade(bonds, forecasts, model.entries(Level.WAR), Pull.of(Level.WAR))
                    .holding(1)
                    .run(20_000, 1);

            assertThat((double) shares.alone()[t]).isCloseTo(runs.sizes()[0], within(0.03));
            assertThat((double) shares.great()[t])
                    .isCloseTo(runs.majorsOnBoth(snapshot.major(a), snapshot.major(t)), within(0.05));
            assertThat(runs.standardError(0, Side.ATTACKER)).isLessThan(0.01);
        }
    }

    @Test
    void a03TheSameBytesOnOneThreadAndOnTwo() throws Exception {
        CascadeSweep cascades = cascades(20, 3);
        CascadeShares[][] made = new CascadeShares[2][];
        for (int threads = 1; threads <= 2; threads++) {
            try (var pool = new ForkJoinPool(threads)) {
                made[threads - 1] = pool.submit(() -> cascades.attackers(0, 3)).get();
            }
        }
        for (int a = 0; a < 3; a++) {
            same(made[0][a], made[1][a]);
        }
        assertThat(cascades(20, 4).attackers(0, 1)[0].attacker()).isNotEqualTo(made[0][0].attacker());
    }

    private static void same(CascadeShares one, CascadeShares other) {
        assertThat(one.attacker()).isEqualTo(other.attacker());
        assertThat(one.target()).isEqualTo(other.target());
        assertThat(one.alone()).isEqualTo(other.alone());
        assertThat(one.great()).isEqualTo(other.great());
    }

    @Test
    void a04ACrisisDoesNotDependOnWhichOthersAreRun() throws Exception {
        int n = sweep.size();
        CascadeShares all = cascades(10, 1).attackers(0, 1)[0];
        CascadeShares one = cascades(10, 1).attacker(0, sweep.attacker(0), t -> t == 5);
        for (int k = 0; k < n; k++) {
            assertThat(Float.compare(one.attacker()[5 * n + k], all.attacker()[5 * n + k]))
                    .isZero();
        }
        assertThat(one.attacker()[6 * n + 7]).isNaN();
        assertThat(one.alone()[6]).isNaN();
        assertThat(all.attacker()[5 * n]).isNaN();
        assertThat(all.attacker()[5 * n + 5]).isNaN();
    }

    @Test
    void a05NoRunIsNoSimulation() {
        assertThatThrownBy(() -> cascades(0, 1)).hasMessageContaining("at least one run");
    }
}
