package org.casus.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.documents.UnreadableDocument.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records of a WordPress site's {@code wp/v2} interface, one or a list: JSON in, documents out. Strict JSON is read as it
 * is; broken JSON is mended first.
 */
final class WordPressReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> TELLING =
            Set.of("id", "date", "date_gmt", "guid", "modified", "modified_gmt", "slug", "link", "title", "content");

    /** Fields of categories, of users, of a site's error answers. */
    private static final Set<String> NOT_ARTICLES = Set.of("taxonomy", "avatar_urls", "code");

    private static final Pattern BEGINNING =
            Pattern.compile("\\{\\s*(\"|}|\\z)|\\[\\s*(\"|]|\\{\\s*(\"|}|\\z)|\\[[^\\p{L}]*\\z|\\z)");
    private static final List<Repair> MARK =
            List.of(new Repair("a byte order mark before the JSON, left out", "the very beginning"));
    /** How long a time with its seconds is; a shorter one may have been cut off. */
    private static final int WHOLE_TIME = 19;

    private final String name;

    private WordPressReader(String name) {
        this.name = name;
    }

    /** Whether a text is JSON or was: it begins as JSON does, or a record begins after a server's chatter. */
    static boolean recognises(String text) {
        String head = text.substring(0, Math.min(text.length(), 8192)).stripLeading();
        if (BEGINNING.matcher(head).lookingAt()) {
            return true;
        }
        return !head.matches("(?is)(<!doctype|<html).*") && head.matches("(?s).*\\{\"(id|date|title|code)\":.*");
    }

    /** Reads; {@code mark} says that a byte order mark stood before the text. */
    static List<Document> read(String text, boolean mark, String name) throws UnreadableDocument {
        return new WordPressReader(name).read(text, mark);
    }

    private List<Document> read(String text, boolean mark) throws UnreadableDocument {
        JsonNode strict = parse(text);
        if (strict != null) {
            return documents(items(strict), mark ? MARK : List.of(), null);
        }
        JsonMender.Mended mended = JsonMender.mend(text);
        JsonNode root = mended.json().isEmpty() ? null : parse(mended.json());
        if (root == null) {
            throw refuse("begins like JSON, and cannot be read even after repairs.");
        }
        return documents(items(root), mark ? MARK : List.of(), mended);
    }

    /** One document for each record; what is no record is left out, and so said in the next one's repairs or the last's. */
    private List<Document> documents(List<JsonNode> items, List<Repair> first, JsonMender.@Nullable Mended mended)
            throws UnreadableDocument {
        List<JsonNode> records = new ArrayList<>();
        List<List<Repair>> repairs = new ArrayList<>();
        List<Repair> waiting = new ArrayList<>(first);
        for (int i = 0; i < items.size(); i++) {
            waiting.addAll(mended == null ? List.of() : mended.findings().of(i));
            if (isRecord(items.get(i))) {
                records.add(items.get(i));
                repairs.add(waiting);
                waiting = new ArrayList<>();
            } else {
                waiting.add(new Repair("no record, left out: it " + instead(items.get(i)), "item " + (i + 1)));
            }
        }
        if (records.isEmpty()) {
            throw refuse(instead(items.getFirst()));
        }
        repairs.getLast().addAll(waiting);
        if (mended != null) {
            for (int i = items.size(); i <= mended.findings().lastItem(); i++) {
                repairs.getLast().addAll(mended.findings().of(i));
            }
        }
        String cutText = mended != null && mended.cut() ? mended.cutText() : null;
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            boolean last = i == records.size() - 1;
            documents.add(document(records.get(i), repairs.get(i), last ? cutText : null));
        }
        return documents;
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return null;
        }
    }

    private List<JsonNode> items(JsonNode root) throws UnreadableDocument {
        List<JsonNode> found = new ArrayList<>();
        collect(root, found);
        if (found.isEmpty()) {
            throw new UnreadableDocument(Reason.EMPTY, name, "is an empty list: there is no record in it.");
        }
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isArray()) {
            node.forEach(n -> collect(n, into));
        } else {
            into.add(node);
        }
    }

    private static boolean isRecord(JsonNode node) {
        return node.isObject()
                && TELLING.stream().anyMatch(node::has)
                && NOT_ARTICLES.stream().noneMatch(node::has);
    }

    private static String instead(JsonNode node) {
        if (node.has("code") && node.has("message")) {
            return "is an error answer of a WordPress site (%s: %s), not a record."
                    .formatted(
                            node.get("code").asString("?"), node.get("message").asString("?"));
        }
        if (node.has("taxonomy") || node.has("avatar_urls")) {
            return "is a category, a tag or an author of a WordPress site, not an article.";
        }
        if (node.isObject() && node.isEmpty()) {
            return "is a record without a single whole field.";
        }
        return "is JSON, but not a WordPress record: it has none of its fields (title, content, id, link …)."
                + " Maybe give the answer of /wp-json/wp/v2/posts.";
    }

    private UnreadableDocument refuse(String what) {
        return new UnreadableDocument(Reason.UNKNOWN, name, what);
    }

    /** A document; {@code cutText} is null where the record is whole, else the field whose text is cut off, if any. */
    private static Document document(JsonNode record, List<Repair> repairs, @Nullable String cutText) {
        var draft = new Draft(DocumentFormat.WORDPRESS);
        draft.complete = cutText == null;
        draft.repairs.addAll(repairs);
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            field(draft, field.getKey(), field.getValue());
        }
        if (cutText != null && cutText.startsWith("content")) {
            breaksOff(draft);
        }
        draft.date = moment(draft, "date");
        draft.modified = moment(draft, "modified");
        return draft.document();
    }

    /** Says what was last in a text that was cut off. */
    private static void breaksOff(Draft draft) {
        if (!draft.sections.isEmpty()) {
            Section last = draft.sections.getLast();
            String what = last.paragraphs().isEmpty()
                    ? "the heading " + Prose.quoted(last.heading()) + ", whose paragraphs are missing"
                    : Prose.quotedEnd(last.paragraphs().getLast());
            draft.repairs.add(new Repair("the text breaks off after " + what, "content, its end"));
        }
    }

    /** Takes one field over; links that serve programs ({@code _links}, {@code _embedded}) are left. */
    private static void field(Draft draft, String name, JsonNode value) {
        switch (name) {
            case "id" -> {
                if (value.isIntegralNumber() && value.canConvertToLong()) {
                    draft.id = value.asLong();
                } else {
                    draft.field(name, text(value));
                }
            }
            case "title" -> draft.title = HtmlText.line(text(value), where(name, value), draft.repairs);
            case "link" -> draft.link = Prose.clean(text(value));
            case "status" -> draft.status = Prose.clean(text(value));
            case "content" -> {
                draft.sections = HtmlText.sections(text(value), where(name, value), draft.repairs);
                if (value.path("protected").asBoolean(false)) {
                    draft.field("protected", "true");
                }
            }
            case "excerpt" -> draft.field(name, HtmlText.line(text(value), where(name, value), new ArrayList<>()));
            default -> {
                if (!name.startsWith("_")) {
                    draft.field(name, text(value));
                }
            }
        }
    }

    private static String where(String name, JsonNode value) {
        return value.isObject() ? name + (value.has("rendered") ? ".rendered" : ".raw") : name;
    }

    /** A value as text: of an object with a rendered form that form, of a list its values. */
    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isObject() && (value.has("rendered") || value.has("raw"))) {
            return text(value.has("rendered") ? value.get("rendered") : value.get("raw"));
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            return String.join(", ", value.valueStream().map(JsonNode::asString).toList());
        }
        return value.isContainer() ? (value.isEmpty() ? "" : value.toString()) : value.asString();
    }

    /** The moment in two fields, which are then fields no more; a time that cannot be read stays a field. */
    private static @Nullable Moment moment(Draft draft, String name) {
        Moment local = taken(draft, name);
        Moment gmt = taken(draft, name + "_gmt");
        return Moment.of(local == null ? null : local.local(), gmt == null ? null : gmt.local());
    }

    private static @Nullable Moment taken(Draft draft, String name) {
        String text = draft.fields.get(name);
        Moment moment = text == null || text.length() < WHOLE_TIME ? null : Moment.parse(text);
        if (moment != null) {
            draft.fields.remove(name);
        }
        return moment;
    }
}
