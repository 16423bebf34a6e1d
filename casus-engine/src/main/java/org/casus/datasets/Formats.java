package org.casus.datasets;

import java.util.List;
import java.util.stream.Stream;

/** Every published file that Casus reads; within a group the preferred version comes first. */
final class Formats {
    private static final List<Format> ALL = Stream.of(
                    StateFormats.all(),
                    TieFormats.all(),
                    ConflictFormats.all(),
                    ExchangeFormats.all(),
                    PoliticsFormats.all())
            .flatMap(List::stream)
            .toList();

    private Formats() {}

    static List<Format> all() {
        return ALL;
    }
}
