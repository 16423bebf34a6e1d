package org.casus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.casus.answer.Answer;
import org.casus.answer.Answer.Counterfactual;
import org.casus.answer.Answer.ObligationDue;
import org.casus.answer.Answer.PastCase;
import org.casus.answer.Candidate;
import org.casus.answer.Cascade;
import org.casus.answer.StateRef;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/** The sentences of an answer, the same in text, Markdown and pages. */
final class Wording {
    /** Changes that move the chance by less than this are not told. */
    private static final double LEAST_DIFFERENCE = 0.001;

    private static final int CONDITIONALS = 3;

    private final Answer answer;

    Wording(Answer answer) {
        this.answer = answer;
    }

    /** What the simulated runs say, in sentences; none where there are no runs. */
    List<String> cascade() {
        Cascade cascade = answer.cascade();
        if (cascade == null) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                "A second, less tried model lets the crisis grow entry by entry: nobody enters in %s of its %,d runs, and major powers come to fight on both sides in %s. On what one entry says of another, trust \"What would change it\" more."
                        .formatted(
                                Numbers.percent(cascade.sizes().getFirst()),
                                cascade.runs(),
                                Numbers.percent(cascade.greatPowers().share())));
        Cascade.Ending ending = cascade.ending();
        if (ending != null) {
            sentences.add(ending(ending) + " This is known far less well than who joins.");
        }
        cascade.conditionals().stream()
                .filter(c -> c.state().ccode() == answer.subject().ccode())
                .limit(CONDITIONALS)
                .forEach(c -> sentences.add(conditional(c)));
        return sentences;
    }

    /** Who prevails and how many die. */
    static String ending(Cascade.Ending e) {
        Cascade.Deaths deaths = e.deaths();
        return "The attacker's side prevails in %s (90%% interval %s), the target's in %s (%s), neither in %s.%s"
                .formatted(
                        Numbers.percent(e.attacker().probability()),
                        Numbers.interval(e.attacker().low(), e.attacker().high()),
                        Numbers.percent(e.target().probability()),
                        Numbers.interval(e.target().low(), e.target().high()),
                        Numbers.percent(e.neither().probability()),
                        deaths == null
                                ? ""
                                : " Soldiers killed: about %s, four times in five between %s and %s."
                                        .formatted(
                                                Numbers.count(deaths.median()),
                                                Numbers.count(deaths.low()),
                                                Numbers.count(deaths.high())));
    }

    /** What one state's entry says of another's. */
    static String conditional(Cascade.Conditional c) {
        Double otherwise = c.otherwise();
        return "If %s enters, %s does in %s of runs%s."
                .formatted(
                        c.given().inText(),
                        c.state().inText(),
                        Numbers.percent(c.probability()),
                        otherwise == null ? "" : "; otherwise in " + Numbers.percent(otherwise));
    }

    /** The answer in a sentence or two. */
    String headline() {
        return headline(UnaryOperator.identity());
    }

    /** The answer, its chance passed through {@code strong}. */
    String headline(UnaryOperator<String> strong) {
        Answer.Headline h = answer.headline();
        return h == null ? who(strong) : chance(h, strong);
    }

    private String chance(Answer.Headline h, UnaryOperator<String> strong) {
        return "%s: %s (90%% interval %s) that %s %s beside %s if %s. That is %s for states in general (%s)."
                .formatted(
                        likelihood(h.probability()),
                        strong.apply(Numbers.percent(h.probability())),
                        Numbers.interval(h.low(), h.high()),
                        answer.subject().inText(),
                        joining(),
                        list(answer.question().side(answer.subjectSide())),
                        attack(),
                        Numbers.ratio(h.probability(), h.baseRate()),
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

    /** The crisis: who attacks whom, when, and how far it goes. */
    String attack() {
        List<StateRef> attackers = answer.question().attackers();
        String verb = attackers.size() > 1 ? "attack" : "attacks";
        String what = answer.level() == Level.WAR ? " and it becomes a war" : "";
        return list(attackers) + " " + verb + " " + list(answer.question().targets()) + " on "
                + answer.question().on() + what;
    }

    private String who(UnaryOperator<String> strong) {
        List<Candidate> likely = answer.candidates().stream()
                .filter(c -> c.pJoin() >= 0.1)
                .limit(6)
                .toList();
        double expected =
                answer.candidates().stream().mapToDouble(Candidate::pJoin).sum();
        String who = likely.isEmpty()
                ? "No single state is likely to join: none's chance reaches 10%; the likeliest is "
                        + named(answer.candidates().getFirst(), strong)
                : (likely.size() == 1 ? "Most likely to join: " : "Most likely to join are ")
                        + likely.stream().map(c -> named(c, strong)).collect(Collectors.joining(", "));
        return "%s.%s If %s, %s expected on average to join."
                .formatted(who, otherSide(likely, strong), attack(), joiners(expected));
    }

    /** The likeliest to join the side that none of the likely joiners is on; "who would help Iran" asks for it. */
    private String otherSide(List<Candidate> likely, UnaryOperator<String> strong) {
        List<Side> joined = (likely.isEmpty() ? answer.candidates().subList(0, 1) : likely)
                .stream().map(Candidate::likelierSide).distinct().toList();
        if (joined.size() != 1) {
            return "";
        }
        Side other = joined.getFirst() == Side.ATTACKER ? Side.TARGET : Side.ATTACKER;
        Candidate best = answer.candidates().stream()
                .max(Comparator.comparingDouble(c -> chance(c, other)))
                .orElseThrow();
        return " Likeliest beside %s: %s (%s)."
                .formatted(
                        list(
                                other == Side.ATTACKER
                                        ? answer.question().attackers()
                                        : answer.question().targets()),
                        best.state().inText(),
                        strong.apply(Numbers.percent(chance(best, other))));
    }

    private static double chance(Candidate c, Side side) {
        return side == Side.ATTACKER ? c.pAttacker() : c.pTarget();
    }

    private static String joiners(double expected) {
        String number = String.format(Locale.ROOT, "%.1f", expected);
        return number.equals("1.0") ? "1.0 state is" : number + " states are";
    }

    private static String named(Candidate c, UnaryOperator<String> strong) {
        String side = c.likelierSide() == Side.ATTACKER ? "with the attacker" : "with the target";
        return "%s (%s, %s)".formatted(c.state().inText(), strong.apply(Numbers.percent(c.pJoin())), side);
    }

    /** Heading over the candidates. */
    String candidates() {
        return answer.headline() == null ? "Who would join" : "Who else would join";
    }

    /** The side that a candidate would rather join, and whether that is unsure. */
    String side(Candidate c) {
        double share = c.pJoin() == 0 ? 0 : Math.max(c.pAttacker(), c.pTarget()) / c.pJoin();
        return list(answer.question().side(c.likelierSide())) + (share < 0.75 ? " (side unsure)" : "");
    }

    /** How many candidates are not shown, and how unlikely they are; null where all are shown. */
    @Nullable
    String others(int shown) {
        int rest = answer.candidates().size() - shown;
        if (rest <= 0) {
            return null;
        }
        String most = Numbers.percent(answer.candidates().get(shown).pJoin());
        return rest == 1
                ? "The other state: " + most + "."
                : "The other " + rest + " states: " + most + " or less each.";
    }

    /** Heading over the reasons. */
    String why() {
        return "Why: " + answer.subject().inText() + " beside "
                + list(answer.question().side(answer.subjectSide()));
    }

    /** The chance that changes are held against, where the headline does not say it. */
    @Nullable
    String changedChance() {
        if (answer.headline() != null) {
            return null;
        }
        boolean attacks = answer.subjectSide() == Side.ATTACKER;
        return answer.candidates().stream()
                .filter(c -> c.state().equals(answer.subject()))
                .map(c -> "Now: %s that %s %s beside %s."
                        .formatted(
                                Numbers.percent(attacks ? c.pAttacker() : c.pTarget()),
                                answer.subject().inText(),
                                joining(),
                                list(answer.question().side(answer.subjectSide()))))
                .findFirst()
                .orElse(null);
    }

    /** How many join, in a sentence. */
    String together() {
        Answer.Coalition c = answer.coalition();
        double three = 1 - chance(c, 0) - chance(c, 1) - chance(c, 2);
        return "The chance that nobody joins is %s; one state %s, two %s, three or more %s. A major power joins with a chance of %s."
                .formatted(
                        Numbers.percent(chance(c, 0)),
                        Numbers.percent(chance(c, 1)),
                        Numbers.percent(chance(c, 2)),
                        Numbers.percent(Math.max(0, three)),
                        Numbers.percent(c.major()));
    }

    private static double chance(Answer.Coalition c, int joiners) {
        return joiners < c.sizes().size() ? c.sizes().get(joiners) : 0;
    }

    /** Heading over the subject's chances as the crisis grows. */
    String then() {
        return answer.subject().inText() + " then joins";
    }

    /** How the crisis may grow beyond the subject. */
    static String growth(Answer.Growth growth) {
        return switch (growth) {
            case NOBODY -> "no other state";
            case FEW -> "one or two, no major power";
            case MAJOR -> "one or two, one of them major";
            case MANY -> "three or more";
        };
    }

    /** How to read the chances of joining together. */
    static String mixture() {
        return "The chances of the last column, weighted by those of the first, make up the answer's.";
    }

    /** How to read the contributions. */
    String logOdds() {
        return "Log-odds against the average candidate (" + Numbers.signed(answer.average())
                + "): +0.7 doubles the odds, −0.7 halves them.";
    }

    /** What the subject owes to states in the crisis. */
    List<ObligationDue> ownObligations() {
        return answer.obligations().stream()
                .filter(o -> o.from().ccode() == answer.subject().ccode())
                .toList();
    }

    /** One promise: what, to whom, since when. */
    static String promise(ObligationDue o) {
        String until = o.inForceTo() == null ? "" : ", until " + o.inForceTo();
        return "Promised to %s, since %s%s."
                .formatted(deed(o.type()).formatted(o.to().inText()), o.inForceFrom(), until);
    }

    private static String deed(String promise) {
        return switch (promise) {
            case "defense" -> "defend %s";
            case "offense" -> "fight beside %s, whoever attacks";
            case "neutrality" -> "stay neutral towards %s";
            case "nonaggression" -> "use no force against %s";
            default -> "confer with %s in a crisis";
        };
    }

    /** The changes worth telling, the largest effect first. */
    List<Counterfactual> changes(int most) {
        return answer.counterfactuals().stream()
                .filter(c -> Math.abs(c.difference()) >= LEAST_DIFFERENCE)
                .limit(most)
                .toList();
    }

    /** How many changes were tried and are not told; null where all are. */
    @Nullable
    String otherChanges(int told) {
        int more = answer.counterfactuals().size() - told;
        if (more <= 0) {
            return null;
        }
        return (more == 1 ? "One other change was" : more + " other changes were")
                + " tried and did less (--json has all).";
    }

    /** What a past candidate did. */
    static String outcome(PastCase p) {
        if (p.outcome().equals("out")) {
            return "stayed out";
        }
        return p.outcome().equals(p.sideAsked().word()) ? "joined that side" : "joined the other side";
    }

    /** How past forecasts of this size fared; null where there are none. */
    @Nullable
    String calibration() {
        Answer.Calibration c = answer.trust().calibration();
        return c == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "Of %,d past forecasts of joining between %s and %s, %,d joined (%s).",
                        c.n(),
                        Numbers.percent(c.low()),
                        Numbers.percent(c.high()),
                        c.joined(),
                        c.n() == 0 ? "none made" : Numbers.percent((double) c.joined() / c.n()) + interval(c));
    }

    private static String interval(Answer.Calibration c) {
        Double low = c.shareLow();
        Double high = c.shareHigh();
        return low == null || high == null ? "" : ", 90% interval " + Numbers.interval(low, high);
    }

    /** What gave the answer. */
    String origin() {
        Answer.Provenance p = answer.provenance();
        return "Casus " + p.version() + "; " + p.model() + ".";
    }

    /** The datasets behind it, empty where none is named. */
    String data() {
        return answer.provenance().data().stream()
                .map(d -> d.name()
                        + (d.version().isEmpty() ? "" : " " + d.version())
                        + (d.to() == null ? "" : " (to " + d.to() + ")"))
                .collect(Collectors.joining("; "));
    }

    /** Names in a row: A, B and C. */
    static String list(List<StateRef> states) {
        List<String> names = states.stream().map(StateRef::inText).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
