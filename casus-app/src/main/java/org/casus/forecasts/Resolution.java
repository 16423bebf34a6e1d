package org.casus.forecasts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a forecast turned out, as somebody recorded it; it never changes, but a later one replaces it.
 *
 * @param id the first twelve hexadecimal digits of its content's SHA-256
 * @param number its place in the chain, from 1
 * @param forecast the id of the forecast
 * @param outcome yes, no or void
 * @param side the side on which the state fought, null if on none or if nobody said
 * @param evidence text or address
 * @param author who recorded it
 * @param recorded when
 * @param received when this register took it
 * @param hash of its entry
 */
public record Resolution(
        String id,
        long number,
        String forecast,
        Outcome outcome,
        @Nullable String side,
        String evidence,
        String author,
        Instant recorded,
        Instant received,
        String hash) {}
