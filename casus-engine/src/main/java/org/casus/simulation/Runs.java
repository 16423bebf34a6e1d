package org.casus.simulation;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.casus.model.Probabilities;
import org.casus.model.entry.Bonds;
import org.casus.world.Side;

/** What happened in all runs of a cascade. */
public final class Runs {
    private final Bonds bonds;
    private final List<Tallies> blocks;
    private final int runs;
    private final Successions successions;

    Runs(Bonds bonds, List<Tallies> blocks, Successions successions) {
        this.bonds = bonds;
        this.blocks = List.copyOf(blocks);
        runs = blocks.stream().mapToInt(b -> b.runs).sum();
        this.successions = successions;
    }

    /** How many runs there were. */
    public int runs() {
        return runs;
    }

    /**
     * Every candidate's chances, in the order of the bonds: the average over runs of its chances at every step, which varies
     * less than a count.
     */
    public List<Probabilities> chances() {
        var sums = new double[2][bonds.size()];
        for (Tallies block : blocks) {
            for (int s = 0; s < 2; s++) {
                for (int k = 0; k < sums[s].length; k++) {
                    sums[s][k] += block.chances[s][k];
                }
            }
        }
        var chances = new ArrayList<Probabilities>();
        for (int k = 0; k < bonds.size(); k++) {
            double a = sums[0][k] / runs;
            double t = sums[1][k] / runs;
            double scale = a + t > 1 ? 1 / (a + t) : 1;
            chances.add(new Probabilities(Math.max(0, 1 - a - t), a * scale, t * scale));
        }
        return chances;
    }

    /**
     * Some entrants and in how many runs they were all.
     *
     * @param entrants COW numbers and sides, by number where the order means nothing
     * @param count runs
     */
    public record Outcome(List<Entrant> entrants, int count) {
        public Outcome {
            entrants = List.copyOf(entrants);
        }
    }

    /** A state that entered a side. */
    public record Entrant(int ccode, Side side) {}

    /** Who entered, whatever the order, the commonest first. */
    public List<Outcome> coalitions() {
        return merged(b -> b.coalitions);
    }

    /** The first entrants in their order, at most four, the commonest first. */
    public List<Outcome> orders() {
        return merged(b -> b.orders);
    }

    private List<Outcome> merged(Function<Tallies, Map<IntBuffer, Integer>> of) {
        var all = new TreeMap<IntBuffer, Integer>();
        blocks.forEach(b -> of.apply(b).forEach((key, count) -> all.merge(key, count, Integer::sum)));
        return all.entrySet().stream()
                .map(e -> new Outcome(entrants(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingInt(Outcome::count).reversed())
                .toList();
    }

    private List<Entrant> entrants(IntBuffer codes) {
        return IntStream.range(0, codes.limit())
                .map(codes::get)
                .mapToObj(code -> new Entrant(bonds.ccode(code >> 1), Side.values()[code & 1]))
                .toList();
    }

    /** In how many runs a candidate entered. */
    public int entered(int k) {
        return blocks.stream().mapToInt(b -> b.entered[0][k] + b.entered[1][k]).sum();
    }

    /** In how many runs two candidates both entered. */
    public int both(int k, int m) {
        return after(k, m) + after(m, k);
    }

    /** In how many runs one candidate entered when another had. */
    public int after(int first, int then) {
        return successions.of(first, then);
    }

    /**
     * Share of runs in which major powers came to stand on both sides.
     *
     * @param attackers whether one began it on the attacker's side
     * @param targets whether one began it on the target's
     */
    public double majorsOnBoth(boolean attackers, boolean targets) {
        int count = 0;
        for (Tallies block : blocks) {
            for (int who = 0; who < block.majors.length; who++) {
                count += (attackers || (who & 1) > 0) && (targets || (who & 2) > 0) ? block.majors[who] : 0;
            }
        }
        return (double) count / runs;
    }

    /** Share of runs by number of entrants, from none on. */
    public double[] sizes() {
        var sizes = new double[bonds.size() + 1];
        for (Tallies block : blocks) {
            for (int j = 0; j < sizes.length; j++) {
                sizes[j] += (double) block.sizes[j] / runs;
            }
        }
        return sizes;
    }

    /** The largest standard error of all candidates' chances. */
    double largestError() {
        double largest = 0;
        for (int k = 0; k < bonds.size(); k++) {
            for (Side side : Side.values()) {
                largest = Math.max(largest, standardError(k, side));
            }
        }
        return largest;
    }

    /** The standard error of a candidate's chance of a side. */
    public double standardError(int k, Side side) {
        double mean =
                blocks.stream().mapToDouble(b -> b.chances[side.ordinal()][k]).sum() / runs;
        double squares = 0;
        for (Tallies block : blocks) {
            double difference = block.chances[side.ordinal()][k] / block.runs - mean;
            squares += difference * difference;
        }
        return blocks.size() < 2 ? Double.NaN : Math.sqrt(squares / (blocks.size() - 1) / blocks.size());
    }
}
