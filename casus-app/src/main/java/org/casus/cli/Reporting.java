package org.casus.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.casus.model.LevelModel;
import org.casus.model.OnsetModel;
import org.casus.model.Pull;
import org.casus.model.entry.EntryModel;
import org.casus.report.SweepReport;
import org.casus.simulation.CascadeShares;
import org.casus.simulation.CascadeSweep;
import org.casus.simulation.Hanging;
import org.casus.simulation.Risks;
import org.casus.simulation.Spread;
import org.casus.simulation.Sweep;
import org.casus.world.Level;
import org.casus.world.Snapshot;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** What a sweep says in sum, gathered day by day. */
final class Reporting {
    private final World world;
    private final Level level;
    private final LevelModel model;
    private final OnsetModel onset;
    private final Consumer<String> progress;
    private final Spread spread = new Spread();

    Reporting(World world, Level level, LevelModel model, Consumer<String> progress) throws IOException {
        this.world = world;
        this.level = level;
        this.model = model;
        this.progress = progress;
        onset = OnsetModel.embedded(level);
    }

    /** Adds a day. */
    void add(Sweep sweep) {
        Risks risks = Risks.of(sweep.snapshot(), onset);
        for (int a = 0; sweep.triads() > 0 && a < sweep.size(); a++) {
            spread.add(sweep.snapshot(), a, sweep.attacker(a), risks);
        }
    }

    /**
     * The report of the days that were added; treaties are those of the last.
     *
     * @param entries with which the widest crises are let grow, null for not at all
     */
    SweepReport report(List<LocalDate> dates, @Nullable EntryModel entries, int runs, long seed) {
        Snapshot last = world.on(dates.getLast());
        List<Hanging> hanging = Hanging.of(last, model, Risks.of(last, onset), progress);
        List<SweepReport.Grown> grown = entries == null ? List.of() : grown(entries, runs, seed);
        return new SweepReport(spread, hanging, grown, runs, seed, world, dates, level);
    }

    private List<SweepReport.Grown> grown(EntryModel entries, int runs, long seed) {
        var grown = new ArrayList<SweepReport.Grown>();
        for (Spread.Crisis crisis : spread.widest(SweepReport.ROWS)) {
            progress.accept("crisis " + (grown.size() + 1) + " of " + SweepReport.ROWS);
            Sweep sweep = Sweep.of(world.on(crisis.on()), model);
            int a = sweep.snapshot().positionOf(crisis.attacker());
            int t = sweep.snapshot().positionOf(crisis.target());
            CascadeShares shares = CascadeSweep.of(sweep, entries, Pull.of(level), runs, seed)
                    .attacker(a, sweep.attacker(a), at -> at == t);
            grown.add(new SweepReport.Grown(shares.alone()[t], shares.great()[t]));
        }
        return grown;
    }
}
