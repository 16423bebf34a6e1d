package org.casus.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.casus.engine.SweepKind;
import org.casus.model.JoiningModel;
import org.casus.model.LevelModel;
import org.casus.model.ModelFile.BrokenModel;
import org.casus.model.OnsetModel;
import org.casus.report.SweepReport;
import org.casus.simulation.CascadeShares;
import org.casus.simulation.Hanging;
import org.casus.simulation.Risks;
import org.casus.simulation.Spread;
import org.casus.simulation.Sweep;
import org.casus.world.Snapshot;
import org.casus.world.World;

/** What a sweep says in sum, gathered day by day. */
final class Reporting {
    private final World world;
    private final SweepKind kind;
    private final JoiningModel models;
    private final LevelModel model;
    private final OnsetModel onset;
    private final Consumer<String> progress;
    private final Spread spread = new Spread();

    Reporting(World world, SweepKind kind, JoiningModel models, Consumer<String> progress) throws IOException {
        this.world = world;
        this.kind = kind;
        this.models = models;
        this.progress = progress;
        model = models.level(kind.level());
        onset = OnsetModel.embedded(kind.level());
    }

    /** Adds a day. */
    void add(Sweep sweep) {
        Risks risks = Risks.of(sweep.snapshot(), onset);
        for (int a = 0; sweep.triads() > 0 && a < sweep.size(); a++) {
            spread.add(sweep.snapshot(), a, sweep.attacker(a), risks);
        }
    }

    /** The report of the days that were added; treaties are those of the last. With cascades the widest crises are let grow. */
    SweepReport report(List<LocalDate> dates) throws BrokenModel {
        Snapshot last = world.on(dates.getLast());
        List<Hanging> hanging = Hanging.of(last, model, Risks.of(last, onset), progress);
        List<SweepReport.Grown> grown = kind.grown() ? grown() : List.of();
        return new SweepReport(spread, hanging, grown, kind.runs(), kind.seed(), world, dates, kind.level());
    }

    private List<SweepReport.Grown> grown() throws BrokenModel {
        var grown = new ArrayList<SweepReport.Grown>();
        for (Spread.Crisis crisis : spread.widest(SweepReport.ROWS)) {
            progress.accept("crisis " + (grown.size() + 1) + " of " + SweepReport.ROWS);
            Sweep sweep = Sweep.of(world.on(crisis.on()), model);
            int a = sweep.snapshot().positionOf(crisis.attacker());
            int t = sweep.snapshot().positionOf(crisis.target());
            CascadeShares shares =
                    Objects.requireNonNull(kind.cascades(sweep, models)).attacker(a, sweep.attacker(a), at -> at == t);
            grown.add(new SweepReport.Grown(shares.alone()[t], shares.great()[t]));
        }
        return grown;
    }
}
