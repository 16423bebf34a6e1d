package org.casus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.casus.checks.Checked;
import org.casus.checks.CheckedArticle;
import org.casus.checks.Evidence;
import org.casus.checks.Verdict;
import org.casus.claims.Claim;
import org.casus.claims.Modality;
import org.casus.claims.Signal;
import org.casus.documents.Document;
import org.casus.documents.Repair;
import org.casus.documents.Section;

/**
 * A checked article as one page of HTML that needs no script and asks for nothing: each claim marked by its verdict; a
 * click on it opens its evidence at the foot of the screen, and on paper the evidence follows the text.
 */
public final class ArticleHtml {
    private final CheckedArticle article;
    private final Passages passages;
    /** The number of the first claim: numbers run on over the articles of a page. */
    private final int first;

    private final StringBuilder out = new StringBuilder();

    private ArticleHtml(CheckedArticle article, int first) {
        this.article = article;
        this.first = first;
        passages = Passages.of(article);
    }

    /** A page of one article or several. */
    public static String of(List<CheckedArticle> articles) {
        String title = Objects.requireNonNullElse(articles.getFirst().document().title(), "");
        var body = new StringBuilder();
        int first = 1;
        for (CheckedArticle article : articles) {
            body.append(new ArticleHtml(article, first).body());
            first += article.claims().size();
        }
        return Page.of(
                (title.isBlank() ? "An article" : title) + ": checked",
                "",
                List.of("page.css", "screen.css", "article.css"),
                body.toString());
    }

    private String body() {
        Document d = article.document();
        String title = d.title();
        line(Html.element("h1", title == null || title.isBlank() ? "An article without a title" : title));
        line(Html.element("p", "note", about(d)));
        legend();
        line("<article>");
        int paragraph = 0;
        for (Section s : d.sections()) {
            if (!s.heading().isEmpty()) {
                line(Html.element("h2", s.heading()));
            }
            for (int p = 0; p < s.paragraphs().size(); p++) {
                line("<p>" + marked(passages.pieces(paragraph++)) + "</p>");
            }
        }
        line("</article>");
        claims();
        signals();
        questions();
        notUnderstood();
        repairs();
        line(Html.element(
                "p",
                "note",
                "Verdicts are made by rules from tables of facts, each row of which names its source. Unverified means that"
                        + " the record is silent, not that a claim is wrong."));
        return out.toString();
    }

    private static String about(Document d) {
        var parts = new ArrayList<String>();
        parts.add(d.date() == null ? "without a date" : d.date().day().toString());
        if (d.link() != null) {
            parts.add(d.link());
        }
        if (!d.complete()) {
            parts.add("the source ends too early");
        }
        return String.join(" · ", parts);
    }

    private void legend() {
        line("<ul class=\"legend\">");
        for (Verdict v : Verdict.values()) {
            long n = article.claims().stream().filter(c -> c.verdict() == v).count();
            line("<li><b class=\"" + v.word() + "\">" + n + "</b> " + v.word() + "</li>");
        }
        int missed = article.notUnderstood().size();
        line("<li><b class=\"missed\">" + missed + "</b> not understood</li>");
        line("</ul>");
        line(Html.element("p", "note", "Click a marked passage for its evidence."));
    }

    /** A passage links to its first claim; further claims of the same words have numbers of their own. */
    private String marked(List<Passages.Piece> pieces) {
        var html = new StringBuilder();
        for (Passages.Piece p : pieces) {
            String text = Html.escape(p.text());
            if (p.claims().isEmpty()) {
                html.append(p.understood() ? text : "<span class=\"missed\">" + text + "</span>");
            }
            for (int claim : p.claims()) {
                int n = first + claim;
                String number = "<sup>" + n + "</sup>";
                html.append("<a class=\"claim %s\" id=\"k%d\" href=\"#c%d\">%s</a>"
                        .formatted(
                                article.claims().get(claim).verdict().word(),
                                n,
                                n,
                                claim == p.claims().getFirst() ? text + number : number));
            }
        }
        return html.toString();
    }

    private void claims() {
        line("<h2>Claims and evidence</h2>");
        line("<ol class=\"cards\">");
        for (int c = 0; c < article.claims().size(); c++) {
            card(first + c, article.claims().get(c));
        }
        line("</ol>");
        if (article.claims().isEmpty()) {
            line("<p>No claim was recognised.</p>");
        }
    }

    private void card(int number, Checked checked) {
        Claim claim = checked.claim();
        line("<li class=\"card %s\" id=\"c%d\">".formatted(checked.verdict().word(), number));
        line("<a class=\"close\" href=\"#k%d\">close</a>".formatted(number));
        line("<p>" + number + ". <span class=\"verdict\">"
                + Html.escape(Wording.capital(checked.verdict().word())) + "</span> <span class=\"note\">"
                + Html.escape(kind(claim)) + "</span></p>");
        line(Html.element("blockquote", claim.quote()));
        line(Html.element("p", checked.explanation()));
        if (!checked.evidence().isEmpty()) {
            line("<ul>");
            for (Evidence e : checked.evidence()) {
                line("<li>" + Html.prose(e.text()) + Html.source(e.source()) + "</li>");
            }
            line("</ul>");
        }
        line("</li>");
    }

    /** "treaty duty, reported by officials". */
    private static String kind(Claim claim) {
        String words = claim.relation().word().replace('_', ' ');
        String modality = claim.modality() == Modality.ASSERTED
                ? ""
                : ", " + claim.modality().word();
        String by = claim.attribution();
        return words + modality + (by == null ? "" : ", according to " + by);
    }

    private void signals() {
        if (article.signals().isEmpty()) {
            return;
        }
        line("<h2>Signals</h2>");
        line("<p class=\"note\">Words and deeds toward war or restraint. They move no probability.</p>");
        line("<ul>");
        for (Signal s : article.signals()) {
            String toward = s.toward() == null ? "" : " → " + s.toward();
            String when = s.when() == null ? "" : ", " + s.when();
            line("<li>" + Html.prose(s.kind() + ": " + s.actor() + toward + when) + " "
                    + Html.element("span", "note", "“" + s.quote() + "”") + "</li>");
        }
        line("</ul>");
    }

    private void questions() {
        List<TitleQuestion> questions = TitleQuestion.of(article);
        if (questions.isEmpty()) {
            return;
        }
        line("<h2>Questions to ask</h2>");
        line("<ul>");
        questions.forEach(q -> line("<li>" + Html.prose(q.text()) + " " + Html.element("code", q.command()) + "</li>"));
        line("</ul>");
    }

    private void notUnderstood() {
        if (article.notUnderstood().isEmpty()) {
            return;
        }
        line("<h2>Not understood</h2>");
        line("<p class=\"note\">Statements in which no claim was recognised. They were not checked.</p>");
        line("<ul>");
        article.notUnderstood().forEach(q -> line(Html.element("li", q)));
        line("</ul>");
    }

    private void repairs() {
        if (article.document().repairs().isEmpty()) {
            return;
        }
        line("<h2>Repairs</h2>");
        line("<ul>");
        for (Repair r : article.document().repairs()) {
            line("<li>" + Html.prose(r.what() + " (" + r.where() + ")") + "</li>");
        }
        line("</ul>");
    }

    private void line(String html) {
        out.append(html).append('\n');
    }
}
