package org.casus.model.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.Columns.Column;
import org.casus.world.Level;

/** Fits the joining model of one level on the conflicts before a decade. */
public final class Trainer {
    private final TrainingRows rows;
    private final Level level;
    private final int[] columns;

    public Trainer(TrainingRows rows, Level level) {
        this(rows, level, column -> true);
    }

    /** Fits with some columns only; a shift goes with the column that it shifts. */
    public Trainer(TrainingRows rows, Level level, Predicate<Column> kept) {
        this.rows = rows;
        this.level = level;
        columns = IntStream.range(0, Columns.count())
                .filter(c -> kept(Columns.all().get(c), kept))
                .toArray();
    }

    private static boolean kept(Column column, Predicate<Column> kept) {
        return kept.test(column)
                && (column.source() < 0 || kept.test(Columns.all().get(column.source())));
    }

    /** Fits on the first rows under one setting. */
    public Fitted fit(int limit, Settings settings) {
        return fit(limit, List.of(settings), Map.of()).values().iterator().next();
    }

    /**
     * Fits on the first rows under several settings, which share the war weight.
     *
     * @param limit how many rows
     * @param starts coefficients to start from, by settings; they only save steps
     */
    public Map<Settings, Fitted> fit(int limit, List<Settings> grid, Map<Settings, Fitted> starts) {
        var standardization = Standardization.of(rows, limit);
        var newton = new Newton(rows, limit, standardization, grid.getFirst().warWeight(), level, columns);
        Map<Settings, Fitted> fits = new LinkedHashMap<>();
        for (Settings settings : grid) {
            if (settings.warWeight() != grid.getFirst().warWeight()) {
                throw new IllegalArgumentException("settings of one fit differ in the weight of wars: " + grid);
            }
            Fitted start = starts.get(settings);
            double[] from = start == null ? newton.start() : start.coefficients();
            fits.put(settings, new Fitted(standardization, newton.climb(from, settings)));
        }
        return fits;
    }

    /**
     * Fits on the first rows a plain ridge: the same penalty on every coefficient but the intercept's, wars and disputes
     * weighing alike.
     *
     * @param penalties one fit for each
     * @param starts coefficients to start from, one per penalty, or none; they only save steps
     */
    public List<Fitted> plain(int limit, List<Double> penalties, List<Fitted> starts) {
        var standardization = Standardization.of(rows, limit);
        var newton = new Newton(rows, limit, standardization, 1, level, columns);
        var fits = new ArrayList<Fitted>();
        for (int i = 0; i < penalties.size(); i++) {
            var penalty = new double[Columns.count() + 1];
            Arrays.fill(penalty, penalties.get(i));
            penalty[0] = 1e-6;
            double[] from = starts.isEmpty() ? newton.start() : starts.get(i).coefficients();
            fits.add(new Fitted(standardization, newton.climb(from, penalty)));
        }
        return fits;
    }

    /**
     * Coefficients of resamples of whole conflicts around a fit: each one Newton step from it, with the resample's own
     * gradient and Hessian.
     *
     * @param count how many resamples
     * @param seed of the draws
     * @return resamples × coefficients
     */
    public double[][] resample(int limit, Settings settings, Fitted fitted, int count, long seed) {
        var newton = new Newton(rows, limit, fitted.standardization(), settings.warWeight(), level, columns);
        return newton.resample(fitted.coefficients(), settings, times(limit, count, seed));
    }

    /**
     * How often each conflict is in each resample.
     *
     * @return resamples × conflicts, in the order of {@link TrainingRows#cases()}
     */
    public int[][] times(int limit, int count, long seed) {
        int conflicts = limit == 0 ? 0 : rows.conflict[limit - 1] + 1;
        var times = new int[count][conflicts];
        for (int i = 0; i < count; i++) {
            var random = new SplittableRandom(seed + i);
            for (int c = 0; c < conflicts; c++) {
                times[i][random.nextInt(conflicts)]++;
            }
        }
        return times;
    }
}
