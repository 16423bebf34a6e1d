package org.casus.forecasts;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random digits that make two entries different which say the same. */
final class Nonce {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private Nonce() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
