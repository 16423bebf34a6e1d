package org.casus.sites;

import java.time.Duration;

/**
 * How a client behaves towards sites.
 *
 * @param publicOnly whether addresses of private networks and of this machine are refused: for services that read what
 *     strangers name. A name is looked up once here and once for the connection; Java keeps the first result for 30 seconds
 * @param largest bytes of an answer, unpacked; a longer one is refused
 * @param tries how often a request is sent at most, where it fails in a way that may pass
 * @param first the pause before the second try; it doubles each time
 * @param patience the longest pause that a site may ask for ({@code Retry-After}); more is a failure
 * @param timeout for one request, with its answer
 */
public record Manners(boolean publicOnly, int largest, int tries, Duration first, Duration patience, Duration timeout) {
    /** For people at a terminal: 32 MB, 4 tries, half a second at first, up to a minute where the site asks for it. */
    public static final Manners STANDARD =
            new Manners(false, 32 << 20, 4, Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofSeconds(60));

    /** The same, but only addresses of the public network. */
    public Manners onlyPublic() {
        return new Manners(true, largest, tries, first, patience, timeout);
    }
}
