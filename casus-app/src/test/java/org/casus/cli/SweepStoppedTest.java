package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep that is stopped, by a full disk or a kill, goes on where it was: no row is lost and none is there twice. */
class SweepStoppedTest {
    @TempDir
    private Path folder = Path.of("");

    private String data = "";

    @BeforeEach
    void threeStates() throws Exception {
        data = folder.resolve("store").toString();
        assertThat(Cli.run("data", "import", Published.states(folder).toString(), "--data", data)
                        .code())
                .isZero();
    }

    private List<String> words(Path out, String... more) {
        var words = new ArrayList<>(List.of("sweep", "--data", data, "--from", "2009", "--to", "2014", "--out"));
        words.add(out.toString());
        words.addAll(List.of(more));
        return words;
    }

    private static Cli run(List<String> words) {
        return Cli.run(words.toArray(String[]::new));
    }

    /** A program of the tests, or Casus itself, in a process of its own. */
    private static Process start(Class<?> main, List<String> words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(words);
        return new ProcessBuilder(command).start();
    }

    /** Reads the data once, so that DuckDB is loaded, and then runs with files limited to 600 bytes. */
    static final class FullDisk {
        private FullDisk() {}

        public static void main(String... words) throws Exception {
            Cli.run("sweep", "--on", "2012", "--report", words[1], words[2]);
            new ProcessBuilder(
                            "prlimit",
                            "--pid",
                            String.valueOf(ProcessHandle.current().pid()),
                            "--fsize=600:600")
                    .inheritIO()
                    .start()
                    .waitFor();
            Cli ran = Cli.run(words);
            System.err.print(ran.err());
            System.exit(ran.code());
        }
    }

    @Test
    void A01_aFullDiskIsAMessageAndTheSameCommandGoesOn() throws Exception {
        Path out = Files.writeString(folder.resolve("s.csv"), "old");
        assumeTrue(Files.exists(Path.of("/usr/bin/prlimit")), "skipped: no prlimit here");
        Process full = start(FullDisk.class, words(out));
        String err = new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(full.waitFor()).as(err).isEqualTo(Failures.ENVIRONMENT);
        assertThat(err)
                .contains("casus: cannot write " + out, "the same command goes on from there", "[E03]")
                .doesNotContain("\tat ");
        assertThat(out).content().isEqualTo("old");

        Cli again = run(words(out));
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(1 + 6 * 6).doesNotHaveDuplicates();
        assertThat(folder.resolve("s.csv.parts")).doesNotExist();
    }

    @Test
    void A02_aKilledSweepGoesOnAndMakesADamagedPartAgain() throws Exception {
        String[] slow = {"--cascade", "400000"};
        Path whole = folder.resolve("whole.csv");
        assertThat(run(words(whole, slow)).code()).isZero();

        Path out = folder.resolve("s.csv");
        Process killed = start(Main.class, words(out, slow));
        Path part = firstPart(killed, folder.resolve("s.csv.parts"));
        killed.destroyForcibly();
        assertThat(killed.waitFor()).isNotZero();
        assertThat(out).doesNotExist();
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);

        Cli again = run(words(out, slow));
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err().strip())
                .isEqualTo("casus: the part " + part.toAbsolutePath() + " is damaged; it is made again");
        assertThat(out).hasSameBinaryContentAs(whole);
        assertThat(folder.resolve("s.csv.parts")).doesNotExist();
    }

    /** Waits until a part is there. */
    private static Path firstPart(Process process, Path parts) throws Exception {
        while (process.isAlive()) {
            if (Files.exists(parts)) {
                try (var files = Files.list(parts)) {
                    var part =
                            files.filter(f -> f.toString().endsWith(".parquet")).findFirst();
                    if (part.isPresent()) {
                        return part.get();
                    }
                }
            }
            Thread.sleep(5);
        }
        throw new AssertionError("it ended with no part: "
                + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
