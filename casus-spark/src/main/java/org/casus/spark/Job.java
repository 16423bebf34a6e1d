package org.casus.spark;

import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.Facts.UnusableFacts;
import org.casus.engine.Engine;
import org.casus.error.Code;
import org.casus.error.Coded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the jobs share: the files that they are given, the folder that they fill, messages and exit codes. */
abstract class Job implements Callable<Integer> {
    private static final int ENVIRONMENT = 1;
    private static final int INPUT = 2;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "where the files go: a path or address that every executor can write to")
    private String out = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of imported data (casus data import), here; default: the embedded world")
    private @Nullable Path data;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model of your own (casus train), here; default: the embedded one")
    private @Nullable Path model;

    @Option(names = "--facts", paramLabel = "FILE", description = "your own facts (docs/facts.md), here")
    private List<Path> facts = new ArrayList<>();

    /** Runs a job as a program. */
    static void main(Job job, String[] args) {
        int code = run(job, args, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(Job job, String[] args, PrintStream err) {
        return new CommandLine(job)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, given) -> {
                    boolean unknown = e instanceof CommandLine.UnmatchedArgumentException;
                    Code code = unknown
                            ? Code.UNKNOWN_OPTION
                            : e.getValue() == null ? Code.SOMETHING_MISSING : Code.WRONG_VALUE;
                    err.println("casus: " + code.after(String.valueOf(e.getMessage())));
                    return INPUT;
                })
                .setExecutionExceptionHandler((e, line, given) -> report(e, job, err))
                .execute(args);
    }

    private static int report(Exception e, Job job, PrintStream err) {
        switch (e) {
            case QuestionRefused refused -> refused.problems().forEach(p -> err.println("casus: " + problem(p)));
            case UnusableFacts facts -> err.println("casus: " + facts.getMessage());
            case NoSuchFileException missing ->
                err.println("casus: " + Code.NO_SUCH_FILE.after("there is no file or folder " + missing.getFile()));
            case Coded coded -> {
                err.println("casus: " + coded.code().after(String.valueOf(e.getMessage())));
                return coded.code().environment() ? ENVIRONMENT : INPUT;
            }
            default -> {
                err.println("casus: "
                        + Code.CLUSTER_FAILED.after("Spark gave up: " + why(e) + "; what is done is kept in " + job.out
                                + ", and the same job goes on from there"));
                return ENVIRONMENT;
            }
        }
        return INPUT;
    }

    private static String problem(QuestionProblem p) {
        boolean said = p.nearest().isEmpty() || p.message().contains(p.nearest().getFirst());
        String nearest = said ? "" : " Nearest: " + String.join(", ", p.nearest()) + ".";
        return p.code().after(p.field() + ": " + p.message() + nearest);
    }

    /** The first line of the innermost cause. */
    private static String why(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return cause instanceof SparkException ? message : cause.getClass().getSimpleName() + ": " + message;
    }

    Given given() {
        return new Given(
                data == null ? null : data.toString(),
                model == null ? null : model.toString(),
                facts.stream().map(Path::toString).toList(),
                LocalDate.now());
    }

    /** All that decides the numbers. */
    String about(Given given, Opened opened, String kind) throws java.io.IOException {
        var models = new StringBuilder();
        for (var level : org.casus.world.Level.values()) {
            models.append(' ')
                    .append(java.util.Arrays.hashCode(
                            opened.model().level(level).fitted().coefficients()));
        }
        return String.join("\n", "Casus " + Engine.VERSION, kind, "model" + models, given.about(), "");
    }

    OutFolder folder(JavaSparkContext spark) {
        return new OutFolder(out, spark.hadoopConfiguration());
    }

    /** A context; the cluster and its sizes come from {@code spark-submit}. */
    static JavaSparkContext start(String name) {
        var spark = new JavaSparkContext(new SparkConf().setAppName(name).setIfMissing("spark.master", "local[*]"));
        spark.setLogLevel("ERROR");
        return spark;
    }

    /** Checks and ends the folder, and says what was written. */
    static void end(OutFolder folder, List<Part> parts, String what, long started) throws java.io.IOException {
        folder.end(parts);
        long found = parts.stream().filter(Part::found).count();
        System.out.printf(
                Locale.ROOT,
                "%s in %,d files in %s%s; %,d bytes, %.1f s%n",
                what,
                parts.size(),
                folder,
                found == 0 ? "" : String.format(Locale.ROOT, " (%,d were there already)", found),
                folder.bytes(),
                (System.nanoTime() - started) / 1e9);
    }
}
