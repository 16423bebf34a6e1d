package org.casus.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The web page: files that Casus carries, and the libraries that it uses, from their artefacts. */
final class Page implements Handler {
    private static final String OWN = "/org/casus/http/page/";
    private static final String LIBRARIES = "/META-INF/resources/webjars/";
    private static final Pattern SAFE =
            Pattern.compile("[A-Za-z0-9_@-][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*)*");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, Rendered> files = new ConcurrentHashMap<>();
    private final String policy;

    Page() throws IOException {
        policy = policy(new String(bytes(OWN + "index.html"), StandardCharsets.UTF_8));
    }

    /** What browsers may load: only from here; the one import map by its hash. */
    String policy() {
        return policy;
    }

    private static String policy(String index) {
        var hashes = new ArrayList<String>();
        Matcher map = IMPORT_MAP.matcher(index);
        while (map.find()) {
            hashes.add("'sha256-" + hash(map.group(1)) + "'");
        }
        return "default-src 'none'; script-src 'self' " + String.join(" ", hashes)
                + "; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void handle(Context ctx) throws IOException {
        String path = ctx.path().substring(1);
        Rendered file = file(path.isEmpty() ? "index.html" : path);
        if (file == null) {
            throw Problem.of(404, "There is no page " + ctx.path() + " here; the page is at /.");
        }
        file.send(ctx, "no-cache");
    }

    private @Nullable Rendered file(String path) throws IOException {
        Rendered known = files.get(path);
        if (known != null || path.length() > 200 || !SAFE.matcher(path).matches()) {
            return known;
        }
        String resource = path.startsWith("lib/") ? LIBRARIES + path.substring("lib/".length()) : OWN + path;
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || Page.class.getResource(resource) == null) {
            return null;
        }
        Rendered read = Rendered.of(type, bytes(resource));
        files.put(path, read);
        return read;
    }

    /** The paths that are the page's. */
    static List<String> paths() {
        return List.of("/", "/index.html", "/<file>");
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("Casus lacks " + resource + "; build it anew");
            }
            return in.readAllBytes();
        }
    }
}
