package org.casus.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.SweepFile;
import org.casus.error.Code;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile.BrokenModel;
import org.casus.model.Pull;
import org.casus.model.entry.EntryModel;
import org.casus.simulation.CascadeSweep;
import org.casus.simulation.Sweep;
import org.casus.world.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep says of each crisis: its one step, and with cascades also many runs of it. Serializable, since a job on a
 * cluster sends it to its executors.
 *
 * @param level how far the crises go
 * @param runs of each crisis, 0 for one step only
 * @param seed of the runs, 0 or more
 */
public record SweepKind(Level level, int runs, long seed) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Reads it from the options of a sweep.
     *
     * @param cascade how many runs, null for one step only
     * @throws QuestionRefused with all that is wrong
     */
    public static SweepKind of(Level level, @Nullable Integer cascade, long seed) throws QuestionRefused {
        var problems = new ArrayList<QuestionProblem>();
        if (cascade != null && cascade < 1) {
            problems.add(wrong("--cascade", cascade, "a simulation needs at least one run"));
        }
        if (seed < 0) {
            problems.add(wrong("--seed", seed, "a seed is 0 or more"));
        }
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
        return new SweepKind(level, cascade == null ? 0 : cascade, seed);
    }

    private static QuestionProblem wrong(String option, long value, String rule) {
        return new QuestionProblem(
                Code.WRONG_VALUE, option, String.valueOf(value), rule + ", not " + value + ".", List.of());
    }

    /** Whether there are cascades. */
    public boolean grown() {
        return runs > 0;
    }

    /** Names of the columns behind the candidate's. */
    public List<String> columns() {
        return grown() ? SweepFile.CASCADE : SweepFile.ONE_STEP;
    }

    /**
     * The cascades of a day, null without.
     *
     * @param sweep the day's one-step chances, at the same level
     * @throws BrokenModel if the model is too old to say who enters next
     */
    public @Nullable CascadeSweep cascades(Sweep sweep, JoiningModel models) throws BrokenModel {
        return grown() ? CascadeSweep.of(sweep, models.entries(level), Pull.of(level), runs, seed) : null;
    }

    /**
     * All that decides the numbers beside the world and the joining model, in a line.
     *
     * @throws BrokenModel if the model is too old to say who enters next
     */
    public String about(JoiningModel models) throws BrokenModel {
        if (!grown()) {
            return "level " + level.word() + ", one step";
        }
        EntryModel entries = models.entries(level);
        return "level " + level.word() + ", cascade " + runs + ", seed " + seed + ", entries "
                + Arrays.hashCode(entries.coefficients());
    }
}
