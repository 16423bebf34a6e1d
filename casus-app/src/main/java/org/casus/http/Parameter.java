package org.casus.http;

/**
 * A parameter of a route.
 *
 * @param in {@code query} or {@code path}
 * @param repeated whether it may be given several times
 * @param longest characters of a value
 */
public record Parameter(String name, String in, String description, boolean required, boolean repeated, int longest) {
    private static final int LONGEST = 2000;
    private static final int WHOLE_ARTICLE = 2_000_000;

    /** One that may be given. */
    public static Parameter query(String name, String description) {
        return new Parameter(name, "query", description, false, false, LONGEST);
    }

    /** One that must be given. */
    public static Parameter needed(String name, String description) {
        return new Parameter(name, "query", description, true, false, LONGEST);
    }

    /** An article, which must be given. */
    public static Parameter article(String name, String description) {
        return new Parameter(name, "query", description, true, false, WHOLE_ARTICLE);
    }

    /** One that may be given several times. */
    public static Parameter many(String name, String description) {
        return new Parameter(name, "query", description, false, true, LONGEST);
    }

    /** A part of the path. */
    public static Parameter path(String name, String description) {
        return new Parameter(name, "path", description, true, false, LONGEST);
    }
}
