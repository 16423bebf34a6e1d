package org.casus.forecasts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a database is asked as.
 *
 * @param user null for the one of the address
 * @param password null for none
 */
public record Credentials(@Nullable String user, @Nullable String password) {
    /** Nobody in particular. */
    public static final Credentials NONE = new Credentials(null, null);

    /**
     * From {@code CASUS_DATABASE_USER} and {@code CASUS_DATABASE_PASSWORD}, or the file that {@code
     * CASUS_DATABASE_PASSWORD_FILE} names.
     *
     * @throws IOException if that file cannot be read
     */
    public static Credentials from(Map<String, String> environment) throws IOException {
        String password = environment.get("CASUS_DATABASE_PASSWORD");
        String file = environment.get("CASUS_DATABASE_PASSWORD_FILE");
        if (password == null && file != null && !file.isBlank()) {
            password = Files.readString(Path.of(file)).strip();
        }
        return new Credentials(environment.get("CASUS_DATABASE_USER"), password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
