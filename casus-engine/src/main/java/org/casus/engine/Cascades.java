package org.casus.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.answer.Cascade.Coalition;
import org.casus.answer.Cascade.Conditional;
import org.casus.answer.Cascade.Entry;
import org.casus.answer.Cascade.Order;
import org.casus.answer.Cascade.Share;
import org.casus.answer.StateRef;
import org.casus.model.Prediction;
import org.casus.model.Prediction.Interval;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.model.ending.EndingModel;
import org.casus.model.ending.EndingModel.Chances;
import org.casus.model.entry.Bonds;
import org.casus.model.entry.EntryModel;
import org.casus.simulation.Cascade;
import org.casus.simulation.Ensemble;
import org.casus.simulation.Runs;
import org.casus.simulation.Runs.Entrant;
import org.casus.simulation.Runs.Outcome;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/** How a crisis may grow: simulated, and said with names. */
final class Cascades {
    private static final int COALITIONS = 20;
    private static final int CONDITIONALS = 20;
    private static final int ORDERS = 10;
    private static final double RARE = 0.001;
    /** Of fewer runs nothing is said. */
    private static final int ENOUGH = 100;

    private static final double NEGLIGIBLE = 0.0005;

    private final Posed posed;
    private final List<Prediction> predictions;
    private final EntryModel entries;
    private final Bonds bonds;
    private final Pull pull;
    private final @Nullable Endings endings;

    /** @param ending how conflicts end, null if unknown */
    Cascades(Posed posed, Forecast forecast, EntryModel entries, @Nullable EndingModel ending) {
        this.posed = posed;
        endings = ending == null ? null : new Endings(posed, ending);
        this.entries = entries;
        int[] ccodes = IntStream.range(0, forecast.features().size())
                .map(forecast.features()::ccode)
                .toArray();
        predictions = forecast.predictions();
        bonds = Bonds.of(posed.snapshot(), posed.crisis(), ccodes);
        pull = Pull.of(posed.crisis().level());
    }

    /**
     * Simulates.
     *
     * @param precision standard error of a state's chance at which to stop early, 0 for never
     * @param resamples of the models to simulate too, for the intervals of coalitions; 0 for none
     */
    org.casus.answer.Cascade simulate(int runs, long seed, double precision, int resamples) {
        List<Probabilities> forecasts =
                predictions.stream().map(Prediction::point).toList();
        Cascade cascade = new Cascade(bonds, forecasts, entries, pull).holding(seed);
        Runs made = cascade.run(runs, seed, precision);
        Ensemble ensemble = resamples == 0 ? null : Ensemble.of(cascade, predictions, entries, resamples, seed);
        return new org.casus.answer.Cascade(
                made.runs(),
                seed,
                made.coalitions().stream()
                        .limit(COALITIONS)
                        .map(o -> coalition(o, made, ensemble))
                        .toList(),
                states(made),
                conditionals(made),
                made.orders().stream().limit(ORDERS).map(o -> order(o, made)).toList(),
                shown(made.sizes()),
                majorsOnBoth(made, ensemble),
                endings == null ? null : endings.of(made));
    }

    private static Share share(double share, Runs runs) {
        return share(share, runs, null);
    }

    private static Share share(double share, Runs runs, @Nullable Interval interval) {
        double error = Math.sqrt(share * (1 - share) / runs.runs());
        return interval == null ? new Share(share, error) : new Share(share, error, interval.low(), interval.high());
    }

    private Share majorsOnBoth(Runs made, @Nullable Ensemble ensemble) {
        boolean attackers = majors(Side.ATTACKER);
        boolean targets = majors(Side.TARGET);
        double share = made.majorsOnBoth(attackers, targets);
        return share(
                share, made, ensemble == null ? null : ensemble.of(r -> r.majorsOnBoth(attackers, targets), share));
    }

    private boolean majors(Side side) {
        return Arrays.stream(posed.snapshot().positionsOf(posed.crisis().side(side)))
                .anyMatch(posed.snapshot()::major);
    }

    private StateRef name(int k) {
        return posed.names().state(bonds.ccode(k));
    }

    private Coalition coalition(Outcome outcome, Runs made, @Nullable Ensemble ensemble) {
        double share = (double) outcome.count() / made.runs();
        Interval interval = ensemble == null ? null : ensemble.coalition(outcome.entrants(), share);
        Chances chances = endings == null ? null : endings.of(outcome);
        return new Coalition(
                side(outcome, Side.ATTACKER),
                side(outcome, Side.TARGET),
                share(share, made, interval),
                chances == null ? null : chances.attacker(),
                chances == null ? null : chances.target());
    }

    private List<StateRef> side(Outcome outcome, Side side) {
        var states = new ArrayList<>(posed.crisis().side(side));
        outcome.entrants().stream().filter(e -> e.side() == side).forEach(e -> states.add(e.ccode()));
        return states.stream().map(posed.names()::state).toList();
    }

    private Order order(Outcome outcome, Runs made) {
        return new Order(
                outcome.entrants().stream()
                        .map(e -> posed.names().state(e.ccode()))
                        .toList(),
                outcome.entrants().stream().map(Entrant::side).toList(),
                share((double) outcome.count() / made.runs(), made));
    }

    private static List<Double> shown(double[] sizes) {
        int last = IntStream.range(0, sizes.length)
                .filter(n -> sizes[n] >= NEGLIGIBLE)
                .max()
                .orElse(0);
        return Arrays.stream(sizes, 0, last + 1).boxed().toList();
    }

    private List<Entry> states(Runs made) {
        List<Probabilities> chances = made.chances();
        return IntStream.range(0, bonds.size())
                .filter(k -> chances.get(k).join() >= RARE)
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer k) -> -chances.get(k).join())
                        .thenComparingInt(bonds::ccode))
                .map(k -> entry(k, chances.get(k), made))
                .toList();
    }

    private Entry entry(int k, Probabilities chances, Runs made) {
        Interval interval = predictions.get(k).joining();
        return new Entry(
                name(k),
                new Share(chances.attacker(), made.standardError(k, Side.ATTACKER)),
                new Share(chances.target(), made.standardError(k, Side.TARGET)),
                Math.min(interval.low(), chances.join()),
                Math.max(interval.high(), chances.join()));
    }

    private List<Conditional> conditionals(Runs made) {
        var found = new ArrayList<Pair>();
        for (int m = 0; m < bonds.size(); m++) {
            for (int k = 0; k < bonds.size(); k++) {
                if (k != m && made.both(k, m) >= ENOUGH) {
                    found.add(new Pair(m, k, covariance(made, m, k)));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Pair::covariance)
                        .reversed()
                        .thenComparingInt(Pair::given)
                        .thenComparingInt(Pair::state))
                .limit(CONDITIONALS)
                .map(p -> conditional(p, made))
                .toList();
    }

    /** Two candidates and how much more often they enter together than if each entered for itself, as a share of runs. */
    private record Pair(int given, int state, double covariance) {}

    private static double covariance(Runs made, int m, int k) {
        double runs = made.runs();
        return made.both(k, m) / runs - made.entered(m) / runs * made.entered(k) / runs;
    }

    private Conditional conditional(Pair pair, Runs made) {
        int both = made.both(pair.state(), pair.given());
        int in = made.entered(pair.given());
        int out = made.runs() - in;
        return new Conditional(
                name(pair.given()),
                name(pair.state()),
                (double) both / in,
                out < ENOUGH ? null : (double) (made.entered(pair.state()) - both) / out,
                (double) made.after(pair.given(), pair.state()) / both);
    }
}
