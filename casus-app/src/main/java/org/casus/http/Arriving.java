package org.casus.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the body of a request before a thread works at it: slow clients hold no threads, and no connection is closed while its
 * client still sends, which would tear the answer. Of long bodies only the beginning is waited for. Whoever sends too slowly is
 * found out at the next byte: reading then fails with a {@link TimeoutException}.
 *
 * <p>Jetty's own handlers are of no use here: its EagerContentHandler keeps a whole buffer for each byte that comes alone, and
 * its MinimumDataRateHandler takes what all clients sent for what each did.
 */
final class Arriving extends Handler.Wrapper {
    private static final int BEGINNING = 64 << 10;
    private static final double BYTES_A_SECOND = 256;

    private final Duration span;

    /** @param span over how long bytes are counted */
    Arriving(Duration span) {
        this.span = span;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var headers = request.getHeaders();
        if (headers.getLongField(HttpHeader.CONTENT_LENGTH) <= 0 && !headers.contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        var body = new Paced(request, span);
        if (body.collect()) {
            handOn(body, response, callback);
        } else {
            body.demand(new Waiting(body, () -> handOn(body, response, callback)));
        }
        return true;
    }

    private void handOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** What is done at each part of the beginning that comes. Jetty waits for it, so it only collects. */
    private record Waiting(Paced body, Runnable then) implements Invocable.Task {
        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void run() {
            if (body.collect()) {
                body.getContext().execute(then);
            } else {
                body.demand(this);
            }
        }
    }

    /** A request that looks how fast its body comes, and gives its beginning again. */
    private static final class Paced extends Request.Wrapper {
        private final Duration span;
        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private long begun = System.nanoTime();
        private long bytes;
        private @Nullable ByteBuffer beginning;
        private Content.@Nullable Chunk end;

        Paced(Request request, Duration span) {
            super(request);
            this.span = span;
        }

        /** Reads what there is; true once the beginning is whole, which is then given again. */
        boolean collect() {
            for (var chunk = read(); chunk != null; chunk = read()) {
                if (Content.Chunk.isFailure(chunk)) {
                    end = chunk;
                } else {
                    collected.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
                    chunk.release();
                    end = chunk.isLast() ? Content.Chunk.EOF : null;
                }
                if (end != null || collected.size() >= BEGINNING) {
                    beginning = ByteBuffer.wrap(collected.toByteArray());
                    return true;
                }
            }
            return false;
        }

        @Override
        public Content.@Nullable Chunk read() {
            ByteBuffer first = beginning;
            if (first != null) {
                beginning = null;
                return Content.Chunk.from(first, false);
            }
            if (end != null) {
                return end;
            }
            Content.Chunk chunk = super.read();
            if (chunk != null && !Content.Chunk.isFailure(chunk)) {
                bytes += chunk.remaining();
            }
            return chunk;
        }

        @Override
        public void demand(Runnable whenThere) {
            if (beginning != null || end != null) {
                whenThere.run();
            } else if (tooSlow()) {
                end = Content.Chunk.from(new TimeoutException("the request comes too slowly"));
                whenThere.run();
            } else {
                super.demand(whenThere);
            }
        }

        private boolean tooSlow() {
            long nanoseconds = System.nanoTime() - begun;
            if (nanoseconds < span.toNanos()) {
                return false;
            }
            boolean slow = bytes < BYTES_A_SECOND * nanoseconds / 1_000_000_000;
            begun += nanoseconds;
            bytes = 0;
            return slow;
        }
    }
}
