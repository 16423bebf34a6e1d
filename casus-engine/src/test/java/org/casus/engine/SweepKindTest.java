package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.SweepFile;
import org.casus.datasets.Worlds;
import org.casus.error.Code;
import org.casus.model.EmbeddedModel;
import org.casus.model.JoiningModel;
import org.casus.simulation.Sweep;
import org.casus.world.Level;
import org.junit.jupiter.api.Test;

/** One step or cascades, from a sweep's options. */
class SweepKindTest {
    @Test
    void a01WithoutCascadesTheSeedDecidesNothing() throws Exception {
        JoiningModel models = EmbeddedModel.read();
        SweepKind one = SweepKind.of(Level.FORCE, null, 1);

        assertThat(one.columns()).isEqualTo(SweepFile.ONE_STEP);
        assertThat(one.about(models))
                .isEqualTo("level force, one step")
                .isEqualTo(SweepKind.of(Level.FORCE, null, 2).about(models));
        Sweep sweep = Sweep.of(Worlds.embedded().on(java.time.LocalDate.of(2016, 1, 1)), models.level(Level.FORCE));
        assertThat(one.cascades(sweep, models)).isNull();
    }

    @Test
    void a02WithCascadesLevelRunsAndSeedDo() throws Exception {
        JoiningModel models = EmbeddedModel.read();
        SweepKind grown = SweepKind.of(Level.WAR, 200, 3);

        assertThat(grown.columns()).isEqualTo(SweepFile.CASCADE);
        assertThat(grown.about(models))
                .startsWith("level war, cascade 200, seed 3, entries ")
                .isNotEqualTo(SweepKind.of(Level.WAR, 200, 4).about(models))
                .isNotEqualTo(SweepKind.of(Level.WAR, 201, 3).about(models))
                .isNotEqualTo(SweepKind.of(Level.FORCE, 200, 3).about(models));
    }

    @Test
    void a03AllThatIsWrongIsSaid() {
        assertThatThrownBy(() -> SweepKind.of(Level.WAR, 0, -1))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(QuestionProblem::code, QuestionProblem::field, QuestionProblem::message)
                                .containsExactly(
                                        org.assertj.core.api.Assertions.tuple(
                                                Code.WRONG_VALUE,
                                                "--cascade",
                                                "a simulation needs at least one run, not 0."),
                                        org.assertj.core.api.Assertions.tuple(
                                                Code.WRONG_VALUE, "--seed", "a seed is 0 or more, not -1.")));
    }
}
