package org.casus.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone cluster on the loopback: a master and two workers of one core, each a process of its own. */
final class Cluster implements AutoCloseable {
    /** Too short-lived for more optimising than this. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path home;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;
    private final String address;

    /**
     * Starts it.
     *
     * @param home an empty folder: an installation of Spark is laid out in it, from the jars that Maven resolved
     */
    Cluster(Path home) throws Exception {
        this.home = home.toAbsolutePath();
        Path jars = Files.createDirectories(this.home.resolve("jars"));
        for (String jar : Files.readString(Path.of("target/spark-jars")).strip().split(File.pathSeparator, -1)) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        master = start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        address = until(
                "a master",
                () -> lines("master")
                        .filter(l -> l.contains("Starting Spark master at "))
                        .map(l -> l.replaceFirst(".* at ", "").strip())
                        .findFirst()
                        .orElse(null));
        for (String worker : new String[] {"worker-1", "worker-2"}) {
            workers.add(start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    this.home.resolve(worker).toString(),
                    address));
        }
        until(
                "two workers",
                () -> lines("master")
                                        .filter(l -> l.contains("Registering worker"))
                                        .count()
                                == 2
                        ? true
                        : null);
    }

    /** Submits a job, as {@code spark-submit} does. */
    Process submit(String log, Class<?> job, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                address,
                "--executor-memory",
                "1g",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.extraJavaOptions=" + String.join(" ", BRIEF),
                "--class",
                job.getName(),
                Path.of("target/casus-spark.jar").toAbsolutePath().toString()));
        words.addAll(Arrays.asList(arguments));
        return start(log, words.toArray(String[]::new));
    }

    /** Kills a worker and its executor, as when a machine goes. */
    void kill(int worker) {
        Process process = workers.get(worker);
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** Waits until something is there. */
    static <T> T until(String what, Callable<? extends @org.jspecify.annotations.Nullable T> there) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            T found = there.call();
            if (found != null) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("waited in vain for " + what);
    }

    /** What a process has said. */
    String log(String name) throws IOException {
        return Files.readString(home.resolve(name + ".log"));
    }

    private Stream<String> lines(String name) throws IOException {
        return log(name).lines();
    }

    private Process start(String log, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(BRIEF);
        command.addAll(List.of("-Xmx1g", "-cp", home.resolve("jars") + "/*"));
        command.addAll(Arrays.asList(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(log + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    @Override
    public void close() {
        for (int worker = 0; worker < workers.size(); worker++) {
            kill(worker);
        }
        master.destroyForcibly().onExit().join();
    }
}
