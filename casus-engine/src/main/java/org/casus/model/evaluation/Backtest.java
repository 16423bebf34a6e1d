package org.casus.model.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.Knowledge;
import org.casus.model.baselines.Learner;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;
import org.casus.world.World;

/** Forward-chained forecasts of a task, written as the tasks' scorer reads them. */
public final class Backtest {
    private Backtest() {}

    /**
     * Forecasts every decade of a task.
     *
     * @param knowledge what is known of each war's build-up
     */
    public static Forecasts run(World world, Level level, Knowledge knowledge, Consumer<String> progress) {
        return chain(world, level, knowledge, progress).chosen();
    }

    /** The models and forecasts of every decade of a task. */
    public static Chain chain(World world, Level level, Knowledge knowledge, Consumer<String> progress) {
        List<Case> cases = new Cases(world).all();
        TrainingRows rows = TrainingRows.of(world, cases, knowledge);
        int last = cases.getLast().decade();
        return new Chain(world, rows, level, Training.grid(level)).run(last, progress);
    }

    /** Our joining model, having learnt nothing yet. */
    public static Learner casus() {
        return new JoiningLearner(column -> true);
    }

    /**
     * Forecasts every decade of a task by several learners.
     *
     * @param knowledge what is known of each war's build-up
     * @param learners by name; they have learnt nothing yet
     * @return forecasts by the same names
     */
    public static Map<String, Forecasts> run(
            World world, Level level, Knowledge knowledge, Map<String, Learner> learners, Consumer<String> progress) {
        TrainingRows rows = TrainingRows.of(world, new Cases(world).all(), knowledge);
        return new Comparison(world, rows, level).run(learners, progress);
    }

    /** Those of some forecasts that are not about states that joined on the first day. */
    public static List<Forecast> withoutFirstDay(World world, List<Forecast> forecasts) {
        Map<String, Case> cases = new HashMap<>();
        new Cases(world).all().forEach(c -> cases.put(c.task() + c.id(), c));
        return forecasts.stream()
                .filter(f -> !joinedFirstDay(Objects.requireNonNull(cases.get(f.task() + f.conflict())), f.ccode()))
                .toList();
    }

    private static boolean joinedFirstDay(Case c, int ccode) {
        Case.Joining joining = c.joiners().get(ccode);
        return joining != null && !joining.date().isAfter(c.crisis().on());
    }

    /** As a table: {@code task,conflict_id,ccode,p_out,p_a,p_b}. */
    public static String csv(Forecasts forecasts) {
        var out = new StringBuilder("task,conflict_id,ccode,p_out,p_a,p_b\n");
        for (Forecasts.Forecast f : forecasts.rows()) {
            var p = f.probabilities();
            out.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%.8f,%.8f,%.8f\n",
                    f.task(),
                    f.conflict(),
                    f.ccode(),
                    p.out(),
                    p.attacker(),
                    p.target()));
        }
        return out.toString();
    }
}
