package org.casus.http;

/**
 * A parameter of a route.
 *
 * @param in {@code query} or {@code path}
 * @param repeated whether it may be given several times
 */
record Parameter(String name, String in, String description, boolean required, boolean repeated) {
    static Parameter query(String name, String description) {
        return new Parameter(name, "query", description, false, false);
    }

    static Parameter needed(String name, String description) {
        return new Parameter(name, "query", description, true, false);
    }

    static Parameter many(String name, String description) {
        return new Parameter(name, "query", description, false, true);
    }

    static Parameter path(String name, String description) {
        return new Parameter(name, "path", description, true, false);
    }
}
