package org.casus.report;

import java.util.List;
import org.casus.answer.Replay;
import org.casus.answer.Replay.Chance;
import org.casus.answer.Replay.Entry;
import org.casus.answer.Replay.Forecast;
import org.casus.answer.Replay.PastConflict;
import org.casus.answer.Replay.State;
import org.casus.answer.StateRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A replay as JSON: {@code matches} has all conflicts that were meant, {@code replay} is null unless it is one. */
public final class ReplayJson {
    private ReplayJson() {}

    public static String of(List<PastConflict> matches, @Nullable Replay replay) {
        ObjectNode root = AnswerJson.JSON.createObjectNode();
        ArrayNode array = root.putArray("matches");
        matches.forEach(m -> conflict(array.addObject(), m));
        if (replay == null) {
            root.putNull("replay");
        } else {
            replay(root.putObject("replay"), replay);
        }
        return AnswerJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void conflict(ObjectNode node, PastConflict c) {
        node.put("id", c.id()).put("name", c.name()).put("on", c.on().toString());
    }

    private static void replay(ObjectNode node, Replay r) {
        conflict(node, r.conflict());
        node.put("level", r.level().word());
        states(node.putArray("attackers"), r.attackers());
        states(node.putArray("targets"), r.targets());
        Forecast f = r.forecast();
        if (f == null) {
            node.putNull("forecast");
        } else {
            node.putObject("forecast")
                    .put("wars", f.wars())
                    .put("disputes", f.disputes())
                    .put("to", f.to())
                    .put("base_rate", f.baseRate())
                    .put("expected", f.expected())
                    .put("joined", f.joined())
                    .put("joined_first_day", f.firstDay())
                    .put("log_score", f.logScore())
                    .put("base_log_score", f.baseLogScore());
        }
        ArrayNode candidates = node.putArray("candidates");
        r.states().forEach(s -> candidate(candidates.addObject(), s));
    }

    private static void states(ArrayNode array, List<StateRef> states) {
        states.forEach(s -> array.add(s.state()));
    }

    private static void candidate(ObjectNode node, State s) {
        Chance c = s.chance();
        Entry e = s.entry();
        node.put("state", s.state().state())
                .put("ccode", s.state().ccode())
                .put("name", s.state().name())
                .put("p_out", c == null ? null : c.out())
                .put("p_attacker", c == null ? null : c.attacker())
                .put("p_target", c == null ? null : c.target())
                .put("rank", c == null ? null : c.rank())
                .put("expected", c == null ? null : s.expected())
                .put("outcome", e == null ? "out" : e.side().word())
                .put("entered", e == null || e.on() == null ? null : e.on().toString())
                .put("first_day", e == null ? null : e.firstDay());
    }
}
