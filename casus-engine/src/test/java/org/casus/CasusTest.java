package org.casus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casus.answer.Answer;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.answer.TieProfile;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as a researcher uses it. */
class CasusTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Scenario KOREA =
            Scenario.attack("USA", "PRK").on(LocalDate.of(2024, 1, 1)).joiner("CHN");

    private static Casus casus;

    @BeforeAll
    static void open() throws Exception {
        casus = Casus.builder().today(TODAY).open();
    }

    @Test
    void a01_aQuestionInWordsAndTheSameAsAScenario() throws Exception {
        Answer words = casus.ask("Would China fight for North Korea against the United States?");
        Answer scenario = casus.ask(Scenario.attack("USA", "PRK").joiner("China"));

        assertThat(words.headline()).isNotNull().isEqualTo(scenario.headline());
        assertThat(words.question().on()).isEqualTo(TODAY);
    }

    @Test
    void a02_whoGivesTheCandidatesOfTheAnswer() throws Exception {
        Scenario within = KOREA.level(Level.FORCE).within(30);

        assertThat(casus.who(within)).isEqualTo(casus.ask(within).candidates());
        assertThat(casus.who(List.of(KOREA, within))).containsExactly(casus.who(KOREA), casus.who(within));
    }

    @Test
    void a03_circumstancesCount() throws Exception {
        double asItIs = chance(KOREA);

        assertThat(chance(KOREA.withoutTreaty("CHN", "PRK"))).isLessThan(asItIs);
        assertThat(chance(KOREA.withoutRivalry("CHN", "USA"))).isNotEqualTo(asItIs);
        assertThat(chance(KOREA.joined("RUS", Side.TARGET))).isNotEqualTo(asItIs);
        assertThat(chance(KOREA.withTreaty("RUS", "PRK", Promise.NEUTRALITY))).isPositive();
        assertThat(chance(KOREA.attacker("KOR").target("RUS"))).isNotEqualTo(asItIs);
        assertThat(casus.ask(KOREA.withoutTreaty("atop:3445")).obligations())
                .isNotEmpty()
                .noneMatch(o -> o.id().equals("atop:3445"));
    }

    private static double chance(Scenario scenario) throws QuestionRefused {
        return java.util.Objects.requireNonNull(casus.ask(scenario).headline()).probability();
    }

    @Test
    void a04_theCommandInAnAnswerAsksTheSame() throws Exception {
        assertThat(casus.ask(KOREA.withoutTreaty("CHN", "PRK").within(90))
                        .provenance()
                        .command())
                .isEqualTo(
                        "casus ask --attacker USA --target PRK --joiner CHN --within 90 --without treaty:CHN-PRK --on 2024-01-01");
    }

    @Test
    void a05_twoStatesOverTime() throws Exception {
        TieProfile tie = casus.tie("CHN", "PRK");

        assertThat(tie.alliances()).isNotEmpty();
        assertThat(casus.tie("CHN", "PRK", LocalDate.of(2020, 1, 1), TODAY).from())
                .isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void a06_anArticleBesideAnAnswer(@TempDir Path folder) throws Exception {
        String text = "# Would China fight for North Korea?\n\nThe two have had a treaty since 1961.\n";
        Path file = Files.writeString(folder.resolve("article.md"), text);

        assertThat(casus.read(text)).isEqualTo(casus.read(file));
        assertThat(casus.ask(KOREA, casus.read(text)).trust().warnings())
                .anyMatch(w -> w.code().equals("document_not_weighed"));
    }

    @Test
    void a07_allThatIsWrongIsSaidAtOnce() {
        Scenario wrong =
                Scenario.attack("Atlantis", "PRK").joiner("PRK").within(-3).on("1914-07-28");

        assertThatThrownBy(() -> casus.ask(wrong))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(QuestionProblem::field)
                                .containsExactlyInAnyOrder("--attacker", "--within", "--on"));
    }

    @Test
    void a08_filesThatAreNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> Casus.open(folder)).isInstanceOf(IOException.class);
        assertThatThrownBy(() ->
                        Casus.builder().model(folder.resolve("none.json.gz")).open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.json.gz");
    }

    @Test
    void a09_manyThreadsGetTheAnswersOfOne() throws Exception {
        List<Scenario> scenarios = new ArrayList<>();
        for (String target : List.of("PRK", "EST")) {
            scenarios.add(Scenario.question("Who would fight for " + target + "?"));
            scenarios.add(Scenario.attack("USA", target)
                    .on("2020-02-29")
                    .joiner("RUS")
                    .withoutTreaty("RUS", target));
        }
        List<Answer> alone = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            alone.add(casus.ask(scenario));
        }
        Casus fresh = Casus.builder().today(TODAY).open();
        List<Callable<Answer>> tasks = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            scenarios.forEach(s -> tasks.add(() -> fresh.ask(s)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Answer> together = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(tasks)) {
                together.add(answer.get());
            }
            assertThat(together)
                    .isEqualTo(Collections.nCopies(2, alone).stream()
                            .flatMap(List::stream)
                            .toList());
        }
    }
}
