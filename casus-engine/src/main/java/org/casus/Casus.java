package org.casus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.casus.answer.Answer;
import org.casus.answer.Candidate;
import org.casus.answer.Outlook;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Replay;
import org.casus.answer.Scenario;
import org.casus.answer.Simulation;
import org.casus.answer.TieProfile;
import org.casus.answer.TrackRecord;
import org.casus.datasets.Facts;
import org.casus.datasets.Store;
import org.casus.datasets.Worlds;
import org.casus.documents.Document;
import org.casus.documents.DocumentReader;
import org.casus.documents.UnreadableDocument;
import org.casus.engine.Ask;
import org.casus.engine.Coverage;
import org.casus.engine.Engine;
import org.casus.engine.Gazetteer;
import org.casus.engine.PastConflicts;
import org.casus.engine.QuestionReader;
import org.casus.engine.Replays;
import org.casus.engine.TieProfiles;
import org.casus.engine.TieReader;
import org.casus.engine.TrackRecords;
import org.casus.model.EmbeddedModel;
import org.casus.model.Hindcasts;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Would X fight for Y? Where a user of the library starts.
 *
 * <pre>{@code
 * Casus casus = Casus.open();
 * Answer answer = casus.ask("Would China fight for North Korea?");
 * List<Candidate> candidates = casus.who(Scenario.attack("USA", "PRK").on("2024-01-01"));
 * }</pre>
 *
 * <p>Opening takes a second or so and some 200 MB; open once and share. Immutable, and safe to share between threads: the
 * same question has the same answer on any number of them. docs/api.md says which types are the library's interface and
 * what may change.
 */
public final class Casus {
    private final World world;
    private final JoiningModel model;
    private final Engine engine;
    private final Gazetteer names;
    private final Coverage coverage;
    private final @Nullable LocalDate today;
    private final List<String> arguments;

    private Casus(World world, JoiningModel model, Coverage coverage, Builder builder) {
        this.world = world;
        this.model = model;
        this.coverage = coverage;
        engine = new Engine(world, model);
        today = builder.today;
        names = Gazetteer.of(world.tables().names(), world.tables().states(), today());
        arguments = builder.arguments();
    }

    /**
     * With the world and the model that Casus carries: questions about 2015-01-01 and later.
     *
     * @throws IOException if they cannot be read
     */
    public static Casus open() throws IOException {
        return builder().open();
    }

    /**
     * With imported data ({@code casus data import}): questions about 1816 and later.
     *
     * @param dataDirectory where they were imported to
     * @throws IOException if there are none, or they cannot be read
     */
    public static Casus open(Path dataDirectory) throws IOException {
        return builder().data(dataDirectory).open();
    }

    /** With data, a model, facts or a date of your own. */
    public static Builder builder() {
        return new Builder();
    }

    /** The version of Casus. */
    public static String version() {
        return Engine.VERSION;
    }

    /**
     * Answers a question in English.
     *
     * @throws QuestionRefused with all that is wrong with it
     */
    public Answer ask(String question) throws QuestionRefused {
        return ask(Scenario.question(question));
    }

    /**
     * Answers a question: about the scenario's joiner, or about who would join. What it leaves out is filled in and listed
     * in {@link Answer#question()}.
     *
     * @throws QuestionRefused with all that is wrong with it
     */
    public Answer ask(Scenario scenario) throws QuestionRefused {
        return ask(scenario, List.of());
    }

    /**
     * Answers a question beside articles; they move no number yet, and the answer says so.
     *
     * @throws QuestionRefused with all that is wrong with it
     */
    public Answer ask(Scenario scenario, List<Document> documents) throws QuestionRefused {
        return engine.ask(resolved(scenario), documents);
    }

    /**
     * Every candidate's chances, likeliest joiners first, and nothing else: much faster than {@link #ask(Scenario)}.
     *
     * @throws QuestionRefused with all that is wrong with the scenario
     */
    public List<Candidate> who(Scenario scenario) throws QuestionRefused {
        return who(List.of(scenario)).getFirst();
    }

    /**
     * The question as it is understood and every candidate's chances: what {@link #ask(Scenario)} says first, much faster.
     *
     * @throws QuestionRefused with all that is wrong with the scenario
     */
    public Outlook outlook(Scenario scenario) throws QuestionRefused {
        return engine.outlook(resolved(scenario));
    }

    /**
     * Every candidate's chances in many scenarios, on all cores; a list each, in their order.
     *
     * @throws QuestionRefused with all that is wrong with the first scenario that is wrong
     */
    public List<List<Candidate>> who(List<Scenario> scenarios) throws QuestionRefused {
        var asks = new ArrayList<Ask>();
        for (Scenario scenario : scenarios) {
            asks.add(resolved(scenario));
        }
        return engine.who(asks);
    }

    /**
     * How a crisis may grow, entry by entry, simulated many times; the seed is the scenario's, and the same seed gives the
     * same numbers.
     *
     * @param runs how many times, at least 1
     * @throws QuestionRefused with all that is wrong with the scenario
     * @throws IOException if the model's file is older than simulations
     */
    public Simulation simulate(Scenario scenario, int runs) throws QuestionRefused, IOException {
        return engine.simulate(resolved(scenario), runs, 0);
    }

