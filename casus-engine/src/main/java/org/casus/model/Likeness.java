package org.casus.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.casus.features.Columns;
import org.casus.features.SideTrait;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.model.Precedent.Profile;
import org.casus.model.fit.Standardization;
import org.casus.world.Level;

/**
 * How far apart two candidates of one level are.
 *
 * <p>d² = Σ (β_c Δz_c)² + κ² Σ Δz_c², where z is a standardised column, β_c its coefficient (in wars with its shift): what
 * moves the forecast counts, by as much as it moves the log-odds. The second sum runs over what the two sides of the crisis
 * are to each other ({@link #CRISIS}), which hardly moves forecasts but makes crises comparable; κ = 0.2 is the largest
 * weight that did not make the nearest cases worse forecasters before 1950 (docs/model.md).
 */
public final class Likeness {
    /** What the sides of a crisis are to each other. */
    public static final Set<Trait> CRISIS = Set.of(
            Trait.MAJORS_ON_BOTH,
            Trait.MAJORS,
            Trait.THEY_ARE_RIVALS,
            Trait.THEY_BORDER,
            Trait.THEY_ARE_ALLIES,
            Trait.THEY_ARE_DEMOCRACIES,
            Trait.THEIR_DISPUTES,
            Trait.THEIR_DISTANCE,
            Trait.THEIR_STRENGTH,
            Trait.WEAKER_STRENGTH);

    private static final double KAPPA = 0.2;

    private final Standardization standardization;
    private final double[] weight;
    private final boolean[] crisis;

    private Likeness(Standardization standardization, double[] weight, boolean[] crisis) {
        this.standardization = standardization;
        this.weight = weight;
        this.crisis = crisis;
    }

    /** The distance that a level's coefficients make. */
    static Likeness of(LevelModel model) {
        double[] beta = model.fitted().coefficients();
        var effect = new double[Columns.count()];
        for (int c = 0; c < effect.length; c++) {
            int source = Columns.all().get(c).source();
            if (source < 0) {
                effect[c] += beta[c + 1];
            } else if (model.level() == Level.WAR) {
                effect[source] += beta[c + 1];
            }
        }
        var crisis = new boolean[Profile.SIZE];
        CRISIS.forEach(t -> crisis[column(t)] = true);
        var weight = new double[Profile.SIZE];
        for (int c = 0; c < weight.length; c++) {
            weight[c] = Math.hypot(effect[c], crisis[c] ? KAPPA : 0);
        }
        return new Likeness(model.fitted().standardization(), weight, crisis);
    }

    /** Where a trait stands in a profile. */
    public static int column(Trait trait) {
        return 2 * Tie.values().length + 2 * SideTrait.values().length + trait.ordinal();
    }

    /** A profile as a point: the distance of two candidates is the straight one between their points. */
    double[] point(Profile profile) {
        double[] point = standardised(profile);
        for (int c = 0; c < point.length; c++) {
            point[c] *= weight[c];
        }
        return point;
    }

    /** The same for the crisis alone, in standard deviations. */
    double[] crisisPoint(Profile profile) {
        double[] point = standardised(profile);
        var list = new ArrayList<Double>();
        for (int c = 0; c < point.length; c++) {
            if (crisis[c]) {
                list.add(point[c]);
            }
        }
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] standardised(Profile profile) {
        var vector = new double[Columns.count()];
        for (int c = 0; c < Profile.SIZE; c++) {
            vector[c] = profile.of(c);
        }
        return Arrays.copyOf(standardization.values(vector), Profile.SIZE);
    }

    /** Euclidean distance. */
    static double between(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            double d = a[c] - b[c];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    /** The columns in which two candidates differ, what counts most for their distance first; equal ones left out. */
    public List<Integer> differences(Profile a, Profile b) {
        return byPart(point(a), point(b));
    }

    /** The columns in which two crises differ, in the order of their standardised differences. */
    public List<Integer> crisisDifferences(Profile a, Profile b) {
        double[] x = standardised(a);
        double[] y = standardised(b);
        return byPart(x, y).stream().filter(c -> crisis[c]).toList();
    }

    private static List<Integer> byPart(double[] a, double[] b) {
        var columns = new ArrayList<Integer>();
        for (int c = 0; c < a.length; c++) {
            if (a[c] != b[c]) {
                columns.add(c);
            }
        }
        columns.sort(java.util.Comparator.comparingDouble((Integer c) -> -Math.abs(a[c] - b[c]))
                .thenComparingInt(c -> c));
        return columns;
    }

    /** How many standard deviations of the record lie between two values of a column. */
    public double deviations(int column, double a, double b) {
        return (a - b) / standardization.deviation()[column];
    }
}
