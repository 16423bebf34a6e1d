package org.casus.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.casus.datasets.ImportedWorld;
import org.casus.datasets.Worlds;
import org.casus.features.Columns;
import org.casus.features.CrisisFeatures;
import org.casus.features.OnsetTraits;
import org.casus.features.SideTrait;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.model.EmbeddedModel;
import org.casus.model.Exponential;
import org.casus.model.Horizon;
import org.casus.model.LevelModel;
import org.casus.model.OnsetModel;
import org.casus.model.Probabilities;
import org.casus.model.Recalibration;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Standardization;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.RandomWorlds;
import org.casus.world.Side;
import org.casus.world.SmallWorld;
import org.casus.world.Snapshot;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** A sweep says of every triad what is said of its crisis alone. */
class SweepTest {
    private static final LocalDate DAY = LocalDate.of(1980, 6, 15);

    /** A model on columns of mean 0 and deviation 1, where large values are clipped. */
    private static LevelModel model(Level level, double[] coefficients) {
        var deviation = new double[Columns.count()];
        Arrays.fill(deviation, 1);
        return new LevelModel(
                level,
                new Settings(1, 2, 3),
                new Fitted(new Standardization(new double[Columns.count()], deviation), coefficients),
                new double[0][],
                Recalibration.NONE,
                new LevelModel.BaseRates(100, 2, 3, 10),
                List.of(),
                new Horizon(new int[] {1}, new int[] {0}, new byte[][] {{1}}));
    }

    private static LevelModel randomModel(Level level, long seed) {
        double[] coefficients =
                new Random(seed).doubles(Columns.count() + 1, -0.3, 0.3).toArray();
        return model(level, coefficients);
    }

    /** Compares some crises, all their candidates. */
    private static void same(Snapshot snapshot, LevelModel model, int crises) {
        var random = new Random(7);
        int n = snapshot.size();
        Sweep sweep = Sweep.of(snapshot, model);
        for (int i = 0; i < crises; i++) {
            int a = random.nextInt(n);
            int t = (a + 1 + random.nextInt(n - 1)) % n;
            Triads triads = sweep.attacker(a);
            var crisis =
                    new Crisis(List.of(snapshot.ccode(a)), List.of(snapshot.ccode(t)), snapshot.date(), model.level());
            var features = CrisisFeatures.of(snapshot, crisis, Circumstances.NONE);
            assertThat(features.size()).isEqualTo(n - 2);
            for (int k = 0; k < features.size(); k++) {
                Probabilities p = model.point(features.vector(k, Side.ATTACKER), features.vector(k, Side.TARGET));
                int at = t * n + snapshot.positionOf(features.ccode(k));
                String which = crisis + ", candidate " + features.ccode(k);
                assertThat((double) triads.out()[at]).as(which).isCloseTo(p.out(), within(1e-6));
                assertThat((double) triads.attacker()[at]).as(which).isCloseTo(p.attacker(), within(1e-6));
                assertThat((double) triads.target()[at]).as(which).isCloseTo(p.target(), within(1e-6));
            }
        }
    }

    @Test
    void a01ThousandsOfTriadsOfThePresentAtAllLevels() throws Exception {
        Snapshot snapshot = Worlds.embedded().on(LocalDate.of(2016, 1, 1));
        for (LevelModel model : EmbeddedModel.read().levels().values()) {
            same(snapshot, model, 10);
        }
    }

    @Test
    void a02RandomWorldsAndRandomModelsThatClip() {
        for (long seed = 0; seed < 30; seed++) {
            Snapshot snapshot = RandomWorlds.draw(seed).build().on(DAY);
            same(snapshot, randomModel(seed % 2 == 0 ? Level.WAR : Level.DISPUTE, seed), 10);
        }
    }

