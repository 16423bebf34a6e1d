package org.casus.world;

import org.jspecify.annotations.Nullable;

/**
 * A strategic rivalry.
 *
 * @param id the source's number
 * @param ccode1 the smaller COW number
 * @param ccode2 the larger
 * @param name such as {@code China-United States}
 * @param from first year
 * @param to last year, null while it lasts as far as the source reaches
 * @param kinds positional, spatial, ideological, interventionary; separated by blanks
 */
public record Rivalry(
        String id,
        int ccode1,
        int ccode2,
        String name,
        int from,
        @Nullable Integer to,
        String kinds,
        String source) {}
