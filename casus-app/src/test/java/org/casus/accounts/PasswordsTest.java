package org.casus.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Passwords and their hashes. */
class PasswordsTest {
    @Test
    void A01_passwordsAreArgon2WithTheParametersThatOwaspAdvises() {
        var passwords = new Passwords();
        String hash = passwords.hash("p\u00e4ssword word");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("pa\u0308ssword word", hash)).isTrue();
        assertThat(passwords.matches("password word", hash)).isFalse();
        assertThat(passwords.matches("", "")).isFalse();
    }
}
