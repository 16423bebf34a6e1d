package org.casus.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.casus.Casus;
import org.casus.answer.QuestionRefused;
import org.casus.forecasts.Database;
import org.casus.http.Rehearsal;
import org.casus.http.Service;
import org.casus.http.Settings;
import org.casus.logging.Logging;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus serve}: the web page and the API. */
@Command(
        name = "serve",
        description = "The web page and the API, until it is stopped with Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  casus serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
    private static final int LIMIT = 20;
    private static final List<String> WARMING = List.of(
            "Would China fight for North Korea?",
            "If Russia attacks Estonia, who joins?",
            "Would Japan fight for the Philippines if China attacked it?");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "where to listen (default: ${DEFAULT-VALUE}); 0 for any port that is free")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "the address to listen at (default: ${DEFAULT-VALUE}, this machine alone; 0.0.0.0 for all)")
    private String host = "127.0.0.1";

    @Option(names = "--sweeps", paramLabel = "FOLDER", description = "results of casus sweep, to look into")
    private @Nullable Path sweeps;

    @Option(names = "--private", description = "only who has logged in may ask and read")
    private boolean privateReading;

    @Option(names = "--sign-up", description = "strangers may make themselves accounts, as forecasters")
    private boolean signUp;

    @Option(
            names = "--https",
            description = "browsers come by HTTPS, through a proxy in front: cookies are sent no other way")
    private boolean https;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "requests a second that an address or a user may make, on average; 0 for any number (default: "
                            + LIMIT + ", any number where it listens to this machine alone)")
    private @Nullable Integer limit;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        var stopped = new CountDownLatch(1);
        var opening = new FutureTask<>(() -> database.open(engine.data()));
        Thread.ofPlatform().daemon().start(opening);
        Casus casus = engine.casus();
        Database kept = opened(opening);
        Service service = Service.start(
                new Settings(host, port, sweeps, privateReading, signUp, https, limit(), Settings.PATIENCE),
                casus,
                engine.served(),
                kept);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            kept.close();
            Logging.stop();
            stopped.countDown();
        }));
        if (Boolean.getBoolean("casus.rehearsal")) {
            Rehearsal.of(service.port());
            return 0;
        }
        err.println("casus: listening at http://%s:%d/ (Ctrl-C stops it)".formatted(host, service.port()));
        err.flush();
        Thread.ofPlatform().daemon().start(() -> warmUp(casus));
        stopped.await();
        return 0;
    }

    /** Asks a few questions of its own, so that the first visitor does not wait until Java has compiled what answers. */
    private static void warmUp(Casus casus) {
        try {
            for (String question : WARMING) {
                casus.ask(question);
            }
        } catch (QuestionRefused e) {
            // An imported world may lack a state of them: then the first visitor waits.
        }
    }

    private int limit() {
        Integer given = limit;
        if (given != null) {
            return given;
        }
        return https || !InetAddress.ofLiteral(host).isLoopbackAddress() ? LIMIT : 0;
    }

    /** The database, which is opened while the world and the model are read. */
    private static Database opened(FutureTask<Database> opening) throws Exception {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