    @Test
    void a03ThePast() throws Exception {
        World world = ImportedWorld.get();
        LevelModel model = EmbeddedModel.read().level(Level.WAR);
        for (String day : new String[] {"1816-01-02", "1870-07-01", "1914-07-28", "1939-09-01", "1965-01-01"}) {
            same(world.on(LocalDate.parse(day)), model, 5);
        }
    }

    @Test
    void a04AnAllyByHand() {
        World world = SmallWorld.of(1, 2, 3, 4)
                .treaty("pact")
                .member("pact", 2, "1970-01-01", null, Promise.DEFENSE)
                .member("pact", 3, "1970-01-01", null, Promise.DEFENSE)
                .build();
        var coefficients = new double[Columns.count() + 1];
        coefficients[0] = -3;
        coefficients[1 + Columns.own(Tie.DUE)] = 2;
        coefficients[1 + Columns.of(Trait.DUE_PROMISES)] = 0.5;
        coefficients[1 + Columns.ownSide(SideTrait.ALLIES)] = -0.25;
        Triads triads =
                Sweep.of(world.on(DAY), model(Level.DISPUTE, coefficients)).attacker(0);

        // State 1 attacks state 2, to which state 3 owes help: one promise is due, and the target has one ally.
        double attacker = Math.exp(-3 + 0.5 * Math.log(2));
        double target = Math.exp(-3 + 2 + 0.5 * Math.log(2) - 0.25 * Math.log(2));
        int state3 = 4 + 2;
        assertThat((double) triads.out()[state3]).isCloseTo(1 / (1 + attacker + target), within(1e-7));
        assertThat((double) triads.attacker()[state3]).isCloseTo(attacker / (1 + attacker + target), within(1e-7));
        assertThat((double) triads.target()[state3]).isCloseTo(target / (1 + attacker + target), within(1e-7));
        // State 1 attacks state 4: nothing is due to anybody.
        assertThat((double) triads.out()[3 * 4 + 2]).isCloseTo(1 / (1 + 2 * Math.exp(-3)), within(1e-7));
    }

    @Test
    void a05ChancesSumToOneAndWhatIsNoTriadIsUnknown() {
        Snapshot snapshot = RandomWorlds.draw(5).build().on(DAY);
        int n = snapshot.size();
        Sweep sweep = Sweep.of(snapshot, randomModel(Level.WAR, 3));
        Triads[] all = sweep.all();
        long triads = 0;
        for (int a = 0; a < n; a++) {
            for (int t = 0; t < n; t++) {
                for (int k = 0; k < n; k++) {
                    float out = all[a].out()[t * n + k];
                    float sum = out + all[a].attacker()[t * n + k] + all[a].target()[t * n + k];
                    boolean triad = a != t && k != a && k != t;
                    assertThat(Float.isNaN(sum)).isEqualTo(!triad);
                    if (triad) {
                        triads++;
                        assertThat(sum).isCloseTo(1, within(1e-6f));
                        assertThat(out).isBetween(0f, 1f);
                    }
                }
            }
        }
        assertThat(sweep.triads()).isEqualTo(triads).isPositive();
    }

    @Test
    void a06TheSameBytesOnOneThreadAndOnTwo() throws Exception {
        Snapshot snapshot = RandomWorlds.draw(8).build().on(DAY);
        LevelModel model = randomModel(Level.WAR, 4);
        Triads[][] runs = new Triads[2][];
        for (int threads = 1; threads <= 2; threads++) {
            try (var pool = new ForkJoinPool(threads)) {
                runs[threads - 1] =
                        pool.submit(() -> Sweep.of(snapshot, model).all()).get();
            }
        }
        for (int a = 0; a < snapshot.size(); a++) {
            assertThat(runs[0][a].out()).isEqualTo(runs[1][a].out());
            assertThat(runs[0][a].attacker()).isEqualTo(runs[1][a].attacker());
            assertThat(runs[0][a].target()).isEqualTo(runs[1][a].target());
        }
    }

