package org.casus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.casus.Casus;
import org.casus.datasets.EmbeddedWorld;
import org.casus.model.EmbeddedModel;
import org.casus.model.ModelFile;
import org.casus.world.Conflict;
import org.casus.world.Membership;
import org.casus.world.Source;
import org.casus.world.Tables;
import picocli.CommandLine;

/** {@code casus --version}: the version, the commit it was built from, and how far the data that it carries reach. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws IOException, ModelFile.BrokenModel {
        return new String[] {
            "casus " + Casus.version(),
            "Build: " + build(commit()),
            "World: " + world(EmbeddedWorld.read()),
            "Model: " + EmbeddedModel.read().provenance().getOrDefault("model", "unnamed model")
        };
    }

    /** What the build wrote down of its commit; nothing where the sources were no git repository. */
    private static Properties commit() throws IOException {
        var commit = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("git.properties")) {
            if (in != null) {
                commit.load(in);
            }
        }
        return commit;
    }

    static String build(Properties commit) {
        String id = commit.getProperty("git.commit.id.abbrev", "");
        if (id.isEmpty()) {
            return "commit unknown";
        }
        String changed = "true".equals(commit.getProperty("git.dirty")) ? ", with changes not committed" : "";
        return "commit " + id + " of " + commit.getProperty("git.commit.time") + changed;
    }

    static String world(Tables tables) {
        int datasets = tables.sources().stream()
                .map(Source::reachesYear)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        return "%s to today; datasets to %d at the latest, Casus's own updates to %s"
                .formatted(EmbeddedWorld.FIRST, datasets, lastUpdate(tables));
    }

    /** The latest day on which a dispute began or a treaty's membership began or ended. */
    private static LocalDate lastUpdate(Tables tables) {
        return Stream.of(
                        tables.conflicts().stream().map(Conflict::from),
                        tables.memberships().stream().map(Membership::from),
                        tables.memberships().stream().map(Membership::to))
                .flatMap(dates -> dates)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
