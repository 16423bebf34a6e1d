package org.casus.forecasts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts in UTF-8. */
final class Hashes {
    /** What the first entry follows. */
    static final String NONE = "0".repeat(64);

    private static final int ID_DIGITS = 12;

    private Hashes() {}

    /** 64 hexadecimal digits. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name of an entry with this content. */
    static String id(String content) {
        return sha256(content).substring(0, ID_DIGITS);
    }

    /** The hash of an entry: of the one before it, the time, and the content, each on a line. */
    static String entry(String previous, String received, String content) {
        return sha256(previous + "\n" + received + "\n" + content);
    }
}
