package org.casus.forecasts;

import java.util.Locale;
import java.util.Optional;

/** How a forecast turned out. */
public enum Outcome {
    /** It did what was asked. */
    YES,
    /** It did not. */
    NO,
    /** It cannot be said, or the crisis never came: such a forecast never counts. */
    VOID;

    /** As written: {@code yes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a word, in any case; empty for another word. */
    public static Optional<Outcome> of(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word().equalsIgnoreCase(word.strip())) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
