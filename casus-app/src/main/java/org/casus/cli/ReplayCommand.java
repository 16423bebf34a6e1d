package org.casus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.answer.Replay;
import org.casus.cli.Failures.BadInput;
import org.casus.datasets.Worlds;
import org.casus.engine.PastConflicts;
import org.casus.engine.Replays;
import org.casus.error.Code;
import org.casus.model.Hindcasts;
import org.casus.model.Hindcasts.Past;
import org.casus.report.ReplayJson;
import org.casus.report.ReplayText;
import org.casus.world.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus replay}: a past conflict as it would have been forecast, beside what happened. */
@Command(
        name = "replay",
        description =
                "A past war or dispute as a model that knew only earlier conflicts would have forecast it, beside who joined.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  casus replay \"Korean War\"",
            "  casus replay 1914",
            "  casus replay war:211 --json",
            "  casus replay --dispute 257 --level force"
        })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "CONFLICT",
            description = "a war's name, its number (Correlates of War), a year, or a dispute as gml:NUMBER")
    private List<String> words = new ArrayList<>();

    @Option(names = "--dispute", paramLabel = "NUMBER", description = "a dispute by its GML-MID number")
    private @Nullable Integer dispute;

    @Option(
            names = "--level",
            description =
                    "war, dispute or force: only conflicts of that kind; force counts only those that used force (default: wars first, then disputes)")
    private @Nullable Level level;

    @Option(names = "--json", description = "for programs (casus schema replay)")
    private boolean json;

    @Mixin
    private ModelOption model = new ModelOption();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        String asked = asked();
        Hindcasts hindcasts = model.read().hindcasts();
        List<Past> found = new PastConflicts(hindcasts).find(asked, level);
        Replay replay = found.size() > 1 ? null : replay(hindcasts, found.getFirst());
        var matches = found.stream().map(Replays::conflict).toList();
        if (json) {
            out.println(ReplayJson.of(matches, replay));
        } else if (replay == null) {
            out.print(ReplayText.choice(asked, matches));
        } else {
            out.print(ReplayText.of(replay, Terminal.width(), Terminal.style()));
        }
        return 0;
    }

    private String asked() throws BadInput {
        if (dispute != null && !words.isEmpty()) {
            throw new BadInput(Code.EXCLUDE_EACH_OTHER, "a conflict and --dispute exclude each other");
        }
        if (dispute == null && words.isEmpty()) {
            throw new BadInput(
                    Code.SOMETHING_MISSING,
                    "name a conflict: casus replay \"Korean War\", casus replay 1914, or casus replay --dispute 257");
        }
        return dispute == null ? String.join(" ", words) : "gml:" + dispute;
    }

    private Replay replay(Hindcasts hindcasts, Past past) throws Exception {
        Level counted = level == null ? past.levels().getFirst() : level;
        if (!past.levels().contains(counted)) {
            throw new BadInput(
                    Code.WRONG_VALUE,
                    "--level: %s is a %s; take --level %s"
                            .formatted(
                                    past.id(),
                                    past.war() ? "war" : "dispute",
                                    past.war() ? "war, or none" : "dispute or force"));
        }
        return new Replays(Worlds.embedded(), hindcasts).of(past, counted);
    }
}
