package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.casus.model.entry.Effect;
import org.casus.model.entry.Fronts;
import org.casus.model.entry.Grown;
import org.casus.world.Side;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * The other way to tell how a war grows: by day. A candidate enters a side at a rate a day of e^(α + β·x), with x as for the model
 * by step and α of the period since the start; the war ends at a rate of the period; both are learnt from dates. A model to
 * compare with, which nothing else uses.
 */
final class DayHazard {
    /** First days of the periods: the first day, the first month, half year, year, and later. */
    private static final int[] PERIODS = {0, 1, 31, 181, 366};

    private static final int B = PERIODS.length;
    private static final int E = Effect.values().length - 1;
    private static final int P = B + E;
    private static final int MOST = 60;
    /** The level of a period's rate: about once in four hundred days, within a factor of fifty. */
    private static final double LEVEL = -6;

    private static final double LEVEL_SPREAD = 2;
    private static final double FORECAST_SPREAD = 0.5;
    private static final double SPREAD = 0.5;

    /** A war with the day of its end. */
    record War(Grown grown, int end) {}

    private final double[] coefficients;
    private final double[] ending;

    private DayHazard(double[] coefficients, double[] ending) {
        this.coefficients = coefficients;
        this.ending = ending;
    }

    /** Exposure of the states outside to one coalition in one period. */
    @SuppressWarnings("ArrayRecordComponent") // private, and never compared
    private record Spell(int period, double days, double[] x, int[] chosen) {}

    static DayHazard learn(List<War> wars) {
        List<Spell> spells = wars.stream().flatMap(w -> spells(w).stream()).toList();
        double[] at = IntStream.range(0, P)
                .mapToDouble(i -> i < B ? LEVEL : prior(i - B))
                .toArray();
        double[] mean = at.clone();
        double height = penalised(spells, at, mean);
        for (int i = 0; i < MOST; i++) {
            double[] move = move(spells, at, mean);
            double share = 1;
            double[] to = at;
            double higher = height;
            for (; share > 1e-6; share /= 2) {
                to = at.clone();
                for (int e = 0; e < P; e++) {
                    to[e] += share * Math.clamp(move[e], -2, 2);
                }
                higher = penalised(spells, to, mean);
                if (higher >= height - 1e-9) {
                    break;
                }
            }
            at = to;
            height = higher;
            if (Arrays.stream(move).map(Math::abs).sum() < 1e-7) {
                return new DayHazard(at, ends(wars));
            }
        }
        throw new IllegalStateException("no maximum");
    }

    private static double prior(int e) {
        return Effect.values()[e + 1] == Effect.FORECAST ? 1 : 0;
    }

    private static double spread(int i) {
        return i < B ? LEVEL_SPREAD : prior(i - B) == 1 ? FORECAST_SPREAD : SPREAD;
    }

    /** How often a war ended in each period, a day; half an end is added to each so that none is 0. */
    private static double[] ends(List<War> wars) {
        var ends = new double[B];
        var days = new double[B];
        for (War war : wars) {
            for (int b = 0; b < B; b++) {
                days[b] += Math.max(0, Math.min(last(b), war.end + 1.0) - PERIODS[b]);
                ends[b] += war.end >= PERIODS[b] && war.end < last(b) ? 1 : 0;
            }
        }
        return IntStream.range(0, B)
                .mapToDouble(b -> (ends[b] + 0.5) / (days[b] + 200))
                .toArray();
    }

    private static double last(int period) {
        return period + 1 < B ? PERIODS[period + 1] : Double.POSITIVE_INFINITY;
    }

    private static int period(int day) {
        int b = 0;
        while (b + 1 < B && PERIODS[b + 1] <= day) {
            b++;
        }
        return b;
    }

    /** Cuts a war where a period or a day of entry ends; who enters on a day saw the coalitions of the day before. */
    private static List<Spell> spells(War war) {
        var fronts = new Fronts(war.grown.bonds());
        var spells = new ArrayList<Spell>();
        List<Grown.Entry> entries = war.grown.entries();
        int next = 0;
        for (int from = 0; from <= war.end; ) {
            int b = period(from);
            int entry = next < entries.size() ? entries.get(next).day() : Integer.MAX_VALUE;
            int to = (int) Math.min(Math.min(last(b), entry + 1.0), war.end + 1.0);
            List<Grown.Entry> together = new ArrayList<>();
            while (next < entries.size() && entries.get(next).day() < to) {
                together.add(entries.get(next++));
            }
            int[] outside = outside(war.grown, fronts);
            int[] chosen = together.stream()
                    .mapToInt(e -> 2 * Arrays.binarySearch(outside, e.candidate())
                            + e.side().ordinal())
                    .toArray();
            spells.add(new Spell(b, to - from, options(war.grown, fronts, outside), chosen));
            together.forEach(e -> fronts.enter(e.candidate(), e.side()));
            from = to;
        }
        return spells;
    }

    static int[] outside(Grown grown, Fronts fronts) {
        return IntStream.range(0, grown.bonds().size())
                .filter(k -> !fronts.inside(k))
                .toArray();
    }

