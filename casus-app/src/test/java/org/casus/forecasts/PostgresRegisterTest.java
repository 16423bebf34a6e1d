package org.casus.forecasts;

import org.jspecify.annotations.Nullable;

/** The register in PostgreSQL. */
class PostgresRegisterTest extends RegisterLaws {
    private @Nullable String url;

    @Override
    String url() throws Exception {
        String made = url;
        if (made == null) {
            made = Databases.postgres();
            url = made;
        }
        return made;
    }
}
