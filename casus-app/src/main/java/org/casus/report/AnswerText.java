package org.casus.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.answer.Answer;
import org.casus.answer.Answer.Counterfactual;
import org.casus.answer.Answer.ObligationDue;
import org.casus.answer.Answer.PastCase;
import org.casus.answer.Answer.Reason;
import org.casus.answer.Candidate;
import org.casus.answer.Fact;
import org.casus.answer.StateRef;
import org.casus.world.Level;
import org.casus.world.Side;

/** An answer as an analyst's note: the answer, who else, why, what would change it, what happened before, what to distrust. */
public final class AnswerText {
    private static final int CANDIDATES_SHOWN = 8;
    private static final int CHANGES_SHOWN = 12;
    /** Changes that move the chance by less than this are not told in the text. */
    private static final double LEAST_DIFFERENCE = 0.001;

    private final Answer answer;
    private final Wrapped out;

    private AnswerText(Answer answer, int width) {
        this.answer = answer;
        out = new Wrapped(width);
    }

    /** Renders an answer to a width in characters. */
    public static String of(Answer answer, int width) {
        return new AnswerText(answer, width).render();
    }

    /** The one-line answer alone. */
    public static String summary(Answer answer, int width) {
        var text = new AnswerText(answer, width);
        text.oneLine();
        return text.out.toString();
    }

    private void oneLine() {
        Answer.Headline headline = answer.headline();
        out.text(headline == null ? whoHeadline() : headline(headline));
    }

    private String render() {
        out.line(answer.question().text()).blank();
        oneLine();
        answer.question().assumptions().forEach(a -> out.item("", "Assumed: ", a));
        candidates();
        reasons();
        obligations();
        counterfactuals();
        precedents();
        trust();
        provenance();
        return out.toString();
    }

    private String headline(Answer.Headline h) {
        String joiner = inText(answer.subject());
        String side = list(answer.question().side(answer.subjectSide()));
        String times = h.probability() / h.baseRate() >= 0.75 && h.probability() / h.baseRate() < 1.5
                ? "about as often as candidates in general"
                : Numbers.ratio(h.probability(), h.baseRate()) + " the rate of candidates in general";
        return "%s: %s (90%% interval %s) that %s %s beside %s if %s on %s. That is %s (%s)."
                .formatted(
                        likelihood(h.probability()),
                        Numbers.percent(h.probability()),
                        Numbers.interval(h.low(), h.high()),
                        joiner,
                        joining(),
                        side,
                        attack(),
                        answer.question().on(),
                        times,
                        Numbers.percent(h.baseRate()));
    }

    private static String likelihood(double p) {
        if (p < 0.02) {
            return "Very unlikely";
        }
        if (p < 0.15) {
            return "Unlikely";
        }
        if (p < 0.4) {
            return "Less likely than not";
        }
        if (p < 0.6) {
            return "About even";
        }
        return p < 0.85 ? "Likely" : "Very likely";
    }

    private String joining() {
        Integer within = answer.question().within();
        String by = within == null ? "" : within == 1 ? " within a day" : " within " + within + " days";
        return acting() + by;
    }

    private String acting() {
        return switch (answer.level()) {
            case WAR -> "joins the fighting";
            case FORCE -> "uses force";
            case DISPUTE -> "threatens, shows or uses force";
        };
    }

    private String attack() {
        List<StateRef> attackers = answer.question().attackers();
        String verb = attackers.size() > 1 ? "attack" : "attacks";
        String what = answer.level() == Level.WAR ? " and it becomes a war" : "";
        return list(attackers) + " " + verb + " " + list(answer.question().targets()) + what;
    }

    private String whoHeadline() {
        List<Candidate> likely = answer.candidates().stream()
                .filter(c -> c.pJoin() >= 0.1)
                .limit(6)
                .toList();
        double expected =
                answer.candidates().stream().mapToDouble(Candidate::pJoin).sum();
        String who = likely.isEmpty()
                ? "Most likely nobody: no state's chance of joining reaches 10%; the likeliest is "
                        + named(answer.candidates().getFirst())
                : (likely.size() == 1 ? "Most likely to join: " : "Most likely to join are ")
                        + likely.stream().map(AnswerText::named).collect(Collectors.joining(", "));
        return "%s. If %s on %s, %s expected on average to join."
                .formatted(who, attack(), answer.question().on(), joiners(expected));
    }

    private static String joiners(double expected) {
        String number = String.format(Locale.ROOT, "%.1f", expected);
        return number.equals("1.0") ? "1.0 state is" : number + " states are";
    }

    private static String named(Candidate c) {
        String side = c.likelierSide() == Side.ATTACKER ? "with the attacker" : "with the target";
        return "%s (%s, %s)".formatted(inText(c.state()), Numbers.percent(c.pJoin()), side);
    }