    /**
     * Past conflicts as a model that knew only earlier ones would have forecast them, beside what happened: all that a text
     * may mean, by start.
     *
     * @param conflict a war's name, {@code war:151} (Correlates of War), {@code gml:257} (GML-MID), or a year
     * @throws QuestionRefused if it names none
     * @throws IOException if the model has no forecasts of the past, or a damaged table of them
     */
    public List<Replay> replay(String conflict) throws QuestionRefused, IOException {
        Hindcasts hindcasts = model.hindcasts();
        var replays = new Replays(world, hindcasts);
        return new PastConflicts(hindcasts)
                .find(conflict, null).stream()
                        .map(p -> replays.of(p, p.levels().getFirst()))
                        .toList();
    }

    /**
     * How forecasts of the past fared, each made by a model that knew only earlier conflicts.
     *
     * @throws IOException as {@link #replay}
     */
    public TrackRecord trackRecord() throws IOException {
        return TrackRecords.of(model.hindcasts());
    }

    /**
     * What ties two states together and sets them apart, over the time in which both are states.
     *
     * @param a a COW number, a code or an English name
     * @param b another
     * @throws QuestionRefused with all that is wrong
     */
    public TieProfile tie(String a, String b) throws QuestionRefused {
        return tie(a, b, (String) null, null);
    }

    /**
     * The same over a span.
     *
     * @param from its first day, null for the first that both are states
     * @param to its last day, null for the last that both are states
     * @throws QuestionRefused with all that is wrong
     */
    public TieProfile tie(String a, String b, @Nullable LocalDate from, @Nullable LocalDate to) throws QuestionRefused {
        return tie(a, b, text(from), text(to));
    }

    /**
     * The same over a span in words.
     *
     * @param from {@code yyyy-mm-dd} or a year, which begins with 1 January
     * @param to the same; a year ends with 31 December
     * @throws QuestionRefused with all that is wrong
     */
    public TieProfile tie(String a, String b, @Nullable String from, @Nullable String to) throws QuestionRefused {
        return TieProfiles.of(world, TieReader.read(a, b, from, to, world, coverage.tiesSince(), today()));
    }

    /**
     * Reads an article, repaired where it is damaged: a WordPress record, a web page, Markdown or plain text.
     *
     * @return one document, or several where the text is a list of WordPress records
     * @throws UnreadableDocument if it is empty, or no article
     */
    public List<Document> read(String text) throws UnreadableDocument {
        return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), "the text");
    }

    /**
     * Reads an article from a file, as {@link #read(String)}.
     *
     * @throws IOException if there is no such file, or it holds no article
     */
    public List<Document> read(Path file) throws IOException {
        return DocumentReader.read(Files.readAllBytes(file), file.toString());
    }

    private Ask resolved(Scenario scenario) throws QuestionRefused {
        LocalDate now = today();
        return QuestionReader.read(scenario, names, now, on -> coverage.outside(on, now))
                .again(arguments);
    }

    private LocalDate today() {
        return Objects.requireNonNullElseGet(today, LocalDate::now);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** What to open Casus with, where the defaults do not fit; not safe to share between threads. */
    public static final class Builder {
        private final List<Path> facts = new ArrayList<>();
        private @Nullable Path data;
        private @Nullable Path model;
        private @Nullable LocalDate today;

        private Builder() {}

        /** Imported data in place of the embedded world. */
        public Builder data(Path directory) {
            data = directory;
            return this;
        }

        /** A model of your own ({@code casus train}) in place of the embedded one. */
        public Builder model(Path file) {
            model = file;
            return this;
        }

        /** Your own treaties, memberships and figures, laid over the world: docs/facts.md. May be called again. */
        public Builder facts(Path file) {
            facts.add(file);
            return this;
        }

        /** The last day that can be asked about, and the day of questions that name none; default: the current day. */
        public Builder today(LocalDate day) {
            today = day;
            return this;
        }

        /**
         * Opens it.
         *
         * @throws IOException if a file is missing or broken; the message says which and how
         */
        public Casus open() throws IOException {
            World world = data == null ? Worlds.embedded() : Worlds.of(new Store(data));
            World known = facts.isEmpty() ? world : new World(Facts.over(world.tables(), facts));
            return new Casus(
                    known,
                    model == null ? EmbeddedModel.read() : ModelFile.read(model),
                    data == null ? Coverage.EMBEDDED : Coverage.IMPORTED,
                    this);
        }

        /** As arguments of the command line, so that the command in an answer gives the same answer. */
        private List<String> arguments() {
            var arguments = new ArrayList<String>();
            if (data != null) {
                arguments.addAll(List.of("--data", data.toString()));
            }
            if (model != null) {
                arguments.addAll(List.of("--model", model.toString()));
            }
            facts.forEach(f -> arguments.addAll(List.of("--facts", f.toString())));
            return arguments;
        }
    }
}
