package org.casus.sites;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.casus.error.Code;

/** Which addresses are taken, which belong together, and which are private. */
public final class Addresses {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Addresses() {}

    /** Whether a word that the user gave is meant as an address of the web, not as a file. */
    public static boolean isAddress(String given) {
        return given.regionMatches(true, 0, "http://", 0, 7) || given.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * An address as the user gave it.
     *
     * @throws SiteFailure if it is none, or holds a password
     */
    public static URI parse(String given) throws SiteFailure {
        String text = given.strip();
        if (!isAddress(text)) {
            String nearest = text.matches("[\\w.-]+(:\\d+)?(/\\S*)?") ? "https://" + text : "https://example.org";
            throw new SiteFailure(
                    Code.NO_ADDRESS,
                    "\"" + given
                            + "\" is no address of the web; give one that begins with https:// or http://, such as "
                            + nearest);
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new SiteFailure(
                    Code.NO_ADDRESS,
                    "\"" + given + "\" is no address of the web: " + e.getReason() + " at character "
                            + (e.getIndex() + 1),
                    e);
        }
        if (uri.getRawUserInfo() != null) {
            throw new SiteFailure(
                    Code.NO_ADDRESS,
                    "an address with a user or password in it is not taken; set CASUS_SITE_USER and"
                            + " CASUS_SITE_PASSWORD instead, and give " + uri.getScheme() + "://" + host(uri) + "/");
        }
        if (uri.getHost() == null) {
            throw new SiteFailure(
                    Code.NO_ADDRESS, "\"" + given + "\" names no host; give one such as https://example.org");
        }
        return URI.create(text.replaceFirst("#.*", ""));
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "example.org" : uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    /** Whether an address is one of the web. */
    static boolean isWeb(URI uri) {
        String scheme = uri.getScheme();
        return uri.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
    }

    static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Whether two addresses are of one site: one host and port, where http and https on their usual ports are one. */
    static boolean ofOneSite(URI one, URI other) {
        boolean host = one.getHost().equalsIgnoreCase(other.getHost());
        return host && (port(one) == port(other) || usual(one) && usual(other));
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? HTTPS : HTTP;
    }

    private static boolean usual(URI uri) {
        return port(uri) == (isSecure(uri) ? HTTPS : HTTP);
    }

    /** Whether a host is this machine by its name or number, without asking anybody. */
    static boolean isLoopback(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /**
     * Refuses a host that has an address of a private network, of this machine, or of none.
     *
     * @throws SiteFailure if it has, or cannot be looked up
     */
    static void refusePrivate(URI uri) throws SiteFailure {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(uri.getHost().replaceAll("[\\[\\]]", ""));
        } catch (UnknownHostException e) {
            throw new SiteFailure(Code.NO_CONNECTION, "there is no host " + uri.getHost(), e);
        }
        for (InetAddress address : all) {
            if (isPrivate(address)) {
                throw new SiteFailure(
                        Code.PRIVATE_ADDRESS,
                        uri.getHost() + " is an address of a private network, and only public ones are read here");
            }
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] b = address.getAddress();
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (address instanceof Inet6Address) {
            boolean uniqueLocal = (b[0] & 0xFE) == 0xFC;
            boolean translated = b[0] == 0 && b[1] == 0x64 || b[0] == 0x20 && b[1] == 0x02 || b[0] == 0 && b[1] == 0;
            return special || uniqueLocal || translated;
        }
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean reserved = first == 0 || first >= 240 || first == 192 && second == 0 && b[2] == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return special || shared || reserved || benchmark;
    }
}
