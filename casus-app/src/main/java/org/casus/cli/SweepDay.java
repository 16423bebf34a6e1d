package org.casus.cli;

import java.util.function.Consumer;
import org.casus.simulation.CascadeShares;
import org.casus.simulation.CascadeSweep;
import org.casus.simulation.Sweep;
import org.jspecify.annotations.Nullable;

/** One day of a sweep, asked for attacker by attacker in order; cascades are run on all cores, some attackers ahead. */
final class SweepDay {
    /** Attackers that are run together. */
    private static final int AHEAD = 16;

    private final Sweep sweep;
    private final Consumer<String> progress;
    private final @Nullable CascadeSweep cascades;
    private int first;
    private CascadeShares[] ahead = {};

    /** @param cascades of the day, null for one step only */
    SweepDay(Sweep sweep, @Nullable CascadeSweep cascades, Consumer<String> progress) {
        this.sweep = sweep;
        this.cascades = cascades;
        this.progress = progress;
    }

    Sweep sweep() {
        return sweep;
    }

    /** Columns of the file for the attacker at a position. */
    float[][] columns(int a) {
        if (cascades == null) {
            return sweep.attacker(a).columns();
        }
        if (a < first || a >= first + ahead.length) {
            progress.accept("attacker " + (a + 1) + " of " + sweep.size());
            first = a;
            ahead = cascades.attackers(a, Math.min(sweep.size(), a + AHEAD));
        }
        return ahead[a - first].columns();
    }
}
