package org.casus.report;

import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.checks.Checked;
import org.casus.checks.CheckedArticle;
import org.casus.checks.Evidence;
import org.casus.claims.Claim;
import org.casus.claims.Signal;
import org.casus.documents.Document;
import org.casus.documents.Moment;
import org.casus.documents.Repair;
import org.casus.documents.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document as JSON, keys as the contract has them; always present, empty or null where there is nothing. */
public final class DocumentJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Fields of WordPress that are keys of their own. */
    private static final Set<String> OWN_KEYS = Set.of("guid", "slug", "type");

    private DocumentJson() {}

    /** Pretty-printed JSON of a document. */
    public static String of(Document document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(document));
    }

    /** Pretty-printed JSON of documents: of one alone where there is one, else a list. */
    public static String of(List<Document> documents) {
        if (documents.size() == 1) {
            return of(documents.getFirst());
        }
        ArrayNode list = JSON.createArrayNode();
        documents.forEach(d -> list.add(tree(d)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list);
    }

    /** Pretty-printed JSON of checked articles: of one alone where there is one, else a list. */
    public static String checked(List<CheckedArticle> articles) {
        var out = new StringWriter();
        write(articles.size(), articles.stream(), out);
        return out.toString();
    }

    /**
     * Writes pretty-printed JSON of checked articles, each as it comes: of one alone where there is one, else a list. Does not
     * close the writer.
     *
     * @param count how many come
     */
    public static void write(int count, Stream<CheckedArticle> articles, Writer out) {
        ObjectWriter pretty = JSON.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = pretty.createGenerator(out)) {
            if (count != 1) {
                json.writeStartArray();
            }
            articles.forEachOrdered(a -> json.writeTree(tree(a)));
            if (count != 1) {
                json.writeEndArray();
            }
        }
    }

    /** One checked article, for programs. */
    public static ObjectNode tree(CheckedArticle article) {
        ObjectNode root = JSON.createObjectNode();
        document(root.putObject("document"), article.document());
        ArrayNode claims = root.putArray("claims");
        article.claims().forEach(c -> claim(claims.addObject(), c));
        ArrayNode signals = root.putArray("signals");
        for (Signal s : article.signals()) {
            signals.addObject()
                    .put("quote", s.quote())
                    .put("actor", s.actor())
                    .put("toward", s.toward())
                    .put("kind", s.kind())
                    .put("when", s.when());
        }
        ArrayNode questions = root.putArray("questions");
        for (TitleQuestion q : TitleQuestion.of(article)) {
            questions.addObject().put("text", q.text()).put("command", q.command());
        }
        ArrayNode rest = root.putArray("not_understood");
        article.notUnderstood().forEach(rest::add);
        return root;
    }

    private static void claim(ObjectNode node, Checked checked) {
        Claim c = checked.claim();
        node.put("quote", c.quote())
                .put("section", c.section())
                .put("subject", c.subject())
                .put("relation", c.relation().word())
                .put("object", c.object())
                .put("when", c.when())
                .put("modality", c.modality().word())
                .put("attribution", c.attribution())
                .put("verdict", checked.verdict().word())
                .put("explanation", checked.explanation());
        ArrayNode evidence = node.putArray("evidence");
        for (Evidence e : checked.evidence()) {
            evidence.addObject().put("text", e.text()).put("source", e.source());
        }
    }

    static ObjectNode tree(Document document) {
        ObjectNode root = JSON.createObjectNode();
        document(root.putObject("document"), document);
        root.putArray("claims");
        root.putArray("signals");
        ArrayNode questions = root.putArray("questions");
        for (TitleQuestion q : TitleQuestion.of(document)) {
            questions.addObject().put("text", q.text()).put("command", q.command());
        }
        root.putArray("not_understood");
        return root;
    }

    private static void document(ObjectNode node, Document d) {
        node.put("format", d.format().word())
                .put("id", d.id())
                .put("title", d.title())
                .put("date", local(d.date()))
                .put("modified", local(d.modified()))
                .put("link", d.link())
                .put("status", d.status());
        ArrayNode sections = node.putArray("sections");
        for (Section s : d.sections()) {
            ArrayNode paragraphs =
                    sections.addObject().put("heading", s.heading()).putArray("paragraphs");
            s.paragraphs().forEach(paragraphs::add);
        }
        ArrayNode repairs = node.putArray("repairs");
        for (Repair r : d.repairs()) {
            repairs.addObject().put("what", r.what()).put("where", r.where());
        }
        node.put("complete", d.complete()).put("date_gmt", gmt(d.date())).put("modified_gmt", gmt(d.modified()));
        node.put("guid", d.field("guid")).put("slug", d.field("slug")).put("type", d.field("type"));
        ObjectNode fields = node.putObject("fields");
        d.fields().forEach((name, value) -> {
            if (!OWN_KEYS.contains(name)) {
                fields.put(name, value);
            }
        });
    }

    /** On the publisher's clock; a day alone where no time of day is known. */
    private static @Nullable String local(@Nullable Moment moment) {
        if (moment == null || moment.local() == null) {
            return null;
        }
        boolean day = moment.gmt() == null && moment.local().toLocalTime().equals(LocalTime.MIDNIGHT);
        return day ? moment.local().toLocalDate().toString() : text(moment.local());
    }

    private static @Nullable String gmt(@Nullable Moment moment) {
        return moment == null || moment.gmt() == null ? null : text(moment.gmt());
    }

    private static String text(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
}
