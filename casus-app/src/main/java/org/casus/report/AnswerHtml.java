package org.casus.report;

import java.util.List;
import org.casus.answer.Answer;
import org.casus.answer.Answer.Counterfactual;
import org.casus.answer.Answer.ObligationDue;
import org.casus.answer.Answer.PastCase;
import org.casus.answer.Answer.Reason;
import org.casus.answer.Fact;
import org.jspecify.annotations.Nullable;

/** An answer as one page of HTML that needs nothing else: no scripts, no requests, charts drawn in the page. */
public final class AnswerHtml {
    private static final int CANDIDATES_SHOWN = 10;
    private static final int CHANGES_SHOWN = 10;

    /** Stand for the tags of bold while a sentence is escaped. */
    private static final String STRONG = "\ue000";

    private static final String END = "\ue001";

    private final Answer answer;
    private final Wording words;
    private final AnswerCharts charts;
    private final StringBuilder out = new StringBuilder();

    private AnswerHtml(Answer answer) {
        this.answer = answer;
        words = new Wording(answer);
        charts = new AnswerCharts(answer, words);
    }

    /** The page for screens and printers: responsive, light and dark. */
    public static String of(Answer answer) {
        return page(answer, "screen.css");
    }

    /** The same page for paper alone. */
    static String forPaper(Answer answer) {
        return page(answer, "paper.css");
    }

    private static String page(Answer answer, String medium) {
        String generator = "<meta name=\"generator\" content=\"Casus %s\"/>\n"
                .formatted(Html.escape(answer.provenance().version()));
        return Page.of(answer.question().text(), generator, List.of("page.css", medium), new AnswerHtml(answer).body());
    }

    private String body() {
        head();
        candidates();
        reasons();
        obligations();
        together();
        changes();
        precedents();
        trust();
        glossary();
        provenance();
        return out.toString();
    }

    private void head() {
        line(Html.element("h1", answer.question().text()));
        line("<p class=\"answer\">" + strong(words.headline(t -> STRONG + t + END)) + "</p>");
        if (answer.headline() != null) {
            line(charts.chance(answer.headline()));
        }
        if (!answer.question().assumptions().isEmpty()) {
            line("<ul class=\"assumed\">");
            answer.question().assumptions().forEach(a -> line(Html.element("li", "Assumed: " + a)));
            line("</ul>");
        }
    }

    private static String strong(String marked) {
        return Html.prose(marked).replace(STRONG, "<b>").replace(END, "</b>");
    }

    private void candidates() {
        heading(words.candidates());
        line(charts.candidates(CANDIDATES_SHOWN));
        paragraph("note", words.others(CANDIDATES_SHOWN));
        end();
    }

    private void reasons() {
        heading(words.why());
        line(charts.drivers());
        paragraph("note", words.logOdds());
        line("<dl class=\"facts\">");
        for (Reason r : answer.reasons()) {
            if (r.facts().isEmpty()) {
                continue;
            }
            line(Html.element("dt", Wording.capital(r.driver())));
            for (Fact f : r.facts()) {
                line("<dd>" + Html.prose(f.text()) + Html.source(f.source()) + "</dd>");
            }
        }
        line("</dl>");
        end();
    }

    private void obligations() {
        heading("Obligations of " + answer.subject().inText());
        List<ObligationDue> own = words.ownObligations();
        if (own.isEmpty()) {
            paragraph("", "None on record towards a state in this crisis.");
        }
        String described = "";
        for (ObligationDue o : own) {
            if (!o.id().equals(described)) {
                line(described.isEmpty() ? "" : "</ul>");
                described = o.id();
                line("<p class=\"treaty\"><b>" + Html.escape(o.treaty()) + ".</b> " + Html.prose(o.conditions())
                        + Html.source(o.source()) + "</p>\n<ul>");
            }
            line("<li>%s <b>Due: %s</b> – %s.</li>"
                    .formatted(Html.prose(Wording.promise(o)), Html.escape(o.due()), Html.prose(o.why())));
        }
        line(own.isEmpty() ? "" : "</ul>");
        end();
    }

