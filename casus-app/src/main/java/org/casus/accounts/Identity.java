package org.casus.accounts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as a session or a token shows.
 *
 * @param user who
 * @param scopes what they may do this way: those of the role, and of the token if it is one
 * @param csrf what a write by cookie must bring along; null for a token, which no browser sends by itself
 * @param expires when the session or token ends
 */
public record Identity(
        User user, Set<Scope> scopes, @Nullable String csrf, Instant expires) {
    public Identity {
        scopes = Set.copyOf(scopes);
    }

    /** Whether they may do this. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Identity[" + user.name() + ", " + scopes + "]";
    }
}
