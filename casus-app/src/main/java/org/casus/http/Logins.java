package org.casus.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.casus.accounts.Accounts;
import org.casus.accounts.AuditLog.Deed;
import org.casus.accounts.By;
import org.casus.accounts.Identity;
import org.casus.accounts.LoginRefused;
import org.casus.accounts.Role;
import org.casus.accounts.Sessions;
import org.casus.accounts.Tokens;
import org.casus.accounts.User;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Logging in and out, tokens, users, the log of who did what. */
final class Logins {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NEWEST = 1000;

    private final Accounts accounts;
    private final Guard guard;
    private final Settings settings;

    Logins(Accounts accounts, Guard guard, Settings settings) {
        this.accounts = accounts;
        this.guard = guard;
        this.settings = settings;
    }

    List<Route> routes() {
        String session = "/api/v1/session";
        String tokens = "/api/v1/tokens";
        String users = "/api/v1/users";
        return List.of(
                Route.get(session, Access.ANYONE, "Who is logged in", List.of(), "session", this::who),
                Route.post(session, Access.ANYONE, "Logs in", "{\"name\": …, \"password\": …}", "session", this::login),
                Route.delete(session, Access.ANYONE, "Logs out", this::logout),
                Route.get(tokens, Access.OWN, "One's tokens, without their secrets", List.of(), "tokens", this::tokens),
                Route.post(
                        tokens,
                        Access.OWN,
                        "Makes a token; its secret is shown this once",
                        "{\"name\": …, \"scopes\": [\"read\", \"forecast\", \"admin\"]}",
                        "token",
                        this::makeToken),
                Route.delete(tokens + "/{id}", Access.OWN, "Revokes a token", this::revoke),
                Route.get(users, Access.ADMIN, "Who has an account", List.of(), "users", this::users),
                Route.post(
                        users,
                        Access.ADMIN,
                        "Makes an account",
                        "{\"name\": …, \"password\": …, \"role\": \"reader\", \"forecaster\" or \"admin\"}",
                        "user",
                        this::addUser),
                new Route(
                        HandlerType.PATCH,
                        users + "/{name}",
                        Access.ADMIN,
                        "Gives an account another role or password",
                        Route.pathParameters(users + "/{name}"),
                        "{\"role\": …} or {\"password\": …}",
                        "nothing",
                        this::changeUser),
                Route.delete(users + "/{name}", Access.ADMIN, "Removes an account; its forecasts stay", ctx -> {
                    accounts.users().remove(ctx.pathParam("name"), guard.by(ctx));
                    ctx.status(204);
                }),
                Route.post(
                        "/api/v1/sign-up",
                        Access.ANYONE,
                        "Makes oneself an account, where that is switched on",
                        "{\"name\": …, \"password\": …}",
                        "user",
                        this::signUp),
                Route.get(
                        "/api/v1/audit", Access.ADMIN, "Who did what, newest first", List.of(), "audit", this::audit));
    }

    private void who(Context ctx) {
        Optional<Identity> found = guard.find(ctx);
        answer(ctx, 200, session(found.orElse(null)));
    }

