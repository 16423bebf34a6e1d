package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.casus.simulation.Hanging;
import org.casus.simulation.Spread.Crisis;
import org.casus.simulation.Spread.Drawn;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.StateSpell;
import org.casus.world.World;

/** What a sweep says in sum, as text. */
public final class SpreadTable {
    private static final int WIDTH = 24;
    private static final int LONG = 80;

    private final SweepReport report;
    private final boolean many;
    private final StringBuilder text = new StringBuilder();

    private SpreadTable(SweepReport report) {
        this.report = report;
        many = report.dates().size() > 1;
    }

    /** Renders it, twenty rows of each list. */
    public static String of(SweepReport report) {
        var table = new SpreadTable(report);
        table.head();
        table.crises();
        table.states();
        table.treaties();
        return table.text.toString();
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private void head() {
        List<LocalDate> dates = report.dates();
        String when = many
                ? "on the first day of " + dates.getFirst().getYear() + " to "
                        + dates.getLast().getYear()
                : "on " + dates.getFirst();
        Level level = report.level();
        add("%,d crises %s, each taken to become %s,", report.crises().size(), when, words(level));
        add("and weighed by the risk that it comes within a year: a model of its own, good for ranking.");
        add("Its level is that of two centuries, about twice what came since 1850 in wars (docs/model.md).");
    }

    private static String words(Level level) {
        return level == Level.WAR ? "a war" : level == Level.FORCE ? "a use of force" : "a dispute";
    }

    private void crises() {
        boolean grown = !report.grown().isEmpty();
        add("%nThe crises most likely to spread");
        if (grown) {
            add("nobody joins, great powers on both sides: shares of %,d runs", report.runs());
        }
        add(
                "%s%-24s %-24s %6s %8s %13s %s %s",
                many ? "  year  " : "  ",
                "attacker",
                "target",
                "risk",
                "joiners",
                "in 100 years",
                grown ? "  nobody  great" : "",
                " likeliest joiner");
        List<Crisis> widest = report.crises().widest(SweepReport.ROWS);
        for (int i = 0; i < widest.size(); i++) {
            Crisis c = widest.get(i);
            String runs = grown
                    ? String.format(
                            Locale.ROOT,
                            "%8s %6s",
                            Numbers.percent(report.grown().get(i).alone()),
                            Numbers.percent(report.grown().get(i).great()))
                    : "";
            add(
                    "%s%-24s %-24s %6s %8.1f %13.2f %s %s",
                    many ? "  " + c.on().getYear() + "  " : "  ",
                    name(c.attacker(), c.on()),
                    name(c.target(), c.on()),
                    Numbers.percent(c.risk()),
                    c.joiners(),
                    100 * c.spread(),
                    runs,
                    likeliest(c));
        }
    }

    private void states() {
        add("%nThe states most often drawn in");
        add("  %-24s %13s  %s", "state", "in 100 years", "most of all where");
        LocalDate on = report.dates().getLast();
        for (Drawn d : report.crises().drawnIn(SweepReport.ROWS)) {
            add(
                    "  %-24s %13.2f  %s attacks %s",
                    name(d.ccode(), on), 100 * d.entries(), name(d.attacker(), on), name(d.target(), on));
        }
    }

    private void treaties() {
        add("%nThe obligations on which most hangs, %s", report.dates().getLast());
        add("  %13s  %s", "in 100 years", "treaty: how many joiners fewer without it");
        for (Hanging h : report.hanging().stream().limit(SweepReport.ROWS).toList()) {
            add("  %13.2f  %s, %d members (%s)", 100 * h.joiners(), cut(h.name(), LONG), h.members(), h.treaty());
        }
    }

    private String likeliest(Crisis c) {
        return c.likeliest() == 0
                ? ""
                : " %s beside the %s, %s"
                        .formatted(
                                name(c.likeliest(), c.on()),
                                c.side() == Side.ATTACKER ? "attacker" : "target",
                                Numbers.percent(c.chance()));
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1).stripTrailing() + "…";
    }

    private String name(int ccode, LocalDate on) {
        World world = report.world();
        return world.findState(ccode, on)
                .or(() -> world.spells(ccode).stream().findFirst())
                .map(StateSpell::name)
                .map(n -> cut(n.replace("United States of America", "United States"), WIDTH))
                .orElse("state " + ccode);
    }
}
