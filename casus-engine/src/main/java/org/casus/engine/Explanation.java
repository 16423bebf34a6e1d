package org.casus.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.answer.Answer;
import org.casus.answer.Candidate;
import org.casus.answer.Cascade;
import org.casus.answer.Fact;
import org.casus.answer.Question;
import org.casus.answer.Signal;
import org.casus.answer.StateRef;
import org.casus.checks.Checker;
import org.casus.documents.Document;
import org.casus.features.Driver;
import org.casus.features.Obligation;
import org.casus.model.Contributions;
import org.casus.model.JoiningModel;
import org.casus.model.LevelModel.Bin;
import org.casus.model.Prediction;
import org.casus.model.Tally;
import org.casus.world.Crisis;
import org.casus.world.Side;
import org.casus.world.Source;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** Turns a forecast into an answer: why, what is owed, what would change it, what was like it, how far to trust it. */
final class Explanation {
    /** Of the cascade. */
    private static final int RUNS = 10_000;

    private final World world;
    private final JoiningModel model;
    private final Posed posed;
    private final Forecast forecast;
    private final Ask ask;
    private final Crisis crisis;
    private final Names names;
    private final int subject;
    private final Side side;
    private final Prediction prediction;

    Explanation(World world, JoiningModel model, Posed posed, Forecast forecast) {
        this.world = world;
        this.model = model;
        this.posed = posed;
        this.forecast = forecast;
        ask = posed.ask();
        crisis = posed.crisis();
        names = posed.names();
        subject = ask.joiner() != null
                ? ask.joiner()
                : forecast.candidates().getFirst().state().ccode();
        side = ask.side() != null ? ask.side() : likelierSide();
        prediction = forecast.prediction(subject);
    }

    private Side likelierSide() {
        return forecast.candidates().stream()
                .filter(c -> c.state().ccode() == subject)
                .findFirst()
                .map(Candidate::likelierSide)
                .orElseThrow();
    }

    Answer answer(List<Document> documents) {
        int k = forecast.features().indexOf(subject);
        double[] attacker = forecast.features().vector(k, Side.ATTACKER);
        double[] target = forecast.features().vector(k, Side.TARGET);
        var contributions = Contributions.of(forecast.level(), attacker, target, side);
        double[] asked = side == Side.ATTACKER ? attacker : target;
        int year = ask.on().getYear();
        List<Answer.Warning> outside = new OutsideHistory(model, asked, ask.level(), side, year)
                .warnings(prediction.point().side(side));
        List<Obligation> obligations = forecast.features().obligations();
        return new Answer(
                question(),
                ask.joiner() == null ? null : headline(),
                names.state(subject),
                side,
                forecast.candidates(),
                contributions.average(),
                reasons(contributions, obligations),
                new DueObligations(posed.snapshot(), crisis, subject, names).of(obligations, forecast.candidates()),
                signals(documents),
                new PastCases(model, world, asked, ask.level(), side, year).shown(),
                coalition(),
                cascade(),
                counterfactuals(obligations),
                trust(outside, documents),
                provenance());
    }

    /** What the articles say and report of the states that are asked about. */
    private List<Signal> signals(List<Document> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        var states = new LinkedHashSet<Integer>(ask.attackers());
        states.addAll(ask.targets());
        states.add(subject);
        Set<String> asked = states.stream().map(names::name).collect(Collectors.toSet());
        Checker checker = Checker.of(world);
        return documents.stream()
                .flatMap(d -> checker.check(d, ask.on()).signals().stream())
                .filter(s -> asked.stream()
                        .anyMatch(n -> s.actor().contains(n)
                                || s.toward() != null && s.toward().contains(n)))
                .map(s -> new Signal(s.quote(), s.actor(), s.toward(), s.kind(), s.when()))
                .toList();
    }

