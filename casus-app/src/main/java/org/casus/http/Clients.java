package org.casus.http;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where requests come from. */
final class Clients {
    private static final int NETWORK_BYTES = 8;

    private final boolean proxied;

    /** @param proxied whether a proxy stands in front, which says for whom it asks */
    Clients(boolean proxied) {
        this.proxied = proxied;
    }

    /**
     * The address of who asks, for the log and the limits. Behind a proxy, the last that {@code X-Forwarded-For} names: the ones before
     * it were said by the client.
     */
    String address(Context ctx) {
        String forwarded = proxied ? ctx.header("X-Forwarded-For") : null;
        String address = forwarded == null
                ? ""
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return address.isEmpty() || address.length() > 60 ? ctx.ip() : address;
    }

    /** Who is counted as one: an address, or the network of an address of IPv6, since whoever has one of those has 2^64. */
    String counted(Context ctx) {
        String address = address(ctx);
        try {
            return InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", "")) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
