package org.casus.engine;

import java.util.ArrayList;
import java.util.List;
import org.casus.answer.Answer;
import org.casus.answer.Candidate;
import org.casus.answer.Cascade;
import org.casus.answer.Outlook;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Simulation;
import org.casus.documents.Document;
import org.casus.error.Code;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile;
import org.casus.world.World;

/**
 * Answers resolved questions from a world and a model.
 *
 * <p>Safe to share between threads.
 */
public final class Engine {
    /** Casus's version, as answers show it. */
    public static final String VERSION = "0.1.0";
    /** Of the models that a simulation repeats, for the intervals of coalitions. */
    private static final int RESAMPLES = 20;

    private final World world;
    private final JoiningModel model;
    private final Days days;

    public Engine(World world, JoiningModel model) {
        this.world = world;
        this.model = model;
        days = new Days(world);
    }

    /**
     * Answers a question, beside articles that the user brings; they move no number, and the answer says so.
     *
     * @throws QuestionRefused with all that is wrong: no target, a state that does not exist then, twice the same state
     */
    public Answer ask(Ask ask, List<Document> documents) throws QuestionRefused {
        Posed posed = pose(ask);
        return new Explanation(world, model, posed, Forecast.of(model, posed)).answer(documents);
    }

    /**
     * How a crisis may grow: simulated many times.
     *
     * @param runs how many times at most, at least 1
     * @param precision standard error of every state's chances at which to stop early, 0 for never
     * @throws QuestionRefused as {@link #ask}
     * @throws ModelFile.BrokenModel if the model's file is older than simulations
     */
    public Simulation simulate(Ask ask, int runs, double precision) throws QuestionRefused, ModelFile.BrokenModel {
        Posed posed = pose(ask);
        Forecast forecast = Forecast.of(model, posed);
        var explanation = new Explanation(world, model, posed, forecast);
        Cascade cascade = new Cascades(
                        posed,
                        forecast,
                        model.entries(posed.crisis().level()),
                        model.findEnding().orElse(null))
                .simulate(runs, ask.seed(), precision, RESAMPLES);
        return new Simulation(explanation.question(), cascade, explanation.provenance());
    }

    /**
     * The question as understood, and every candidate: the quick half of {@link #ask}.
     *
     * @throws QuestionRefused as {@link #ask}
     */
    public Outlook outlook(Ask ask) throws QuestionRefused {
        Posed posed = pose(ask);
        Forecast forecast = Forecast.of(model, posed);
        return new Outlook(new Explanation(world, model, posed, forecast).question(), forecast.candidates());
    }

    /**
     * Checks many questions.
     *
     * @throws QuestionRefused with every problem of every question: a state twice, one that does not exist then
     */
    public void check(List<Ask> asks) throws QuestionRefused {
        var problems = new ArrayList<QuestionProblem>();
        for (Ask ask : asks) {
            try {
                check(ask, days.names(ask.on()));
            } catch (QuestionRefused refused) {
                refused.problems().forEach(p -> problems.add(p.in(ask.text())));
            }
        }
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
    }

    /**
     * Every candidate of many crises, each likeliest joiners first: the quick half of {@link #ask}; on all cores, the same
     * on any number of them.
     *
     * @throws QuestionRefused as {@link #ask}, for the first question that is wrong
     */
    public List<List<Candidate>> who(List<Ask> asks) throws QuestionRefused {
        var posed = new ArrayList<Posed>();
        for (Ask ask : asks) {
            posed.add(pose(ask));
        }
        return posed.parallelStream()
                .map(p -> Forecast.of(model, p).candidates())
                .toList();
    }

    private Posed pose(Ask ask) throws QuestionRefused {
        Names names = days.names(ask.on());
        check(ask, names);
        return Posed.of(ask, days.snapshot(ask.on(), ask.circumstances()), names);
    }

    private void check(Ask ask, Names names) throws QuestionRefused {
        var problems = new ArrayList<QuestionProblem>();
        if (ask.targets().isEmpty()) {
            problems.add(new QuestionProblem(
                    Code.NO_TARGET,
                    "target",
                    "",
                    "No state is named that is attacked or fought for: ask, for example, \""
                            + QuestionParser.EXAMPLES.getFirst() + "\", or name it with --target.",
                    List.of()));
        }
        problems.addAll(new Parts(ask.on(), names::name, world::spells)
                .add("attacker", ask.attackers())
                .add("target", ask.targets())
                .add("joined", ask.joined().keySet())
                .add("joiner", ask.joiner())
                .problems());
        problems.addAll(new Supposed(world, ask).problems());
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
    }
}
