package org.casus.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.forecasts.Export;
import org.casus.forecasts.Forecast;
import org.casus.forecasts.ForecastDraft;
import org.casus.forecasts.Import;
import org.casus.forecasts.ImportRefused;
import org.casus.forecasts.Register;
import org.casus.forecasts.Registered;
import org.casus.forecasts.ResolutionDraft;
import org.casus.report.ForecastJson;
import org.jspecify.annotations.Nullable;

/**
 * The register of forecasts. The service answers the question of a forecast itself: what a client says that Casus answered is
 * not taken.
 */
final class Forecasts {
    private static final int LARGEST_EXPORT = 64 << 20;

    private final Object importing = new Object();
    private final Questions questions;
    private final Register register;
    private final Events events;

    Forecasts(Questions questions, Register register, Events events) {
        this.questions = questions;
        this.register = register;
        this.events = events;
    }

    List<Route> routes() {
        String all = "/api/v1/forecasts";
        String one = all + "/{id}";
        List<Parameter> selection = List.of(
                Parameter.query("author", "exactly; without one, all"),
                Parameter.query("model", "exactly; without one, all"),
                Parameter.query("from", "first day of scheduled resolution, yyyy-mm-dd"),
                Parameter.query("to", "last day of it"));
        List<Parameter> format = List.of(Parameter.query("format", "json or csv; without one, json"));
        return List.of(
                Route.get(all, Access.READ, "All forecasts with their outcomes", List.of(), "forecasts", this::list),
                Route.post(
                        all,
                        Access.FORECAST,
                        "Records a forecast; the service answers the question itself",
                        "{\"ask\": the parameters of /api/v1/ask as a query string, \"criteria\": …, \"resolves\": yyyy-mm-dd,"
                                + " \"probability\": one's own, or none for Casus's}",
                        "forecast",
                        this::add),
                Route.get(
                        all + "/scores",
                        Access.READ,
                        "How forecasts fared whose day is past: Brier and log scores, calibration",
                        selection,
                        "forecast-scores",
                        ctx -> scores(ctx, Asked.of(ctx.queryParamMap(), selection))),
                Route.get(
                        all + "/verify",
                        Access.READ,
                        "Whether the chain of entries is whole",
                        List.of(),
                        "forecast-verify",
                        ctx -> answer(ctx, 200, ForecastJson.verification(register.verify()))),
                Route.get(
                        all + "/export",
                        Access.READ,
                        "The whole register, with the hashes of its entries",
                        format,
                        "forecast-export",
                        ctx -> export(ctx, Asked.of(ctx.queryParamMap(), format))),
                Route.post(
                        all + "/import",
                        Access.ADMIN,
                        "Takes over an export; what is there already is not added again",
                        "an export, JSON or CSV, of up to 64 MB",
                        "imported",
                        this::takeOver),
                Route.get(
                        one,
                        Access.READ,
                        "One forecast, with the answer it was taken from",
                        Route.pathParameters(one),
                        "forecast",
                        ctx -> answer(ctx, 200, whole(registered(ctx)))),
                Route.post(
                        one + "/resolution",
                        Access.FORECAST,
                        "Says how a forecast turned out; a later word replaces an earlier one, which stays to be seen",
                        "{\"outcome\": \"yes\", \"no\" or \"void\", \"side\": …, \"evidence\": …}",
                        "forecast",
                        this::resolve));
    }

    private void list(Context ctx) {
        answer(ctx, 200, ForecastJson.list(register.list(), register.today()));
    }

    private void add(Context ctx) throws Exception {
        Body body = Body.of(ctx);
        String said = questions.answer(Asked.query(body.needed("ask")));
        ForecastDraft draft = ForecastDraft.of(
                said, body.text("criteria"), body.text("resolves"), body.number("probability"), register.today());
        Forecast forecast = register.add(draft, Guard.identity(ctx).user().name());
        ctx.header("Location", "/api/v1/forecasts/" + forecast.id());
        answer(ctx, 201, whole(register.get(forecast.id())));
        events.tell("recorded", "{\"id\":\"" + forecast.id() + "\"}");
    }

    private void resolve(Context ctx) throws QuestionRefused {
        Registered found = registered(ctx);
        Body body = Body.of(ctx);
        ResolutionDraft draft = ResolutionDraft.of(body.text("outcome"), body.text("side"), body.text("evidence"));
        String id = found.forecast().id();
        register.resolve(id, draft, Guard.identity(ctx).user().name());
        answer(ctx, 201, whole(register.get(id)));
        events.tell("resolved", "{\"id\":\"" + id + "\"}");
    }

    private Registered registered(Context ctx) {
        try {
            return register.get(ctx.pathParam("id"));
        } catch (QuestionRefused refused) {
            throw Problem.of(
                    404, Code.NO_FORECAST, refused.problems().getFirst().message());
        }
    }

    private String whole(Registered registered) {
        return ForecastJson.one(
                registered, register.answer(registered.forecast().id()).orElse(null), register.today());
    }

    private void scores(Context ctx, Asked asked) {
        answer(
                ctx,
                200,
                ForecastJson.scores(register.scores(
                        asked.text("author"), asked.text("model"), day(asked, "from"), day(asked, "to"))));
    }

    private static @Nullable LocalDate day(Asked asked, String name) {
        String text = asked.text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.of(400, Code.NO_DATE, "\"" + name + "\" is no day; give it as yyyy-mm-dd.");
        }
    }

    private void export(Context ctx, Asked asked) throws Exception {
        boolean csv = Questions.format(asked, List.of("json", "csv")).equals("csv");
        var out = new StringWriter();
        if (csv) {
            Export.csv(register, out);
        } else {
            Export.json(register, out);
        }
        ctx.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"forecasts." + (csv ? "csv" : "json") + "\"")
                .contentType(csv ? "text/csv; charset=utf-8" : Questions.JSON)
                .result(out.toString());
    }

    private void takeOver(Context ctx) throws ImportRefused, IOException {
        var body = new InputStreamReader(new Bounded(ctx.bodyInputStream(), LARGEST_EXPORT), StandardCharsets.UTF_8);
        Import.Imported done;
        // What is read is held in memory until it was checked: one at a time.
        synchronized (importing) {
            done = Import.into(register, body);
        }
        answer(ctx, 200, "{\"entries\":%d,\"added\":%d}".formatted(done.entries(), done.added()));
    }

    private static void answer(Context ctx, int status, String json) {
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .contentType(Questions.JSON)
                .result(json);
    }
}
