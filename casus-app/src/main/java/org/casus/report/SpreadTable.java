package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.casus.simulation.Spread;
import org.casus.simulation.Spread.Crisis;
import org.casus.simulation.Spread.Drawn;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.StateSpell;
import org.casus.world.World;

/** Which crises would draw in most states, and which states are drawn in most, as text. */
public final class SpreadTable {
    private static final int ROWS = 20;

    private SpreadTable() {}

    /** Renders what a sweep of some days says, twenty rows of each. */
    public static String of(Spread spread, World world, List<LocalDate> dates, Level level) {
        var text = new StringBuilder();
        boolean many = dates.size() > 1;
        String when = many
                ? "on the first day of " + dates.getFirst().getYear() + " to "
                        + dates.getLast().getYear()
                : "on " + dates.getFirst();
        text.append(String.format(
                Locale.ROOT,
                """
                %,d crises %s, each taken to become %s: all pairs of rivals, and of neighbours
                (by land or at most 400 miles of water) that are not allied, either one attacking. Each
                counts the same; nothing is said of whether it will come.

                The crises that would draw in most states
                %s%-24s %-24s %8s  %s
                """,
                spread.size(),
                when,
                level == Level.WAR ? "a war" : level == Level.FORCE ? "a use of force" : "a dispute",
                many ? "  year  " : "  ",
                "attacker",
                "target",
                "joiners",
                "likeliest joiner"));
        for (Crisis c : spread.widest(ROWS)) {
            text.append(String.format(
                            Locale.ROOT,
                            "%s%-24s %-24s %8.1f  %s",
                            many ? "  " + c.on().getYear() + "  " : "  ",
                            name(world, c.attacker(), c.on()),
                            name(world, c.target(), c.on()),
                            c.joiners(),
                            likeliest(world, c))
                    .stripTrailing());
            text.append('\n');
        }
        text.append(
                String.format(Locale.ROOT, "%nThe states most often drawn in%n  %-24s %11s%n", "state", "mean chance"));
        for (Drawn d : spread.drawnIn(ROWS)) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-24s %11s%n",
                    name(world, d.ccode(), dates.getLast()),
                    Numbers.percent(d.chance())));
        }
        return text.toString();
    }

    private static String likeliest(World world, Crisis c) {
        return c.likeliest() == 0
                ? ""
                : "%s beside the %s, %s"
                        .formatted(
                                name(world, c.likeliest(), c.on()),
                                c.side() == Side.ATTACKER ? "attacker" : "target",
                                Numbers.percent(c.chance()));
    }

    private static String name(World world, int ccode, LocalDate on) {
        return world.findState(ccode, on)
                .or(() -> world.spells(ccode).stream().findFirst())
                .map(StateSpell::name)
                .map(n -> n.replace("United States of America", "United States"))
                .orElse("state " + ccode);
    }
}
