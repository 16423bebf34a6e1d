package org.casus.sites;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A site of this machine that behaves like WordPress where these tests ask, and fails on demand as real ones do. */
final class FakeSite implements AutoCloseable {
    /** Quick tries and short waits. */
    static final Manners QUICK =
            new Manners(false, 1 << 20, 4, Duration.ofMillis(1), Duration.ofSeconds(2), Duration.ofSeconds(5));

    /** A failure: whether it answered in the site's place. */
    interface Failure {
        boolean answers(HttpExchange exchange) throws IOException;
    }

    final ConcurrentSkipListMap<Long, String> posts = new ConcurrentSkipListMap<>();
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    volatile Failure failure = exchange -> false;
    volatile boolean countsPages = true;
    volatile String password = "right";
    /** The draft that was sent, as JSON; empty before. */
    volatile String draft = "";

    volatile String draftStatus = "draft";
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FakeSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** With posts of ids 1 to {@code n}, all changed in one second. */
    static FakeSite of(int n) throws IOException {
        var site = new FakeSite();
        for (long id = 1; id <= n; id++) {
            site.posts.put(id, "2024-08-01T10:00:00");
        }
        return site;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    URI uri(String path) {
        return uri().resolve(path);
    }

    Web web() {
        return new Web(QUICK, null);
    }

    /** Fails the first times that an address matches. */
    void failFirst(int times, Predicate<String> address, Failure how) {
        var left = new AtomicInteger(times);
        failure = x -> address.test(x.getRequestURI().toString()) && left.getAndDecrement() > 0 && how.answers(x);
    }

    /** Answers with a status and text. */
    static Failure with(int status, String type, String text, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
            return true;
        };
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : 0);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    static void json(HttpExchange exchange, int status, String json) throws IOException {
        send(exchange, status, "application/json; charset=UTF-8", json.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) {
        int now = atOnce.incrementAndGet();
        mostAtOnce.accumulateAndGet(now, Math::max);
        try {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (!failure.answers(exchange)) {
                routed(exchange);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atOnce.decrementAndGet();
            exchange.close();
        }
    }

    private void routed(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI());
        exchange.getResponseHeaders().add("Link", "<" + uri() + "wp-json/>; rel=\"https://api.w.org/\"");
        switch (path) {
            case "/" -> send(exchange, 200, "text/html", "<html><p>Home</p></html>".getBytes(StandardCharsets.UTF_8));
            case "/wp-json/" -> json(exchange, 200, "{\"namespaces\":[\"wp/v2\"],\"authentication\":{\"a\":1}}");
            case "/wp-json/wp/v2/types" ->
                json(
                        exchange,
                        200,
                        "{\"post\":{\"rest_base\":\"posts\",\"rest_namespace\":\"wp/v2\"},"
                                + "\"page\":{\"rest_base\":\"pages\",\"rest_namespace\":\"wp/v2\"}}");
            case "/wp-json/wp/v2/users/me" -> me(exchange);
            case "/wp-json/wp/v2/posts" -> {
                if (exchange.getRequestMethod().equals("POST")) {
                    draft = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    json(exchange, 201, asRecord(draft, "draft"));
                } else if (query.containsKey("slug")) {
                    json(exchange, 200, draft.isEmpty() ? "[]" : "[" + asRecord(draft, draftStatus) + "]");
                } else {
                    list(exchange, query);
                }
            }
            case "/wp-json/wp/v2/posts/900" -> {
                draft = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                json(exchange, 200, asRecord(draft, "draft"));
            }
            default ->
                send(exchange, 404, "text/html", "<html><p>Not here</p></html>".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was sent, as WordPress gives it back for editing. */
    private static String asRecord(String sent, String status) {
        JsonNode post = RestJson.JSON.readTree(sent);
        ObjectNode node = RestJson.JSON.createObjectNode().put("id", 900).put("status", status);
        node.put("link", "http://example.org/?p=900");
        node.putObject("title").put("raw", post.path("title").asString(""));
        node.putObject("content").put("raw", post.path("content").asString(""));
        return node.toString();
    }

    private void me(HttpExchange exchange) throws IOException {
        String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (sent.equals(new Credentials("ann", password).basic())) {
            json(exchange, 200, "{\"id\":1,\"name\":\"Ann\"}");
        } else {
            json(exchange, 401, "{\"code\":\"rest_not_logged_in\",\"message\":\"…\"}");
        }
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        int perPage = Integer.parseInt(query.getOrDefault("per_page", "10"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        List<Long> ids = posts.keySet().stream()
                .filter(id -> !query.containsKey("include")
                        || List.of(query.get("include").split(",", -1)).contains(id.toString()))
                .filter(id -> (posts.get(id) + "Z").compareTo(query.getOrDefault("modified_after", "")) > 0)
                .toList();
        int pages = (ids.size() + perPage - 1) / perPage;
        if (page > Math.max(1, pages)) {
            json(exchange, 400, "{\"code\":\"rest_post_invalid_page_number\",\"message\":\"…\"}");
            return;
        }
        if (countsPages) {
            exchange.getResponseHeaders().add("X-WP-Total", String.valueOf(ids.size()));
            exchange.getResponseHeaders().add("X-WP-TotalPages", String.valueOf(pages));
        }
        boolean few = query.containsKey("_fields");
        json(
                exchange,
                200,
                ids.subList(Math.min(ids.size(), (page - 1) * perPage), Math.min(ids.size(), page * perPage)).stream()
                        .map(id -> record(id, few))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private String record(long id, boolean few) {
        String begin = "{\"id\":" + id + ",\"modified_gmt\":\"" + posts.get(id) + "\"";
        return few
                ? begin + "}"
                : begin + ",\"status\":\"publish\",\"title\":{\"rendered\":\"Post " + id
                        + "\"},\"content\":{\"rendered\":\"<p>Text of " + id + ".</p>\",\"protected\":false}}";
    }

    static Map<String, String> query(URI uri) {
        var query = new HashMap<String, String>();
        for (String part : String.valueOf(uri.getRawQuery()).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
