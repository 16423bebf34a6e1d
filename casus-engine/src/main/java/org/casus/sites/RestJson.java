package org.casus.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.documents.Repair;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of an answer, freed from what servers and plugins put around it. An answer that ends inside its JSON is broken: a
 * cut list must not pass for a whole one.
 *
 * @param repairs what was left out before and after the JSON; none where it stood alone
 */
record RestJson(JsonNode json, List<Repair> repairs) {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper FIRST = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int MOST_STARTS = 200;
    private static final int SHOWN = 60;

    /** Where JSON was found in a text. */
    private record Found(JsonNode json, int from, int to) {}

    /** A list of objects. */
    static RestJson list(WebAnswer answer) throws SiteFailure, BrokenAnswer {
        return of(answer, true);
    }

    /** One object. */
    static RestJson object(WebAnswer answer) throws SiteFailure, BrokenAnswer {
        return of(answer, false);
    }

    private static RestJson of(WebAnswer answer, boolean list) throws SiteFailure, BrokenAnswer {
        var repairs = new ArrayList<Repair>();
        String text = answer.success().text();
        if (text.startsWith("\ufeff")) {
            repairs.add(new Repair("a byte order mark before the JSON, left out", "the site's answer, its beginning"));
            text = text.substring(1);
        }
        JsonNode whole = whole(text);
        if (whole != null) {
            if (list != whole.isArray() || !whole.isContainer()) {
                throw new SiteFailure(
                        Code.ANSWER_DAMAGED, answer.uri() + " answers with JSON of another kind than asked");
            }
            return new RestJson(whole, repairs);
        }
        if (isPage(text)) {
            throw new SiteFailure(
                    Code.PAGE_FOR_JSON,
                    answer.uri() + " answers with a web page where JSON was expected. Maybe a plugin or a login page"
                            + " stands before the site's interface");
        }
        Found found = longest(text, list);
        if (found == null) {
            throw new BrokenAnswer("answers with broken JSON, maybe cut off after " + answer.body().length + " bytes");
        }
        leftOut("before", text.substring(0, found.from), "beginning", repairs);
        leftOut("after", text.substring(found.to), "end", repairs);
        return new RestJson(found.json, repairs);
    }

    private static @Nullable JsonNode whole(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node.isMissingNode() ? null : node;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static boolean isPage(String text) {
        String head = text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<head");
    }

    /** The longest list of objects, or object, in a text; null where there is none or a longer one is cut off. */
    private static @Nullable Found longest(String text, boolean list) {
        String start = list ? "[" : "{";
        Found best = null;
        int at = text.indexOf(start);
        for (int tries = 0; at >= 0 && tries < MOST_STARTS; tries++) {
            Found here = at(text, at);
            boolean fits = here != null && (!list || here.json.valueStream().allMatch(JsonNode::isObject));
            if (here != null && fits && (best == null || here.to - here.from > best.to - best.from)) {
                best = here;
            }
            if (here == null && looksCut(text, at, list)) {
                return null;
            }
            at = text.indexOf(start, here == null ? at + 1 : here.to);
        }
        return best;
    }

    /** Whether a list of records or a record begins here, which is not whole. */
    private static boolean looksCut(String text, int at, boolean list) {
        return text.startsWith(list ? "[{\"" : "{\"", at);
    }

    private static @Nullable Found at(String text, int from) {
        try (JsonParser parser = FIRST.createParser(text.substring(from))) {
            JsonNode node = parser.readValueAsTree();
            return new Found(node, from, from + (int) parser.currentLocation().getCharOffset());
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void leftOut(String side, String text, String place, List<Repair> repairs) {
        String quoted = text.replaceAll("\\s+", " ").strip();
        if (!quoted.isEmpty()) {
            String shown = quoted.length() > SHOWN ? quoted.substring(0, SHOWN) + "…" : quoted;
            repairs.add(new Repair(
                    "text " + side + " the JSON, left out: “" + shown + "”", "the site's answer, its " + place));
        }
    }
}
