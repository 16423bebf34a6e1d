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
 * @param tiesSince first day from which the world in use knows ties and yearly figures in full
 * @param notes how words were read and the span was set
 * @param command that asks the same
 */
public record TieAsk(
        int a, int b, LocalDate from, LocalDate to, LocalDate tiesSince, List<String> notes, String command) {
    public TieAsk {
        notes = List.copyOf(notes);
    }
}
