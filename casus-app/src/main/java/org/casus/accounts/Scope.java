package org.casus.accounts;

import java.util.Locale;
import java.util.Optional;

/** A kind of thing that somebody may do; a token has some of those of its user's role. */
public enum Scope {
    /** Read what is not public. */
    READ,
    /** Record, resolve and import forecasts. */
    FORECAST,
    /** Keep users, read the log. */
    ADMIN;

    /** As written: {@code forecast}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of a word, in any case; empty for another word. */
    public static Optional<Scope> of(String word) {
        for (Scope scope : values()) {
            if (scope.word().equalsIgnoreCase(word.strip())) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
