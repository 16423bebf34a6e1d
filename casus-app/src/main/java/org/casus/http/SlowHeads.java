package org.casus.http;

import java.nio.ByteBuffer;
import java.nio.channels.WritePendingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections whose clients take too long over the head of a request. Jetty ends those that are silent, but lets
 * be who sends a byte now and then.
 */
final class SlowHeads extends AbstractLifeCycle {
    private static final int ROUNDS = 4;
    private static final byte[] TOO_SLOW =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerConnector connector;
    private final Duration round;
    private Map<EndPoint, Waiting> waiting = Map.of();

    /** @param patience how long a head may take */
    SlowHeads(ServerConnector connector, Duration patience) {
        this.connector = connector;
        round = patience.dividedBy(ROUNDS);
    }

    /**
     * A connection that waits for the head of a request.
     *
     * @param requests before it
     * @param bytes that had come before the first of the head
     * @param rounds for how long the head has been coming
     */
    private record Waiting(long requests, long bytes, int rounds) {
        static @Nullable Waiting of(Connection connection, @Nullable Waiting before) {
            long requests = connection.getMessagesIn();
            if (requests > connection.getMessagesOut()) {
                return null;
            }
            long bytes = connection.getBytesIn();
            return before == null || before.requests != requests
                    ? new Waiting(requests, bytes, 0)
                    : new Waiting(requests, before.bytes, bytes > before.bytes ? before.rounds + 1 : 0);
        }
    }

    @Override
    protected void doStart() {
        lookLater();
    }

    private void lookLater() {
        connector.getScheduler().schedule(this::look, round.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        var now = new HashMap<EndPoint, Waiting>();
        for (EndPoint client : connector.getConnectedEndPoints()) {
            Waiting found = Waiting.of(client.getConnection(), waiting.get(client));
            if (found != null && found.rounds >= ROUNDS) {
                end(client);
            } else if (found != null) {
                now.put(client, found);
            }
        }
        waiting = now;
        lookLater();
    }

    private static void end(EndPoint client) {
        try {
            client.write(Callback.from(client::close), ByteBuffer.wrap(TOO_SLOW));
        } catch (WritePendingException e) {
            client.close();
        }
    }
}
