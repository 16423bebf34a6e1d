package org.casus.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casus.features.Columns;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Standardization;
import org.casus.world.Level;

/** A model on columns of mean 0 and deviation 1, of which few count. */
final class SmallModel {
    private SmallModel() {}

    /** Coefficients of an intercept and some columns. */
    static double[] beta(double intercept, Map<Integer, Double> columns) {
        var beta = new double[Columns.count() + 1];
        beta[0] = intercept;
        columns.forEach((column, value) -> beta[column + 1] = value);
        return beta;
    }

    /** A candidate's vector with some values. */
    static double[] vector(Map<Integer, Double> columns) {
        var vector = new double[Columns.count()];
        columns.forEach((column, value) -> vector[column] = value);
        return vector;
    }

    static LevelModel of(Level level, double[] beta, double[][] draws, Recalibration recalibration) {
        var deviation = new double[Columns.count()];
        Arrays.fill(deviation, 1);
        return new LevelModel(
                level,
                new Settings(1, 2, 3),
                new Fitted(new Standardization(new double[Columns.count()], deviation), beta),
                draws,
                recalibration,
                new LevelModel.BaseRates(100, 2, 3, 10),
                List.of(new LevelModel.Bin(0, 0.5, new Tally(90, 3, 4, 5.5, 0.02, 0.1))),
                new Horizon(new int[] {1}, new int[] {0}, new byte[][] {{1}}));
    }
}
