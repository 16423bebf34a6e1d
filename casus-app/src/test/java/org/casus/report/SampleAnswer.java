package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import org.casus.answer.Answer;
import org.casus.answer.Candidate;
import org.casus.answer.Cascade;
import org.casus.answer.Fact;
import org.casus.answer.Question;
import org.casus.answer.StateRef;
import org.casus.world.Level;
import org.casus.world.Side;

/** A small answer with one of everything. */
public final class SampleAnswer {
    private SampleAnswer() {}

    private static Answer.Branch branch(Answer.Growth growth, double chance, double probability) {
        return new Answer.Branch(
                growth,
                new Answer.Estimate(chance, chance / 2, chance * 2),
                new Answer.Estimate(probability, probability / 2, probability * 2));
    }

    /** The answer, its foreign texts plain. */
    public static Answer plain() {
        return with("", "");
    }

    /** The answer, a text put before and after every foreign text. */
    public static Answer with(String before, String after) {
        var mark = new Mark(before, after);
        var china = new StateRef("CHN", 710, mark.around("China"));
        var korea = new StateRef("PRK", 731, mark.around("North Korea"));
        var states = new StateRef("USA", 2, mark.around("United States"));
        var russia = new StateRef("RUS", 365, mark.around("Russia"));
        LocalDate on = LocalDate.of(2024, 1, 1);
        return new Answer(
                new Question(
                        mark.around("Would China fight for North Korea?"),
                        china,
                        Side.TARGET,
                        List.of(states),
                        List.of(korea),
                        on,
                        Level.WAR,
                        null,
                        List.of(mark.around("the attacker is the likeliest, the United States"))),
                new Answer.Headline(0.21, 0.072, 0.46, 0.011),
                china,
                Side.TARGET,
                List.of(
                        new Candidate(russia, 0.5, 0.05, 0.45, 0.25, 0.72),
                        new Candidate(china, 0.78, 0.01, 0.21, 0.08, 0.48)),
                -7.4,
                List.of(
                        new Answer.Reason(
                                "commitment",
                                1.2,
                                List.of(new Fact(
                                        mark.around("China promises North Korea defence, since 1961-07-11"),
                                        mark.around("atop-4.01#3445:710")))),
                        new Answer.Reason("affinity", -0.3, List.of())),
                List.of(new Answer.ObligationDue(
                        mark.around("Treaty of Friendship"),
                        "atop:3445",
                        LocalDate.of(1961, 7, 11),
                        LocalDate.of(1961, 7, 11),
                        null,
                        "defense",
                        china,
                        korea,
                        "yes",
                        mark.around("North Korea is attacked"),
                        mark.around("Help is owed at once, with ≥ 1 – “all” – means · in force."),
                        mark.around("atop-4.01#3445"))),
                List.of(),
                List.of(new Answer.PastCase(
                        mark.around("Korean"),
                        "war:151",
                        1950,
                        china,
                        Side.TARGET,
                        0.78,
                        "target",
                        mark.around("a promise of defence"),
                        mark.around("then without a rivalry"))),
                new Answer.Coalition(
                        1.1,
                        0.5,
                        List.of(0.3, 0.4, 0.2, 0.1),
                        List.of(
                                branch(Answer.Growth.NOBODY, 0.4, 0.1),
                                branch(Answer.Growth.FEW, 0.1, 0.2),
                                branch(Answer.Growth.MAJOR, 0.4, 0.3),
                                branch(Answer.Growth.MANY, 0.1, 0.3))),
                new Cascade(
                        10_000,
                        1,
                        List.of(new Cascade.Coalition(
                                List.of(states), List.of(korea, china), new Cascade.Share(0.2, 0.004), 0.55, 0.2)),
                        List.of(new Cascade.Entry(
                                china, new Cascade.Share(0.01, 0.001), new Cascade.Share(0.21, 0.004), 0.08, 0.48)),
                        List.of(new Cascade.Conditional(russia, china, 0.4, 0.15, 0.7)),
                        List.of(new Cascade.Order(List.of(china), List.of(Side.TARGET), new Cascade.Share(0.2, 0.004))),
                        List.of(0.6, 0.3, 0.1),
                        new Cascade.Share(0.3, 0.005),
                        new Cascade.Ending(
                                new Cascade.Chance(0.5, 0.4, 0.6),
                                new Cascade.Chance(0.3, 0.2, 0.4),
                                new Cascade.Chance(0.2, 0.1, 0.3),
                                new Cascade.Deaths(1_234, 23_456, 345_678))),
                List.of(
                        new Answer.Counterfactual(
                                mark.around("Japan has joined"),
                                List.of("--joined JPN:attacker"),
                                0.41,
                                0.2,
                                0.08,
                                0.29),
                        new Answer.Counterfactual(mark.around("Russia has joined"), List.of(), 0.3, 0.09, -0.05, 0.22)),
                new Answer.Trust(
                        List.of(new Answer.Warning(
                                "nuclear", mark.around("Nuclear powers would stand on both sides."))),
                        new Answer.Calibration(0.2, 0.3, 29, 4, 7.1, 0.06, 0.27)),
                new Answer.Provenance(
                        "0.0",
                        mark.around("joining model 1"),
                        List.of(new Answer.DataVersion(mark.around("Major Powers"), "v2024", 2024)),
                        1,
                        mark.around("casus ask \"Would China fight for North Korea?\" --on 2024-01-01")));
    }

    private record Mark(String before, String after) {
        String around(String text) {
            return before + text + after;
        }
    }
}
