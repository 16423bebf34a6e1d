package org.casus.model.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.casus.features.Case;
import org.casus.features.Columns;
import org.casus.features.CrisisFeatures;
import org.casus.features.Knowledge;
import org.casus.features.Outcome;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.world.Circumstances;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.World;

/**
 * Candidates of past conflicts as flat arrays, in the order of the decades in which it was known who joined, so that
 * everything known before a decade is a prefix.
 *
 * <p>Candidates of disputes that stayed out and had no tie to speak of are thinned and the kept ones weigh more, which
 * leaves the expected likelihood as it is. Which are kept depends only on the dispute's and the state's numbers.
 */
public final class TrainingRows {
    private static final double KEEP_NEAR = 0.35;
    private static final double KEEP_FAR = 0.06;

    final int columns = Columns.count();
    final int size;
    final float[] attacker;
    final float[] target;
    final byte[] outcome;
    final byte[] forceOutcome;
    final float[] weight;
    final int[] conflict;
    final boolean[] war;
    private final List<Case> cases;
    private final Knowledge knowledge;

    private TrainingRows(List<Case> cases, List<Block> blocks, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.cases = List.copyOf(cases);
        size = blocks.stream().mapToInt(b -> b.kept.length).sum();
        attacker = new float[size * columns];
        target = new float[size * columns];
        outcome = new byte[size];
        forceOutcome = new byte[size];
        weight = new float[size];
        conflict = new int[size];
        war = new boolean[size];
        int row = 0;
        for (int c = 0; c < blocks.size(); c++) {
            for (int i = 0; i < blocks.get(c).kept.length; i++) {
                fill(row++, c, blocks.get(c), i);
            }
        }
    }

    /** The same candidates with other outcomes. */
    TrainingRows(TrainingRows from, List<Drawn> drawn, Level level) {
        knowledge = from.knowledge;
        cases = from.cases;
        size = drawn.size();
        attacker = new float[size * columns];
        target = new float[size * columns];
        outcome = new byte[size];
        forceOutcome = level == Level.FORCE ? outcome : new byte[size];
        weight = new float[size];
        conflict = new int[size];
        war = new boolean[size];
        for (int row = 0; row < size; row++) {
            Drawn d = drawn.get(row);
            System.arraycopy(from.attacker, d.row * columns, attacker, row * columns, columns);
            System.arraycopy(from.target, d.row * columns, target, row * columns, columns);
            outcome[row] = d.outcome;
            weight[row] = d.weight;
            conflict[row] = from.conflict[d.row];
            war[row] = from.war[d.row];
        }
    }

    /** A row of another set, with an outcome and the number of candidates it stands for. */
    record Drawn(int row, byte outcome, float weight) {}

    private TrainingRows(TrainingRows all, List<Case> some) {
        knowledge = all.knowledge;
        cases = List.copyOf(some);
        IdentityHashMap<Case, Integer> places = new IdentityHashMap<>();
        for (int c = 0; c < some.size(); c++) {
            places.put(some.get(c), c);
        }
        int[] from = IntStream.range(0, all.size)
                .filter(r -> places.containsKey(all.caseOf(r)))
                .toArray();
        size = from.length;
        attacker = new float[size * columns];
        target = new float[size * columns];
        outcome = new byte[size];
        forceOutcome = new byte[size];
        weight = new float[size];
        conflict = new int[size];
        war = new boolean[size];
        for (int row = 0; row < size; row++) {
            int r = from[row];
            System.arraycopy(all.attacker, r * columns, attacker, row * columns, columns);
            System.arraycopy(all.target, r * columns, target, row * columns, columns);
            outcome[row] = all.outcome[r];
            forceOutcome[row] = all.forceOutcome[r];
            weight[row] = all.weight[r];
            conflict[row] = Objects.requireNonNull(places.get(all.caseOf(r)));
            war[row] = all.war[r];
        }
    }

    private void fill(int row, int c, Block block, int i) {
        System.arraycopy(block.attacker, i * columns, attacker, row * columns, columns);
        System.arraycopy(block.target, i * columns, target, row * columns, columns);
        Case source = cases.get(c);
        outcome[row] = (byte) source.outcome(block.kept[i], false).ordinal();
        forceOutcome[row] = (byte) source.outcome(block.kept[i], true).ordinal();
        weight[row] = block.weight[i];
        conflict[row] = c;
        war[row] = source.task().equals("W");
    }

