package org.casus.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.engine.Ask;
import org.casus.engine.Engine;
import org.casus.engine.Gazetteer;
import org.casus.engine.QuestionReader;
import org.casus.engine.SweepKind;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile.BrokenModel;
import org.casus.world.World;

/** A world and a model in memory; an executor opens them once for all its tasks. */
final class Opened {
    private static final Map<Given, Opened> HERE = new ConcurrentHashMap<>();

    /** Tasks of one executor are of few days at a time, and a prepared day takes some megabytes. */
    private static final int DAYS = 2;

    private final World world;
    private final JoiningModel model;
    private final Given given;
    private final Engine engine;
    private final Gazetteer names;

    /** A prepared day. */
    private record Day(LocalDate date, SweepKind kind) {}

    private final Map<Day, SweptDay> days = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, SweptDay> eldest) {
            return size() > DAYS;
        }
    };

    Opened(World world, JoiningModel model, Given given) {
        this.world = world;
        this.model = model;
        this.given = given;
        engine = new Engine(world, model);
        names = Gazetteer.of(world.tables().names(), world.tables().states(), given.today());
    }

    /** On an executor, from the files that were sent to it. */
    static Opened here(Given shipped) {
        return HERE.computeIfAbsent(shipped.received(Path.of(SparkFiles.getRootDirectory())), received -> {
            try {
                return received.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    World world() {
        return world;
    }

    Engine engine() {
        return engine;
    }

    Gazetteer names() {
        return names;
    }

    JoiningModel model() {
        return model;
    }

    /** A day of a sweep, prepared once for the tasks that share it. */
    synchronized SweptDay day(LocalDate date, SweepKind kind) throws BrokenModel {
        var key = new Day(date, kind);
        SweptDay day = days.get(key);
        if (day == null) {
            day = SweptDay.of(world.on(date), model, kind);
            days.put(key, day);
        }
        return day;
    }

    /** A scenario, resolved. */
    Ask ask(Scenario scenario) throws QuestionRefused {
        return QuestionReader.read(
                scenario, names, given.today(), on -> given.coverage().outside(on, given.today()));
    }
}
