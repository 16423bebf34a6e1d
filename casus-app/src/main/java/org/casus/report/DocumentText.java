package org.casus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.checks.Checked;
import org.casus.checks.CheckedArticle;
import org.casus.checks.Evidence;
import org.casus.checks.Verdict;
import org.casus.claims.Signal;
import org.casus.documents.Document;
import org.casus.documents.Moment;
import org.casus.documents.Repair;
import org.casus.documents.Section;
import org.jspecify.annotations.Nullable;

/** A document for people: what it is, its text, the question it asks, and what had to be repaired to read it. */
public final class DocumentText {
    private static final String INDENT = "  ";
    private static final Map<Verdict, String> MARKS = Map.of(
            Verdict.SUPPORTED, "✓",
            Verdict.CONTRADICTED, "✗",
            Verdict.PARTLY, "±",
            Verdict.UNVERIFIED, "?",
            Verdict.OPINION, "–");

    private final Document document;
    private final @Nullable CheckedArticle article;
    private final Wrapped out;

    private DocumentText(Document document, @Nullable CheckedArticle article, int width) {
        this.document = document;
        this.article = article;
        out = new Wrapped(width);
    }

    /** Renders a checked article to a width in characters: its claims with their verdicts instead of its text. */
    public static String of(CheckedArticle article, int width) {
        return new DocumentText(article.document(), article, width).render();
    }

    /** Renders a document to a width in characters. */
    public static String of(Document document, int width) {
        return new DocumentText(document, null, width).render();
    }

    private String render() {
        String title = document.title();
        out.text(title == null || title.isEmpty() ? "(no title)" : title);
        about();
        if (article == null) {
            document.sections().forEach(this::section);
        } else {
            claims(article);
        }
        if (document.sections().isEmpty()) {
            out.blank()
                    .line(document.field("protected") != null ? "The text is behind a password." : "There is no text.");
        }
        questions();
        repairs();
        return out.toString();
    }

    private void about() {
        Moment date = document.date();
        Moment modified = document.modified();
        if (date != null) {
            String changed = modified == null || modified.day().equals(date.day()) ? "" : ", changed " + modified.day();
            out.text(date.day() + changed);
        }
        if (document.link() != null) {
            out.text(document.link());
        }
        if (document.status() != null && !document.status().equals("publish")) {
            out.text("Status: " + document.status());
        }
    }

    private void section(Section section) {
        out.blank();
        if (!section.heading().isEmpty()) {
            out.text(section.heading());
        }
        for (int i = 0; i < section.paragraphs().size(); i++) {
            if (i > 0) {
                out.blank();
            }
            out.item(INDENT, "", section.paragraphs().get(i));
        }
    }

    private void claims(CheckedArticle checked) {
        if (!checked.claims().isEmpty()) {
            out.blank().line("What it says, held against the record (" + counts(checked) + ")");
        }
        String section = "";
        for (Checked c : checked.claims()) {
            out.blank();
            if (!c.claim().section().equals(section)) {
                section = c.claim().section();
                out.text(section).blank();
            }
            claim(c);
        }
        signals(checked);
        if (!checked.notUnderstood().isEmpty()) {
            out.blank().line("Not understood (" + checked.notUnderstood().size() + ")");
            checked.notUnderstood().forEach(s -> out.item(INDENT, "· ", s));
        }
    }

    private void claim(Checked c) {
        out.item(
                INDENT,
                MARKS.getOrDefault(c.verdict(), "?") + " ",
                "“" + c.claim().quote() + "”");
        String who = c.claim().attribution() == null || c.verdict() == Verdict.OPINION
                ? ""
                : " (" + c.claim().modality().word() + ": " + c.claim().attribution() + ")";
        out.item(INDENT + INDENT, "", Wording.capital(c.verdict().word()) + who + ": " + c.explanation());
        for (Evidence e : c.evidence()) {
            out.item(INDENT + INDENT, "· ", e.text() + " [" + e.source() + "]");
        }
    }

    private static String counts(CheckedArticle checked) {
        var parts = new ArrayList<String>();
        for (Verdict v : Verdict.values()) {
            long n = checked.claims().stream().filter(c -> c.verdict() == v).count();
            if (n > 0) {
                parts.add(n + " " + v.word());
            }
        }
        return String.join(", ", parts);
    }

    private void signals(CheckedArticle checked) {
        if (checked.signals().isEmpty()) {
            return;
        }
        out.blank().line("Signals (words and deeds toward war or restraint)");
        for (Signal s : checked.signals()) {
            String toward = s.toward() == null ? "" : " → " + s.toward();
            String when = s.when() == null ? "" : ", " + s.when();
            out.item(INDENT, "· ", "%s: %s%s%s – “%s”".formatted(s.kind(), s.actor(), toward, when, s.quote()));
        }
    }

    private void questions() {
        List<TitleQuestion> questions = article == null ? TitleQuestion.of(document) : TitleQuestion.of(article);
        if (!questions.isEmpty()) {
            out.blank().line(questions.size() == 1 ? "The question it asks" : "The questions it asks or raises");
            questions.forEach(q -> out.line(INDENT + q.command()));
        }
    }

    private void repairs() {
        if (document.repairs().isEmpty()) {
            return;
        }
        out.blank().line("Repairs (" + document.repairs().size() + ")");
        for (Repair r : document.repairs()) {
            out.item(INDENT, "· ", r.what() + " (" + r.where() + ")");
        }
    }
}
