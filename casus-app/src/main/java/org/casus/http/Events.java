package org.casus.http;

import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What happens in the register, told to every page that listens: server-sent events, and a sign of life now and then. */
final class Events implements AutoCloseable {
    private static final int MOST = 2000;
    private static final int ALIVE_SECONDS = 15;

    private final Set<SseClient> listening = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("events-", 0).factory());

    private final ScheduledFuture<?> breathing;

    Events() {
        breathing = clock.scheduleAtFixedRate(this::alive, ALIVE_SECONDS, ALIVE_SECONDS, TimeUnit.SECONDS);
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/events",
                Access.READ,
                "What happens in the register of forecasts, as server-sent events: recorded, resolved",
                List.of(),
                "text/event-stream",
                new SseHandler(this::listen)));
    }

    private void listen(SseClient client) {
        if (listening.size() >= MOST) {
            client.sendEvent("full", "{}");
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(() -> listening.remove(client));
        listening.add(client);
        client.sendComment("listening");
    }

    /** Tells all who listen. */
    void tell(String kind, String json) {
        listening.forEach(client -> client.sendEvent(kind, json));
    }

    private void alive() {
        listening.forEach(client -> client.sendComment("alive"));
    }

    @Override
    public void close() {
        breathing.cancel(false);
        clock.shutdownNow();
        listening.forEach(SseClient::close);
    }
}
