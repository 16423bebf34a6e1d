package org.casus.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;

/** Passwords as argon2id hashes. */
final class Passwords {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int VERSION = 0x13;

    /** Each check takes 19 MiB: many at once shall wait and not exhaust the memory. */
    private final Semaphore atOnce = new Semaphore(2, true);

    private final int kibibytes;

    /** What a password of an unknown user is checked against, so that it takes as long: the hash of nothing that is known. */
    private final String nobody;

    /** With the least parameters that OWASP advises: 19 MiB, two passes, one lane. */
    Passwords() {
        this(KIBIBYTES);
    }

    /** With less memory, for tests. */
    Passwords(int kibibytes) {
        this.kibibytes = kibibytes;
        nobody = "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
                .formatted(VERSION, kibibytes, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));
    }

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return Password.hash(normal(password))
                    .addRandomSalt(SALT_BYTES)
                    .with(Argon2Function.getInstance(kibibytes, PASSES, LANES, HASH_BYTES, Argon2.ID, VERSION))
                    .getResult();
        } finally {
            atOnce.release();
        }
    }

    /** Whether it is the password of a hash; takes as long for the empty hash of somebody whom nobody knows. */
    boolean matches(String password, String hash) {
        String held = hash.isEmpty() ? nobody : hash;
        atOnce.acquireUninterruptibly();
        try {
            boolean same = Password.check(normal(password), held).with(Argon2Function.getInstanceFromHash(held));
            return same && !hash.isEmpty();
        } finally {
            atOnce.release();
        }
    }

    private static String random(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(Secrets.random(bytes));
    }

    /** The same characters typed on two systems are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
