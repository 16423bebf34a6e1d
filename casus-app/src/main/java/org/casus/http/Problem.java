package org.casus.http;

import java.time.Duration;
import java.util.List;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a request, as RFC 9457 has it; {@code problems} holds each part of it with the nearest valid values. */
final class Problem extends RuntimeException {
    static final String TYPE = "application/problem+json";
    private static final long serialVersionUID = 1L;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int status;
    private final transient @Nullable Code code;
    private final transient List<QuestionProblem> parts;
    private final Duration wait;

    private Problem(int status, @Nullable Code code, String detail, List<QuestionProblem> parts, Duration wait) {
        super(detail);
        this.status = status;
        this.code = code;
        this.parts = parts;
        this.wait = wait;
    }

    static Problem of(int status, String detail) {
        return new Problem(status, null, detail, List.of(), WAIT);
    }

    static Problem of(int status, Code code, String detail) {
        return new Problem(status, code, detail, List.of(), WAIT);
    }

    /** What may be so no longer in a while. */
    static Problem later(int status, Code code, String detail, Duration wait) {
        return new Problem(status, code, detail, List.of(), wait);
    }

    /** A wrong question, with all that is wrong with it. */
    static Problem of(QuestionRefused refused) {
        List<QuestionProblem> all = refused.problems();
        return new Problem(400, all.getFirst().code(), all.getFirst().message(), all, WAIT);
    }

    int status() {
        return status;
    }

    /** Whole seconds until it makes sense to ask again, where it may. */
    long retryAfter() {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("type", code == null ? "about:blank" : "/errors/" + code.text());
        root.put("title", title(status));
        root.put("status", status);
        root.put("detail", getMessage());
        if (code != null) {
            root.put("code", code.text());
        }
        ArrayNode problems = root.putArray("problems");
        for (QuestionProblem p : parts) {
            ObjectNode node = problems.addObject();
            node.put("code", p.code().text());
            node.put("field", p.field().replaceFirst("^--", ""));
            node.put("value", p.value());
            node.put("message", p.message());
            ArrayNode nearest = node.putArray("nearest");
            p.nearest().forEach(nearest::add);
        }
        return root.toString();
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request is wrong";
            case 401 -> "Log in first";
            case 403 -> "Not allowed";
            case 404 -> "There is no such thing";
            case 405 -> "No such method here";
            case 408 -> "Too slow";
            case 409 -> "That is so no longer";
            case 413 -> "Too large";
            case 415 -> "Of another type than is read here";
            case 422 -> "Cannot be read";
            case 429 -> "Too many requests";
            case 502 -> "Another site failed";
            case 503 -> "Not now";
            case 505 -> "Another version of HTTP than is spoken here";
            default -> status < 500 ? "The request is wrong" : "An error in Casus itself";
        };
    }
}
