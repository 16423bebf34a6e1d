package org.casus.report;

import java.util.List;
import org.casus.answer.Answer;
import org.casus.answer.Answer.Counterfactual;
import org.casus.answer.Answer.ObligationDue;
import org.casus.answer.Answer.PastCase;
import org.casus.answer.Answer.Reason;
import org.casus.answer.Candidate;
import org.casus.answer.Fact;
import org.casus.answer.Signal;
import org.jspecify.annotations.Nullable;

/** An answer as an analyst's note: the answer, who else, why, what would change it, what happened before, what to distrust. */
public final class AnswerText {
    private static final int CANDIDATES_SHOWN = 8;
    private static final int CHANGES_SHOWN = 12;
    /** Columns of the candidates' table before the side. */
    private static final int BEFORE_SIDE = 30;
    /** The width of most intervals in it. */
    private static final int INTERVAL = 14;

    private final Answer answer;
    private final Wording words;
    private final Style style;
    private final int width;
    private final Wrapped out;

    private AnswerText(Answer answer, int width, Style style) {
        this.answer = answer;
        this.words = new Wording(answer);
        this.style = style;
        this.width = Math.max(60, width);
        out = new Wrapped(this.width);
    }

    /** Renders an answer to a width in characters, without colours. */
    public static String of(Answer answer, int width) {
        return of(answer, width, Style.PLAIN);
    }

    /** Renders an answer to a width in characters. */
    public static String of(Answer answer, int width, Style style) {
        return new AnswerText(answer, width, style).render();
    }

    /** The one-line answer alone. */
    public static String summary(Answer answer, int width) {
        var text = new AnswerText(answer, width, Style.PLAIN);
        text.oneLine();
        return text.out.toString();
    }

    private void oneLine() {
        out.text(words.headline(style::bold));
    }

