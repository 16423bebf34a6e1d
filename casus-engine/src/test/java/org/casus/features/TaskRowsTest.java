package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.casus.SharedFiles;
import org.casus.datasets.ImportedWorld;
import org.casus.world.Side;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** The rows of tasks W and D, made from the published files, against those that another program made. */
class TaskRowsTest {
    @Test
    void rowsOfWarsAreThoseOfTheTask() throws Exception {
        compare(new Cases(ImportedWorld.get()).wars(), "score/outcomes_W.csv", 7_695);
    }

    @Test
    void rowsOfDisputesAreThoseOfTheTask() throws Exception {
        compare(new Cases(ImportedWorld.get()).disputes(), "score/outcomes_D.csv.gz", 256_662);
    }

    @Test
    void whoBeganEachConflictIsWhatTheTaskSays() throws Exception {
        World world = ImportedWorld.get();
        var found = new TreeSet<String>();
        for (Case c : new Cases(world).all()) {
            for (Side side : Side.values()) {
                for (int state : c.crisis().side(side)) {
                    found.add("%s,%d,%s,%d".formatted(c.task(), c.id(), side == Side.ATTACKER ? "A" : "B", state));
                }
            }
        }
        List<String> lines = lines(SharedFiles.require("score/originators.csv"));
        assertThat(found).containsExactlyInAnyOrderElementsOf(lines.subList(1, lines.size()));
    }

    private static void compare(List<Case> cases, String file, int expected) throws Exception {
        World world = ImportedWorld.get();
        Map<String, String> truth = new HashMap<>();
        List<String> lines = lines(SharedFiles.require(file));
        List<String> header = List.of(lines.getFirst().split(","));
        boolean force = header.contains("outcome_force");
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",", -1);
            truth.put(
                    f[1] + ":" + f[2],
                    f[3] + " " + f[5] + " " + f[header.indexOf("joindate")] + (force ? " " + f[6] : ""));
        }
        assertThat(truth).hasSize(expected);
        Map<String, String> rows = new HashMap<>();
        var cased = new Cases(world);
        for (Case c : cases) {
            for (int ccode : cased.candidates(c)) {
                rows.put(c.id() + ":" + ccode, row(c, ccode, force));
            }
        }
        List<String> differences = new ArrayList<>();
        var keys = new TreeSet<>(truth.keySet());
        keys.addAll(rows.keySet());
        for (String key : keys) {
            if (!String.valueOf(truth.get(key)).equals(rows.get(key))) {
                differences.add(key + ": task " + truth.get(key) + ", here " + rows.get(key));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String row(Case c, int ccode, boolean force) {
        Case.Joining joining = c.joiners().get(ccode);
        String date = joining == null ? "0" : joining.date().toString().replace("-", "");
        String start = c.crisis().on().toString().replace("-", "");
        return start + " " + letter(c.outcome(ccode, false)) + " " + date
                + (force ? " " + letter(c.outcome(ccode, true)) : "");
    }

    private static String letter(Outcome outcome) {
        return switch (outcome) {
            case OUT -> "out";
            case ATTACKER -> "A";
            case TARGET -> "B";
        };
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
