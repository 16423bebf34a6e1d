package org.casus.accounts;

import org.casus.forecasts.Databases;
import org.jspecify.annotations.Nullable;

/** Accounts in PostgreSQL. */
class PostgresAccountTest extends AccountLaws {
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
