package org.casus.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One thing that the service offers. The server, the description at {@code /openapi.json} and the matrix of who may do what
 * are all made from these.
 *
 * @param path with {@code {name}} for what varies
 * @param body what a request carries, in words; empty for nothing
 * @param answer the schema ({@code casus schema}) of the answer, or in words what it is
 */
record Route(
        HandlerType method,
        String path,
        Access access,
        String summary,
        List<Parameter> parameters,
        String body,
        String answer,
        Handler handler) {
    Route {
        parameters = List.copyOf(parameters);
    }

    static Route get(
            String path, Access access, String summary, List<Parameter> parameters, String answer, Handler handler) {
        return new Route(HandlerType.GET, path, access, summary, parameters, "", answer, handler);
    }

    static Route post(String path, Access access, String summary, String body, String answer, Handler handler) {
        return new Route(HandlerType.POST, path, access, summary, pathParameters(path), body, answer, handler);
    }

    static Route delete(String path, Access access, String summary, Handler handler) {
        return new Route(HandlerType.DELETE, path, access, summary, pathParameters(path), "", "nothing", handler);
    }

    /** Those that the path names, for routes whose parameters need no more words. */
    static List<Parameter> pathParameters(String path) {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(m -> Parameter.path(m.group(1), "which one"))
                .toList();
    }
}
