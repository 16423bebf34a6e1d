package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.casus.features.Case;
import org.casus.model.baselines.Forecaster;
import org.casus.model.baselines.Learner;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;

/**
 * How forecasts improve with history: the joining model learnt from a part of the past conflicts that is drawn at random,
 * from several draws, and from the latest years only.
 */
public final class LearningCurve {
    /** Draws of each part. */
    public static final int DRAWS = 5;

    private static final List<Integer> PERCENT = List.of(10, 25, 50);
    private static final List<Integer> YEARS = List.of(30, 60);

    private LearningCurve() {}

    /** Learners by the part that they learn from; those of the draws of one part share the name up to {@code #}. */
    public static Map<String, Learner> learners() {
        Map<String, Learner> learners = new LinkedHashMap<>();
        learners.put(DriverWorth.ALL, new JoiningLearner(c -> true));
        for (int percent : PERCENT) {
            for (int draw = 1; draw <= DRAWS; draw++) {
                learners.put(percent + "% of past conflicts#" + draw, new OfPart(drawn(percent, draw, false)));
            }
        }
        for (int draw = 1; draw <= DRAWS; draw++) {
            learners.put("half of past wars, all disputes#" + draw, new OfPart(drawn(50, draw, true)));
        }
        learners.put("disputes alone", new OfPart((past, decade) -> only(past, "D")));
        learners.put("wars alone", new OfPart((past, decade) -> only(past, "W")));
        for (int years : YEARS) {
            learners.put(
                    "the last %d years".formatted(years), new OfPart((past, decade) -> since(past, decade - years)));
        }
        return learners;
    }

    /** Which of the past conflicts are learnt from. */
    private interface Part {
        Set<Case> of(List<Case> past, int decade);
    }

    /** Every conflict is drawn once, for all decades, so that a later decade knows what an earlier one did. */
    private static Part drawn(int percent, int draw, boolean warsOnly) {
        return (past, decade) -> {
            var kept = new HashSet<Case>();
            for (Case c : past) {
                var random = new Random(31L * c.id() + (c.task().equals("W") ? 7 : 0) + 1_000_003L * draw);
                random.nextDouble();
                if (warsOnly && c.task().equals("D") || random.nextDouble() * 100 < percent) {
                    kept.add(c);
                }
            }
            return kept;
        };
    }

    private static Set<Case> only(List<Case> past, String task) {
        var kept = new HashSet<Case>();
        past.stream().filter(c -> c.task().equals(task)).forEach(kept::add);
        return kept;
    }

    private static Set<Case> since(List<Case> past, int year) {
        var kept = new HashSet<Case>();
        past.stream().filter(c -> c.crisis().on().getYear() >= year).forEach(kept::add);
        return kept;
    }

    /** Learns from a part of the past. */
    private static final class OfPart implements Learner {
        private final Part part;
        private final JoiningLearner learner = new JoiningLearner(c -> true);

        OfPart(Part part) {
            this.part = part;
        }

        @Override
        public List<Forecaster> learn(TrainingRows rows, int limit, Level level) {
            var past = new ArrayList<Case>();
            for (int r = 0; r < limit; r++) {
                Case c = rows.caseOf(r);
                if (past.isEmpty() || !past.getLast().equals(c)) {
                    past.add(c);
                }
            }
            int decade = past.stream().mapToInt(Case::decadeKnown).max().orElse(0) + 10;
            Set<Case> kept = part.of(Collections.unmodifiableList(past), decade);
            TrainingRows some = rows.of(kept::contains);
            return learner.learn(some, some.size(), level);
        }

        @Override
        public boolean corrected(Level level) {
            return learner.corrected(level);
        }
    }
}
