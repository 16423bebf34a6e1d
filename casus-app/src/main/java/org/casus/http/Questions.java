package org.casus.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.Casus;
import org.casus.answer.Answer;
import org.casus.answer.Outlook;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Replay;
import org.casus.answer.Scenario;
import org.casus.report.AnswerHtml;
import org.casus.report.AnswerJson;
import org.casus.report.AnswerMarkdown;
import org.casus.report.AnswerPdf;
import org.casus.report.CandidatesCsv;
import org.casus.report.CascadeJson;
import org.casus.report.ReplayJson;
import org.casus.report.TieJson;
import org.casus.report.TrackRecordJson;

/** What can be asked: the commands ask, who, simulate, tie, replay and calibration, over HTTP. */
final class Questions {
    static final String JSON = "application/json";
    /** Answers change with the version, the model and, where no date is given, the day; so a client asks whether they did. */
    static final String ASK_AGAIN = "no-cache";

    private static final String ASK = "/api/v1/ask";
    private static final String WHO = "/api/v1/who";
    private static final int MOST_AT_ONCE = 10_000;
    private static final List<String> FORMATS = List.of("json", "html", "pdf", "markdown", "csv");

    private final Casus casus;
    private final Memory memory;
    private final Turns turns;
    /** Of who would join, which takes milliseconds: who came first is answered first, and waits for nothing long. */
    private final Turns shortTurns = Turns.ofShortWork();

    Questions(Casus casus, Memory memory, Turns turns) {
        this.casus = casus;
        this.memory = memory;
        this.turns = turns;
    }

    List<Route> routes() {
        return List.of(
                answered(
                        ASK,
                        "The chance, who else, why, what would change it, and how far to trust it",
                        with(
                                Asked.CIRCUMSTANCES,
                                Parameter.query("format", String.join(", ", FORMATS) + "; without one, json")),
                        "ask",
                        this::ask),
                answered(
                        WHO,
                        "Every candidate's chances, likeliest joiners first, quickly",
                        with(Asked.CIRCUMSTANCES, Parameter.query("format", "json or csv; without one, json")),
                        "candidates",
                        this::who),
                answered(
                        "/api/v1/simulate",
                        "How a crisis may grow, simulated at once; longer ones are jobs: /api/v1/simulations",
                        with(Asked.CIRCUMSTANCES, Parameter.query("runs", "1 to 10,000; without one, 2,000")),
                        "simulate",
                        this::simulate),
                answered(
                        "/api/v1/tie",
                        "What ties two states together and sets them apart",
                        List.of(
                                Parameter.needed("a", "a state"),
                                Parameter.needed("b", "another"),
                                Parameter.query("from", "yyyy-mm-dd or a year"),
                                Parameter.query("to", "yyyy-mm-dd or a year")),
                        "tie",
                        this::tie),
                answered(
                        "/api/v1/replay",
                        "A past conflict as it would have been forecast, beside what happened",
                        List.of(Parameter.needed("conflict", "a war's name, war:151, gml:257, or a year")),
                        "replay",
                        this::replay),
                answered(
                        "/api/v1/track-record",
                        "How forecasts of the past fared",
                        List.of(),
                        "calibration",
                        asked -> Rendered.of(JSON, TrackRecordJson.of(casus.trackRecord()))));
    }

    /** An answer to checked parameters. */
    private interface Answering {
        Rendered answer(Asked asked) throws Exception;
    }

    private Route answered(
            String path, String summary, List<Parameter> parameters, String schema, Answering answering) {
        return Route.get(path, Access.READ, summary, parameters, schema, ctx -> {
            Asked asked = Asked.of(ctx.queryParamMap(), parameters);
            remembered(path, asked, answering).send(ctx, ASK_AGAIN);
        });
    }

    private Rendered remembered(String path, Asked asked, Answering answering) throws Exception {
        String key = LocalDate.now() + path + asked.key();
        Callable<Rendered> work = () -> answering.answer(asked);
        return path.equals(WHO) ? memory.getQuick(key, work) : memory.get(key, work);
    }

    /** What {@code /api/v1/ask} answers; at once to a question that was asked before. */
    String answer(Asked asked) throws Exception {
        return remembered(ASK, asked, this::ask).text();
    }

    private Rendered ask(Asked asked) throws Exception {
        String format = format(asked, FORMATS);
        Scenario scenario = asked.scenario();
        Answer answer = turns.take(() -> casus.ask(scenario));
        return switch (format) {
            case "html" -> Rendered.of("text/html; charset=utf-8", AnswerHtml.of(answer));
            case "pdf" -> Rendered.of("application/pdf", AnswerPdf.of(answer));
            case "markdown" -> Rendered.of("text/markdown; charset=utf-8", AnswerMarkdown.of(answer));
            case "csv" -> Rendered.of("text/csv; charset=utf-8", CandidatesCsv.of(answer.candidates()));
            default -> Rendered.of(JSON, AnswerJson.compact(answer));
        };
    }

    private Rendered who(Asked asked) throws Exception {
        boolean csv = format(asked, List.of("json", "csv")).equals("csv");
        Scenario scenario = asked.scenario();
        return shortTurns.take(() -> {
            Outlook outlook = casus.outlook(scenario);
            return csv
                    ? Rendered.of("text/csv; charset=utf-8", CandidatesCsv.of(outlook.candidates()))
                    : Rendered.quick(JSON, AnswerJson.bytes(outlook));
        });
    }

    private Rendered simulate(Asked asked) throws Exception {
        int runs = (int) asked.number("runs", 2000, 1, MOST_AT_ONCE);
        Scenario scenario = asked.scenario();
        return Rendered.of(JSON, CascadeJson.of(turns.take(() -> casus.simulate(scenario, runs))));
    }

    private Rendered tie(Asked asked) throws Exception {
        return Rendered.of(
                JSON,
                TieJson.of(casus.tie(asked.text("a", ""), asked.text("b", ""), asked.text("from"), asked.text("to"))));
    }

    private Rendered replay(Asked asked) throws Exception {
        List<Replay> found = turns.take(() -> casus.replay(asked.text("conflict", "")));
        return Rendered.of(
                JSON,
                ReplayJson.of(
                        found.stream().map(Replay::conflict).toList(), found.size() == 1 ? found.getFirst() : null));
    }

    static String format(Asked asked, List<String> known) throws QuestionRefused {
        String format = asked.text("format", "json");
        if (!known.contains(format)) {
            throw Problem.of(400, "\"format\" is one of " + String.join(", ", known) + ".");
        }
        return format;
    }

    static List<Parameter> with(List<Parameter> parameters, Parameter... more) {
        var all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all;
    }
}
