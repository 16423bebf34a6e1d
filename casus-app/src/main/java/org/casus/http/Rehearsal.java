package org.casus.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The service asks itself what the first visitors will, once: so the launcher trains the start-up cache of {@code casus serve}
 * ({@code -Dcasus.rehearsal=true}).
 */
public final class Rehearsal {
    private static final List<String> PATHS = List.of(
            "/health",
            "/",
            "/metrics",
            "/api/v1/states",
            "/api/v1/forecasts",
            "/api/v1/who?attacker=USA&target=PRK&on=2016-01-01",
            "/api/v1/who?attacker=USA&target=PRK&on=2016-01-01",
            "/api/v1/ask?q=Would+China+fight+for+North+Korea%3F",
            "/api/v1/who?attacker=nobody");

    private Rehearsal() {}

    /**
     * Asks a service of this machine and waits for its answers, whatever they are.
     *
     * @throws IOException if it does not answer
     */
    public static void of(int port) throws IOException {
        for (String path : PATHS) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write(
                                "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                                        .formatted(path)
                                        .getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readAllBytes();
            }
        }
    }
}
