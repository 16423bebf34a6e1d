package org.casus.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.casus.Casus;
import org.casus.accounts.Accounts;
import org.casus.error.Code;
import org.casus.forecasts.Database;
import org.casus.forecasts.Register;
import org.casus.logging.Logging;
import org.casus.report.ErrorPages;
import org.casus.world.World;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Casus over HTTP: one process, until it is closed. */
public final class Service implements AutoCloseable {
    private static final Logger REQUESTS = LoggerFactory.getLogger(Logging.REQUESTS);
    private static final long REMEMBERED = 64 << 20;
    private static final long LARGEST_REQUEST = 4 << 20;
    private static final int THREADS = 64;
    private static final Duration IDLE_THREAD = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Javalin server;
    private final Simulations simulations;
    private final Events events = new Events();
    private final Metrics metrics = new Metrics();
    private final List<Route> routes;
    private final Database database;
    private final Guard guard;

    private Service(Settings settings, Casus casus, World world, Database database) throws IOException {
        var memory = new Memory(REMEMBERED);
        var turns = Turns.ofLongWork();
        simulations = new Simulations(casus);
        this.database = database;
        var all = new ArrayList<Route>();
        var questions = new Questions(casus, memory, turns);
        all.addAll(questions.routes());
        all.addAll(simulations.routes());
        all.addAll(new Documents(world, turns).routes());
        all.addAll(new States(world, memory).routes());
        all.addAll(new Sweeps(settings.sweeps(), turns).routes());
        all.addAll(events.routes());
        all.addAll(new Forecasts(questions, new Register(database), events).routes());
        var accounts = new Accounts(database);
        guard = new Guard(accounts, settings);
        all.addAll(new Logins(accounts, guard, settings).routes());
        all.addAll(own(all, memory));
        routes = List.copyOf(all);
        var page = new Page();
        server = Javalin.create(
                config -> configure(config, page, settings.patience().dividedBy(3)));
    }

    /**
     * Starts the service.
     *
     * @param world the world of {@code casus}
     * @param database of forecasts and accounts; the caller closes it
     * @throws IOException if the port is taken, or a file of Casus's own is missing
     */
    public static Service start(Settings settings, Casus casus, World world, Database database) throws IOException {
        var service = new Service(settings, casus, world, database);
        try {
            service.server.start(settings.host(), settings.port());
            service.endSlowConnections(settings.patience());
        } catch (JavalinBindException e) {
            service.close();
            throw new PortTaken(settings, e);
        }
        return service;
    }

    private void endSlowConnections(Duration patience) {
        for (Connector connector : server.jettyServer().server().getConnectors()) {
            if (connector instanceof ServerConnector listening) {
                listening.setIdleTimeout(patience.toMillis());
                listening.addManaged(new SlowHeads(listening, patience));
            }
        }
    }

    /** The port that it listens at. */
    public int port() {
        return server.port();
    }

    private List<Route> own(List<Route> described, Memory memory) throws IOException {
        var all = new ArrayList<>(described);
        all.add(Route.get("/health", Access.ANYONE, "Whether the service lives", List.of(), "health", this::health));
        all.add(Route.get(
                "/metrics",
                Access.ANYONE,
                "What it counts, in Prometheus's format",
                List.of(),
                "text/plain",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.text())));
        all.add(Route.get(
                "/errors/{code}",
                Access.ANYONE,
                "What a code of an error means, and what to do",
                Route.pathParameters("/errors/{code}"),
                "text/markdown",
                Service::explain));
        all.add(Route.get(
                "/openapi.json",
                Access.ANYONE,
                "This description",
                List.of(),
                Questions.JSON,
                ctx -> memory.get("openapi", () -> Rendered.of(Questions.JSON, OpenApi.of(routes())))
                        .send(ctx, Questions.ASK_AGAIN)));
        return all.subList(described.size(), all.size());
    }

    private List<Route> routes() {
        return routes;
    }

    private void configure(JavalinConfig config, Page page, Duration span) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, (int) IDLE_THREAD.toMillis());
        config.jetty.modifyServer(s -> {
            s.setStopTimeout(GRACE.toMillis());
            s.setErrorHandler(new Unread());
            s.insertHandler(new GracefulHandler());
            s.insertHandler(new Arriving(span));
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(16 << 10);
        });
        config.requestLogger.http(this::log);
        config.routes.before(ctx -> protect(ctx, page));
        config.routes.before("/api/*", guard::count);
        config.routes.beforeMatched(guard::check);
        routes.forEach(r -> config.routes.addHttpHandler(r.method(), r.path(), r.handler(), r.access()));
        Page.paths().forEach(path -> config.routes.get(path, page, Access.ANYONE));
        Failing.into(config.routes);
        config.routes.after(Body::readRest);
    }

    /** Headers for every answer; browsers are told to load and frame nothing from elsewhere. */
    private static void protect(Context ctx, Page page) {
        ctx.header("Content-Security-Policy", page.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    private void log(Context ctx, float milliseconds) {
        metrics.count(ctx, milliseconds);
        REQUESTS.atInfo()
                .addKeyValue("method", ctx.method().name())
                .addKeyValue("path", ctx.path())
                .addKeyValue("status", ctx.statusCode())
                .addKeyValue("ms", Math.round(milliseconds * 10) / 10.0)
                .log("request");
    }

    private void health(Context ctx) {
        ctx.header("Cache-Control", "no-store")
                .contentType(Questions.JSON)
                .result("{\"status\":\"%s\",\"version\":\"%s\"}"
                        .formatted(database.answers() ? "up" : "degraded", Casus.version()));
    }

    private static void explain(Context ctx) throws IOException {
        Code code = ErrorPages.code(ctx.pathParam("code"))
                .orElseThrow(() -> Problem.of(404, "There is no error " + ctx.pathParam("code") + "."));
        Rendered.of("text/markdown; charset=utf-8", ErrorPages.of(code)).send(ctx, Questions.ASK_AGAIN);
    }

    /** Answers what has been asked, for ten seconds at most, and stops. */
    @Override
    public void close() {
        events.close();
        simulations.close();
        server.stop();
        metrics.close();
    }
}
