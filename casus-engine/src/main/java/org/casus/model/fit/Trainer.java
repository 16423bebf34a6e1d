package org.casus.model.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.casus.world.Level;

/** Fits the joining model of one level on the conflicts before a decade. */
public final class Trainer {
    private final TrainingRows rows;
    private final Level level;

    public Trainer(TrainingRows rows, Level level) {
        this.rows = rows;
        this.level = level;
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
        var newton = new Newton(rows, limit, standardization, grid.getFirst().warWeight(), level);
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
     * Coefficients of resamples of whole conflicts around a fit: each one Newton step from it, with the resample's own
     * gradient and Hessian.
     *
     * @param count how many resamples
     * @param seed of the draws
     * @return resamples × coefficients
     */
    public double[][] resample(int limit, Settings settings, Fitted fitted, int count, long seed) {
        var newton = new Newton(rows, limit, fitted.standardization(), settings.warWeight(), level);
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
