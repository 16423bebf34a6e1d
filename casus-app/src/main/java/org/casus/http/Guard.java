package org.casus.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.casus.accounts.Accounts;
import org.casus.accounts.By;
import org.casus.accounts.Identity;
import org.casus.accounts.Scope;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: looks at the access of the route, before anything else is done. A session's cookie alone may not write: the
 * request must bring what only the page knows. A token is sent by no browser by itself.
 */
final class Guard {
    static final String COOKIE = "casus_session";
    private static final String IDENTITY = "identity";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Accounts accounts;
    private final boolean privateReading;
    private final Clients clients;
    private final Limit limit;

    Guard(Accounts accounts, Settings settings) {
        this.accounts = accounts;
        privateReading = settings.privateReading();
        clients = new Clients(settings.https());
        limit = new Limit(settings.limit());
    }

    /**
     * Counts a request of an address.
     *
     * @throws Problem 429 if it is one too many
     */
    void count(Context ctx) {
        limit.count("address " + clients.counted(ctx));
    }

    Clients clients() {
        return clients;
    }

    /**
     * Lets a request through, or not.
     *
     * @throws Problem 401 without a login, 403 without the right, 429 for one request of a user too many
     */
    void check(Context ctx) {
        Access access = (Access) ctx.routeRoles().stream().findFirst().orElse(Access.ANYONE);
        boolean writes = !SAFE.contains(ctx.method().name());
        if (writes && "cross-site".equals(ctx.header("Sec-Fetch-Site"))) {
            throw Problem.of(403, Code.NOT_ALLOWED, "Another site sent this request.");
        }
        if (access == Access.ANYONE || access == Access.READ && !privateReading) {
            return;
        }
        Identity who =
                find(ctx).orElseThrow(() -> Problem.of(401, Code.LOGIN_NEEDED, "Log in first, or send a token."));
        limit.count("user " + who.user().name());
        boolean session = who.csrf() != null;
        if (session && writes && !same(who.csrf(), ctx.header("X-CSRF-Token"))) {
            throw Problem.of(
                    403,
                    Code.NOT_ALLOWED,
                    "The request lacks the session's X-CSRF-Token; GET /api/v1/session tells it.");
        }
        Scope needed = switch (access) {
            case ADMIN -> Scope.ADMIN;
            case FORECAST -> Scope.FORECAST;
            case ANYONE, READ, OWN -> Scope.READ;
        };
        if (!who.may(needed)) {
            throw Problem.of(
                    403, Code.NOT_ALLOWED, "You may not do this; it needs the scope \"" + needed.word() + "\".");
        }
        if (access == Access.OWN && !session) {
            throw Problem.of(403, Code.NOT_ALLOWED, "A token may not do this: log in.");
        }
        ctx.attribute(IDENTITY, who);
    }

    /** Who asks, by a token or a cookie; empty for a stranger. */
    Optional<Identity> find(Context ctx) {
        String header = ctx.header("Authorization");
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? accounts.tokens().find(header.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        String cookie = ctx.cookie(COOKIE);
        return cookie == null ? Optional.empty() : accounts.sessions().find(cookie);
    }

    private static boolean same(@Nullable String expected, @Nullable String given) {
        return expected != null
                && given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Who was let through. */
    static Identity identity(Context ctx) {
        return java.util.Objects.requireNonNull(ctx.<Identity>attribute(IDENTITY));
    }

    /** The same, for the log of who did what. */
    By by(Context ctx) {
        return new By(identity(ctx).user().name(), clients.address(ctx));
    }
}