    /** Options × effects without the level. */
    private static double[] options(Grown grown, Fronts fronts, int[] outside) {
        var x = new double[2 * outside.length * E];
        var row = new double[E + 1];
        for (int o = 0; o < outside.length; o++) {
            for (Side side : Side.values()) {
                fronts.write(outside[o], side, row);
                row[Effect.FORECAST.ordinal()] =
                        grown.forecasts().get(outside[o]).side(side);
                System.arraycopy(row, 1, x, (2 * o + side.ordinal()) * E, E);
            }
        }
        return x;
    }

    private static double[] rates(double[] x, double[] beta) {
        var rates = new double[x.length / E];
        for (int o = 0; o < rates.length; o++) {
            double u = 0;
            for (int e = 0; e < E; e++) {
                u += beta[B + e] * x[o * E + e];
            }
            rates[o] = Math.exp(u);
        }
        return rates;
    }

    private static double penalised(List<Spell> spells, double[] beta, double[] mean) {
        double sum = 0;
        for (Spell s : spells) {
            double[] rates = rates(s.x, beta);
            sum -= s.days * Math.exp(beta[s.period]) * Arrays.stream(rates).sum();
            for (int o : s.chosen) {
                sum += beta[s.period] + Math.log(rates[o]);
            }
        }
        for (int i = 0; i < P; i++) {
            double away = (beta[i] - mean[i]) / spread(i);
            sum -= away * away / 2;
        }
        return sum;
    }

    private static double[] move(List<Spell> spells, double[] beta, double[] mean) {
        var g = new DMatrixRMaj(P, 1);
        var h = new DMatrixRMaj(P, P);
        for (int i = 0; i < P; i++) {
            double precision = 1 / (spread(i) * spread(i));
            g.add(i, 0, -precision * (beta[i] - mean[i]));
            h.add(i, i, precision);
        }
        var row = new double[P];
        for (Spell s : spells) {
            double[] rates = rates(s.x, beta);
            for (int o = 0; o < rates.length; o++) {
                fill(row, s, o);
                double expected = s.days * Math.exp(beta[s.period]) * rates[o];
                for (int i = 0; i < P; i++) {
                    g.add(i, 0, -expected * row[i]);
                    for (int j = 0; j < P; j++) {
                        h.add(i, j, expected * row[i] * row[j]);
                    }
                }
            }
            for (int o : s.chosen) {
                fill(row, s, o);
                for (int i = 0; i < P; i++) {
                    g.add(i, 0, row[i]);
                }
            }
        }
        var solver = LinearSolverFactory_DDRM.chol(P);
        if (!solver.setA(h)) {
            throw new IllegalStateException("not definite");
        }
        var move = new DMatrixRMaj(P, 1);
        solver.solve(g, move);
        return move.getData();
    }

    private static void fill(double[] row, Spell s, int option) {
        Arrays.fill(row, 0, B, 0);
        row[s.period] = 1;
        System.arraycopy(s.x, option * E, row, B, E);
    }

    /** Chances of what comes next after the end of a day (−1: at the start): each option's, in the order of the states outside. */
    double[] next(Grown grown, Fronts fronts, int[] outside, int day) {
        double[] rates = rates(options(grown, fronts, outside), coefficients);
        double all = Arrays.stream(rates).sum();
        double share = 0;
        double lasting = 1;
        for (int b = period(day + 1); b < B; b++) {
            double entry = all * Math.exp(coefficients[b]);
            double any = entry + ending[b];
            double days = last(b) - Math.max(PERIODS[b], day + 1.0);
            double happens = -Math.expm1(-any * days);
            share += lasting * happens * entry / any;
            lasting *= 1 - happens;
        }
        for (int o = 0; o < rates.length; o++) {
            rates[o] *= share / all;
        }
        return rates;
    }

    /** Lets a war grow from its start: for each candidate the side it entered, or null. */
    Side[] grow(Grown grown, SplittableRandom random) {
        var fronts = new Fronts(grown.bonds());
        var sides = new Side[grown.bonds().size()];
        double at = 0;
        int b = 0;
        while (true) {
            int[] outside = outside(grown, fronts);
            double[] rates = rates(options(grown, fronts, outside), coefficients);
            double all = Arrays.stream(rates).sum();
            double wait = -Math.log1p(-random.nextDouble());
            while (true) {
                double any = all * Math.exp(coefficients[b]) + ending[b];
                if (at + wait / any < last(b)) {
                    at += wait / any;
                    break;
                }
                wait -= (last(b) - at) * any;
                at = last(b);
                b++;
            }
            double entry = all * Math.exp(coefficients[b]);
            if (random.nextDouble() * (entry + ending[b]) >= entry || outside.length == 0) {
                return sides;
            }
            int o = Draws.one(rates, all, random);
            sides[outside[o / 2]] = Side.values()[o % 2];
            fronts.enter(outside[o / 2], Side.values()[o % 2]);
        }
    }
}
