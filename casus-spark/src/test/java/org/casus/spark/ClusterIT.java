package org.casus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casus.datasets.PartitionWriter;
import org.casus.engine.SweepKind;
import org.casus.world.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps on a cluster of processes, one of which is killed. */
class ClusterIT {
    private static final int FIRST = 2015;
    private static final List<Integer> ATTACKERS = List.of(2, 200, 365, 710);

    @TempDir
    private Path folder = Path.of("");

    /** The files of a finished job by their path, each as the text of its bytes; what readers skip is left out. */
    private static Map<String, byte[]> files(Path out) throws Exception {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = out.relativize(file).toString();
                if (!path.startsWith("_")) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** The same sweep in this process, without Spark. */
    private static void sweepHere(int last, SweepKind kind, Path out) throws Exception {
        Opened opened = new Given(null, null, List.of(), LocalDate.of(2026, 1, 1)).open();
        try (var room = new Room(kind.columns())) {
            for (int year = FIRST; year <= last; year++) {
                for (int attacker : ATTACKERS) {
                    Path made = opened.day(LocalDate.of(year, 1, 1), kind).write(room.writer(), attacker);
                    Path place = Files.createDirectories(out.resolve(PartitionWriter.folder(year, attacker)));
                    Files.move(made, place.resolve(made.getFileName()));
                }
            }
        }
    }

    @Test
    void aWorkerThatIsKilledChangesNoByte() throws Exception {
        killAWorker(2020, SweepKind.of(Level.WAR, null, 1));
    }

    @Test
    void norDoesItChangeOneOfCascades() throws Exception {
        killAWorker(2017, SweepKind.of(Level.WAR, 20, 7), "--cascade", "20", "--seed", "7");
    }

    private void killAWorker(int last, SweepKind kind, String... more) throws Exception {
        Path out = folder.resolve("out");
        int all = (last - FIRST + 1) * ATTACKERS.size();
        var words = new ArrayList<>(List.of("--from", "" + FIRST, "--to", "" + last, "--attackers", "USA,GBR,RUS,CHN"));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(List.of(more));
        try (var cluster = new Cluster(Files.createTempDirectory(Path.of("target"), "cluster"))) {
            Process job = cluster.submit("job", SweepJob.class, words.toArray(String[]::new));
            int before = Cluster.until("the first file", () -> {
                assertThat(job.isAlive()).as(cluster.log("job")).isTrue();
                int made = Files.exists(out) ? files(out).size() : 0;
                return made == 0 ? null : made;
            });
            cluster.kill(0);
            assertThat(before).isLessThan(all);
            assertThat(out.resolve("_SUCCESS")).doesNotExist();

            assertThat(job.waitFor(10, TimeUnit.MINUTES)).as(cluster.log("job")).isTrue();
            assertThat(job.exitValue()).as(cluster.log("job")).isZero();
            assertThat(cluster.log("job"))
                    .contains(
                            "casus: executor ",
                            " was lost (",
                            "nothing is lost or doubled",
                            " rows in " + all + " files");
        }

        assertThat(out.resolve("_SUCCESS")).exists();
        assertThat(out.resolve("_unfinished")).doesNotExist();
        Path here = Files.createDirectory(folder.resolve("here"));
        sweepHere(last, kind, here);
        Map<String, byte[]> alone = files(here);
        Map<String, byte[]> onCluster = files(out);
        assertThat(onCluster.keySet()).hasSize(all).isEqualTo(alone.keySet());
        onCluster.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(alone.get(path)));
    }
}
