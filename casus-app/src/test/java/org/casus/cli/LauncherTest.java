package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.casus.JavaProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a source tree, with a build and a Java that only pretend: first starts, at once, killed, failing. */
class LauncherTest {
    private static final String WHOLE = "whole";

    @TempDir
    private Path tree = Path.of(".");

    @BeforeEach
    void tree() throws IOException {
        Files.copy(Path.of("..", "casus"), tree.resolve("casus"));
        for (String folder : new String[] {"casus-engine/src/main", "casus-app/src/main", "present", "jdk/bin"}) {
            Files.createDirectories(tree.resolve(folder));
        }
        for (String file : new String[] {"pom.xml", "casus-engine/pom.xml", "casus-app/pom.xml"}) {
            Files.createFile(tree.resolve(file));
        }
        script("mvnw", """
                echo build >>builds
                mkdir -p casus-app/target/lib
                echo half >casus-app/target/casus.jar
                [ -f broken ] && { echo "no way"; exit 1; }
                sleep 1
                echo whole >casus-app/target/casus.jar
                """);
        script("jdk/bin/javac", "");
        script("jdk/bin/java", """
                while [ "$1" != -jar ]; do shift; done
                cat "$2"
                """);
        release("25.0.3");
    }

    private void release(String version) throws IOException {
        Files.writeString(tree.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.writeString(tree.resolve(name), "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process start(String output) throws IOException {
        return start(output, "--version");
    }

    private Process start(String output, String command) throws IOException {
        var builder = new ProcessBuilder(tree.resolve("casus").toString(), command);
        builder.environment().put("CASUS_JAVA_HOME", tree.resolve("jdk").toString());
        File file = tree.resolve(output).toFile();
        return builder.redirectErrorStream(true).redirectOutput(file).start();
    }

    private String ended(Process start, int code, String output) throws Exception {
        assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(tree.resolve(output));
        assertThat(start.exitValue()).as(text).isEqualTo(code);
        return text;
    }

    private long builds() throws IOException {
        try (var lines = Files.lines(tree.resolve("builds"))) {
            return lines.count();
        }
    }

    private void awaitBuild() throws Exception {
        for (int i = 0; i < 600 && !Files.exists(tree.resolve("casus-app/target/casus.jar")); i++) {
            Thread.sleep(50);
        }
    }

    @Test
    void a01_twoFirstStartsAtOnceBuildOnce() throws Exception {
        Process one = start("one");
        Process two = start("two");

        assertThat(ended(one, 0, "one")).endsWith(WHOLE + "\n");
        assertThat(ended(two, 0, "two")).endsWith(WHOLE + "\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a02_aStartInTheMidstOfABuildWaitsForIt() throws Exception {
        Process one = start("one");
        awaitBuild();

        assertThat(ended(start("two"), 0, "two")).contains("waiting").endsWith(WHOLE + "\n");
        ended(one, 0, "one");
    }

    @Test
    void a03_aKilledStartLeavesNoLockBehind() throws Exception {
        Process one = start("one");
        awaitBuild();
        List<ProcessHandle> build = one.descendants().toList();
        one.destroyForcibly().waitFor();
        build.forEach(ProcessHandle::destroyForcibly);
        Files.delete(tree.resolve("casus-app/target/casus.jar"));

        assertThat(ended(start("two"), 0, "two")).endsWith(WHOLE + "\n");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a04_aFailedBuildIsToldAndLeavesNoJar() throws Exception {
        Files.createFile(tree.resolve("broken"));

        assertThat(ended(start("one"), 1, "one")).contains("no way", "the build failed");
        assertThat(tree.resolve("casus-app/target/casus.jar")).doesNotExist();
    }

    @Test
    void a05_aNewerSourceIsBuiltAndAnOlderOneIsNot() throws Exception {
        ended(start("one"), 0, "one");
        ended(start("two"), 0, "two");
        assertThat(builds()).isEqualTo(1);

        Path source = Files.createFile(tree.resolve("present/treaties.csv"));
        assertThat(source.toFile().setLastModified(System.currentTimeMillis() + 60_000))
                .isTrue();
        ended(start("three"), 0, "three");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a07_questionsAndTheServiceHaveAStartUpCacheEachWhichIsMadeOnce() throws Exception {
        Path starts = tree.resolve("starts");
        script("jdk/bin/java", """
                echo "$*" >>'%s'
                for a in "$@"; do case "$a" in -XX:AOTCacheOutput=*) touch "${a#*=}" ;; esac; done
                """.formatted(starts));
        for (String command : List.of("serve", "ask", "serve", "ask")) {
            ended(start("one", command), 0, "one");
        }

        List<String> lines = Files.readAllLines(starts);
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0))
                .contains("-XX:AOTCacheOutput=", "-Dcasus.rehearsal=true", " serve --port 0 --database jdbc:");
        assertThat(lines.get(1)).contains("-XX:AOTCache=").endsWith(" serve").doesNotContain("rehearsal");
        assertThat(lines.get(2)).contains("-XX:AOTCacheOutput=").doesNotContain("rehearsal");
        assertThat(lines.get(3)).contains("-XX:AOTCache=").endsWith(" ask");
        assertThat(lines.get(4)).isEqualTo(lines.get(1));
        assertThat(lines.get(5)).isEqualTo(lines.get(3));
        assertThat(lines.get(1).split(" ", 2)[0]).isNotEqualTo(lines.get(3).split(" ", 2)[0]);
    }

    /** Of all short commands simulations hold most. */
    @Test
    void a08_aSimulationFitsIntoTheMemoryOfQuestions() throws Exception {
        List<String> memory = Files.readString(Path.of("..", "casus"))
                .lines()
                .filter(line -> line.startsWith("starting=") || line.startsWith("asking="))
                .flatMap(line -> Arrays.stream(line.split("[ =\"']")))
                .filter(word -> word.startsWith("-Xm"))
                .toList();
        assertThat(memory).anyMatch(word -> word.startsWith("-Xmn")).anyMatch(word -> word.startsWith("-Xmx"));
        ProcessBuilder java = JavaProcess.of(
                Main.class,
                "simulate",
                "--attacker",
                "USA",
                "--target",
                "PRK",
                "--on",
                "2024-01-01",
                "--runs",
                "10000");
        java.command().add(1, "-XX:+UseSerialGC");
        java.command().addAll(1, memory);
        File out = tree.resolve("out").toFile();
        Process simulation = java.redirectErrorStream(true).redirectOutput(out).start();
        assertThat(simulation.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out.toPath())).contains("In which order");
        assertThat(simulation.exitValue()).isZero();
    }

    @Test
    void a06_withoutAJdk25ItSaysWhatToInstall() throws Exception {
        release("17.0.15");
        Path launcher = tree.resolve("casus");
        String text = Files.readString(launcher);
        Files.writeString(
                launcher, text.replaceFirst("(?s)in \"\\$here/runtime\".*?; do", "in '" + tree + "/jdk'; do"));

        assertThat(ended(start("one"), 1, "one")).contains("needs a JDK 25 or newer", "set JAVA_HOME");
    }
}
