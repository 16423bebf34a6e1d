package org.casus.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.model.entry.Bonds;
import org.casus.model.entry.Effect;
import org.casus.model.entry.EntryModel;
import org.casus.model.entry.LogOdds;
import org.casus.world.Side;

/**
 * One crisis, simulated many times. Each run has a stream of random numbers of its own, made from seed and run alone, and
 * runs are summed in blocks in a fixed order: the same seed gives the same numbers on any number of threads.
 */
public final class Cascade {
    /** Blocks of runs; their spread gives the standard errors. */
    private static final int BLOCKS = 128;

    /** Blocks between two looks at the precision. */
    private static final int AT_ONCE = 16;

    private static final int FITTING_RUNS = 4096;
    private static final int FITTING_BLOCKS = 16;
    private static final int FITTING_ROUNDS = 8;
    /** From a fit that is near. */
    private static final int REFITTING_ROUNDS = 2;
    /** Chances closer than this, in log-odds, count as met; the number of entrants, in its logarithm. */
    private static final double MET = 0.03;

    /** Only chances above this are waited for. */
    private static final double FITTED = 0.005;

    private static final double LEAST = 1e-12;

    private final Bonds bonds;
    private final List<Probabilities> forecasts;
    private final EntryModel model;
    private final Pull pull;
    private final double[][] factors;

    /**
     * @param bonds of the candidates
     * @param forecasts of each at the start, in the same order
     * @param pull what they have in common and no tie tells
     */
    public Cascade(Bonds bonds, List<Probabilities> forecasts, EntryModel model, Pull pull) {
        this(bonds, forecasts, model, pull, ones(bonds.size()));
    }

    private Cascade(Bonds bonds, List<Probabilities> forecasts, EntryModel model, Pull pull, double[][] factors) {
        this.bonds = bonds;
        this.forecasts = List.copyOf(forecasts);
        this.model = model;
        this.pull = pull;
        this.factors = factors;
    }

    private static double[][] ones(int n) {
        var ones = new double[2][n];
        for (double[] side : ones) {
            Arrays.fill(side, 1);
        }
        return ones;
    }

    /**
     * The same cascade with each candidate's rates moved so that its chances over all runs are the forecasts: the model of
     * entries then says only who joins together and in which order.
     */
    public Cascade holding(long seed) {
        return holding(seed, FITTING_ROUNDS);
    }

    /** The same under other forecasts of the same candidates and another model; its rates are moved from where these are. */
    Cascade like(List<Probabilities> others, EntryModel other, long seed) {
        return new Cascade(bonds, others, other, pull, factors).holding(seed, REFITTING_ROUNDS);
    }

    private Cascade holding(long seed, int rounds) {
        Cascade now = this;
        for (int round = 0; round < rounds; round++) {
            double[][] made = now.chances(seed);
            var moved = new double[2][bonds.size()];
            double farthest = 0;
            double expected = 0;
            double entered = 0;
            for (int k = 0; k < bonds.size(); k++) {
                double[] wanted = {forecasts.get(k).attacker(), forecasts.get(k).target()};
                for (int s = 0; s < 2; s++) {
                    double step = logOdds(wanted[s]) - logOdds(made[s][k]);
                    moved[s][k] = now.factors[s][k] * Math.exp(step);
                    farthest = Math.max(farthest, wanted[s] > FITTED ? Math.abs(step) : 0);
                    expected += wanted[s];
                    entered += made[s][k];
                }
            }
            if (farthest < MET && Math.abs(Math.log(entered / expected)) < MET) {
                return now;
            }
            now = new Cascade(bonds, forecasts, model, pull, moved);
        }
        return now;
    }

    /** By side and candidate: its chances in the runs that fit the factors. */
    private double[][] chances(long seed) {
        var sums = new double[2][bonds.size()];
        IntStream.range(0, FITTING_BLOCKS)
                .parallel()
                .mapToObj(b -> {
                    var chances = new double[2][bonds.size()];
                    int each = FITTING_RUNS / FITTING_BLOCKS;
                    grow(b * each, (b + 1) * each, seed, chances, growth -> {});
                    return chances;
                })
                .forEachOrdered(chances -> {
                    for (int s = 0; s < 2; s++) {
                        for (int k = 0; k < sums[s].length; k++) {
                            sums[s][k] += chances[s][k] / FITTING_RUNS;
                        }
                    }
                });
        return sums;
    }

    private static double logOdds(double p) {
        double within = Math.clamp(p, LEAST, 1 - LEAST);
        return Math.log(within / (1 - within));
    }

    /**
     * Simulates.
     *
     * @param runs how many, at least 1
     */
    public Runs run(int runs, long seed) {
        return run(runs, seed, 0);
    }

    /**
     * Simulates until the chances are known well enough.
     *
     * @param runs how many at most, at least 1
     * @param precision the standard error of every candidate's chances at which to stop, 0 for never
     */
    public Runs run(int runs, long seed, double precision) {
        if (runs < 1) {
            throw new IllegalArgumentException("a simulation needs at least one run, not " + runs);
        }
        int blocks = Math.min(BLOCKS, runs);
        int atOnce = precision > 0 ? AT_ONCE : blocks;
        var tallies = new ArrayList<Tallies>();
        var successions = new Successions(bonds.size());
        while (tallies.size() < blocks) {
            tallies.addAll(IntStream.range(tallies.size(), Math.min(blocks, tallies.size() + atOnce))
                    .parallel()
                    .mapToObj(b -> block(first(b, blocks, runs), first(b + 1, blocks, runs), seed, successions))
                    .toList());
            var made = new Runs(bonds, tallies, successions);
            if (precision > 0 && tallies.size() > 1 && made.largestError() <= precision) {
                return made;
            }
        }
        return new Runs(bonds, tallies, successions);
    }

    private static int first(int block, int blocks, int runs) {
        return (int) ((long) runs * block / blocks);
    }

    /** Tallies a block of runs; who entered after whom is added to all, as a block's own would take too much memory. */
    private Tallies block(int from, int to, long seed, Successions all) {
        var tallies = new Tallies(bonds, to - from);
        var successions = new Successions(bonds.size());
        grow(from, to, seed, tallies.chances, growth -> {
            tallies.add(growth);
            successions.add(growth);
        });
        all.add(successions);
        return tallies;
    }

    /**
     * Lets the crisis grow in some runs.
     *
     * @param chances to which every candidate's chances are added, by side and candidate
     * @param each is shown every run's end
     */
    private void grow(int from, int to, long seed, double[][] chances, Consumer<Growth> each) {
        var growth = new Growth(bonds, model);
        growth.begin(rates(), bonds.begun(Side.ATTACKER), bonds.begun(Side.TARGET));
        for (int run = from; run < to; run++) {
            SplittableRandom random = Streams.of(seed, run);
            double shared = pull.shared() * random.nextGaussian();
            double between = pull.apart() * random.nextGaussian();
            growth.run(Math.exp(shared + between), Math.exp(shared - between), random);
            each.accept(growth);
        }
        growth.addChances(chances);
    }

    /** By side and candidate: its own part of its rate at the start. */
    double[][] rates() {
        double level = Math.exp(model.coefficient(Effect.ENTRY));
        double beta = model.coefficient(Effect.FORECAST);
        var rates = new double[2][bonds.size()];
        for (int k = 0; k < bonds.size(); k++) {
            LogOdds logOdds = forecasts.get(k).logOdds();
            rates[0][k] = factors[0][k] * level * Math.exp(beta * logOdds.attacker());
            rates[1][k] = factors[1][k] * level * Math.exp(beta * logOdds.target());
        }
        return rates;
    }
}
