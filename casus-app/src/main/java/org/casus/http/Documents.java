package org.casus.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.casus.checks.Checker;
import org.casus.documents.Document;
import org.casus.documents.DocumentReader;
import org.casus.report.DocumentJson;
import org.casus.sites.Addresses;
import org.casus.sites.Manners;
import org.casus.sites.Web;
import org.casus.sites.WebPage;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles, read and held against the record: the command read, over HTTP. Nothing of them is kept. */
final class Documents {
    /** The type of a request that names an address in place of bringing an article. */
    static final String ADDRESS = "application/vnd.casus.address+json";

    /** One try, little patience, a few megabytes, and never an address of a private network. */
    private static final Manners MANNERS =
            new Manners(true, 5 << 20, 1, Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final World world;
    private final Turns turns;
    /** Made for the first article: it reads tables for half a second. */
    private @Nullable Checker made;

    Documents(World world, Turns turns) {
        this.world = world;
        this.turns = turns;
    }

    List<Route> routes() {
        return List.of(Route.post(
                "/api/v1/documents",
                Access.READ,
                "Reads an article: its claims, each held against the record, and the questions that it asks",
                "an article: a WordPress record, a feed, a web page, Markdown or text, recognised by its content; or, as "
                        + ADDRESS + ", {\"url\": \"https://…\"}",
                "read",
                this::read));
    }

    private void read(Context ctx) throws Exception {
        String type = ctx.contentType();
        String url = type != null && type.startsWith(ADDRESS) ? url(ctx.body()) : null;
        byte[] body = url == null ? ctx.bodyAsBytes() : new byte[0];
        String answer = turns.take(() -> {
            List<Document> documents = url == null ? DocumentReader.read(body, "the request") : fetched(url);
            LocalDate today = LocalDate.now();
            Checker checker = checker();
            return DocumentJson.checked(
                    documents.stream().map(d -> checker.check(d, today)).toList());
        });
        ctx.header("Cache-Control", "no-store").contentType(Questions.JSON).result(answer);
    }

    private synchronized Checker checker() {
        Checker known = made;
        if (known == null) {
            known = Checker.of(world);
            made = known;
        }
        return known;
    }

    private static List<Document> fetched(String url) throws IOException {
        try (var web = new Web(MANNERS, null)) {
            return WebPage.read(web, Addresses.parse(url));
        }
    }

    private static String url(String body) {
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw Problem.of(400, "The request is no JSON: " + e.getOriginalMessage());
        }
        @Nullable JsonNode url = node.get("url");
        if (url == null || !url.isString()) {
            throw Problem.of(400, "The request names no address: {\"url\": \"https://example.org/article\"}");
        }
        return url.asString();
    }
}
