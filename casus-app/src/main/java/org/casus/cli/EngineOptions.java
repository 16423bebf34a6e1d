package org.casus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.EmbeddedWorld;
import org.casus.datasets.Facts;
import org.casus.datasets.Store;
import org.casus.datasets.Worlds;
import org.casus.engine.Casus;
import org.casus.engine.Gazetteer;
import org.casus.model.EmbeddedModel;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which world and which model answer: the embedded ones, or those the user names. */
final class EngineOptions {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model of your own (casus train); default: the embedded one")
    private @Nullable Path model;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description =
                    "your own treaties, memberships, figures: CSV in the schema of Casus's tables (docs/facts.md)")
    private List<Path> facts = new ArrayList<>();

    private @Nullable World embedded;

    private @Nullable FutureTask<JoiningModel> reading;

    /** The embedded world; the model is read beside it, since every answer needs both. */
    private World embedded() throws IOException {
        World known = embedded;
        if (known == null) {
            reading = new FutureTask<>(() -> model == null ? EmbeddedModel.read() : ModelFile.read(model));
            Thread.ofPlatform().daemon().start(reading);
            known = Worlds.embedded();
            embedded = known;
        }
        return known;
    }

    /** Names of states on a date. */
    Gazetteer gazetteer(LocalDate today) throws IOException {
        return Gazetteer.of(embedded().tables().names(), embedded().tables().states(), today);
    }

    /**
     * The engine for a date: the embedded world where it covers the date and the user named no data, else imported data.
     *
     * @throws QuestionRefused if neither covers the date
     */
    Casus open(LocalDate on, LocalDate today)
            throws IOException, QuestionRefused, Store.UnusableStore, ModelFile.BrokenModel, Facts.UnusableFacts {
        Store store = data.store();
        if (on.isAfter(today)) {
            throw outside(on, "Casus knows the world from %s to today, %s.".formatted(first(store), today));
        }
        if (!data.named() && !on.isBefore(EmbeddedWorld.FIRST)) {
            return new Casus(withFacts(embedded()), model());
        }
        if (!store.exists() && on.isBefore(EmbeddedWorld.FIRST)) {
            throw outside(
                    on,
                    "The embedded world covers %s to today; for earlier dates import the published datasets: casus data import DIR (docs/data.md says which and from where)."
                            .formatted(EmbeddedWorld.FIRST));
        }
        if (on.isBefore(Worlds.FIRST_IMPORTED)) {
            throw outside(on, "Imported data cover " + Worlds.FIRST_IMPORTED + " to today.");
        }
        return new Casus(withFacts(Worlds.of(store)), model());
    }

    /** The options that lead to the same engine, as they stand in a command. */
    String command() {
        var options = new StringBuilder();
        if (data.named()) {
            options.append(" --data ").append(data.path());
        }
        if (model != null) {
            options.append(" --model ").append(model);
        }
        facts.forEach(f -> options.append(" --facts ").append(f));
        return options.toString();
    }

    private World withFacts(World world) throws IOException, Facts.UnusableFacts {
        return facts.isEmpty() ? world : new World(Facts.over(world.tables(), facts));
    }

    private static LocalDate first(Store store) {
        return store.exists() ? Worlds.FIRST_IMPORTED : EmbeddedWorld.FIRST;
    }

    private static QuestionRefused outside(LocalDate on, String what) {
        return new QuestionRefused(List.of(
                new QuestionProblem("--on", on.toString(), on + " is outside what is known. " + what, List.of())));
    }

    private JoiningModel model() throws IOException, ModelFile.BrokenModel {
        try {
            return Objects.requireNonNull(reading).get();
        } catch (InterruptedException e) {
            throw new IOException("interrupted while reading the model", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof ModelFile.BrokenModel broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
