package org.casus.sites;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A user of a WordPress site and one of this user's application passwords; the login password does not work.
 *
 * @param password with or without the spaces that WordPress shows it with
 */
public record Credentials(String user, String password) {
    /** The value of the header {@code Authorization}. */
    String basic() {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
