package org.casus.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.casus.Casus;
import org.casus.answer.Scenario;

/** Long simulations as jobs: begun, watched while they grow, cancelled. The last two hundred are kept in memory. */
final class Simulations implements AutoCloseable {
    private static final int KEPT = 200;
    private static final int WAITING = 50;
    private static final int MOST = 1_000_000;

    private final Casus casus;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("simulations-", 0).factory());
    private final Map<String, SimulationJob> jobs = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    Simulations(Casus casus) {
        this.casus = casus;
    }

    List<Route> routes() {
        List<Parameter> parameters =
                Questions.with(Asked.CIRCUMSTANCES, Parameter.query("runs", "1 to 1,000,000; without one, 100,000"));
        String one = "/api/v1/simulations/{id}";
        return List.of(
                new Route(
                        io.javalin.http.HandlerType.POST,
                        "/api/v1/simulations",
                        Access.READ,
                        "Begins a long simulation; Location says where it is",
                        parameters,
                        "",
                        "job",
                        ctx -> begin(ctx, Asked.of(ctx.queryParamMap(), parameters))),
                Route.get(
                        one,
                        Access.READ,
                        "How far a simulation is, and what it has found so far",
                        Route.pathParameters(one),
                        "job",
                        ctx -> ctx.header("Cache-Control", "no-store")
                                .contentType(Questions.JSON)
                                .result(job(ctx).json(true))),
                Route.get(
                        one + "/events",
                        Access.READ,
                        "Its progress as server-sent events: progress, then done, cancelled or failed",
                        Route.pathParameters(one),
                        "text/event-stream",
                        new io.javalin.http.sse.SseHandler(this::watch)),
                Route.delete(one, Access.READ, "Cancels a simulation", ctx -> {
                    job(ctx).cancel();
                    ctx.status(204);
                }));
    }

    private void begin(Context ctx, Asked asked) throws Exception {
        Scenario scenario = asked.scenario();
        int runs = (int) asked.number("runs", 100_000, 1, MOST);
        casus.who(scenario);
        byte[] name = new byte[12];
        random.nextBytes(name);
        var job = new SimulationJob(HexFormat.of().formatHex(name), casus, scenario, runs);
        keep(job);
        worker.execute(job);
        ctx.status(202)
                .header("Location", "/api/v1/simulations/" + job.id())
                .header("Cache-Control", "no-store")
                .contentType(Questions.JSON)
                .result(job.json(false));
    }

    private synchronized void keep(SimulationJob job) {
        long waiting = jobs.values().stream().filter(j -> !j.ended()).count();
        if (waiting >= WAITING) {
            throw Problem.of(503, WAITING + " simulations are waiting already; try again in a minute.");
        }
        jobs.put(job.id(), job);
        var eldest = jobs.values().iterator();
        while (jobs.size() > KEPT && eldest.hasNext()) {
            if (eldest.next().ended()) {
                eldest.remove();
            }
        }
    }

    private synchronized SimulationJob job(Context ctx) {
        SimulationJob job = jobs.get(ctx.pathParam("id"));
        if (job == null) {
            throw Problem.of(404, "There is no such simulation; finished ones are forgotten after a while.");
        }
        return job;
    }

    private void watch(SseClient client) {
        client.keepAlive();
        job(client.ctx()).watch(client);
    }

    @Override
    public void close() {
        synchronized (this) {
            jobs.values().forEach(SimulationJob::cancel);
        }
        worker.shutdownNow();
    }
}
