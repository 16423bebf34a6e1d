package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.casus.Casus;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.checks.Checker;
import org.casus.cli.Failures.BadInput;
import org.casus.datasets.EmbeddedWorld;
import org.casus.datasets.Facts;
import org.casus.datasets.Worlds;
import org.casus.engine.Ask;
import org.casus.engine.Coverage;
import org.casus.engine.Engine;
import org.casus.engine.Gazetteer;
import org.casus.engine.QuestionReader;
import org.casus.error.Code;
import org.casus.model.EmbeddedModel;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which world and which model answer: the embedded ones, or those the user names. */
final class EngineOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

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

    private @Nullable Gazetteer gazetteer;

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

    /**
     * A question as these worlds can answer it.
     *
     * @throws QuestionRefused with all that is wrong with it, its date included
     */
    Ask read(Scenario words, LocalDate today) throws IOException, BadInput, QuestionRefused {
        Coverage coverage = coverage();
        return QuestionReader.read(words, gazetteer(today), today, on -> coverage.outside(on, today));
    }

    private Gazetteer gazetteer(LocalDate today) throws IOException {
        Gazetteer known = gazetteer;
        if (known == null) {
            known = Gazetteer.of(
                    embedded().tables().names(), embedded().tables().states(), today);
            gazetteer = known;
        }
        return known;
    }

    /** The engine for a date that can be asked about: the embedded world if the user named no data, else imported data. */
    Engine open(LocalDate on) throws IOException, BadInput {
        return new Engine(world(on), model());
    }

    /** The world that knows a date and later ones. */
    World world(LocalDate on) throws IOException, BadInput {
        if (!data.chosen() && !on.isBefore(EmbeddedWorld.FIRST)) {
            data.tellIfEmpty(Objects.requireNonNull(command).commandLine().getErr());
            return withFacts(embedded());
        }
        return withFacts(Worlds.of(data.store()));
    }

    /** All that a service answers from: the embedded world, or the imported data where the user names them. */
    Casus casus() throws IOException, BadInput {
        Casus.Builder builder = Casus.builder();
        if (data.chosen()) {
            builder.data(data.path());
        } else {
            embedded();
        }
        if (model != null) {
            builder.model(model);
        }
        facts.forEach(builder::facts);
        return builder.open();
    }

    /** The world of {@link #casus}. */
    World served() throws IOException, BadInput {
        return withFacts(data.chosen() ? Worlds.of(data.store()) : Worlds.embedded());
    }

    /** The days that these options know. */
    Coverage coverage() throws BadInput {
        return data.store().exists() ? Coverage.IMPORTED : Coverage.EMBEDDED;
    }

    private World withFacts(World world) throws IOException, BadInput {
        for (Path file : facts) {
            if (Files.isDirectory(file)) {
                throw new BadInput(Code.FOLDER_GIVEN, file + " is a folder; --facts takes a CSV file");
            }
        }
        return facts.isEmpty() ? world : new World(Facts.over(world.tables(), facts));
    }

    /** Where imported data lie, and what was read of sites. */
    DataFolder data() {
        return data;
    }

    /** What holds claims against the record: the world of these options and the tables that Casus carries. */
    Checker checker() throws IOException, BadInput {
        return Checker.of(withFacts(embedded()));
    }

    /** These options as arguments, where they are not the defaults. */
    List<String> repeated() {
        var arguments = new ArrayList<>(data.repeated());
        if (model != null) {
            arguments.addAll(List.of("--model", model.toString()));
        }
        facts.forEach(f -> arguments.addAll(List.of("--facts", f.toString())));
        return arguments;
    }

    /** The model. */
    JoiningModel model() throws IOException {
        FutureTask<JoiningModel> begun = reading;
        if (begun == null) {
            return model == null ? EmbeddedModel.read() : ModelFile.read(model);
        }
        try {
            return begun.get();
        } catch (InterruptedException e) {
            throw new IOException("interrupted while reading the model", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
