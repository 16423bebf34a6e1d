package org.casus.model;

import java.util.Arrays;
import org.casus.features.Columns;
import org.casus.model.ending.EndingModel;
import org.casus.model.ending.EndingModel.Deaths;
import org.casus.model.ending.EndingModel.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The model of endings in a model file's head. */
final class EndingHead {
    private EndingHead() {}

    static void write(ObjectNode node, EndingModel model) {
        ObjectNode coefficients = node.putObject("coefficients");
        for (Term term : Term.values()) {
            coefficients.put(Columns.word(term), model.coefficient(term));
        }
        ModelHead.putDraws(node.putArray("draws"), model.draws());
        node.putObject("deaths")
                .put("level", model.deaths().level())
                .put("strength", model.deaths().strength())
                .put("states", model.deaths().states())
                .put("deviation", model.deaths().deviation());
    }

    /** Null in files older than the model of endings. */
    static @Nullable EndingModel read(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        double[] coefficients = Arrays.stream(Term.values())
                .mapToDouble(t -> ModelHead.required(ModelHead.required(node, "coefficients"), Columns.word(t))
                        .asDouble())
                .toArray();
        JsonNode deaths = ModelHead.required(node, "deaths");
        return new EndingModel(
                coefficients,
                ModelHead.draws(ModelHead.required(node, "draws")),
                new Deaths(
                        ModelHead.required(deaths, "level").asDouble(),
                        ModelHead.required(deaths, "strength").asDouble(),
                        ModelHead.required(deaths, "states").asDouble(),
                        ModelHead.required(deaths, "deviation").asDouble()));
    }
}
