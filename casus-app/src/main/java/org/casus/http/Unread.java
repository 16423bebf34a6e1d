package org.casus.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.casus.error.Code;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to requests that Jetty does not understand and hands to nobody. It then ends the connection, and by itself does not
 * say so to its clients, who would send their next request and never hear of it.
 */
final class Unread implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        @Nullable Object failure = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        Problem problem = failure instanceof HttpException unreadable
                ? Problem.of(unreadable.getCode(), "This request cannot be read.")
                : Problem.of(500, Code.INTERNAL, "An error in Casus itself; the log of the service says which.");
        response.setStatus(problem.status());
        response.getHeaders()
                .put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE)
                .put(HttpHeader.CONTENT_TYPE, Problem.TYPE)
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(problem.json().getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
