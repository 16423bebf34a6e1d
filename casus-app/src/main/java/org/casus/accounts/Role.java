package org.casus.accounts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a user may do. */
public enum Role {
    /** Reads. */
    READER,
    /** Reads, records and resolves forecasts. */
    FORECASTER,
    /** All of it, and keeps the users. */
    ADMIN;

    /** What it allows. */
    public Set<Scope> scopes() {
        return switch (this) {
            case READER -> EnumSet.of(Scope.READ);
            case FORECASTER -> EnumSet.of(Scope.READ, Scope.FORECAST);
            case ADMIN -> EnumSet.allOf(Scope.class);
        };
    }

    /** As written: {@code admin}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word, in any case; empty for another word. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equalsIgnoreCase(word.strip())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
