package org.casus.sites;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Link} headers (RFC 8288) and their equals in HTML. */
final class Links {
    /** One link: its address, then its parameters, quoted or not. */
    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[\\w-]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))?)*)");

    private static final Pattern TAG = Pattern.compile("<link\\b[^>]{1,2000}>", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** The first link of a relation, and of a type unless that is empty; null if there is none. */
    static @Nullable URI find(URI base, List<String> headers, String relation, String type) {
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                String parameters = link.group(2);
                if (has(parameters, "rel", relation) && (type.isEmpty() || has(parameters, "type", type))) {
                    return resolve(base, link.group(1));
                }
            }
        }
        return null;
    }

    /** The same among the {@code <link>} elements of a page. */
    static @Nullable URI inPage(URI base, String html, String relation, String type) {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String href = value(tag.group(), "href");
            boolean typed = type.isEmpty() || has(tag.group(), "type", type);
            if (has(tag.group(), "rel", relation) && typed && href != null) {
                return resolve(base, href.replace("&#038;", "&").replace("&amp;", "&"));
            }
        }
        return null;
    }

    private static boolean has(String parameters, String name, String wanted) {
        String value = value(parameters, name);
        return value != null
                && List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains(wanted);
    }

    private static @Nullable String value(String parameters, String name) {
        Matcher m = Pattern.compile(
                        "[\\s;]" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;,\"'>]+))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(parameters);
        if (!m.find()) {
            return null;
        }
        return m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
    }

    private static @Nullable URI resolve(URI base, String address) {
        try {
            return base.resolve(address.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
