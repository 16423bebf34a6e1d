package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.casus.forecasts.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send slowly, or nothing, or leave before they are answered. The service is less patient here than usual. */
@Timeout(60)
class SlowClientsTest {
    private static final String HEAD = "POST /api/v1/documents HTTP/1.1\r\nHost: x\r\nContent-Length: ";

    @SuppressWarnings("NullAway.Init")
    private static Served served;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = Served.start(
                Database.open(Database.in(folder)),
                new Settings("127.0.0.1", 0, null, false, false, false, 0, Duration.ofSeconds(3)));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), served.port());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** What is answered to a byte each half second, until the connection ends. */
    private static String trickled(String begun) throws IOException {
        try (Socket socket = connected()) {
            send(socket, begun);
            socket.setSoTimeout(500);
            var answer = new StringBuilder();
            byte[] part = new byte[8192];
            for (; ; ) {
                try {
                    int n = socket.getInputStream().read(part);
                    if (n < 0) {
                        return answer.toString();
                    }
                    answer.append(new String(part, 0, n, StandardCharsets.UTF_8));
                } catch (SocketTimeoutException silent) {
                    send(socket, "a");
                }
            }
        }
    }

    @Test
    void A01_aBodyThatTricklesIsToldSo() throws Exception {
        assertThat(trickled(HEAD + "1000\r\n\r\n"))
                .startsWith("HTTP/1.1 408 ")
                .contains("Connection: close", "Content-Type: " + Problem.TYPE, "The request came too slowly.");
    }

    @Test
    void A02_alsoTheEndOfALongBodyAndWhileOthersAreQuick() throws Exception {
        assertThat(served.post("/api/v1/documents", "a".repeat(5 << 20)).statusCode())
                .isEqualTo(413);
        assertThat(trickled(HEAD + "200000\r\n\r\n" + "a".repeat(100_000))).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void A03_aHeadThatTricklesIsToldSo() throws Exception {
        assertThat(trickled("GET /")).startsWith("HTTP/1.1 408 ").contains("Connection: close");
    }

    @Test
    void A04_aSilentClientIsCutOff() throws Exception {
        try (Socket socket = connected()) {
            assertThat(socket.getInputStream().read()).isNegative();
        }
    }

    @Test
    void A05_aConnectionThatWaitsForItsNextRequestIsKeptAWhile() throws Exception {
        try (Socket socket = connected()) {
            for (int i = 0; i < 4; i++) {
                send(socket, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
                byte[] answer = new byte[8192];
                assertThat(socket.getInputStream().read(answer)).isPositive();
                Thread.sleep(1_500);
            }
        }
    }

    @Test
    void A06_manySlowClientsHinderNobody() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = connected();
                send(socket, i % 2 == 0 ? "GET /api/v1/who?attacker=USA" : HEAD + "1000\r\n\r\na");
                slow.add(socket);
            }
            assertThat(served.get("/health").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** The server must not close the connection before the client has sent all, or the answer is lost. */
    @Test
    void A07_whoIsRefusedBeforeTheBodyHasComeIsToldAllTheSame() throws Exception {
        for (String path : new String[] {"/api/v1/forecasts/import", "/api/v1/who", "/nothing"}) {
            try (Socket socket = connected()) {
                send(socket, "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n");
                Thread.sleep(100);
                for (int i = 0; i < 300; i++) {
                    send(socket, "a".repeat(1_000));
                }
                send(socket, "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                String both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(both).as(path).startsWith("HTTP/1.1 40").contains("HTTP/1.1 200 ", "\"status\":\"up\"");
            }
        }
    }
}
