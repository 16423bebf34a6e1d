package org.casus.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.answer.Answer.Counterfactual;
import org.casus.features.CrisisFeatures;
import org.casus.features.Obligation;
import org.casus.model.LevelModel;
import org.casus.model.Prediction;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.casus.world.World;

/** What would change the answer: one circumstance at a time, with the interval of the difference. */
final class Changes {
    private final World world;
    private final Crisis crisis;
    private final Circumstances circumstances;
    private final LevelModel model;
    private final Names names;
    private final int subject;
    private final Side side;
    private final Prediction base;
    private final List<Counterfactual> found = new ArrayList<>();

    Changes(
            World world,
            Crisis crisis,
            Circumstances circumstances,
            LevelModel model,
            Names names,
            int subject,
            Side side,
            Prediction base) {
        this.world = world;
        this.crisis = crisis;
        this.circumstances = circumstances;
        this.model = model;
        this.names = names;
        this.subject = subject;
        this.side = side;
        this.base = base;
    }

    /**
     * Tries every change.
     *
     * @param runnersUp other states that could attack
     */
    List<Counterfactual> find(Snapshot snapshot, List<Obligation> obligations, List<Integer> runnersUp) {
        treaties(obligations);
        rivalries(snapshot);
        whoAttacksFirst();
        for (int other : runnersUp) {
            if (other != subject && !crisis.participants().contains(other)) {
                otherAttacker(other);
            }
        }
        found.sort(Comparator.comparingDouble((Counterfactual c) -> -Math.abs(c.difference())));
        return found;
    }

    private void treaties(List<Obligation> obligations) {
        Set<String> mine = new LinkedHashSet<>();
        obligations.stream()
                .filter(o -> o.from() == subject && o.promise() != Promise.CONSULTATION)
                .forEach(o -> mine.add(o.membership().treaty()));
        for (String treaty : mine) {
            String name = world.findTreaty(treaty).map(t -> t.name()).orElse(treaty);
            tryIt("Without the " + withoutThe(name), crisis, circumstances.withoutTreaty(treaty), side);
        }
    }

    private static String withoutThe(String name) {
        return name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
    }

    private void rivalries(Snapshot snapshot) {
        int k = snapshot.positionOf(subject);
        for (int state : crisis.participants()) {
            if (snapshot.rivals(k, snapshot.positionOf(state))) {
                tryIt(
                        "Without the rivalry of " + names.inText(subject) + " and " + names.inText(state),
                        crisis,
                        circumstances.withoutRivalry(subject, state),
                        side);
            }
        }
        for (int a : crisis.attackers()) {
            for (int t : crisis.targets()) {
                if (snapshot.rivals(snapshot.positionOf(a), snapshot.positionOf(t))) {
                    tryIt(
                            "Without the rivalry of " + names.inText(a) + " and " + names.inText(t),
                            crisis,
                            circumstances.withoutRivalry(a, t),
                            side);
                }
            }
        }
    }

    private void whoAttacksFirst() {
        var reversed = new Crisis(crisis.targets(), crisis.attackers(), crisis.on(), crisis.level());
        tryIt(
                names.list(crisis.targets()).replaceFirst("^the ", "The ") + verb(crisis.targets()) + " first",
                reversed,
                circumstances,
                side.opposite());
    }

    private static String verb(List<Integer> states) {
        return states.size() > 1 ? " attack" : " attacks";
    }

    private void otherAttacker(int other) {
        var changed = new Crisis(List.of(other), crisis.targets(), crisis.on(), crisis.level());
        tryIt(
                names.atStart(other) + " attacks instead of " + names.list(crisis.attackers()),
                changed,
                circumstances,
                side);
    }

    private void tryIt(String change, Crisis changed, Circumstances supposed, Side same) {
        var features = CrisisFeatures.of(world.on(changed.on(), supposed), changed, supposed);
        int k = features.indexOf(subject);
        Prediction other = model.predict(features.vector(k, Side.ATTACKER), features.vector(k, Side.TARGET));
        Prediction seen = same == side ? other : other.mirrored();
        Prediction.Interval interval = seen.difference(base, side);
        double probability = seen.point().side(side);
        found.add(new Counterfactual(
                change, probability, probability - base.point().side(side), interval.low(), interval.high()));
    }
}
