package org.casus.forecasts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as it was recorded; it never changes.
 *
 * @param id the first twelve hexadecimal digits of its content's SHA-256
 * @param number its place in the chain, from 1
 * @param question in words
 * @param criteria what must be seen for a yes
 * @param resolves the day on which it is to be resolved
 * @param joiner the state asked about, as ISO3 where it has one
 * @param side {@code attacker} or {@code target}: the side it would join, null if none was asked about
 * @param probability of yes, in (0, 1)
 * @param own whether the probability is the author's and not the model's
 * @param modelProbability what the model said
 * @param model that answered
 * @param version of Casus
 * @param data what it knew
 * @param author who recorded it
 * @param recorded when
 * @param received when this register took it: later than {@code recorded} if it was imported
 * @param hash of its entry
 */
public record Forecast(
        String id,
        long number,
        String question,
        String criteria,
        LocalDate resolves,
        String joiner,
        @Nullable String side,
        double probability,
        boolean own,
        double modelProbability,
        String model,
        String version,
        List<DataVersion> data,
        String author,
        Instant recorded,
        Instant received,
        String hash) {
    public Forecast {
        data = List.copyOf(data);
    }

    /**
     * A dataset that a forecast rests on.
     *
     * @param name of the dataset
     * @param version of it
     * @param to the last year it reaches; null if open
     */
    public record DataVersion(
            String name, @Nullable String version, @Nullable Integer to) {}

    /** Whether the register took it only after the day it speaks of: it cannot vouch for it. */
    public boolean late() {
        return received.atZone(ZoneOffset.UTC).toLocalDate().isAfter(resolves);
    }
}
