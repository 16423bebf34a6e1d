package org.casus.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * Two states and a span of time whose tie is asked for; {@link TieReader} makes it from words.
 *
 * @param a COW number
 * @param b COW number
 * @param from first day
 * @param to last day
 * @param figuresSince first day that the world in use was made for; yearly figures of long before it may be missing
 * @param notes how words were read and the span was set
 * @param command that asks the same
 */
public record TieAsk(
        int a, int b, LocalDate from, LocalDate to, LocalDate figuresSince, List<String> notes, String command) {
    public TieAsk {
        notes = List.copyOf(notes);
    }
}
