package org.casus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casus.datasets.PartitionWriter;
import org.casus.world.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep on a cluster of processes, one of which is killed. */
class ClusterIT {
    private static final int FIRST = 2015;
    private static final int LAST = 2020;
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
    private static void sweepHere(Path out) throws Exception {
        Opened opened = new Given(null, null, List.of(), LocalDate.of(2026, 1, 1)).open();
        try (var room = new Room()) {
            for (int year = FIRST; year <= LAST; year++) {
                for (int attacker : ATTACKERS) {
                    Path made =
                            SweepJob.write(room.writer(), opened.sweep(LocalDate.of(year, 1, 1), Level.WAR), attacker);
                    Path place = Files.createDirectories(out.resolve(PartitionWriter.folder(year, attacker)));
                    Files.move(made, place.resolve(made.getFileName()));
                }
            }
        }
    }

    @Test
    void aWorkerThatIsKilledChangesNoByte() throws Exception {
        Path out = folder.resolve("out");
        int all = (LAST - FIRST + 1) * ATTACKERS.size();
        try (var cluster = new Cluster(Files.createTempDirectory(Path.of("target"), "cluster"))) {
            Process job = cluster.submit(
                    "job",
                    SweepJob.class,
                    "--from",
                    "" + FIRST,
                    "--to",
                    "" + LAST,
                    "--attackers",
                    "USA,GBR,RUS,CHN",
                    "--out",
                    out.toString());
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
        sweepHere(here);
        Map<String, byte[]> alone = files(here);
        Map<String, byte[]> onCluster = files(out);
        assertThat(onCluster.keySet()).hasSize(all).isEqualTo(alone.keySet());
        onCluster.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(alone.get(path)));
    }
}
