package org.casus.sites;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer of a server, unpacked. */
final class WebAnswer {
    /** The site's own word for an error, as in {@code {"code":"rest_forbidden",…}}. */
    private static final Pattern WORD = Pattern.compile("\"code\"\\s*:\\s*\"(\\w{1,60})\"");

    private final URI uri;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    WebAnswer(URI uri, int status, HttpHeaders headers, byte[] body) {
        this.uri = uri;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Where it came from, after redirects. */
    URI uri() {
        return uri;
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Without parameters, in lower case; empty where it is not said. */
    String type() {
        String type = headers.firstValue("Content-Type").orElse("");
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return type().endsWith("/json") || type().endsWith("+json");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The address of the first {@code Link} of this relation, and of this type where one is asked for; null if none. */
    @Nullable
    URI link(String relation, String type) {
        return Links.find(uri, headers.allValues("Link"), relation, type);
    }

    /** A header that counts something; empty where it is missing or no number. */
    OptionalLong number(String header) {
        String value = headers.firstValue(header).orElse("");
        return value.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    /** The answer, if it is one of success. */
    WebAnswer success() throws SiteFailure {
        if (succeeded()) {
            return this;
        }
        throw SiteFailure.of(uri, status, word());
    }

    /** The site's own word for an error; empty if there is none. */
    String word() {
        String json = isJson() ? text() : "";
        if (json.contains("\"" + SiteFailure.FORBIDDEN + "\"")) {
            return SiteFailure.FORBIDDEN;
        }
        Matcher m = WORD.matcher(json);
        return m.find() ? m.group(1) : "";
    }
}
