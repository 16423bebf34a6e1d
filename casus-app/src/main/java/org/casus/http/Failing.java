package org.casus.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import org.casus.answer.QuestionRefused;
import org.casus.documents.UnreadableDocument;
import org.casus.error.Code;
import org.casus.error.Coded;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of failures: a problem for the client, never a stack trace; errors of Casus itself go into the log. */
final class Failing {
    private static final Logger LOG = LoggerFactory.getLogger(Failing.class);

    private Failing() {}

    static void into(RoutesConfig routes) {
        routes.exception(Problem.class, (e, ctx) -> answer(ctx, e));
        routes.exception(QuestionRefused.class, (e, ctx) -> answer(ctx, Problem.of(e)));
        routes.exception(UnreadableDocument.class, (e, ctx) -> answer(ctx, Problem.of(422, e.code(), message(e))));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, Problem.of(e.getStatus(), said(e))));
        routes.exception(EofException.class, (e, ctx) -> answer(ctx, Problem.of(400, "The request ends too early.")));
        routes.exception(Exception.class, (e, ctx) -> answer(ctx, other(e)));
        routes.error(408, ctx -> answer(ctx, Problem.of(408, "The request came too slowly.")));
        routes.error(404, ctx -> {
            if (ctx.result() == null
                    || ctx.result().isEmpty()
                    || !Problem.TYPE.equals(ctx.res().getContentType())) {
                answer(
                        ctx,
                        Problem.of(404, "There is nothing at " + ctx.path() + "; /openapi.json says what is where."));
            }
        });
    }

    private static Problem other(Exception e) {
        if (e instanceof Coded coded) {
            return coded(coded.code(), message(e));
        }
        LOG.error("an error in Casus itself", e);
        return Problem.of(500, Code.INTERNAL, "An error in Casus itself; the log of the service says which.");
    }

    /** A coded failure: of the request, of another site, or of this machine. */
    private static Problem coded(Code code, String message) {
        if (!code.environment()) {
            return Problem.of(code.text().startsWith("F") ? 422 : 400, code, message);
        }
        return switch (code) {
            case NO_CONNECTION, SITE_FAILED, SITE_GATEWAY, SITE_BUSY -> Problem.of(502, code, message);
            default -> Problem.of(503, code, message);
        };
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static String said(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> "There is nothing here; /openapi.json says what is where.";
            case 405 -> "This method is not for this address; /openapi.json says which are.";
            case 413 -> "The request is longer than is read here.";
            default -> message(e);
        };
    }

    static void answer(Context ctx, Problem problem) {
        if (problem.status() == 503 || problem.status() == 429) {
            ctx.header("Retry-After", String.valueOf(problem.retryAfter()));
        }
        ctx.removeHeader("ETag");
        ctx.removeHeader("Content-Encoding");
        ctx.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(Problem.TYPE)
                .result(problem.json().getBytes(StandardCharsets.UTF_8));
    }
}
