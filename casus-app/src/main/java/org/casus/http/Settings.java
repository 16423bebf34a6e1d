package org.casus.http;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the service runs.
 *
 * @param host the address it listens at
 * @param port 0 for any that is free
 * @param sweeps the folder of {@code casus sweep}'s results, null for none
 * @param privateReading whether only who has logged in may ask
 * @param signUp whether strangers may make themselves accounts
 * @param https whether browsers reach it by HTTPS, through a proxy: cookies are then sent no other way, and the proxy says in
 *     {@code X-Forwarded-For} for whom it asks
 * @param limit requests a second that an address or a user may make, on average; 0 for any number
 * @param patience how long a client may be silent, or take over the head of a request
 */
public record Settings(
        String host,
        int port,
        @Nullable Path sweeps,
        boolean privateReading,
        boolean signUp,
        boolean https,
        int limit,
        Duration patience) {
    /** What a client is given that is slow. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);
}
