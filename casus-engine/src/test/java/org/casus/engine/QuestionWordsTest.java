package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.engine.Understood.NAMES;
import static org.casus.engine.Understood.TODAY;
import static org.casus.engine.Understood.draft;
import static org.casus.engine.Understood.problem;
import static org.casus.engine.Understood.problems;
import static org.casus.engine.Understood.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.casus.ProcessorTime;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.junit.jupiter.api.Test;

/** States by other names, dates, and what is wrong with a question. */
final class QuestionWordsTest {
    // States by other names

    @Test
    void capitals() {
        String text = "Would Beijing fight for Pyongyang?";
        assertThat(read(text)).isEqualTo("? > North Korea, China on target");
        assertThat(draft(text).notes())
                .containsExactly("Beijing is read as China.", "Pyongyang is read as North Korea.");
    }

    @Test
    void codesAndNumbers() {
        assertThat(read("Would CHN fight for PRK?")).isEqualTo("? > North Korea, China on target");
        assertThat(read("Would 710 fight for 731?")).isEqualTo("? > North Korea, China on target");
    }

    @Test
    void aSurprisingCodeIsNoted() {
        String text = "Would AUS fight for USA against CHN?";
        assertThat(read(text)).isEqualTo("China > United States, Australia on target");
        assertThat(draft(text).notes()).first().asString().startsWith("AUS is read as Australia");
    }

    @Test
    void adjectivesStandForStates() {
        assertThat(read("Would Chinese troops fight for North Korea?")).isEqualTo("? > North Korea, China on target");
    }

    @Test
    void epithetsAreLeftAside() {
        assertThat(read("Would Fascist Italy fight for Nazi Germany in 1940?"))
                .isEqualTo("? > Germany, Italy on target, 1940-01-01");
    }

    @Test
    void aNameMeansTheStateOfTheDate() {
        assertThat(read("Would Germany have defended Turkey against the USSR in 1970?"))
                .isEqualTo("Russia > Turkey, West Germany on target, 1970-01-01");
        assertThat(read("Would Germany fight for Austria in 1914?"))
                .isEqualTo("? > Austria-Hungary, Germany on target, 1914-01-01");
    }

    @Test
    void theLongestNameWins() {
        assertThat(read("Would Guinea-Bissau fight for Papua New Guinea against South Sudan?"))
                .isEqualTo("South Sudan > Papua New Guinea, Guinea-Bissau on target");
    }

    @Test
    void usIsThePronounUnlessItLooksLikeTheState() {
        assertThat(draft("Would Cuba fight for Venezuela against us?").attackers())
                .isEmpty();
        assertThat(draft("Would Cuba fight for Venezuela against the US?").attackers())
                .containsExactly(2);
    }

    @Test
    void statesAreTheUnitedStatesOnlyWithArticleAndCapital() {
        assertThat(read("Would the States fight for Israel?")).isEqualTo("? > Israel, United States on target");
        assertThat(read("Which states would fight for Israel?")).isEqualTo("? > Israel, who");
    }

    @Test
    void whatHasNoPartIsSaid() {
        assertThat(draft("Would North Korea fight for Russia in Ukraine?").notes())
                .containsExactly("Ukraine is named, but has no part in the question as understood.");
    }

    // Dates

    @Test
    void dates() {
        assertThat(draft("Would China fight for Russia in March 2025?").on()).isEqualTo("2025-03-01");
        assertThat(draft("May China fight for Russia in May 2025?").on()).isEqualTo("2025-05-01");
        assertThat(draft("Would China fight for Russia on 1 September 1939?").on())
                .isEqualTo("1939-09-01");
        assertThat(draft("Would China fight for Russia on the 1st of September, 1939?")
                        .on())
                .isEqualTo("1939-09-01");
        assertThat(draft("Would China fight for Russia on September 1st, 1939?").on())
                .isEqualTo("1939-09-01");
        assertThat(draft("Would China fight for Russia on 1939-09-01?").on()).isEqualTo("1939-09-01");
        assertThat(draft("Would China fight for Russia today?").on()).isEqualTo(TODAY);
        assertThat(draft("Would China now fight for Russia?").on()).isEqualTo(TODAY);
        assertThat(draft("Would China fight for Russia next year?").on()).isEqualTo("2027-01-01");
        assertThat(draft("Would China fight for Russia?").on()).isNull();
    }

    @Test
    void aDateMayComeFirst() {
        assertThat(read("In 1914, would Germany have fought for Austria-Hungary against Russia?"))
                .isEqualTo("Russia > Austria-Hungary, Germany on target, 1914-01-01");
    }

    @Test
    void roughDatesAreNoted() {
        assertThat(draft("Would China fight for Russia in the 1950s?").on()).isEqualTo("1950-01-01");
        assertThat(draft("Would China fight for Russia in the 1950s?").notes())
                .containsExactly("The 1950s are read as 1950-01-01.");
    }

    @Test
    void aDayThatDoesNotExist() {
        QuestionProblem problem = problem("Would the US fight for Japan on 31 February 2020?");
        assertThat(problem.field()).isEqualTo("on");
        assertThat(problem.message()).isEqualTo("31 February 2020 is no day of the calendar.");
    }

    @Test
    void severalDates() {
        assertThat(problem("Would the US fight for Japan in 1940 or 1941?").message())
                .isEqualTo("The question names several dates, 1940-01-01 and 1941-01-01: keep one.");
    }

    // Problems

