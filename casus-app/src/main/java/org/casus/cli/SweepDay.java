package org.casus.cli;

import java.util.function.Consumer;
import org.casus.model.Pull;
import org.casus.model.entry.EntryModel;
import org.casus.simulation.CascadeShares;
import org.casus.simulation.CascadeSweep;
import org.casus.simulation.Sweep;
import org.casus.simulation.Triads;
import org.jspecify.annotations.Nullable;

/** One day of a sweep, asked for attacker by attacker in order; cascades are run on all cores, some attackers ahead. */
final class SweepDay {
    /** Attackers that are run together. */
    private static final int AHEAD = 16;

    private final Sweep sweep;
    private final Consumer<String> progress;
    private @Nullable CascadeSweep cascades;
    private int first;
    private CascadeShares[] ahead = {};

    SweepDay(Sweep sweep, Consumer<String> progress) {
        this.sweep = sweep;
        this.progress = progress;
    }

    /** Runs cascades, too. */
    void cascades(EntryModel entries, Pull pull, int runs, long seed) {
        cascades = CascadeSweep.of(sweep, entries, pull, runs, seed);
    }

    Sweep sweep() {
        return sweep;
    }

    /** Columns of the file for the attacker at a position. */
    float[][] columns(int a) {
        CascadeShares shares = shares(a);
        Triads triads = shares == null ? sweep.attacker(a) : shares.step();
        return shares == null
                ? new float[][] {triads.out(), triads.attacker(), triads.target()}
                : new float[][] {triads.out(), triads.attacker(), triads.target(), shares.attacker(), shares.target()};
    }

    private @Nullable CascadeShares shares(int a) {
        if (cascades == null) {
            return null;
        }
        if (a < first || a >= first + ahead.length) {
            progress.accept("attacker " + (a + 1) + " of " + sweep.size());
            first = a;
            ahead = cascades.attackers(a, Math.min(sweep.size(), a + AHEAD));
        }
        return ahead[a - first];
    }
}
