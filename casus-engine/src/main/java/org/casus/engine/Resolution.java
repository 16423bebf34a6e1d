package org.casus.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text that should name a state turns out to mean. */
public sealed interface Resolution {
    /**
     * One state.
     *
     * @param ccode COW number
     * @param note a sentence where the reading could surprise, else null
     */
    record Found(int ccode, @Nullable String note) implements Resolution {}

    /**
     * Several states go by this text on this date.
     *
     * @param text as given
     * @param names their names, to choose from
     */
    record Ambiguous(String text, List<String> names) implements Resolution {
        public Ambiguous {
            names = List.copyOf(names);
        }
    }

    /**
     * No state goes by this text.
     *
     * @param text as given
     * @param nearest the names or codes nearest to it in spelling, best first, at most three
     */
    record Unknown(String text, List<String> nearest) implements Resolution {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
