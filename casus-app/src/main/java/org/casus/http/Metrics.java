package org.casus.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What the service counts, in Prometheus's format: requests by route and status, the memory, the processor. */
final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Counts a request that has been answered. */
    void count(Context ctx, float milliseconds) {
        String route = ctx.endpoints().lastHttpEndpoint() == null
                ? "none"
                : String.valueOf(ctx.endpoints().lastHttpEndpoint().path);
        String method = ctx.method().name();
        String status = String.valueOf(ctx.statusCode());
        timers.computeIfAbsent(
                        method + status + route,
                        k -> Timer.builder("casus_http_requests")
                                .tag("method", method)
                                .tag("route", route)
                                .tag("status", status)
                                .register(registry))
                .record((long) (milliseconds * 1000), TimeUnit.MICROSECONDS);
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
