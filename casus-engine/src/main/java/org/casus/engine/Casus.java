package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.casus.answer.Answer;
import org.casus.answer.Candidate;
import org.casus.answer.Fact;
import org.casus.answer.Question;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.answer.StateRef;
import org.casus.documents.Document;
import org.casus.features.CrisisFeatures;
import org.casus.features.Driver;
import org.casus.model.Contributions;
import org.casus.model.JoiningModel;
import org.casus.model.LevelModel;
import org.casus.model.Prediction;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.casus.world.Source;
import org.casus.world.World;

/**
 * Answers "Would X fight for Y?" from a world and a model.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Casus {
    /** Casus's version, as answers show it. */
    public static final String VERSION = "0.1.0";

    private final World world;
    private final JoiningModel model;

    public Casus(World world, JoiningModel model) {
        this.world = world;
        this.model = model;
    }

    public World world() {
        return world;
    }

    public JoiningModel model() {
        return model;
    }

    /**
     * Answers a question.
     *
     * @throws QuestionRefused with all that is wrong: no target, a state that does not exist then, twice the same state
     */
    public Answer ask(Ask ask) throws QuestionRefused {
        return ask(ask, List.of());
    }

    /**
     * Answers a question beside articles that the user brings; they move no number, and the answer says so.
     *
     * @throws QuestionRefused as {@link #ask(Ask)}
     */
    public Answer ask(Ask ask, List<Document> documents) throws QuestionRefused {
        Snapshot snapshot = world.on(ask.on(), ask.circumstances());
        var names = new Names(world, ask.on());
        check(ask, names);
        var assumptions = new ArrayList<>(ask.assumptions());
        assumptions.addAll(new Supposed(world, ask).notes(names));
        List<Integer> runnersUp = List.of();
        List<Integer> attackers = ask.attackers();
        if (attackers.isEmpty()) {
            runnersUp = likelyAttackers(ask, snapshot);
            if (runnersUp.isEmpty()) {
                throw new QuestionRefused(List.of(new QuestionProblem(
                        "attacker",
                        "",
                        "No attacker is named, and no neighbour, rival or major power of " + names.list(ask.targets())
                                + " is left to suppose: name one, as in \u201c… against the United States\u201d.",
                        List.of())));
            }
            attackers = List.of(runnersUp.getFirst());
            runnersUp = runnersUp.subList(1, runnersUp.size());
            assumptions.add(assumed(ask, attackers.getFirst(), runnersUp, names));
        }
        Crisis crisis = crisis(ask, attackers);
        var features = CrisisFeatures.of(snapshot, crisis, ask.circumstances());
        LevelModel level = model.level(crisis.level());
        Map<Integer, Prediction> predictions = predictions(features, level);
        Integer within = ask.within();
        double share = within == null ? 1 : level.horizon().share(within);
        predictions.replaceAll((state, p) -> within == null ? p : p.within(share));
        List<Candidate> candidates = candidates(predictions, names);
        int subject = ask.joiner() != null
                ? ask.joiner()
                : candidates.getFirst().state().ccode();
        Side side = ask.side() != null ? ask.side() : likelierSide(candidates, subject);
        return answer(
                ask,
                crisis,
                snapshot,
                features,
                level,
                predictions,
                candidates,
                subject,
                side,
                runnersUp,
                assumptions,
                documents,
                names,
                share);
    }

    /** Every candidate of a crisis, likeliest joiners first: the quick half of {@link #ask}. */
    public List<Candidate> who(Crisis crisis, Circumstances circumstances) {
        return who(world.on(crisis.on(), circumstances), crisis, circumstances, new Names(world, crisis.on()));
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
                check(ask, new Names(world, ask.on()));
            } catch (QuestionRefused refused) {
                refused.problems()
                        .forEach(p -> problems.add(
                                new QuestionProblem(ask.text() + p.field(), p.value(), p.message(), p.nearest())));
            }
        }
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
    }

    /**
     * Every candidate of many crises that {@link #check(List)} has passed, each likeliest joiners first; on all cores, the
     * same on any number of them.
     */
    public List<List<Candidate>> who(List<Ask> asks) {
        Map<LocalDate, Snapshot> snapshots = new ConcurrentHashMap<>();
        Map<LocalDate, Names> names = new ConcurrentHashMap<>();
        return asks.parallelStream()
                .map(a -> who(
                        snapshots.computeIfAbsent(a.on(), world::on).under(a.circumstances()),
                        crisis(a, a.attackers()),
                        a.circumstances(),
                        names.computeIfAbsent(a.on(), d -> new Names(world, d))))
                .toList();
    }

    private List<Candidate> who(Snapshot snapshot, Crisis crisis, Circumstances circumstances, Names names) {
        return candidates(
                predictions(CrisisFeatures.of(snapshot, crisis, circumstances), model.level(crisis.level())), names);
    }

    private static Map<Integer, Prediction> predictions(CrisisFeatures features, LevelModel level) {
        int n = features.size();
        List<Prediction> all = level.predict(
                IntStream.range(0, n)
                        .mapToObj(k -> features.vector(k, Side.ATTACKER))
                        .toList(),
                IntStream.range(0, n)
                        .mapToObj(k -> features.vector(k, Side.TARGET))
                        .toList());
        var predictions = new LinkedHashMap<Integer, Prediction>();
        for (int k = 0; k < n; k++) {
            predictions.put(features.ccode(k), all.get(k));
        }
        return predictions;
    }

    private static Crisis crisis(Ask ask, List<Integer> attackers) {
        var a = new ArrayList<>(attackers);
        var t = new ArrayList<>(ask.targets());
        ask.joined().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> (e.getValue() == Side.ATTACKER ? a : t).add(e.getKey()));
        return new Crisis(a, t, ask.on(), ask.level());
    }

    private void check(Ask ask, Names names) throws QuestionRefused {
        var problems = new ArrayList<QuestionProblem>();
        if (ask.targets().isEmpty()) {
            problems.add(new QuestionProblem(
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

    private static List<Integer> likelyAttackers(Ask ask, Snapshot snapshot) {
        Set<Integer> excluded = new HashSet<>(ask.targets());
        excluded.addAll(ask.joined().keySet());
        if (ask.joiner() != null) {
            excluded.add(ask.joiner());
        }
        return LikelyAttackers.of(snapshot, ask.targets().getFirst(), excluded);
    }

    private static String assumed(Ask ask, int attacker, List<Integer> others, Names names) {
        return "No attacker is named: %s is taken as the likeliest to attack %s (rivalry, then recent disputes); next would be %s."
                .formatted(names.inText(attacker), names.list(ask.targets()), names.list(others));
    }

    private static List<Candidate> candidates(Map<Integer, Prediction> predictions, Names names) {
        var list = new ArrayList<Candidate>();
        predictions.forEach((ccode, p) -> list.add(new Candidate(
                names.state(ccode),
                p.point().out(),
                p.point().attacker(),
                p.point().target(),
                p.joining().low(),
                p.joining().high())));
        list.sort(Comparator.comparingDouble(Candidate::pJoin)
                .reversed()
                .thenComparingInt(c -> c.state().ccode()));
        return list;
    }

    private static Side likelierSide(List<Candidate> candidates, int state) {
        return candidates.stream()
                .filter(c -> c.state().ccode() == state)
                .findFirst()
                .orElseThrow()
                .likelierSide();
    }

    private Answer answer(
            Ask ask,
            Crisis crisis,
            Snapshot snapshot,
            CrisisFeatures features,
            LevelModel level,
            Map<Integer, Prediction> predictions,
            List<Candidate> candidates,
            int subject,
            Side side,
            List<Integer> runnersUp,
            List<String> assumptions,
            List<Document> documents,
            Names names,
            double share) {
        int k = features.indexOf(subject);
        double[] attacker = features.vector(k, Side.ATTACKER);
        double[] target = features.vector(k, Side.TARGET);
        Prediction prediction = java.util.Objects.requireNonNull(predictions.get(subject));
        var contributions = Contributions.of(level, attacker, target, side);
        var precedents = PastCases.of(model, world, features.vector(k, side), ask.level(), side);
        var setting = new Changes.Setting(crisis, ask.circumstances(), side);
        List<Change> changes =
                new ChangeList(snapshot, setting, subject, names).all(features.obligations(), candidates, runnersUp);
        return new Answer(
                question(ask, crisis, side, assumptions, names),
                ask.joiner() == null ? null : headline(prediction, side, level),
                names.state(subject),
                side,
                candidates,
                contributions.average(),
                reasons(
                        contributions,
                        new FactFinder(snapshot, crisis, names, subject).find(features.obligations()),
                        horizon(ask, level, contributions, prediction, side)),
                new DueObligations(world, crisis, subject, names).of(features.obligations(), candidates),
                List.of(),
                precedents,
                new Changes(level, subject, setting, prediction, snapshot, share).of(changes),
                trust(snapshot, crisis, level, subject, side, precedents, prediction, documents, names),
                provenance(ask));
    }

    private Answer.Trust trust(
            Snapshot snapshot,
            Crisis crisis,
            LevelModel level,
            int subject,
            Side side,
            List<Answer.PastCase> precedents,
            Prediction prediction,
            List<Document> documents,
            Names names) {
        double join = prediction.point().join();
        Answer.Calibration calibration = level.calibration().stream()
                .filter(b -> join >= b.low() && join < b.high())
                .findFirst()
                .map(b -> new Answer.Calibration(b.low(), b.high(), b.n(), b.joined()))
                .orElse(null);
        var warnings = new ArrayList<>(
                Warnings.of(snapshot, crisis, level, model.provenance(), subject, side, precedents, names));
        if (calibration != null) {
            Warnings.tooHigh(join, calibration).ifPresent(warnings::addFirst);
        }
        documents.forEach(d -> warnings.add(Warnings.document(d)));
        return new Answer.Trust(warnings, calibration);
    }

    private static Question question(Ask ask, Crisis crisis, Side side, List<String> assumptions, Names names) {
        StateRef joiner = ask.joiner() == null ? null : names.state(ask.joiner());
        return new Question(
                ask.text().isBlank() ? Words.question(joiner, side, crisis, names) : ask.text(),
                joiner,
                joiner == null ? null : side,
                crisis.attackers().stream().map(names::state).toList(),
                crisis.targets().stream().map(names::state).toList(),
                ask.on(),
                ask.level(),
                ask.within(),
                assumptions);
    }

    private static Answer.Headline headline(Prediction p, Side side, LevelModel level) {
        Prediction.Interval interval = p.side(side);
        return new Answer.Headline(
                p.point().side(side),
                interval.low(),
                interval.high(),
                level.baseRates().side(side));
    }

    /** What the horizon takes from the log-odds; none where the question has none. */
    private static List<Answer.Reason> horizon(
            Ask ask, LevelModel level, Contributions contributions, Prediction prediction, Side side) {
        Integer within = ask.within();
        if (within == null) {
            return List.of();
        }
        double p = prediction.point().side(side);
        double all = contributions.average()
                + contributions.byDriver().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        String fact = "Of %d past joiners %s entered within %d days"
                .formatted(
                        level.horizon().joiners(), Words.percent(level.horizon().share(within)), within);
        return List.of(
                new Answer.Reason("horizon", Math.log(p) - Math.log1p(-p) - all, List.of(new Fact(fact, "model"))));
    }

    private static List<Answer.Reason> reasons(
            Contributions contributions, Map<Driver, List<Fact>> facts, List<Answer.Reason> horizon) {
        var list = new ArrayList<>(horizon);
        contributions
                .byDriver()
                .forEach((driver, part) ->
                        list.add(new Answer.Reason(driver.word(), part, facts.getOrDefault(driver, List.of()))));
        list.sort(Comparator.comparingDouble((Answer.Reason r) -> -Math.abs(r.contribution())));
        return list;
    }

    private Answer.Provenance provenance(Ask ask) {
        List<Answer.DataVersion> data = world.tables().sources().stream()
                .filter(s -> s.kind().equals("dataset"))
                .sorted(Comparator.comparing(Source::id))
                .map(s -> new Answer.DataVersion(s.title(), s.version(), s.reachesYear()))
                .toList();
        String described = model.provenance().getOrDefault("model", "unnamed model");
        return new Answer.Provenance(VERSION, described, data, ask.seed(), ask.command());
    }
}