    @Test
    void aGroupingIsNoState() {
        QuestionProblem problem = problem("Would NATO fight for Ukraine?");
        assertThat(problem.field()).isEqualTo("joiner");
        assertThat(problem.value()).isEqualTo("NATO");
        assertThat(problem.message())
                .isEqualTo("NATO is a grouping of states, not a state: name one of its members, or ask who joins.");
    }

    @Test
    void whetherAWarBeginsIsAnotherQuestion() {
        QuestionProblem problem = problem("Would Russia attack Ukraine?");
        assertThat(problem.field()).isEqualTo("question");
        assertThat(problem.message()).contains("Casus answers who joins");
        assertThat(problem.nearest()).containsExactly("If Russia attacks Ukraine, who joins?");
    }

    @Test
    void whetherAStateIsAttackedIsAnotherQuestion() {
        assertThat(problem("Would Poland be attacked by Russia?").nearest())
                .containsExactly("If Russia attacks Poland, who joins?");
    }

    @Test
    void fightingWithoutAFriendIsAnotherQuestion() {
        for (String text : List.of("Would the US fight China?", "Would the US go to war with China?")) {
            assertThat(problem(text).field()).isEqualTo("target");
            assertThat(problem(text).message()).startsWith("For whom the United States would fight China is not said.");
        }
    }

    @Test
    void forWhomIsAnotherQuestion() {
        assertThat(problem("Who would China fight for?").message()).startsWith("For whom China would fight");
    }

    @Test
    void anUnknownState() {
        QuestionProblem problem = problem("Would Wakanda fight for China?");
        assertThat(problem.field()).isEqualTo("joiner");
        assertThat(problem.value()).isEqualTo("Wakanda");
        assertThat(problem.nearest()).contains("Rwanda", "Uganda");
        assertThat(problem("would wakanda fight for china?").value()).isEqualTo("wakanda");
    }

    @Test
    void allUnknownStatesAtOnce() {
        assertThat(problems("Would Chnia fight for Nroth Korea against the Untied States on 31 June 2025?"))
                .extracting(QuestionProblem::field)
                .containsExactly("on", "joiner", "attacker", "target");
        assertThat(problems("Would Chnia fight for Nroth Korea against the Untied States?"))
                .extracting(p -> p.nearest().getFirst())
                .containsExactly("China", "United States", "North Korea");
    }

    @Test
    void anAmbiguousState() {
        assertThat(problem("Would Korea fight for Japan?").nearest()).containsExactly("North Korea", "South Korea");
    }

    @Test
    void theSameStateTwice() {
        QuestionProblem problem = problem("Would the US fight for America?");
        assertThat(problem.message())
                .isEqualTo(
                        "The United States is named twice, as joiner and as target; a state has one part in a crisis.");
    }

    @Test
    void noState() {
        for (String text : List.of("", "?", "Who joins?", "Hello there", "What is the weather like?")) {
            assertThat(problem(text).message()).as(text).startsWith("No state is named.");
        }
    }

    @Test
    void noTarget() {
        assertThat(problem("Would China fight for?").field()).isEqualTo("target");
        assertThat(problem("If Russia attacks, who joins?").field()).isEqualTo("target");
    }

    @Test
    void noJoiner() {
        assertThat(problem("Would fight for Taiwan?").field()).isEqualTo("joiner");
    }

    @Test
    void noQuestion() {
        assertThat(problem("China, North Korea").message()).startsWith("What is asked is not understood.");
    }

    @Test
    void aStateWithoutPartInTheSupposedAttack() {
        assertThat(problem("Would France fight for Poland if Germany attacked Czechoslovakia?")
                        .message())
                .startsWith("Poland has no part in the attack");
    }

    @Test
    void theExamplesAreUnderstood() {
        QuestionParser.EXAMPLES.forEach(Understood::draft);
    }

    @Test
    void wordSaladIsUnderstoodOrRefusedButNeverThrows() {
        List<String> words = new ArrayList<>(List.of(
                "would",
                "Would",
                "if",
                "who",
                "which",
                "states",
                "the",
                "The",
                "a",
                "it",
                "its",
                "them",
                "fight",
                "for",
                "against",
                "over",
                "with",
                "attack",
                "attacked",
                "by",
                "war",
                "go",
                "to",
                "join",
                "help",
                "aid",
                "side",
                "of",
                "in",
                "on",
                "between",
                "and",
                "or",
                ",",
                "?",
                ".",
                "-",
                "'s",
                "—",
                "1914",
                "2025",
                "31",
                "February",
                "May",
                "March",
                "today",
                "NATO",
                "US",
                "us",
                "Wakanda",
                "Xyz",
                "123",
                "9999999999",
                "é",
                "’",
                "\u0000",
                "\uD83D\uDE00",
                "were",
                "should",
                "had",
                "be",
                "drawn",
                "into",
                "count",
                "declare",
                "an",
                "St.",
                "U.S."));
        NamedStates.names().stream().limit(300).map(n -> n.text()).forEach(words::add);
        var random = new Random(20260115);
        for (int i = 0; i < 3000; i++) {
            String text = random.ints(random.nextInt(25), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(random.nextInt(10) == 0 ? "" : " "));
            try {
                QuestionDraft draft = QuestionParser.parse(text, NAMES, TODAY);
                assertThat(draft.targets()).as(text).isNotEmpty();
            } catch (QuestionRefused e) {
                assertThat(e.problems()).as(text).isNotEmpty();
            }
        }
    }

    @Test
    void longTextIsReadInTime() throws Exception {
        String text = "Would China fight for North Korea and Wakanda? ".repeat(200);
        assertThat(ProcessorTime.of(() -> assertThat(problems(text)).isNotEmpty()))
                .isLessThan(Duration.ofSeconds(5));
    }
}
