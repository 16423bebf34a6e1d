package org.casus.sites;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A WordPress site whose interface has been found, and whose user, if there is one, has been checked. */
public final class Site {
    private static final String API = "https://api.w.org/";
    private static final String NAMESPACE = "wp/v2";

    private final Web web;
    private final URI address;
    private final RestRoot root;

    private Site(Web web, URI address, RestRoot root) {
        this.web = web;
        this.address = address;
        this.root = root;
    }

    /**
     * Finds a site's interface from any address of it: by the {@code Link} header, by the page's {@code <link>}, or where
     * WordPress has it by default. If the client has credentials, they are checked, since WordPress serves whoever gives wrong
     * ones as a guest.
     *
     * @throws SiteFailure if there is no WordPress, or its interface is closed, or the credentials are wrong
     */
    public static Site find(Web web, URI address) throws SiteFailure {
        RestRoot root = root(web, address);
        var site = new Site(web, address, root);
        refusePasswordInClear(web.credentials(), root.uri());
        JsonNode index = site.object("", Map.of("_fields", "name,namespaces,authentication"));
        if (index.path("namespaces").valueStream().noneMatch(n -> n.asString("").equals(NAMESPACE))) {
            throw noWordPress(address);
        }
        if (web.credentials() != null) {
            site.checkUser(index);
        }
        return site;
    }

    /** The site's address as it was given. */
    public URI address() {
        return address;
    }

    /** The folder of the site that its interface is in. */
    URI home() {
        return root.home();
    }

    private static RestRoot root(Web web, URI address) throws SiteFailure {
        WebAnswer page = web.get(address, a -> a);
        URI found = page.link(API, "");
        if (found == null && page.type().equals("text/html")) {
            found = Links.inPage(page.uri(), page.text(), API, "");
        }
        if (found != null) {
            return ofSite(page.uri(), found);
        }
        if (!page.succeeded() && page.status() != 404) {
            page.success();
        }
        return byDefault(web, page.uri());
    }

    /** The interface must be of the same site; one that is named with http is taken by https where the site has it. */
    private static RestRoot ofSite(URI site, URI found) throws SiteFailure {
        if (!Addresses.isWeb(found) || !Addresses.ofOneSite(site, found)) {
            throw new SiteFailure(
                    Code.REDIRECTED,
                    site + " names an interface at another site, " + found
                            + "; not followed. If that is what you want, give that address");
        }
        boolean raise = Addresses.isSecure(site) && !Addresses.isSecure(found);
        return new RestRoot(raise ? URI.create(found.toString().replaceFirst("(?i)^http:", "https:")) : found);
    }

    private static RestRoot byDefault(Web web, URI page) throws SiteFailure {
        String folder = page.toString().replaceFirst("[?#].*", "").replaceFirst("(?<=[^/:])/?$", "/");
        for (String guess : List.of("wp-json/", "?rest_route=/")) {
            URI uri = URI.create(folder + guess);
            WebAnswer answer = web.get(uri, a -> a);
            if (answer.succeeded() && answer.isJson()) {
                return new RestRoot(uri);
            }
            if (answer.status() == 401 || answer.status() == 403) {
                answer.success();
            }
        }
        throw noWordPress(page);
    }

    private static SiteFailure noWordPress(URI address) {
        return new SiteFailure(
                Code.NO_WORDPRESS,
                address
                        + " shows no WordPress site with an open interface (wp/v2). For one page of it, use: casus read "
                        + address);
    }

    static void refusePasswordInClear(@Nullable Credentials user, URI address) throws SiteFailure {
        if (user != null && !Addresses.isSecure(address) && !Addresses.isLoopback(address)) {
            throw new SiteFailure(
                    Code.PASSWORD_IN_CLEAR,
                    address + " is not encrypted (http), so no password is sent to it. Give its https address, or unset"
                            + " CASUS_SITE_USER to read as a guest");
        }
    }

    private void checkUser(JsonNode index) throws SiteFailure {
        WebAnswer me = answer("users/me", Map.of("_fields", "id,name,slug"));
        if (me.status() == 401) {
            boolean off = index.path("authentication").isEmpty();
            throw new SiteFailure(
                    Code.SITE_LOGIN,
                    "the site does not know the user " + web.credentials() + " with this password ("
                            + (off
                                    ? "it takes no application passwords"
                                    : "it must be an application password, made in the user's profile; the login password"
                                            + " does not work")
                            + "). Check CASUS_SITE_USER and CASUS_SITE_PASSWORD");
        }
        me.success();
    }

    /** The names in addresses of public types, such as {@code posts}, given those or the types' own names. */
    List<String> routes(List<String> types) throws SiteFailure {
        var routes = new TreeMap<String, String>();
        object("wp/v2/types", Map.of()).properties().forEach(t -> {
            if (t.getValue().path("rest_namespace").asString(NAMESPACE).equals(NAMESPACE)) {
                routes.put(t.getKey(), t.getValue().path("rest_base").asString(t.getKey()));
            }
        });
        var found = new LinkedHashSet<String>();
        for (String type : types) {
            String route = routes.containsValue(type) ? type : routes.getOrDefault(type, "");
            if (!route.matches("[\\w-]+")) {
                throw new SiteFailure(
                        Code.UNKNOWN_TYPE,
                        "--type: the site has no type " + type + "; it has " + String.join(", ", routes.values()));
            }
            found.add(route);
        }
        return List.copyOf(found);
    }

    /** A list of a route of {@code wp/v2}, with the answer it came in. */
    RestList list(String route, Map<String, String> parameters) throws SiteFailure {
        return web.get(root.route(NAMESPACE + "/" + route, parameters), root.uri(), RestList::of);
    }

    /** Whatever a route of {@code wp/v2} answers. */
    WebAnswer answer(String route, Map<String, String> parameters) throws SiteFailure {
        return web.get(root.route(NAMESPACE + "/" + route, parameters), root.uri(), a -> a);
    }

    private JsonNode object(String route, Map<String, String> parameters) throws SiteFailure {
        return web.get(
                root.route(route, parameters),
                root.uri(),
                a -> RestJson.object(a).json());
    }

    /** Sends JSON to a route of {@code wp/v2}, once. */
    WebAnswer post(String route, String json) throws IOException {
        return web.post(root.route(NAMESPACE + "/" + route, Map.of()), root.uri(), json);
    }

    @Nullable
    Credentials user() {
        return web.credentials();
    }
}
