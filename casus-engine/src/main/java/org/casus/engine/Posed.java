package org.casus.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.world.Crisis;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * A question in its world, with an attacker.
 *
 * @param snapshot the world under the question's circumstances
 * @param crisis with those taken as already in
 * @param runnersUp where no attacker is named: who else could attack, likeliest first
 * @param assumption the sentence that says so, empty where an attacker is named
 */
record Posed(Ask ask, Snapshot snapshot, Names names, Crisis crisis, List<Integer> runnersUp, String assumption) {
    /**
     * Supposes an attacker where none is named.
     *
     * @throws QuestionRefused where there is nobody to suppose
     */
    static Posed of(Ask ask, Snapshot snapshot, Names names) throws QuestionRefused {
        if (!ask.attackers().isEmpty()) {
            return new Posed(ask, snapshot, names, crisis(ask, ask.attackers()), List.of(), "");
        }
        List<Integer> likely = LikelyAttackers.of(snapshot, ask.targets().getFirst(), excluded(ask));
        if (likely.isEmpty()) {
            throw new QuestionRefused(List.of(new QuestionProblem(
                    Code.NO_ATTACKER,
                    "attacker",
                    "",
                    "No attacker is named, and no neighbour, rival or major power of " + names.list(ask.targets())
                            + " is left to suppose: name one, as in \u201c… against the United States\u201d.",
                    List.of())));
        }
        int attacker = likely.getFirst();
        List<Integer> runnersUp = likely.subList(1, likely.size());
        String next = runnersUp.isEmpty() ? "nobody else is near enough" : "next would be " + names.list(runnersUp);
        String assumption =
                "No attacker is named: %s is taken as the likeliest to attack %s (rivalry, then recent disputes); %s."
                        .formatted(names.inText(attacker), names.list(ask.targets()), next);
        return new Posed(ask, snapshot, names, crisis(ask, List.of(attacker)), runnersUp, assumption);
    }

    private static Set<Integer> excluded(Ask ask) {
        Set<Integer> excluded = new HashSet<>(ask.targets());
        excluded.addAll(ask.joined().keySet());
        if (ask.joiner() != null) {
            excluded.add(ask.joiner());
        }
        return excluded;
    }

    private static Crisis crisis(Ask ask, List<Integer> attackers) {
        var a = new ArrayList<>(attackers);
        var t = new ArrayList<>(ask.targets());
        ask.joined().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> (e.getValue() == Side.ATTACKER ? a : t).add(e.getKey()));
        return new Crisis(a, t, ask.on(), ask.level());
    }
}
