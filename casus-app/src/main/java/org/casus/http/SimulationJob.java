package org.casus.http;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.casus.Casus;
import org.casus.answer.Scenario;
import org.casus.report.CascadeJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One simulation, in steps of ten times as many runs each; after each its watchers are told, and may look at it. */
final class SimulationJob implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulationJob.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST = 1000;

    /** How a job stands. */
    private enum Standing {
        RUNNING("running"),
        DONE("done"),
        CANCELLED("cancelled"),
        FAILED("failed");

        private final String word;

        Standing(String word) {
            this.word = word;
        }
    }

    private final String id;
    private final Casus casus;
    private final Scenario scenario;
    private final int runs;
    private final List<SseClient> watchers = new CopyOnWriteArrayList<>();
    private Standing standing = Standing.RUNNING;
    private int done;
    private @Nullable String result;

    SimulationJob(String id, Casus casus, Scenario scenario, int runs) {
        this.id = id;
        this.casus = casus;
        this.scenario = scenario;
        this.runs = runs;
    }

    String id() {
        return id;
    }

    synchronized boolean ended() {
        return standing != Standing.RUNNING;
    }

    @Override
    public void run() {
        try {
            for (long step = Math.min(FIRST, runs); !ended(); step = Math.min(step * 10, runs)) {
                String found = CascadeJson.of(casus.simulate(scenario, (int) step));
                advance((int) step, found);
                if (step == runs) {
                    end(Standing.DONE);
                }
            }
        } catch (Exception | Error e) {
            // Also where memory runs out: who watches must not wait for ever.
            LOG.error("a simulation failed", e);
            end(Standing.FAILED);
        }
    }

    private void advance(int step, String found) {
        synchronized (this) {
            if (standing != Standing.RUNNING) {
                return;
            }
            done = step;
            result = found;
        }
        watchers.forEach(this::tell);
    }

    private void end(Standing how) {
        synchronized (this) {
            if (standing != Standing.RUNNING) {
                return;
            }
            standing = how;
        }
        watchers.forEach(this::tell);
    }

    void cancel() {
        end(Standing.CANCELLED);
    }

    /** Tells a client how the job stands, now and whenever that changes, until it ends. */
    void watch(SseClient client) {
        client.onClose(() -> watchers.remove(client));
        watchers.add(client);
        tell(client);
    }

    private void tell(SseClient client) {
        String kind;
        synchronized (this) {
            kind = standing == Standing.RUNNING ? "progress" : standing.word;
        }
        client.sendEvent(kind, json(false));
        if (ended()) {
            client.close();
        }
    }

    /** How it stands, with what was found so far if that is wanted. */
    synchronized String json(boolean whole) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        node.put("state", standing.word);
        node.put("done", done);
        node.put("runs", runs);
        if (whole) {
            node.set("result", result == null ? JSON.nullNode() : JSON.readTree(result));
        }
        return node.toString();
    }
}