    private static ObjectNode session(@org.jspecify.annotations.Nullable Identity who) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", who == null ? null : who.user().name());
        node.put("role", who == null ? null : who.user().role().word());
        node.put("csrf", who == null ? null : who.csrf());
        return node;
    }

    /** Where many have guessed a name's password, after a pause in which no thread waits. */
    private void login(Context ctx) {
        Body body = Body.of(ctx);
        String name = body.needed("name");
        String password = body.needed("password");
        Duration pause = accounts.sessions().pause(name);
        if (pause.isZero()) {
            login(ctx, name, password);
        } else {
            ctx.future(() -> CompletableFuture.runAsync(
                    () -> login(ctx, name, password),
                    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    private void login(Context ctx, String name, String password) {
        try {
            Sessions.Login login =
                    accounts.sessions().login(name, password, guard.clients().address(ctx), ctx.cookie(Guard.COOKIE));
            ctx.cookie(cookie(login.secret(), (int) Sessions.LASTS.toSeconds()));
            answer(ctx, 200, session(login.identity()));
        } catch (LoginRefused e) {
            String message = String.valueOf(e.getMessage());
            throw e.retryAfter().isZero()
                    ? Problem.of(401, e.code(), message)
                    : Problem.later(429, e.code(), message, e.retryAfter());
        }
    }

    private Cookie cookie(String value, int seconds) {
        return new Cookie(Guard.COOKIE, value, "/", seconds, settings.https(), true, null, SameSite.STRICT);
    }

    private void logout(Context ctx) {
        String secret = ctx.cookie(Guard.COOKIE);
        if (secret != null) {
            accounts.sessions().logout(secret, guard.clients().address(ctx));
        }
        ctx.cookie(cookie("", 0));
        ctx.status(204);
    }

    private void tokens(Context ctx) {
        ArrayNode all = JSON.createArrayNode();
        accounts.tokens().list(Guard.identity(ctx).user().name()).forEach(t -> token(all.addObject(), t));
        answer(ctx, 200, all);
    }

    private void makeToken(Context ctx) throws QuestionRefused {
        Body body = Body.of(ctx);
        Tokens.Created created = accounts.tokens()
                .create(Guard.identity(ctx).user(), body.needed("name"), body.texts("scopes"), guard.by(ctx));
        ObjectNode node = JSON.createObjectNode();
        token(node, created.token());
        node.put("secret", created.secret());
        answer(ctx, 201, node);
    }

    private static void token(ObjectNode node, Tokens.Token token) {
        node.put("id", token.id());
        node.put("name", token.name());
        ArrayNode scopes = node.putArray("scopes");
        token.scopes().stream().sorted().forEach(s -> scopes.add(s.word()));
        node.put("created", token.created().toString());
        node.put("expires", token.expires().toString());
        node.put("revoked", token.revoked() == null ? null : token.revoked().toString());
    }

    private void revoke(Context ctx) {
        if (!accounts.tokens().revoke(Guard.identity(ctx).user().name(), ctx.pathParam("id"), guard.by(ctx))) {
            throw Problem.of(404, "You have no such token.");
        }
        ctx.status(204);
    }

    private void users(Context ctx) {
        ArrayNode all = JSON.createArrayNode();
        accounts.users().list().forEach(u -> user(all.addObject(), u));
        answer(ctx, 200, all);
    }

    private static ObjectNode user(ObjectNode node, User user) {
        return node.put("name", user.name())
                .put("role", user.role().word())
                .put("created", user.created().toString());
    }

    private void addUser(Context ctx) throws QuestionRefused {
        Body body = Body.of(ctx);
        User added = accounts.users()
                .add(body.needed("name"), role(body.needed("role")), body.needed("password"), guard.by(ctx));
        answer(ctx, 201, user(JSON.createObjectNode(), added));
    }

    private void changeUser(Context ctx) throws QuestionRefused {
        Body body = Body.of(ctx);
        String name = ctx.pathParam("name");
        String role = body.text("role");
        String password = body.text("password");
        if (role == null && password == null) {
            throw Problem.of(400, Code.SOMETHING_MISSING, "Give a \"role\" or a \"password\".");
        }
        if (role != null) {
            accounts.users().role(name, role(role), guard.by(ctx));
        }
        if (password != null) {
            accounts.users().password(name, password, guard.by(ctx));
        }
        ctx.status(204);
    }

    private static Role role(String word) {
        return Role.of(word)
                .orElseThrow(() -> Problem.of(400, Code.WRONG_VALUE, "\"role\" is reader, forecaster or admin."));
    }

    private void signUp(Context ctx) throws QuestionRefused {
        if (!settings.signUp()) {
            throw Problem.of(403, Code.NOT_ALLOWED, "Accounts are made by this service's administrators.");
        }
        Body body = Body.of(ctx);
        String name = body.needed("name");
        User added = accounts.users()
                .add(
                        name,
                        Role.FORECASTER,
                        body.needed("password"),
                        new By(name, guard.clients().address(ctx)));
        answer(ctx, 201, user(JSON.createObjectNode(), added));
    }

    private void audit(Context ctx) {
        ArrayNode all = JSON.createArrayNode();
        for (Deed deed : accounts.log().newest(NEWEST)) {
            all.addObject()
                    .put("at", deed.at().toString())
                    .put("who", deed.who())
                    .put("address", deed.address())
                    .put("action", deed.action())
                    .put("detail", deed.detail());
        }
        answer(ctx, 200, all);
    }

    private static void answer(Context ctx, int status, tools.jackson.databind.JsonNode node) {
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .contentType(Questions.JSON)
                .result(node.toString());
    }
}
