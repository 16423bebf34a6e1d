package org.casus.report;

import java.util.List;
import java.util.regex.Pattern;
import org.casus.answer.Answer;
import org.casus.answer.Answer.Counterfactual;
import org.casus.answer.Answer.ObligationDue;
import org.casus.answer.Answer.PastCase;
import org.casus.answer.Answer.Reason;
import org.casus.answer.Candidate;
import org.casus.answer.Fact;
import org.jspecify.annotations.Nullable;

/** An answer as Markdown (CommonMark with GitHub's tables), to be pasted into a note; every foreign text is escaped. */
public final class AnswerMarkdown {
    private static final int CANDIDATES_SHOWN = 10;
    private static final int CHANGES_SHOWN = 12;
    /** Stands for bold while a sentence is escaped. */
    private static final String STRONG = "\ue000";

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|&~]|#(?=\\s)");
    private static final Pattern LONGEST_TICKS = Pattern.compile("`+");

    private final Answer answer;
    private final Wording words;
    private final StringBuilder out = new StringBuilder();

    private AnswerMarkdown(Answer answer) {
        this.answer = answer;
        words = new Wording(answer);
    }

    /** Renders an answer. */
    public static String of(Answer answer) {
        return new AnswerMarkdown(answer).render();
    }

    private String render() {
        line("# " + escaped(answer.question().text()));
        paragraph(escaped(words.headline(t -> STRONG + t + STRONG)).replace(STRONG, "**"));
        if (!answer.question().assumptions().isEmpty()) {
            blank();
            answer.question().assumptions().forEach(a -> line("- Assumed: " + escaped(a)));
        }
        candidates();
        reasons();
        obligations();
        together();
        counterfactuals();
        precedents();
        trust();
        glossary();
        provenance();
        return out.toString();
    }

    private void candidates() {
        heading(words.candidates());
        table("| State | Joins | 90% interval | On the side of |", "|:--|--:|:--|:--|");
        for (Candidate c : answer.candidates().stream().limit(CANDIDATES_SHOWN).toList()) {
            row(c.state().name(), Numbers.percent(c.pJoin()), Numbers.interval(c.low(), c.high()), words.side(c));
        }
        paragraph(words.others(CANDIDATES_SHOWN));
    }

    private void reasons() {
        heading(words.why());
        blank();
        for (Reason r : answer.reasons()) {
            line("- **" + Numbers.signed(r.contribution()) + "** " + escaped(r.driver()));
            for (Fact fact : r.facts()) {
                line("  - " + escaped(fact.text()) + " " + source(fact.source()));
            }
        }
        paragraph(escaped(words.logOdds()));
    }

    private void obligations() {
        List<ObligationDue> own = words.ownObligations();
        heading("Obligations of " + answer.subject().inText());
        if (own.isEmpty()) {
            paragraph("None on record towards a state in this crisis.");
            return;
        }
        blank();
        String described = "";
        for (ObligationDue o : own) {
            if (!o.id().equals(described)) {
                described = o.id();
                String conditions = o.conditions().isEmpty() ? "" : "\\\n  " + escaped(o.conditions());
                line("- " + escaped(o.treaty()) + ". " + source(o.source()) + conditions);
            }
            line("  - %s **Due: %s** – %s.".formatted(escaped(Wording.promise(o)), escaped(o.due()), escaped(o.why())));
        }
    }

    private void together() {
        heading("Who joins together");
        paragraph(words.together());
        table(
                "| Others who join | Chance | 90% interval | " + escaped(Wording.capital(words.then()))
                        + " | 90% interval |",
                "|:--|--:|:--|--:|:--|");
        for (Answer.Branch b : answer.coalition().branches()) {
            row(
                    Wording.capital(Wording.growth(b.growth())),
                    Numbers.percent(b.chance().point()),
                    Numbers.interval(b.chance().low(), b.chance().high()),
                    Numbers.percent(b.probability().point()),
                    Numbers.interval(b.probability().low(), b.probability().high()));
        }
        paragraph(Wording.mixture());
        words.cascade().forEach(s -> paragraph(escaped(s)));
    }

    private void counterfactuals() {
        heading("What would change it");
        String now = words.changedChance();
        if (now != null) {
            paragraph(now);
        }
        List<Counterfactual> told = words.changes(CHANGES_SHOWN);
        if (answer.counterfactuals().isEmpty()) {
            paragraph("Nothing that was tried.");
        }
        if (!told.isEmpty()) {
            table("| Change | Then | Points | 90% interval | |", "|:--|--:|--:|:--|:--|");
        }
        for (Counterfactual c : told) {
            row(
                    c.change(),
                    Numbers.percent(c.probability()),
                    Numbers.points(c.difference()),
                    Numbers.points(c.low()) + " to " + Numbers.points(c.high()),
                    c.distinguishable() ? "" : "cannot be told from no effect");
        }
        paragraph(words.otherChanges(told.size()));
    }

    private void precedents() {
        heading("What happened before");
        if (answer.precedents().isEmpty()) {
            paragraph("No case on record is comparable.");
            return;
        }
        blank();
        for (PastCase p : answer.precedents()) {
            line("- **%s, %d**: %s %s. Alike (%s): %s. Different: %s. %s"
                    .formatted(
                            escaped(p.conflict()),
                            p.year(),
                            escaped(p.state().inText()),
                            Wording.outcome(p),
                            Numbers.percent(p.similarity()),
                            escaped(p.whyAlike()),
                            escaped(p.whyDifferent()),
                            source(p.id())));
        }
    }

    private void trust() {
        heading("What to distrust");
        blank();
        String calibration = words.calibration();
        if (calibration != null) {
            line("- " + escaped(calibration));
        }
        answer.trust().warnings().forEach(w -> line("- " + escaped(w.text())));
    }

    private void glossary() {
        heading("What words mean");
        blank();
        Glossary.of(answer)
                .forEach(w ->
                        line("- **%s**: %s.".formatted(escaped(Wording.capital(w.getKey())), escaped(w.getValue()))));
    }

    private void provenance() {
        heading("Where this comes from");
        paragraph(escaped(words.origin()));
        if (!words.data().isEmpty()) {
            paragraph("Data: " + escaped(words.data()) + ".");
        }
        paragraph("Again: " + code(answer.provenance().command()));
    }

    private void heading(String text) {
        blank();
        line("## " + escaped(text));
    }

    private void table(String head, String rule) {
        blank();
        line(head);
        line(rule);
    }

    private void row(String... cells) {
        var row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(escaped(cell)).append(" |");
        }
        line(row.toString());
    }

    private void paragraph(@Nullable String text) {
        if (text != null) {
            blank();
            line(text);
        }
    }

    private void blank() {
        out.append('\n');
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private static String source(String id) {
        return "\\[" + escaped(id) + "\\]";
    }

    /** A span of code that holds any text, backticks included. */
    private static String code(String text) {
        String one = text.replaceAll("\\s+", " ");
        int most = LONGEST_TICKS
                .matcher(one)
                .results()
                .mapToInt(m -> m.end() - m.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(most + 1);
        return most == 0 ? fence + one + fence : fence + " " + one + " " + fence;
    }

    /** On one line, and with nothing in it that Markdown or HTML would take for its own. */
    static String escaped(String text) {
        return SPECIAL.matcher(text.replaceAll("[\\s\\p{Cntrl}]+", " ")).replaceAll("\\\\$0");
    }
}
