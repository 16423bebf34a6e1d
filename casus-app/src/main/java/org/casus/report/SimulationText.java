package org.casus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.casus.answer.Cascade;
import org.casus.answer.Cascade.Share;
import org.casus.answer.Question;
import org.casus.answer.Simulation;
import org.casus.answer.StateRef;

/** A simulation as text: how it ends, who enters, who comes with whom, in which order. */
public final class SimulationText {
    private static final int SHOWN = 8;
    private static final int STATES = 15;
    private static final int ENDED = 3;

    private final Simulation simulation;
    private final Cascade cascade;
    private final Question question;
    private final Wrapped out;
    private final Style style;

    private SimulationText(Simulation simulation, int width, Style style) {
        this.simulation = simulation;
        cascade = simulation.cascade();
        question = simulation.question();
        this.style = style;
        out = new Wrapped(width);
    }

    /** Renders a simulation to a width in characters. */
    public static String of(Simulation simulation, int width, Style style) {
        return new SimulationText(simulation, width, style).render();
    }

    private String render() {
        out.text(style.bold("%s against %s: how it may grow"
                        .formatted(
                                Wording.capital(Wording.list(question.attackers())), Wording.list(question.targets()))))
                .text("From %s, level %s: %,d runs, entry by entry."
                        .formatted(question.on(), question.level().word(), cascade.runs()));
        question.assumptions().forEach(a -> out.item("", "Taken as given: ", a));
        ends();
        states();
        ending();
        together();
        orders();
        trust();
        return out.toString();
    }

    private void heading(String text) {
        out.blank().text(style.bold(text));
    }

    private void ends() {
        heading("How it ends");
        out.item("  ", "", "Share of runs, and its 90% interval under resamples of the models.");
        cascade.coalitions().stream()
                .limit(SHOWN)
                .forEach(c -> out.item(
                        "  ",
                        "%6s  %-20s ".formatted(Numbers.percent(c.share().share()), interval(c.share())),
                        entrants(c)));
        out.item(
                "  ",
                "",
                "Three states or more enter in %s of runs, and major powers come to fight on both sides in %s%s."
                        .formatted(
                                Numbers.percent(from(3)),
                                Numbers.percent(cascade.greatPowers().share()),
                                cascade.greatPowers().low() == null
                                        ? ""
                                        : " (" + interval(cascade.greatPowers()) + ")"));
    }

    /** The 90% interval of a share, which holds the uncertainty of the models. */
    private static String interval(Share share) {
        Double low = share.low();
        Double high = share.high();
        return low == null || high == null ? "" : Numbers.interval(low, high);
    }

    private double from(int size) {
        List<Double> sizes = cascade.sizes();
        return 1
                - IntStream.range(0, Math.min(size, sizes.size()))
                        .mapToDouble(sizes::get)
                        .sum();
    }

    private String entrants(Cascade.Coalition c) {
        var parts = new ArrayList<String>();
        List<StateRef> attackers = beyond(c.attackerSide(), question.attackers());
        List<StateRef> targets = beyond(c.targetSide(), question.targets());
        if (!attackers.isEmpty()) {
            parts.add(Wording.list(attackers) + " beside " + Wording.list(question.attackers()));
        }
        if (!targets.isEmpty()) {
            parts.add(Wording.list(targets) + " beside " + Wording.list(question.targets()));
        }
        return parts.isEmpty() ? "nobody else enters" : String.join("; ", parts);
    }

    private static List<StateRef> beyond(List<StateRef> side, List<StateRef> begun) {
        return side.stream().filter(s -> !begun.contains(s)).toList();
    }

    private void states() {
        heading("Who enters");
        out.item("  ", "%-28s %9s %9s  ".formatted("", "attacker", "target"), "90% interval");
        for (Cascade.Entry e : cascade.states().stream().limit(STATES).toList()) {
            out.item(
                    "  ",
                    "%-28s %9s %9s  "
                            .formatted(
                                    Wording.capital(e.state().name()),
                                    Numbers.percent(e.attacker().share()),
                                    Numbers.percent(e.target().share())),
                    Numbers.interval(e.low(), e.high()));
        }
        if (cascade.states().size() > STATES) {
            out.item(
                    "  ",
                    "",
                    "and %d more (--json has all).".formatted(cascade.states().size() - STATES));
        }
    }

    private void ending() {
        Cascade.Ending ending = cascade.ending();
        if (ending != null) {
            heading("Who prevails");
            out.item("  ", "· ", Wording.ending(ending));
            cascade.coalitions().stream()
                    .filter(c -> c.attackerPrevails() != null)
                    .limit(ENDED)
                    .forEach(c -> out.item(
                            "  ",
                            "· ",
                            "If it ends so – %s –, the attacker's side prevails in %s, the target's in %s."
                                    .formatted(
                                            entrants(c),
                                            Numbers.percent(Objects.requireNonNull(c.attackerPrevails())),
                                            Numbers.percent(Objects.requireNonNull(c.targetPrevails())))));
        }
    }

    private void together() {
        heading("Who comes with whom");
        if (cascade.conditionals().isEmpty()) {
            out.item("  ", "", "Too few runs with two entrants to say.");
        }
        for (Cascade.Conditional c :
                cascade.conditionals().stream().limit(SHOWN).toList()) {
            out.item("  ", "· ", Wording.conditional(c));
        }
    }

    private void orders() {
        heading("In which order");
        for (Cascade.Order o : cascade.orders().stream().limit(SHOWN).toList()) {
            var entries = new ArrayList<String>();
            for (int i = 0; i < o.states().size(); i++) {
                entries.add("%s (%s)"
                        .formatted(o.states().get(i).name(), o.sides().get(i).word()));
            }
            out.item(
                    "  ",
                    "%6s  ".formatted(Numbers.percent(o.share().share())),
                    Wording.capital(String.join(", then ", entries)));
        }
        if (cascade.orders().isEmpty()) {
            out.item("  ", "", "Nobody entered in any run.");
        }
    }

    private void trust() {
        heading("How far to trust it");
        double error = cascade.states().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.attacker(), e.target()))
                .mapToDouble(Share::error)
                .filter(e -> !Double.isNaN(e))
                .max()
                .orElse(0);
        out.item(
                "  ",
                "· ",
                "Each state's chance is the joining model's (casus who), whose record casus calibration shows; the runs say who"
                        + " enters together and in which order, which is known far less well (docs/simulation.md).");
        if (cascade.ending() != null) {
            out.item(
                    "  ",
                    "· ",
                    "Who prevails and how many die is forecast far worse than who joins; docs/simulation.md has the scores.");
        }
        out.item(
                "  ",
                "· ",
                "Chance alone moves a state's share by about %.1f points (one standard error).".formatted(100 * error));
        out.blank().item("  ", "Again: ", simulation.provenance().command());
    }
}
