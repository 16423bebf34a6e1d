package org.casus.model.ending;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.model.ending.EndingModel.Deaths;
import org.casus.model.ending.EndingModel.Term;
import org.casus.model.fit.ConditionalLogit;
import org.casus.model.fit.ConditionalLogit.Step;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** Learns how conflicts end, wars and disputes sharing what the balance of forces means. */
public final class EndingLearner {
    /** Ridge penalties of the three coefficients of deaths; priors and penalties were chosen by the wars before 1950. */
    private static final List<Double> PENALTIES = List.of(1e-6, 1.0, 1.0);

    private static final Deaths UNKNOWN = new Deaths(Double.NaN, 0, 0, Double.NaN);

    private EndingLearner() {}

    /** The model that fits some conflicts best. */
    public static EndingModel learn(List<Ended> ended, int resamples, long seed) {
        List<Step> steps = IntStream.range(0, ended.size())
                .mapToObj(i -> step(i, ended.get(i)))
                .toList();
        double[] deviations =
                Arrays.stream(Term.values()).mapToDouble(t -> t.deviation).toArray();
        var logit = new ConditionalLogit(steps, ended.size(), new double[Term.COUNT], deviations);
        double[] beta = logit.fit();
        return new EndingModel(beta, logit.resample(beta, resamples, seed), deaths(ended));
    }

    private static Step step(int group, Ended ended) {
        double[] attacker = EndingModel.terms(ended.attackers(), ended.targets(), ended.war());
        double[] x = Arrays.copyOf(attacker, 2 * Term.COUNT);
        for (Term term : Term.values()) {
            double own = attacker[term.ordinal()];
            x[Term.COUNT + term.ordinal()] = term.turns ? -own : own;
        }
        int[] chosen = switch (ended.result()) {
            case NEITHER -> new int[0];
            case ATTACKER -> new int[] {0};
            case TARGET -> new int[] {1};
        };
        return new Step(group, x, chosen);
    }

    /** Least squares of log₁₀ deaths with a small penalty; unknown where fewer wars than coefficients are known. */
    private static Deaths deaths(List<Ended> ended) {
        int p = PENALTIES.size();
        var h = new DMatrixRMaj(p, p);
        var g = new DMatrixRMaj(p, 1);
        IntStream.range(0, p).forEach(e -> h.set(e, e, PENALTIES.get(e)));
        List<Ended> wars = ended.stream()
                .filter(w -> w.war() && w.deaths() != null && w.deaths() > 0)
                .toList();
        if (wars.size() <= p) {
            return UNKNOWN;
        }
        for (Ended war : wars) {
            double[] x = row(war);
            for (int e = 0; e < p; e++) {
                g.add(e, 0, x[e] * log(war));
                for (int f = 0; f < p; f++) {
                    h.add(e, f, x[e] * x[f]);
                }
            }
        }
        var solver = LinearSolverFactory_DDRM.chol(p);
        var b = new DMatrixRMaj(p, 1);
        if (!solver.setA(h)) {
            return UNKNOWN;
        }
        solver.solve(g, b);
        var fitted = new Deaths(b.get(0), b.get(1), b.get(2), Double.NaN);
        double squares = 0;
        for (Ended war : wars) {
            double away = log(war) - fitted.mean(war.attackers(), war.targets());
            squares += away * away;
        }
        return new Deaths(b.get(0), b.get(1), b.get(2), Math.sqrt(squares / (wars.size() - p)));
    }

    private static double[] row(Ended war) {
        return new double[] {
            1,
            EndingModel.logStrength(war.attackers(), war.targets()),
            EndingModel.logStates(war.attackers(), war.targets())
        };
    }

    private static double log(Ended war) {
        return war.deaths() == null ? Double.NaN : Math.log10(war.deaths());
    }
}
