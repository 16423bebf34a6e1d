package org.casus.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the service runs.
 *
 * @param host the address it listens at
 * @param port 0 for any that is free
 * @param sweeps the folder of {@code casus sweep}'s results, null for none
 * @param privateReading whether only who has logged in may ask
 * @param signUp whether strangers may make themselves accounts
 * @param https whether browsers reach it by HTTPS, through a proxy: cookies are then sent no other way
 */
public record Settings(
        String host, int port, @Nullable Path sweeps, boolean privateReading, boolean signUp, boolean https) {}