    @Test
    void a07TheExponential() {
        double[] x = new Random(1).doubles(1000, -40, 40).toArray();
        double[] e = x.clone();
        Exponential.of(e);
        for (int i = 0; i < x.length; i++) {
            assertThat(e[i]).isCloseTo(Math.exp(x[i]), within(1e-8 * Math.exp(x[i])));
        }
        double[] far = {-1e9, 1e9};
        Exponential.of(far);
        assertThat(far[0]).isBetween(0.0, 1e-17);
        assertThat(far[1]).isFinite();
    }

    @Test
    void a08TheReportWeighsCrisesByTheirRisk() {
        World world =
                SmallWorld.of(1, 2, 3, 4).rivals(1, 2, 1970, null).border(3, 4).build();
        var coefficients = new double[Columns.count() + 1];
        coefficients[0] = -3;
        Snapshot snapshot = world.on(DAY);
        Sweep sweep = Sweep.of(snapshot, model(Level.DISPUTE, coefficients));
        var onset = new double[OnsetTraits.NAMES.size()];
        onset[0] = -4;
        onset[OnsetTraits.NAMES.indexOf("rivals")] = 3;
        Risks risks = Risks.of(snapshot, OnsetModel.of(onset));
        var spread = new Spread();
        for (int a = 0; a < 4; a++) {
            spread.add(snapshot, a, sweep.attacker(a), risks);
        }

        double join = 2 * Math.exp(-3) / (1 + 2 * Math.exp(-3));
        double rivals = 1 / (1 + Math.exp(1));
        double others = 1 / (1 + Math.exp(4));
        assertThat(spread.size()).isEqualTo(12);
        Spread.Crisis first = spread.widest(1).getFirst();
        assertThat(first.attacker()).isEqualTo(1);
        assertThat(first.target()).isEqualTo(2);
        assertThat(first.risk()).isCloseTo(rivals, within(1e-9));
        assertThat(first.spread()).isCloseTo(2 * join * rivals, within(1e-6));
        // State 3 may join the crises of 1 and 2, who are rivals, and of each of them and 4, either way.
        assertThat(spread.drawnIn(9)).hasSize(4);
        assertThat(spread.drawnIn(1).getFirst().ccode()).isEqualTo(3);
        assertThat(spread.drawnIn(1).getFirst().entries()).isCloseTo(join * (2 * rivals + 4 * others), within(1e-6));
    }

    @Test
    void a09OnATreatyHangsWhatItBrings() {
        World world = SmallWorld.of(1, 2, 3, 4)
                .treaty("pact")
                .member("pact", 2, "1970-01-01", null, Promise.DEFENSE)
                .member("pact", 3, "1970-01-01", null, Promise.DEFENSE)
                .treaty("talks")
                .member("talks", 2, "1970-01-01", null, Promise.CONSULTATION)
                .member("talks", 4, "1970-01-01", null, Promise.CONSULTATION)
                .build();
        var coefficients = new double[Columns.count() + 1];
        coefficients[0] = -3;
        coefficients[1 + Columns.own(Tie.DUE)] = 2;
        LevelModel model = model(Level.DISPUTE, coefficients);
        var onset = new double[OnsetTraits.NAMES.size()];
        onset[0] = -2;
        Snapshot snapshot = world.on(DAY);

        List<Hanging> hanging = Hanging.of(snapshot, model, Risks.of(snapshot, OnsetModel.of(onset)), treaty -> {});

        assertThat(hanging).hasSize(1);
        assertThat(hanging.getFirst().members()).isEqualTo(2);
        double with = (Math.exp(-1) + Math.exp(-3)) / (1 + Math.exp(-1) + Math.exp(-3));
        double without = 2 * Math.exp(-3) / (1 + 2 * Math.exp(-3));
        // 1 or 4 attacks 2 and 3 helps; 1 or 4 attacks 3 and 2 helps.
        assertThat(hanging.getFirst().joiners()).isCloseTo(4 / (1 + Math.exp(2)) * (with - without), within(1e-6));
    }
}
