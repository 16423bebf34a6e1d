package org.casus.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.casus.Casus;
import org.casus.accounts.Accounts;
import org.casus.accounts.By;
import org.casus.accounts.Role;
import org.casus.accounts.Scope;
import org.casus.accounts.User;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.Worlds;
import org.casus.forecasts.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real service at a free port, with the embedded world, and a client of it. */
final class Served implements AutoCloseable {
    static final String PASSWORD = "a long enough password";

    private final Service service;
    private final Database database;
    private final Accounts accounts;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Service service, Database database) {
        this.service = service;
        this.database = database;
        accounts = new Accounts(database);
    }

    /** A service with its database in a folder; sweeps are looked for there too. */
    static Served start(Path folder) throws IOException {
        return start(folder, false, false);
    }

    static Served start(Path folder, boolean privateReading, boolean signUp) throws IOException {
        return start(Database.open(Database.in(folder)), folder, privateReading, signUp);
    }

    static Served start(Database database, Path folder, boolean privateReading, boolean signUp) throws IOException {
        return start(
                database, new Settings("127.0.0.1", 0, folder, privateReading, signUp, false, 0, Settings.PATIENCE));
    }

    static Served start(Database database, Settings settings) throws IOException {
        return new Served(Service.start(settings, Casus.open(), Worlds.embedded(), database), database);
    }

    Accounts accounts() {
        return accounts;
    }

    /** A user of a role, who has {@link #PASSWORD}. */
    User user(String name, Role role) throws QuestionRefused {
        return accounts.users().add(name, role, PASSWORD, By.COMMAND_LINE);
    }

    /** The secret of a new token with all that a user may do. */
    String token(User user) throws QuestionRefused {
        return accounts.tokens()
                .create(
                        user,
                        "test",
                        user.role().scopes().stream().map(Scope::word).toList(),
                        By.COMMAND_LINE)
                .secret();
    }

    int port() {
        return service.port();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> delete(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path)).DELETE();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        service.close();
        database.close();
    }
}
