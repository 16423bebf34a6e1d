package org.casus.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.casus.model.Pull;
import org.casus.model.entry.Bonds;
import org.casus.model.entry.EntryModel;

/**
 * The cascade of every attacker × target of a day: what {@code casus simulate} says of each such crisis, in fewer runs. Every
 * run's random numbers are made of seed, day, attacker, target and run alone. Immutable; safe to share between threads, and
 * the same on any number of them.
 */
public final class CascadeSweep {
    private final Sweep sweep;
    private final EntryModel entries;
    private final Pull pull;
    private final int runs;
    private final long seed;
    private final Bonds bonds;

    private CascadeSweep(Sweep sweep, EntryModel entries, Pull pull, int runs, long seed) {
        this.sweep = sweep;
        this.entries = entries;
        this.pull = pull;
        this.runs = runs;
        this.seed = seed;
        bonds = Bonds.of(sweep.snapshot());
    }

    /**
     * Prepares the cascades of a day.
     *
     * @param sweep the forecasts that the cascades are held to
     * @param entries who enters next, at the same level
     * @param pull what candidates have in common and no tie tells, at the same level
     * @param runs of each crisis, at least 1
     */
    public static CascadeSweep of(Sweep sweep, EntryModel entries, Pull pull, int runs, long seed) {
        if (runs < 1) {
            throw new IllegalArgumentException("a simulation needs at least one run, not " + runs);
        }
        return new CascadeSweep(sweep, entries, pull, runs, seed);
    }

    public Sweep sweep() {
        return sweep;
    }

    /** All crises of the attackers from one position to before another; on all cores. */
    public CascadeShares[] attackers(int from, int to) {
        return IntStream.range(from, to).parallel().mapToObj(this::attacker).toArray(CascadeShares[]::new);
    }

    /** All crises of the attacker at a position; on this thread. */
    public CascadeShares attacker(int a) {
        return attacker(a, sweep.attacker(a), t -> true);
    }

    /**
     * The crises of an attacker with some targets.
     *
     * @param a position of the attacker
     * @param triads the one-step chances of its crises
     * @param targets says of a position whether that crisis is wanted
     */
    public CascadeShares attacker(int a, Triads triads, IntPredicate targets) {
        int n = sweep.size();
        var made = CascadeShares.of(triads, n);
        var growth = new Growth(bonds, entries);
        var rates = new SweepRates(growth, pull, n);
        var forecasts = new double[2][n];
        var chances = new double[2][n];
        for (int t = 0; t < n; t++) {
            if (t != a && targets.test(t)) {
                for (int k = 0; k < n; k++) {
                    boolean candidate = k != a && k != t;
                    forecasts[0][k] = candidate ? triads.attacker()[t * n + k] : 0;
                    forecasts[1][k] = candidate ? triads.target()[t * n + k] : 0;
                }
                crisis(a, t, growth, rates.of(forecasts, bonds.begun(a), bonds.begun(t), key(a, t)), chances, made);
            }
        }
        return made;
    }

    private long key(int a, int t) {
        return Streams.key(
                seed,
                sweep.snapshot().date().toEpochDay(),
                sweep.snapshot().ccode(a),
                sweep.snapshot().ccode(t));
    }

    private void crisis(int a, int t, Growth growth, double[][] rates, double[][] chances, CascadeShares made) {
        int n = sweep.size();
        long key = key(a, t);
        growth.begin(rates, bonds.begun(a), bonds.begun(t));
        int alone = 0;
        int great = 0;
        for (int run = 0; run < runs; run++) {
            SplittableRandom random = Streams.of(key, run);
            double shared = pull.shared() * random.nextGaussian();
            double between = pull.apart() * random.nextGaussian();
            growth.run(Math.exp(shared + between), Math.exp(shared - between), random);
            alone += growth.entryCount == 0 ? 1 : 0;
            boolean attackers = bonds.major(a) || growth.majors(0) > 0;
            boolean targets = bonds.major(t) || growth.majors(1) > 0;
            great += attackers && targets ? 1 : 0;
        }
        for (double[] side : chances) {
            Arrays.fill(side, 0);
        }
        growth.addChances(chances);
        for (int k = 0; k < n; k++) {
            boolean candidate = k != a && k != t;
            made.attacker()[t * n + k] = candidate ? (float) (chances[0][k] / runs) : Float.NaN;
            made.target()[t * n + k] = candidate ? (float) (chances[1][k] / runs) : Float.NaN;
        }
        made.alone()[t] = (float) alone / runs;
        made.great()[t] = (float) great / runs;
    }
}
