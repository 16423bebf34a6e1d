package org.casus.model.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.OnsetTraits;
import org.casus.model.OnsetModel;
import org.casus.model.fit.Logit;
import org.casus.world.Conflict;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Snapshot;
import org.casus.world.World;

/** Who attacked whom, year by year: every directed pair of states on each 1 January, one in twenty of those at peace. */
public final class OnsetHistory {
    private static final int FIRST = 1817;
    private static final int LAST = 2007;
    private static final int FIRST_TEST = 1850;
    private static final int IN = 20;

    private record Year(int year, Logit.Row row) {}

    /**
     * How forecasts of decades by models that learnt from earlier ones fared.
     *
     * @param pairs directed pair-years that were forecast
     * @param began those in which it began
     * @param expected sum of the forecasts
     * @param log mean log score
     * @param base the same of the share of earlier pair-years
     * @param auc area under the curve
     */
    public record Scores(double pairs, int began, double expected, double log, double base, double auc) {}

    private final List<Year> years = new ArrayList<>();

    private OnsetHistory(World world, Level level) {
        Map<Integer, Set<Long>> began = began(world, level);
        for (int year = FIRST; year <= LAST; year++) {
            add(world.on(LocalDate.of(year, 1, 1)), began.getOrDefault(year, Set.of()));
        }
    }

    /** Reads the record of a level. */
    public static OnsetHistory of(World world, Level level) {
        return new OnsetHistory(world, level);
    }

    private static Map<Integer, Set<Long>> began(World world, Level level) {
        var cases = new Cases(world);
        Map<String, Integer> reached = new HashMap<>();
        for (Conflict conflict : world.tables().conflicts()) {
            reached.put(conflict.id(), conflict.level());
        }
        List<Case> of = level == Level.WAR
                ? cases.wars()
                : cases.disputes().stream()
                        .filter(c -> level == Level.DISPUTE || reached.getOrDefault(c.conflictId(), 0) >= 4)
                        .toList();
        var began = new HashMap<Integer, Set<Long>>();
        for (Case c : of) {
            Crisis crisis = c.crisis();
            for (int attacker : crisis.attackers()) {
                for (int target : crisis.targets()) {
                    began.computeIfAbsent(crisis.on().getYear(), y -> new HashSet<>())
                            .add(pair(attacker, target));
                }
            }
        }
        return began;
    }

    private static long pair(int attacker, int target) {
        return 1000L * attacker + target;
    }

    private void add(Snapshot snapshot, Set<Long> began) {
        var traits = OnsetTraits.of(snapshot);
        int year = snapshot.date().getYear();
        for (int a = 0; a < snapshot.size(); a++) {
            for (int t = 0; t < snapshot.size(); t++) {
                if (t != a) {
                    boolean happened = began.contains(pair(snapshot.ccode(a), snapshot.ccode(t)));
                    boolean drawn = Math.floorMod((year * 31 + a) * 37 + t * 7, IN) == 0;
                    if (happened || drawn) {
                        years.add(new Year(year, new Logit.Row(traits.of(a, t), happened, happened ? 1 : IN)));
                    }
                }
            }
        }
    }

    /** The model that all years teach. */
    public OnsetModel learn() {
        return OnsetModel.of(Logit.fit(before(Integer.MAX_VALUE)));
    }

    private List<Logit.Row> before(int year) {
        return years.stream().filter(y -> y.year() < year).map(Year::row).toList();
    }

    /** Forecasts each decade from 1850 on by a model that learnt from the years before it. */
    public Scores score() {
        var forecasts = new ArrayList<double[]>();
        double log = 0;
        double base = 0;
        double pairs = 0;
        double expected = 0;
        int happened = 0;
        for (int decade = FIRST_TEST; decade <= LAST; decade += 10) {
            List<Logit.Row> past = before(decade);
            var model = OnsetModel.of(Logit.fit(past));
            double share = past.stream().filter(Logit.Row::happened).count()
                    / past.stream().mapToDouble(Logit.Row::weight).sum();
            for (Year y : years) {
                if (y.year() / 10 * 10 == decade) {
                    double p = model.risk(y.row().x());
                    boolean began = y.row().happened();
                    double weight = y.row().weight();
                    log += weight * Math.log(began ? p : 1 - p);
                    base += weight * Math.log(began ? share : 1 - share);
                    pairs += weight;
                    expected += weight * p;
                    happened += began ? 1 : 0;
                    forecasts.add(new double[] {p, began ? 1 : 0, weight});
                }
            }
        }
        return new Scores(pairs, happened, expected, log / pairs, base / pairs, auc(forecasts));
    }

    private static double auc(List<double[]> forecasts) {
        forecasts.sort(Comparator.comparingDouble(f -> f[0]));
        double below = 0;
        double sum = 0;
        double yes = 0;
        for (double[] f : forecasts) {
            if (f[1] > 0) {
                sum += f[2] * below;
                yes += f[2];
            } else {
                below += f[2];
            }
        }
        return sum / yes / below;
    }
}