    private void together() {
        heading("Who joins together");
        paragraph("", words.together());
        line("<table class=\"plain\">\n<thead><tr><th scope=\"col\">Others who join</th><th scope=\"col\">Chance</th>"
                + "<th scope=\"col\">" + Html.escape(Wording.capital(words.then())) + "</th></tr></thead>\n<tbody>");
        for (Answer.Branch b : answer.coalition().branches()) {
            line("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
                    .formatted(
                            Html.escape(Wording.capital(Wording.growth(b.growth()))),
                            estimate(b.chance()),
                            estimate(b.probability())));
        }
        line("</tbody></table>");
        paragraph("note", Wording.mixture());
        words.cascade().forEach(s -> paragraph("", s));
        end();
    }

    private static String estimate(Answer.Estimate e) {
        return "<b>%s</b> (%s)".formatted(Numbers.percent(e.point()), Numbers.interval(e.low(), e.high()));
    }

    private void changes() {
        heading("What would change it");
        String now = words.changedChance();
        if (now != null) {
            paragraph("", now);
        }
        List<Counterfactual> told = words.changes(CHANGES_SHOWN);
        if (answer.counterfactuals().isEmpty()) {
            paragraph("", "Nothing that was tried.");
        }
        if (!told.isEmpty()) {
            line(charts.changes(told));
            paragraph(
                    "note",
                    "Points are percentage points of chance; lines are 90% intervals of the difference. Unclear, in grey"
                            + " with an open dot: cannot be told from no effect.");
        }
        paragraph("note", words.otherChanges(told.size()));
        end();
    }

    private void precedents() {
        heading("What happened before");
        if (answer.precedents().isEmpty()) {
            paragraph("", "No case on record is comparable.");
            end();
            return;
        }
        line("<ul>");
        for (PastCase p : answer.precedents()) {
            String what = p.state().inText() + " " + Wording.outcome(p);
            line("<li><b>%s, %d: %s.</b> Alike (%s): %s. Different: %s.%s</li>"
                    .formatted(
                            Html.escape(p.conflict()),
                            p.year(),
                            Html.escape(what),
                            Numbers.percent(p.similarity()),
                            Html.escape(p.whyAlike()),
                            Html.escape(p.whyDifferent()),
                            Html.source(p.id())));
        }
        line("</ul>");
        end();
    }

    private void trust() {
        heading("What to distrust");
        paragraph("", words.calibration());
        line(charts.calibration());
        line("<ul class=\"warnings\">");
        answer.trust().warnings().forEach(w -> line(Html.element("li", w.text())));
        line(answer.trust().warnings().isEmpty() ? "<li>No warning applies.</li></ul>" : "</ul>");
        end();
    }

    private void glossary() {
        heading("What words mean");
        line("<ul>");
        Glossary.of(answer)
                .forEach(w -> line(Html.element("li", Wording.capital(w.getKey()) + ": " + w.getValue() + ".")));
        line("</ul>");
        line("</section>");
    }

    private void provenance() {
        heading("Where this comes from");
        paragraph("", words.origin());
        if (!words.data().isEmpty()) {
            paragraph("note", "Data: " + words.data() + ".");
        }
        line("<p>Again: <code>" + Html.escape(answer.provenance().command()) + "</code></p>");
        end();
    }

    private void heading(String text) {
        line("<section>\n" + Html.element("h2", text));
    }

    private void end() {
        line("</section>");
    }

    private void paragraph(String type, @Nullable String text) {
        if (text != null) {
            line(type.isEmpty() ? Html.element("p", text) : Html.element("p", type, text));
        }
    }

    private void line(String markup) {
        if (!markup.isEmpty()) {
            out.append(markup).append('\n');
        }
    }
}
