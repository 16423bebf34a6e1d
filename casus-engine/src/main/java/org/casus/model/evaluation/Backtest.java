package org.casus.model.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.Knowledge;
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
