package org.casus.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.answer.Answer.Counterfactual;
import org.casus.features.CrisisFeatures;
import org.casus.model.Horizon;
import org.casus.model.LevelModel;
import org.casus.model.Prediction;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/** What would change the answer: one circumstance at a time, then the pairs that matter most, with intervals of the difference. */
final class Changes {
    /** How many single changes are paired with each other. */
    private static final int PAIRED = 5;

    private static final int PAIRS_SHOWN = 3;

    private final LevelModel model;
    private final int subject;
    private final Setting base;
    private final Prediction prediction;
    private final Snapshot asked;
    private final Horizon.Entered entered;
    private final Map<Circumstances, Snapshot> snapshots = new HashMap<>();

    /**
     * @param base the crisis as asked, and the side that the subject is asked about
     * @param prediction the subject's chances in it
     * @param snapshot the world of the question
     * @param entered the share of joiners that enter within the question's horizon
     */
    Changes(
            LevelModel model,
            int subject,
            Setting base,
            Prediction prediction,
            Snapshot snapshot,
            Horizon.Entered entered) {
        this.entered = entered;
        this.model = model;
        this.subject = subject;
        this.base = base;
        this.prediction = prediction;
        asked = snapshot;
        snapshots.put(base.circumstances(), snapshot);
    }

    /**
     * What a change leads to.
     *
     * @param joined who of those in the crisis entered after it began, and on which side
     * @param side the subject's side, which changes its name where the sides do
     */
    record Setting(Crisis crisis, Map<Integer, Side> joined, Circumstances circumstances, Side side) {
        Setting {
            joined = Map.copyOf(joined);
        }

        Setting under(Circumstances other) {
            return new Setting(crisis, joined, other, side);
        }
    }

    private record Tried(Change change, Counterfactual result) {
        double size() {
            return Math.abs(result.difference());
        }
    }

    /** Tries every change, and the strongest in pairs; the largest effects first. */
    List<Counterfactual> of(List<Change> changes) {
        var singles = new ArrayList<Tried>();
        for (Change change : changes) {
            singles.add(new Tried(change, result(change.text(), change.options(), change.apply(base))));
        }
        singles.sort(Comparator.comparingDouble(Tried::size).reversed());
        var found = new ArrayList<Counterfactual>();
        singles.forEach(t -> found.add(t.result()));
        found.addAll(pairs(singles));
        found.sort(Comparator.comparingDouble((Counterfactual c) -> -Math.abs(c.difference())));
        return found;
    }

    private List<Counterfactual> pairs(List<Tried> singles) {
        List<Tried> strongest = singles.stream()
                .filter(t -> t.result().distinguishable())
                .limit(PAIRED)
                .toList();
        var pairs = new ArrayList<Counterfactual>();
        for (int i = 0; i < strongest.size(); i++) {
            for (int j = i + 1; j < strongest.size(); j++) {
                Change one = strongest.get(i).change();
                Change two = strongest.get(j).change();
                if (!one.about().equals(two.about())) {
                    String text = one.text() + ", and " + two.inText();
                    pairs.add(result(text, one.optionsWith(two), two.apply(one.apply(base))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Counterfactual c) -> -Math.abs(c.difference())));
        return pairs.subList(0, Math.min(PAIRS_SHOWN, pairs.size()));
    }

    private Counterfactual result(String text, List<String> options, Setting setting) {
        Snapshot snapshot = snapshots.computeIfAbsent(setting.circumstances(), asked::under);
        var features = CrisisFeatures.ofOne(snapshot, setting.crisis(), setting.circumstances(), subject);
        Prediction first = model.predict(features.vector(0, Side.ATTACKER), features.vector(0, Side.TARGET))
                .within(entered);
        Prediction other = Entries.told(
                model,
                first,
                Entries.known(model, snapshot, setting.crisis(), setting.joined(), setting.circumstances()));
        Prediction seen = setting.side() == base.side() ? other : other.mirrored();
        Prediction.Interval interval = seen.difference(prediction, base.side());
        double probability = seen.point().side(base.side());
        return new Counterfactual(
                text,
                options,
                probability,
                probability - prediction.point().side(base.side()),
                interval.low(),
                interval.high());
    }
}
