package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.LevelModel.Bin;

/** How past forecasts of joining fared, by size; neighbouring bins are pooled where there are few. */
final class CalibrationBins {
    private static final List<Double> EDGES =
            List.of(0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0000001);
    private static final int FEW = 15;

    private CalibrationBins() {}

    static List<Bin> of(Forecasts forecasts) {
        var bins = new ArrayList<Bin>();
        for (int e = 0; e + 1 < EDGES.size(); e++) {
            bins.add(bin(forecasts, EDGES.get(e), EDGES.get(e + 1)));
        }
        for (int b = bins.size() - 1; b > 0; b--) {
            if (bins.get(b).n() < FEW) {
                bins.set(b - 1, pooled(bins.get(b - 1), bins.get(b)));
                bins.remove(b);
            }
        }
        return bins;
    }

    private static Bin bin(Forecasts forecasts, double low, double high) {
        int n = 0;
        int joined = 0;
        for (Forecasts.Forecast f : forecasts.rows()) {
            double p = f.probabilities().join();
            if (p >= low && p < high) {
                n++;
                joined += f.joined() ? 1 : 0;
            }
        }
        return new Bin(low, Math.min(high, 1), n, joined);
    }

    private static Bin pooled(Bin a, Bin b) {
        return new Bin(a.low(), b.high(), a.n() + b.n(), a.joined() + b.joined());
    }
}