    Question question() {
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
                assumptions());
    }

    private List<String> assumptions() {
        var assumptions = new ArrayList<>(ask.assumptions());
        assumptions.addAll(new Supposed(world, ask).notes(names));
        if (!posed.assumption().isEmpty()) {
            assumptions.add(posed.assumption());
        }
        return assumptions;
    }

    private Answer.Headline headline() {
        Prediction.Interval interval = prediction.side(side);
        return new Answer.Headline(
                prediction.point().side(side),
                interval.low(),
                interval.high(),
                forecast.level().baseRates().side(side));
    }

    private List<Answer.Reason> reasons(Contributions contributions, List<Obligation> obligations) {
        Map<Driver, List<Fact>> facts = new FactFinder(posed.snapshot(), crisis, names, subject).find(obligations);
        var list = new ArrayList<Answer.Reason>();
        contributions
                .byDriver()
                .forEach((driver, part) ->
                        list.add(new Answer.Reason(driver.word(), part, facts.getOrDefault(driver, List.of()))));
        double ever = contributions.average()
                + list.stream().mapToDouble(Answer.Reason::contribution).sum();
        double within = logOdds(forecast.before(subject));
        Integer days = ask.within();
        if (days != null) {
            list.add(new Answer.Reason("horizon", within - ever, List.of(horizon(days))));
        }
        if (!ask.joined().isEmpty()) {
            list.add(new Answer.Reason("entries so far", logOdds(prediction) - within, List.of(entries())));
        }
        list.sort(Comparator.comparingDouble((Answer.Reason r) -> -Math.abs(r.contribution())));
        return list;
    }

    private double logOdds(Prediction p) {
        double chance = p.point().side(side);
        return Math.log(chance) - Math.log1p(-chance);
    }

    private Fact horizon(int days) {
        return new Fact(
                "Of %d past joiners %s entered within %s"
                        .formatted(
                                forecast.level().horizon().joiners(),
                                Words.percent(forecast.entered().point()),
                                days == 1 ? "a day" : days + " days"),
                "model");
    }

    private Fact entries() {
        List<Integer> joined = ask.joined().keySet().stream().sorted().toList();
        return new Fact(
                Words.capital(names.list(joined)) + (joined.size() == 1 ? " has" : " have")
                        + " joined; states tend to join together or not at all",
                "model");
    }

    private Answer.Coalition coalition() {
        return new Together(forecast, posed.snapshot()).seenBy(subject, side);
    }

    private @Nullable Cascade cascade() {
        return model.findEntries(ask.level())
                .map(entries -> new Cascades(
                                posed, forecast, entries, model.findEnding().orElse(null))
                        .simulate(RUNS, ask.seed(), 0, 0))
                .orElse(null);
    }

    private List<Answer.Counterfactual> counterfactuals(List<Obligation> obligations) {
        var setting = new Changes.Setting(crisis, ask.joined(), ask.circumstances(), side);
        List<Change> changes = new ChangeList(posed.snapshot(), setting, subject, names)
                .all(obligations, forecast.candidates(), posed.runnersUp());
        return new Changes(forecast.level(), subject, setting, prediction, posed.snapshot(), forecast.entered())
                .of(changes);
    }

    private Answer.Trust trust(List<Answer.Warning> outside, List<Document> documents) {
        double join = prediction.point().join();
        Answer.Calibration calibration = forecast.level().calibration().stream()
                .filter(b -> join >= b.low() && join < b.high())
                .findFirst()
                .map(Explanation::calibration)
                .orElse(null);
        var warnings = new ArrayList<>(Warnings.of(
                posed.snapshot(), crisis, forecast.level(), model.provenance(), subject, side, outside, names));
        if (calibration != null) {
            Warnings.tooHigh(join, calibration).ifPresent(warnings::addFirst);
        }
        documents.forEach(d -> warnings.add(Warnings.document(d)));
        return new Answer.Trust(warnings, calibration);
    }

    private static Answer.Calibration calibration(Bin bin) {
        Tally past = bin.past();
        boolean old = Double.isNaN(past.expected());
        return new Answer.Calibration(
                bin.low(),
                bin.high(),
                past.n(),
                past.joined(),
                old ? null : past.expected(),
                old ? null : past.low(),
                old ? null : past.high());
    }

    Answer.Provenance provenance() {
        List<Answer.DataVersion> data = world.tables().sources().stream()
                .filter(s -> s.kind().equals("dataset"))
                .sorted(Comparator.comparing(Source::id))
                .map(s -> new Answer.DataVersion(s.title(), s.version(), s.reachesYear()))
                .toList();
        String described = model.provenance().getOrDefault("model", "unnamed model");
        return new Answer.Provenance(Engine.VERSION, described, data, ask.seed(), ask.command());
    }
}