    private String render() {
        out.text(style.bold(answer.question().text())).blank();
        oneLine();
        answer.question().assumptions().forEach(a -> out.item("", "Assumed: ", a));
        candidates();
        reasons();
        obligations();
        signals();
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
        List<Candidate> shown =
                answer.candidates().stream().limit(CANDIDATES_SHOWN).toList();
        int side = shown.stream().mapToInt(c -> words.side(c).length()).max().orElse(0);
        int longest =
                shown.stream().mapToInt(c -> c.state().name().length()).max().orElse(0);
        int interval = shown.stream()
                .mapToInt(c -> Numbers.interval(c.low(), c.high()).length())
                .max()
                .orElse(0);
        int wider = Math.max(0, interval + 1 - INTERVAL);
        int name = Math.clamp(width - BEFORE_SIDE - wider - side, Math.clamp(longest, 12, 18), 24);
        String format = "%-" + name + "s %s  %-" + (INTERVAL + wider) + "s ";
        out.item("  ", format.formatted("", " ".repeat(4) + "joins", "90% interval"), "likelier beside");
        for (Candidate c : shown) {
            String chance = "%9s".formatted(Numbers.percent(c.pJoin()));
            out.item(
                    "  ",
                    format.formatted(
                            cut(c.state().name(), name), style.bold(chance), Numbers.interval(c.low(), c.high())),
                    words.side(c));
        }
        sentence(words.others(CANDIDATES_SHOWN));
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    /** What the articles that came with the question report; it moved nothing. */
    private void signals() {
        if (answer.signals().isEmpty()) {
            return;
        }
        heading("Signals in the articles (they moved no number)");
        for (Signal s : answer.signals()) {
            String toward = s.toward() == null ? "" : " → " + s.toward();
            String when = s.when() == null ? "" : ", " + s.when();
            out.item("  ", "· ", "%s: %s%s%s – “%s”".formatted(s.kind(), s.actor(), toward, when, s.quote()));
        }
    }

    private void reasons() {
        heading(words.why());
        for (Reason r : answer.reasons()) {
            String signed = style.bold("%5s".formatted(Numbers.signed(r.contribution())));
            out.item("  ", "%s  %-23s ".formatted(signed, r.driver()), bar(r.contribution()));
            for (Fact fact : r.facts()) {
                out.item("         ", "· ", fact.text() + " [" + fact.source() + "]");
            }
        }
        out.item("  ", "", words.logOdds());
    }

    private static String bar(double contribution) {
        int length = (int) Math.min(20, Math.round(Math.abs(contribution) * 5));
        return length == 0 ? "·" : (contribution < 0 ? "−" : "+").repeat(length);
    }

    private void obligations() {
        List<ObligationDue> own = words.ownObligations();
        heading("Obligations of " + answer.subject().inText());
        if (own.isEmpty()) {
            sentence("None on record towards a state in this crisis.");
        }
        String described = "";
        for (ObligationDue o : own) {
            if (!o.id().equals(described)) {
                described = o.id();
                out.item("  ", "· ", o.treaty() + ". [" + o.source() + "]");
                out.item("    ", "", o.conditions());
            }
            String due = style.bold("Due: " + o.due());
            out.item("    ", "– ", "%s %s – %s.".formatted(Wording.promise(o), due, o.why()));
        }
    }

    private void together() {
        heading("Who joins together");
        sentence(words.together());
        out.item("  ", "%-30s %8s  ".formatted("others who join", "chance"), words.then());
        for (Answer.Branch b : answer.coalition().branches()) {
            String chance = Numbers.percent(b.chance().point());
            Answer.Estimate then = b.probability();
            out.item(
                    "  ",
                    "%-30s %8s  ".formatted(Wording.growth(b.growth()), chance),
                    "%s (%s)"
                            .formatted(
                                    style.bold(Numbers.percent(then.point())),
                                    Numbers.interval(then.low(), then.high())));
        }
        sentence(Wording.mixture());
        words.cascade().forEach(this::sentence);
    }

    private void counterfactuals() {
        heading("What would change it");
        if (answer.counterfactuals().isEmpty()) {
            sentence("Nothing that was tried.");
        }
        String now = words.changedChance();
        if (now != null) {
            sentence(now);
        }
        List<Counterfactual> told = words.changes(CHANGES_SHOWN);
        for (Counterfactual c : told) {
            String unsure = c.distinguishable() ? "" : "; cannot be told from no effect";
            out.item(
                    "  ",
                    "· ",
                    "%s: %s (%s points, 90%% interval %s to %s%s)"
                            .formatted(
                                    c.change(),
                                    style.bold(Numbers.percent(c.probability())),
                                    Numbers.points(c.difference()),
                                    Numbers.points(c.low()),
                                    Numbers.points(c.high()),
                                    unsure));
        }
        sentence(words.otherChanges(told.size()));
    }

    private void precedents() {
        heading("What happened before");
        for (PastCase p : answer.precedents()) {
            out.item(
                    "  ",
                    "· ",
                    "%s, %d: %s %s. Alike (%s): %s. Different: %s. [%s]"
                            .formatted(
                                    p.conflict(),
                                    p.year(),
                                    p.state().inText(),
                                    Wording.outcome(p),
                                    Numbers.percent(p.similarity()),
                                    p.whyAlike(),
                                    p.whyDifferent(),
                                    p.id()));
        }
        if (answer.precedents().isEmpty()) {
            sentence("No case on record is comparable.");
        }
    }

    private void trust() {
        heading("What to distrust");
        String calibration = words.calibration();
        if (calibration != null) {
            out.item("  ", "· ", calibration);
        }
        answer.trust().warnings().forEach(w -> out.item("  ", "· ", style.warning(w.text())));
    }

    private void glossary() {
        heading("What words mean");
        Glossary.of(answer).forEach(w -> out.item("  ", "· ", Wording.capital(w.getKey()) + ": " + w.getValue() + "."));
    }

    private void provenance() {
        heading("Where this comes from");
        out.item("  ", "", words.origin());
        if (!words.data().isEmpty()) {
            out.item("  ", "Data: ", words.data() + ".");
        }
        out.item("  ", "Again: ", answer.provenance().command());
    }

    private void heading(String text) {
        out.blank().text(style.bold(text));
    }

    private void sentence(@Nullable String text) {
        if (text != null) {
            out.item("  ", "", text);
        }
    }
}
