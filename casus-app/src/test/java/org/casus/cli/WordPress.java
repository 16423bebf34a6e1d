package org.casus.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.sites.Credentials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real WordPress with 345 public posts on this machine, started and stopped by the scripts of {@code shared/wordpress}. */
final class WordPress {
    private static final Path STATE =
            Path.of("/tmp/casus-wordpress-" + ProcessHandle.current().pid());

    private final int port;
    private final Map<String, String> values = new TreeMap<>();

    private WordPress(int port) {
        this.port = port;
    }

    /** Starts it; outside CI only if what it needs is installed, else the test is skipped. */
    static WordPress start() throws Exception {
        return new WordPress(freePort()).with("pretty");
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Starts it, or starts it anew, with a kind of permalinks: {@code pretty} or {@code plain}. */
    WordPress with(String permalinks) throws Exception {
        var command = new ArrayList<>(List.of(
                Shared.require("wordpress/start-wordpress.sh").toString(),
                "--port",
                String.valueOf(port),
                "--state",
                STATE.toString(),
                "--permalinks",
                permalinks));
        boolean ci = System.getenv("CASUS_CI") != null;
        if (!ci) {
            command.add("--no-install");
        }
        Process start = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (start.waitFor() != 0) {
            if (ci) {
                throw new AssertionError("WordPress could not be started, and CI needs it");
            }
            return abort("skipped: WordPress cannot be started here (its packages are missing)");
        }
        printed.lines().map(l -> l.split("=", 2)).forEach(l -> values.put(l[0], l[1].replaceAll("^'|'$", "")));
        return this;
    }

    String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new AssertionError("the start script printed no " + name);
        }
        return value;
    }

    String address() {
        return value("BASE_URL");
    }

    long id(String name) {
        return Long.parseLong(value(name));
    }

    Credentials editor() {
        return new Credentials(value("WP_EDITOR"), value("EDITOR_APP_PASSWORD"));
    }

    /** Asks its interface as the editor, and expects success. */
    JsonNode asEditor(String method, String route, String body) throws IOException, InterruptedException {
        String both = value("WP_EDITOR") + ":" + value("EDITOR_APP_PASSWORD");
        String basic = java.util.Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(
                    HttpRequest.newBuilder(URI.create(address() + "/index.php?rest_route=/wp/v2/" + route))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(method + " " + route + ": " + response.statusCode() + " " + response.body());
            }
            return JsonMapper.shared().readTree(response.body());
        }
    }

    /** Stops it and removes all of it. */
    void stop() throws Exception {
        new ProcessBuilder(
                        Shared.require("wordpress/stop-wordpress.sh").toString(),
                        "--state",
                        STATE.toString(),
                        "--purge")
                .inheritIO()
                .start()
                .waitFor();
    }
}
