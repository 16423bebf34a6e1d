package org.casus.report;

import java.util.List;
import org.casus.answer.Cascade;
import org.casus.answer.Cascade.Share;
import org.casus.answer.Simulation;
import org.casus.answer.StateRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulation as JSON: the {@code cascade} of an answer, with the question and where it comes from. */
public final class CascadeJson {
    private CascadeJson() {}

    /** Pretty-printed JSON. */
    public static String of(Simulation simulation) {
        ObjectNode root = AnswerJson.JSON.createObjectNode();
        AnswerJson.question(root.putObject("question"), simulation.question());
        write(root, simulation.cascade());
        AnswerJson.provenance(root.putObject("provenance"), simulation.provenance());
        return AnswerJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    static void write(ObjectNode node, Cascade cascade) {
        node.put("runs", cascade.runs());
        node.put("seed", cascade.seed());
        ArrayNode coalitions = node.putArray("coalitions");
        for (Cascade.Coalition c : cascade.coalitions()) {
            ObjectNode coalition = coalitions.addObject();
            states(coalition.putArray("attacker_side"), c.attackerSide());
            states(coalition.putArray("target_side"), c.targetSide());
            share(coalition, "share", c.share());
            coalition
                    .put("share_low", c.share().low())
                    .put("share_high", c.share().high());
            coalition.put("attacker_prevails", c.attackerPrevails()).put("target_prevails", c.targetPrevails());
        }
        ArrayNode states = node.putArray("states");
        for (Cascade.Entry e : cascade.states()) {
            ObjectNode state = states.addObject().put("state", e.state().state());
            share(state, "share_attacker", e.attacker());
            share(state, "share_target", e.target());
            state.put("low", e.low()).put("high", e.high());
        }
        ArrayNode conditionals = node.putArray("conditionals");
        for (Cascade.Conditional c : cascade.conditionals()) {
            conditionals
                    .addObject()
                    .put("given", c.given().state())
                    .put("state", c.state().state())
                    .put("probability", c.probability())
                    .put("otherwise", c.otherwise())
                    .put("first", c.first());
        }
        ArrayNode orders = node.putArray("orders");
        for (Cascade.Order o : cascade.orders()) {
            ObjectNode order = orders.addObject();
            ArrayNode entries = order.putArray("entries");
            for (int i = 0; i < o.states().size(); i++) {
                entries.addObject()
                        .put("state", o.states().get(i).state())
                        .put("side", o.sides().get(i).word());
            }
            share(order, "share", o.share());
        }
        ArrayNode sizes = node.putArray("sizes");
        cascade.sizes().forEach(sizes::add);
        ObjectNode powers = node.putObject("great_powers");
        share(powers, "share", cascade.greatPowers());
        powers.put("share_low", cascade.greatPowers().low())
                .put("share_high", cascade.greatPowers().high());
        Cascade.Ending ending = cascade.ending();
        if (ending == null) {
            node.putNull("ending");
        } else {
            ending(node.putObject("ending"), ending);
        }
    }

    private static void ending(ObjectNode node, Cascade.Ending ending) {
        chance(node.putObject("attacker"), ending.attacker());
        chance(node.putObject("target"), ending.target());
        chance(node.putObject("neither"), ending.neither());
        Cascade.Deaths deaths = ending.deaths();
        if (deaths == null) {
            node.putNull("battle_deaths");
        } else {
            node.putObject("battle_deaths")
                    .put("low", Math.round(deaths.low()))
                    .put("median", Math.round(deaths.median()))
                    .put("high", Math.round(deaths.high()));
        }
    }

    private static void chance(ObjectNode node, Cascade.Chance chance) {
        node.put("probability", chance.probability()).put("low", chance.low()).put("high", chance.high());
    }

    private static void states(ArrayNode array, List<StateRef> states) {
        states.forEach(s -> array.add(s.state()));
    }

    private static void share(ObjectNode node, String name, Share share) {
        Double error = Double.isNaN(share.error()) ? null : share.error();
        node.put(name, share.share()).put(name + "_error", error);
    }
}
