package org.casus.documents;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lines of a text, to say where an offset is. */
final class Places {
    private final int[] lineFeeds;

    Places(String text) {
        lineFeeds = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    /** The line of an offset, from 1; a line feed belongs to the line it ends. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineFeeds, offset);
        return (found < 0 ? -found - 1 : found) + 1;
    }

    /** For example {@code line 3, offset 497}. */
    String of(int offset) {
        return "line " + line(offset) + ", offset " + offset;
    }
}
