package org.casus.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.casus.answer.TieProfile;
import org.casus.cli.Failures.BadInput;
import org.casus.datasets.EmbeddedWorld;
import org.casus.datasets.Store;
import org.casus.datasets.Worlds;
import org.casus.engine.TieAsk;
import org.casus.engine.TieProfiles;
import org.casus.engine.TieReader;
import org.casus.error.Code;
import org.casus.report.TieJson;
import org.casus.report.TiePage;
import org.casus.report.TieText;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus tie}: what ties two states together and sets them apart. */
@Command(
        name = "tie",
        description =
                "Two states over time: alliances, wars and disputes, rivalry, capability, distance, regimes, and what is not known. Imported data are used where there are some, else the embedded ones (ties since 2015, disputes and wars since 1816).",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  casus tie CHN PRK",
            "  casus tie \"United States\" Russia --from 1945 --to 1991",
            "  casus tie RUS UKR --html tie.html"
        })
final class TieCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "a state: COW number, ISO code, abbreviation or name")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "another")
    private String b = "";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "yyyy-mm-dd or a year (default: since both are states)")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "yyyy-mm-dd or a year, its end (default: today)")
    private @Nullable String to;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "a page with a time line, to read or print")
    private @Nullable Path html;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws Exception {
        Path page = html;
        if (json && page != null) {
            throw new BadInput(Code.EXCLUDE_EACH_OTHER, "--json and --html exclude each other");
        }
        ResultFile file = page == null ? null : ResultFile.of(page);
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Store store = data.store();
        boolean imported = data.chosen() || store.exists();
        data.tellIfEmpty(spec.commandLine().getErr());
        World world = imported ? Worlds.of(store) : Worlds.embedded();
        LocalDate since = imported ? LocalDate.of(Worlds.FIRST_IMPORTED.getYear(), 1, 1) : EmbeddedWorld.FIRST;
        TieAsk ask = TieReader.read(a, b, from, to, world, since, LocalDate.now());
        TieProfile profile = TieProfiles.of(world, ask);
        if (json) {
            out.println(TieJson.of(profile));
        } else if (file != null) {
            file.write(TiePage.of(profile).getBytes(StandardCharsets.UTF_8));
            spec.commandLine().getErr().println("casus: wrote " + file);
        } else {
            out.print(TieText.of(profile, Terminal.width()));
        }
        return 0;
    }
}
