package org.casus.model.baselines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.casus.features.Columns;
import org.casus.features.CrisisFeatures;
import org.casus.features.Outcome;
import org.casus.model.Probabilities;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;
import org.casus.world.Side;

/**
 * Gradient-boosted trees (Chen and Guestrin 2016) over three outcomes: out, joins the side a vector is seen from, joins the
 * other. Every candidate is learnt from and forecast from either side, so that relabelling the sides changes nothing.
 */
final class Boosting implements Learner {
    /** Leaves of a tree, and how many trees per outcome. */
    private record Size(int leaves, int rounds) {}

    private static final List<Size> SIZES = List.of(new Size(6, 60), new Size(6, 150));

    @Override
    public List<Forecaster> learn(TrainingRows rows, int limit, Level level) {
        boolean joined = IntStream.range(0, limit).anyMatch(r -> rows.outcome(r, level) != Outcome.OUT);
        if (!joined) {
            List<Forecaster> rate = new BaseRate().learn(rows, limit, level);
            return SIZES.stream().map(s -> rate.getFirst()).toList();
        }
        try {
            DMatrix data = matrix(rows, limit, level);
            var forecasters = new ArrayList<Forecaster>();
            for (Size size : SIZES) {
                Booster booster = XGBoost.train(data, parameters(size), size.rounds(), Map.of(), null, null);
                forecasters.add((c, features) -> forecast(booster, features));
            }
            data.dispose();
            return forecasters;
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> parameters(Size size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", "multi:softprob");
        parameters.put("num_class", 3);
        parameters.put("tree_method", "hist");
        parameters.put("grow_policy", "lossguide");
        parameters.put("max_depth", 0);
        parameters.put("max_leaves", size.leaves());
        parameters.put("max_bin", 64);
        parameters.put("eta", 0.05);
        parameters.put("lambda", 5.0);
        // one thread gives the same trees everywhere
        parameters.put("nthread", 1);
        parameters.put("seed", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }

    /** Each candidate twice, once from either side, at half its weight; without the shifts, which trees find themselves. */
    private static DMatrix matrix(TrainingRows rows, int limit, Level level) throws XGBoostError {
        int columns = Columns.count();
        var values = new float[2 * limit * columns];
        var label = new float[2 * limit];
        var weight = new float[2 * limit];
        double sum = 0;
        for (int r = 0; r < limit; r++) {
            sum += rows.weight(r);
        }
        for (int r = 0; r < limit; r++) {
            for (Side side : Side.values()) {
                int row = 2 * r + side.ordinal();
                copy(rows.vector(r, side), values, row * columns);
                Outcome outcome = rows.outcome(r, level);
                boolean own = outcome == (side == Side.ATTACKER ? Outcome.ATTACKER : Outcome.TARGET);
                label[row] = outcome == Outcome.OUT ? 0 : own ? 1 : 2;
                weight[row] = (float) (rows.weight(r) * limit / sum / 2);
            }
        }
        var data = new DMatrix(values, 2 * limit, columns, Float.NaN);
        data.setLabel(label);
        data.setWeight(weight);
        return data;
    }

    private static void copy(double[] from, float[] to, int at) {
        for (int c = 0; c < from.length; c++) {
            to[at + c] = (float) from[c];
        }
    }

    private static List<Probabilities> forecast(Booster booster, CrisisFeatures features) {
        int columns = Columns.count();
        int n = features.size();
        var values = new float[2 * n * columns];
        for (int k = 0; k < n; k++) {
            copy(features.vector(k, Side.ATTACKER), values, 2 * k * columns);
            copy(features.vector(k, Side.TARGET), values, (2 * k + 1) * columns);
        }
        try {
            var data = new DMatrix(values, 2 * n, columns, Float.NaN);
            float[][] p = booster.predict(data);
            data.dispose();
            var all = new ArrayList<Probabilities>();
            for (int k = 0; k < n; k++) {
                double a = (p[2 * k][1] + p[2 * k + 1][2]) / 2;
                double t = (p[2 * k][2] + p[2 * k + 1][1]) / 2;
                all.add(new Probabilities(1 - a - t, a, t));
            }
            return all;
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }
}