    /**
     * Builds the rows of some cases.
     *
     * @param knowledge what is known of the build-up of wars
     */
    public static TrainingRows of(World world, List<Case> all, Knowledge knowledge) {
        List<Case> cases = all.stream()
                .sorted(Comparator.comparingInt(Case::decadeKnown)
                        .thenComparing(c -> c.crisis().on())
                        .thenComparing(Case::task)
                        .thenComparingInt(Case::id))
                .toList();
        List<Block> blocks = IntStream.range(0, cases.size())
                .parallel()
                .mapToObj(c -> block(world, cases.get(c), knowledge))
                .toList();
        return new TrainingRows(cases, blocks, knowledge);
    }

    private static Block block(World world, Case source, Knowledge knowledge) {
        Circumstances circumstances = knowledge.of(source);
        var features = CrisisFeatures.of(world.on(source.crisis().on(), circumstances), source.crisis(), circumstances);
        var kept = new ArrayList<Integer>();
        var weights = new ArrayList<Float>();
        for (int k = 0; k < features.size(); k++) {
            double keep = keep(source, features, k);
            if (uniform(source.id(), features.ccode(k)) < keep) {
                kept.add(k);
                weights.add((float) (1 / keep));
            }
        }
        return new Block(features, kept, weights);
    }

    private static double keep(Case source, CrisisFeatures features, int k) {
        boolean all = source.task().equals("W") || source.outcome(features.ccode(k), false) != Outcome.OUT;
        if (all) {
            return 1;
        }
        return near(features.vector(k, Side.ATTACKER)) ? KEEP_NEAR : KEEP_FAR;
    }

    private static boolean near(double[] v) {
        int ties = Tie.values().length;
        int traits = 2 * ties + 2 * org.casus.features.SideTrait.values().length;
        for (Tie tie : new Tie[] {Tie.CONTIGUOUS, Tie.DEFENSE, Tie.OFFENSE, Tie.RIVAL, Tie.BESIDE}) {
            if (v[tie.ordinal()] > 0.3 || v[ties + tie.ordinal()] > 0.3) {
                return true;
            }
        }
        return v[traits + Trait.MAJOR.ordinal()] > 0;
    }

    /** A number in 0–1 that depends on two numbers only (SplitMix64's finaliser). */
    private static double uniform(int id, int ccode) {
        long z = id * 0x9E3779B97F4A7C15L + ccode * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** One row of the vectors of a side. */
    double[] vector(float[] ofSide, int row) {
        var vector = new double[columns];
        for (int c = 0; c < columns; c++) {
            vector[c] = ofSide[row * columns + c];
        }
        return vector;
    }

    /** The vectors of the candidates of wars, or of disputes, for one side. */
    public List<double[]> vectors(boolean ofWars, Side side) {
        float[] ofSide = side == Side.ATTACKER ? attacker : target;
        return IntStream.range(0, size)
                .filter(r -> war[r] == ofWars)
                .mapToObj(r -> vector(ofSide, r))
                .toList();
    }

    /** The vector of a row's candidate for a side. */
    public double[] vector(int row, Side side) {
        return vector(side == Side.ATTACKER ? attacker : target, row);
    }

    /** What a row's candidate did. */
    public Outcome outcome(int row, Level level) {
        return Outcome.values()[(level == Level.FORCE ? forceOutcome : outcome)[row]];
    }

    /** How many candidates a row stands for. */
    public double weight(int row) {
        return weight[row];
    }

    /** The case a row comes from. */
    public Case caseOf(int row) {
        return cases.get(conflict[row]);
    }

    /** The rows of some cases. */
    public TrainingRows of(Predicate<Case> wanted) {
        return new TrainingRows(this, cases.stream().filter(wanted).toList());
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** What was known of each war's build-up. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** The cases the rows come from, in the order of the rows. */
    public List<Case> cases() {
        return cases;
    }

    /** How many of the first rows were known before a decade, joiners and all. */
    public int before(int decade) {
        int row = 0;
        while (row < size && cases.get(conflict[row]).decadeKnown() < decade) {
            row++;
        }
        return row;
    }

    private static final class Block {
        final int[] kept;
        final float[] weight;
        final float[] attacker;
        final float[] target;

        Block(CrisisFeatures features, List<Integer> keep, List<Float> weights) {
            int columns = Columns.count();
            kept = keep.stream().mapToInt(features::ccode).toArray();
            weight = new float[keep.size()];
            attacker = new float[keep.size() * columns];
            target = new float[keep.size() * columns];
            for (int i = 0; i < keep.size(); i++) {
                weight[i] = weights.get(i);
                copy(features.vector(keep.get(i), Side.ATTACKER), attacker, i * columns);
                copy(features.vector(keep.get(i), Side.TARGET), target, i * columns);
            }
        }

        private static void copy(double[] from, float[] to, int at) {
            for (int c = 0; c < from.length; c++) {
                to[at + c] = (float) from[c];
            }
        }
    }
}
