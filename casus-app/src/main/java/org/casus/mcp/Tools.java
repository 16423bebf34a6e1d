package org.casus.mcp;

import static org.casus.http.Parameter.article;
import static org.casus.http.Parameter.needed;
import static org.casus.http.Parameter.query;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.Casus;
import org.casus.answer.Answer;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Replay;
import org.casus.checks.Checker;
import org.casus.error.Coded;
import org.casus.http.Asked;
import org.casus.http.Parameter;
import org.casus.report.AnswerJson;
import org.casus.report.AnswerMarkdown;
import org.casus.report.CascadeJson;
import org.casus.report.DocumentJson;
import org.casus.report.ReplayJson;
import org.casus.report.TieJson;
import org.jspecify.annotations.Nullable;

/** What an assistant may call: ask, who, simulate, tie, replay, read. All of them only look. */
final class Tools {
    private static final String CITE =
            " Quote its numbers with their intervals and warnings; they are forecasts of a statistical model, not certainties.";
    private static final int MOST_RUNS = 100_000;

    private final Casus casus;
    private final Checker checker;

    Tools(Casus casus, Checker checker) {
        this.casus = casus;
        this.checker = checker;
    }

    /** An answer: what to read, and the same for programs. */
    private record Said(String text, String json) {}

    /** Answers checked arguments. */
    private interface Answering {
        Said answer(Asked asked) throws Exception;
    }

    List<SyncToolSpecification> all() {
        return List.of(
                tool(
                        "ask",
                        "Would X fight for Y? The calibrated chance that a state joins a war, who else would, why, what would"
                                + " change it, what happened in comparable cases, how far to trust it." + CITE,
                        Asked.CIRCUMSTANCES,
                        this::ask),
                tool(
                        "who",
                        "Every state's chance of joining a crisis, on which side, with 90% intervals; likeliest first."
                                + CITE,
                        Asked.CIRCUMSTANCES,
                        asked -> same(AnswerJson.compact(casus.outlook(asked.scenario())))),
                tool(
                        "simulate",
                        "How a crisis may grow, entry by entry: coalitions, who brings whom in, who prevails." + CITE,
                        runs(),
                        this::simulate),
                tool(
                        "tie",
                        "What ties two states together and sets them apart: alliances, rivalries, wars, trade, borders.",
                        List.of(
                                needed("a", "a state"),
                                needed("b", "another"),
                                query("from", "yyyy-mm-dd or a year"),
                                query("to", "yyyy-mm-dd or a year")),
                        this::tie),
                tool(
                        "replay",
                        "A past war or dispute as a model that knew only earlier ones would have forecast it, and what happened.",
                        List.of(needed("conflict", "a war's name, war:151, gml:257, or a year")),
                        this::replay),
                tool(
                        "read",
                        "Holds each claim of an article about states, treaties and wars against the record, with evidence.",
                        List.of(article("text", "the article: text, Markdown, HTML or a WordPress record")),
                        this::read));
    }

    private static List<Parameter> runs() {
        var parameters = new ArrayList<>(Asked.CIRCUMSTANCES);
        parameters.add(query("runs", "1 to 100,000; without one, 10,000"));
        return parameters;
    }

    private Said ask(Asked asked) throws QuestionRefused {
        Answer answer = casus.ask(asked.scenario());
        return new Said(AnswerMarkdown.of(answer), AnswerJson.compact(answer));
    }

    private Said simulate(Asked asked) throws QuestionRefused, IOException {
        int runs = (int) asked.number("runs", 10_000, 1, MOST_RUNS);
        return same(CascadeJson.of(casus.simulate(asked.scenario(), runs)));
    }

    private Said tie(Asked asked) throws QuestionRefused {
        return same(
                TieJson.of(casus.tie(asked.text("a", ""), asked.text("b", ""), asked.text("from"), asked.text("to"))));
    }

    private Said replay(Asked asked) throws QuestionRefused, IOException {
        List<Replay> found = casus.replay(asked.text("conflict", ""));
        return same(ReplayJson.of(
                found.stream().map(Replay::conflict).toList(), found.size() == 1 ? found.getFirst() : null));
    }

    private Said read(Asked asked) throws IOException {
        LocalDate today = LocalDate.now();
        String json = DocumentJson.checked(casus.read(asked.text("text", "")).stream()
                .map(d -> checker.check(d, today))
                .toList());
        return same(json.startsWith("[") ? "{\"articles\":" + json + "}" : json);
    }

    private static Said same(String json) {
        return new Said(json, json);
    }

    private static SyncToolSpecification tool(
            String name, String description, List<Parameter> parameters, Answering answering) {
        Tool tool = Tool.builder(name, schema(parameters))
                .description(description)
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(tool)
                .callHandler((exchange, request) -> result(answering, request.arguments(), parameters))
                .build();
    }

    /** What the tool takes, as JSON Schema. */
    private static Map<String, Object> schema(List<Parameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Parameter p : parameters) {
            properties.put(
                    p.name(),
                    p.repeated()
                            ? Map.of("type", "array", "items", Map.of("type", "string"), "description", p.description())
                            : Map.of("type", List.of("string", "integer"), "description", p.description()));
        }
        List<String> needed = parameters.stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .toList();
        return Map.of("type", "object", "properties", properties, "required", needed, "additionalProperties", false);
    }

    private static CallToolResult result(
            Answering answering, @Nullable Map<String, Object> arguments, List<Parameter> parameters) {
        try {
            Said said = answering.answer(Asked.of(texts(arguments == null ? Map.of() : arguments), parameters));
            return CallToolResult.builder()
                    .addTextContent(said.text())
                    .structuredContent(AnswerJson.map(said.json()))
                    .isError(false)
                    .build();
        } catch (QuestionRefused refused) {
            return failed(String.join(
                    "\n",
                    refused.problems().stream()
                            .map(p -> p.code()
                                    .after(p.message()
                                            + (p.nearest().isEmpty()
                                                    ? ""
                                                    : " Nearest: " + String.join(", ", p.nearest()) + ".")))
                            .toList()));
        } catch (Exception e) {
            return failed(
                    e instanceof Coded coded
                            ? coded.code().after(String.valueOf(e.getMessage()))
                            : "an error in Casus itself: " + e);
        }
    }

    private static CallToolResult failed(String message) {
        return CallToolResult.builder().addTextContent(message).isError(true).build();
    }

    private static Map<String, List<String>> texts(Map<String, Object> arguments) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        arguments.forEach((name, value) -> texts.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value))));
        return texts;
    }
}