    private void candidates() {
        heading(answer.headline() == null ? "Who would join" : "Who else would join");
        out.line("  %-24s %9s  %-14s %s".formatted("", "joins", "90% interval", "on the side of"));
        for (Candidate c : answer.candidates().stream().limit(CANDIDATES_SHOWN).toList()) {
            Side side = c.likelierSide();
            double share = c.pJoin() == 0 ? 0 : Math.max(c.pAttacker(), c.pTarget()) / c.pJoin();
            out.line("  %-24s %9s  %-14s %s"
                    .formatted(
                            cut(c.state().name(), 24),
                            Numbers.percent(c.pJoin()),
                            Numbers.interval(c.low(), c.high()),
                            list(answer.question().side(side)) + (share < 0.75 ? " (side unsure)" : "")));
        }
        int rest = answer.candidates().size() - CANDIDATES_SHOWN;
        if (rest > 0) {
            double most = answer.candidates().get(CANDIDATES_SHOWN).pJoin();
            out.line("  The other " + rest + " states: " + Numbers.percent(most) + " or less each.");
        }
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private void reasons() {
        heading("Why: " + answer.subject().name() + " beside "
                + list(answer.question().side(answer.subjectSide())));
        for (Reason r : answer.reasons()) {
            out.item(
                    "  ", "%5s  %-23s ".formatted(Numbers.signed(r.contribution()), r.driver()), bar(r.contribution()));
            for (Fact fact : r.facts()) {
                out.item("         ", "· ", fact.text() + " [" + fact.source() + "]");
            }
        }
        out.item(
                "  ",
                "",
                "Log-odds against the average candidate (" + Numbers.signed(answer.average())
                        + "): +0.7 doubles the odds, −0.7 halves them.");
    }

    private static String bar(double contribution) {
        int length = (int) Math.min(20, Math.round(Math.abs(contribution) * 5));
        return length == 0 ? "·" : (contribution < 0 ? "−" : "+").repeat(length);
    }

    private void obligations() {
        List<ObligationDue> own = answer.obligations().stream()
                .filter(o -> o.from().ccode() == answer.subject().ccode())
                .toList();
        heading("Obligations of " + inText(answer.subject()));
        if (own.isEmpty()) {
            out.line("  None on record towards a state in this crisis.");
        }
        String described = "";
        for (ObligationDue o : own) {
            if (!o.id().equals(described)) {
                described = o.id();
                out.item("  ", "· ", o.treaty() + ". [" + o.source() + "]");
                out.item("    ", "", o.conditions());
            }
            String until = o.inForceTo() == null ? "" : ", until " + o.inForceTo();
            out.item(
                    "    ",
                    "– ",
                    "%s to %s since %s%s. Due: %s – %s."
                            .formatted(capital(o.type()), inText(o.to()), o.inForceFrom(), until, o.due(), o.why()));
        }
    }

    private void counterfactuals() {
        heading("What would change it");
        if (answer.counterfactuals().isEmpty()) {
            out.line("  Nothing that was tried.");
        }
        List<Counterfactual> shown = answer.counterfactuals().stream()
                .filter(c -> Math.abs(c.difference()) >= LEAST_DIFFERENCE)
                .toList();
        for (Counterfactual c : shown.stream().limit(CHANGES_SHOWN).toList()) {
            String unsure = c.distinguishable() ? "" : "; cannot be told from no effect";
            out.item(
                    "  ",
                    "· ",
                    "%s: %s (%s points, 90%% interval %s to %s%s)"
                            .formatted(
                                    c.change(),
                                    Numbers.percent(c.probability()),
                                    Numbers.points(c.difference()),
                                    Numbers.points(c.low()),
                                    Numbers.points(c.high()),
                                    unsure));
        }
        int more = answer.counterfactuals().size() - Math.min(CHANGES_SHOWN, shown.size());
        if (more > 0) {
            out.line("  " + (more == 1 ? "One other change was" : more + " other changes were")
                    + " tried and did less (--json has all).");
        }
    }

    private void precedents() {
        heading("What happened before");
        for (PastCase p : answer.precedents()) {
            String what = p.outcome().equals("out")
                    ? "stayed out"
                    : p.outcome().equals(p.sideAsked().word()) ? "joined that side" : "joined the other side";
            out.item(
                    "  ",
                    "· ",
                    "%s, %d: %s %s. Alike (%s): %s. Different: %s. [%s]"
                            .formatted(
                                    p.conflict(),
                                    p.year(),
                                    inText(p.state()),
                                    what,
                                    Numbers.percent(p.similarity()),
                                    p.whyAlike(),
                                    p.whyDifferent(),
                                    p.id()));
        }
        if (answer.precedents().isEmpty()) {
            out.line("  No case on record is comparable.");
        }
    }

    private void trust() {
        heading("What to distrust");
        Answer.Calibration c = answer.trust().calibration();
        if (c != null) {
            out.item(
                    "  ",
                    "· ",
                    "Of %,d past forecasts of joining between %s, %,d joined (%s)."
                            .formatted(
                                    c.n(),
                                    Numbers.percent(c.low()) + " and " + Numbers.percent(c.high()),
                                    c.joined(),
                                    c.n() == 0 ? "none made" : Numbers.percent((double) c.joined() / c.n())));
        }
        answer.trust().warnings().forEach(w -> out.item("  ", "· ", w.text()));
    }

    private void provenance() {
        heading("Where this comes from");
        Answer.Provenance p = answer.provenance();
        out.item("  ", "", "Casus " + p.version() + "; " + p.model() + ".");
        String data = p.data().stream()
                .map(d -> d.name()
                        + (d.version().isEmpty() ? "" : " " + d.version())
                        + (d.to() == null ? "" : " (to " + d.to() + ")"))
                .collect(Collectors.joining("; "));
        if (!data.isEmpty()) {
            out.item("  ", "Data: ", data + ".");
        }
        out.item("  ", "Again: ", p.command());
    }

    private void heading(String text) {
        out.blank().line(text);
    }

    private static String list(List<StateRef> states) {
        List<String> names = states.stream().map(AnswerText::inText).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String inText(StateRef state) {
        return state.inText();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
