package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.casus.ProcessorTime;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.world.Level;
import org.junit.jupiter.api.Test;

/** Each question with what is understood, in the form "attackers > targets, joiner on side, date". */
final class QuestionParserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Gazetteer NAMES = NamedStates.on("2026-01-15");

    private static QuestionDraft draft(String text) {
        try {
            return QuestionParser.parse(text, NAMES, TODAY);
        } catch (QuestionRefused e) {
            throw new AssertionError(text + ": " + e.problems(), e);
        }
    }

    private static List<QuestionProblem> problems(String text) {
        return assertThrows(QuestionRefused.class, () -> QuestionParser.parse(text, NAMES, TODAY))
                .problems();
    }

    private static QuestionProblem problem(String text) {
        assertThat(problems(text)).as(text).hasSize(1);
        return problems(text).getFirst();
    }

    private static String read(String text) {
        QuestionDraft d = draft(text);
        Gazetteer then = d.on() == null ? NAMES : NAMES.on(d.on());
        var joiners = new ArrayList<Integer>();
        if (d.joiner() != null) {
            joiners.add(d.joiner());
        }
        joiners.addAll(d.also());
        return (d.attackers().isEmpty() ? "?" : names(d.attackers(), then))
                + " > "
                + names(d.targets(), then)
                + ", "
                + (joiners.isEmpty() ? "who" : names(joiners, then))
                + (d.side() == null ? "" : " on " + d.side().name().toLowerCase(java.util.Locale.ROOT))
                + (d.on() == null ? "" : ", " + d.on());
    }

    private static String names(List<Integer> states, Gazetteer then) {
        return states.stream().map(then::name).collect(Collectors.joining("+"));
    }

    // The questions of the contract

    @Test
    void fightFor() {
        assertThat(read("Would China fight for North Korea?")).isEqualTo("? > North Korea, China on target");
    }

    @Test
    void fightForAgainst() {
        assertThat(read("Would China fight for North Korea against the United States?"))
                .isEqualTo("United States > North Korea, China on target");
    }

    @Test
    void ifAttacksWhoJoins() {
        assertThat(read("If Russia attacks Estonia, who joins?")).isEqualTo("Russia > Estonia, who");
    }

    @Test
    void whoWouldFightForIfAttackedIt() {
        assertThat(read("Who would fight for Taiwan if China attacked it in 2025?"))
                .isEqualTo("China > Taiwan, who, 2025-01-01");
    }

    @Test
    void fightOver() {
        assertThat(read("Would the US fight China over Taiwan?")).isEqualTo("China > Taiwan, United States on target");
    }

    @Test
    void wouldHaveFoughtInAYear() {
        assertThat(read("Would Germany have fought for Austria-Hungary in 1914?"))
                .isEqualTo("? > Austria-Hungary, Germany on target, 1914-01-01");
    }

    @Test
    void aTitleWithoutQuestionMark() {
        assertThat(read("Would China Fight For North Korea")).isEqualTo("? > North Korea, China on target");
    }

    // Upper and lower case

    @Test
    void lowerCase() {
        assertThat(read("would the us fight china over taiwan?")).isEqualTo("China > Taiwan, United States on target");
    }

    @Test
    void capitalsOnly() {
        assertThat(read("WOULD CHINA FIGHT FOR NORTH KOREA")).isEqualTo("? > North Korea, China on target");
    }

    @Test
    void quotesAndExclamations() {
        assertThat(read("Would “China” fight for ‘North Korea’?!")).isEqualTo("? > North Korea, China on target");
    }

    // Helping

    @Test
    void severalDefend() {
        assertThat(read("Would Britain and France defend Poland against Germany in 1939?"))
                .isEqualTo("Germany > Poland, United Kingdom+France on target, 1939-01-01");
    }

    @Test
    void theFirstOfSeveralIsTheJoinerAndTheOthersStandBeside() {
        QuestionDraft draft = draft("Would Britain, France and Italy defend Poland?");
        assertThat(draft.joiner()).isEqualTo(200);
        assertThat(draft.also()).containsExactly(220, 325);
    }

    @Test
    void helpIfAttackedWithoutObject() {
        assertThat(read("Would Iran help Syria if Israel attacks?")).isEqualTo("Israel > Syria, Iran on target");
    }

    @Test
    void helpIfAttacksIt() {
        assertThat(read("Would Russia help Armenia if Azerbaijan attacks it?"))
                .isEqualTo("Azerbaijan > Armenia, Russia on target");
    }

    @Test
    void defendFrom() {
        assertThat(read("Do you think India would defend Bhutan from China?"))
                .isEqualTo("China > Bhutan, India on target");
    }

    @Test
    void comeToTheAidOf() {
        assertThat(read("Would Russia have come to the aid of Serbia in July 1914?"))
                .isEqualTo("? > Yugoslavia, Russia on target, 1914-07-01");
    }

    @Test
    void comeToItsDefence() {
        assertThat(read("Would the US come to Taiwan's defence in the event of a Chinese attack?"))
                .isEqualTo("China > Taiwan, United States on target");
    }

    @Test
    void takeItsSide() {
        assertThat(read("Would Finland take Estonia's side if Russia attacked?"))
                .isEqualTo("Russia > Estonia, Finland on target");
    }

    @Test
    void standBy() {
        assertThat(read("Would Sweden stand by Finland if Russia invades it?"))
                .isEqualTo("Russia > Finland, Sweden on target");
    }

    @Test
    void sideWithTakesTheDefender() {
        String text = "Would Pakistan side with Saudi Arabia against Iran";
        assertThat(read(text)).isEqualTo("Iran > Saudi Arabia, Pakistan on target");
        assertThat(draft(text).notes()).first().asString().startsWith("Saudi Arabia is taken as the one attacked");
    }

    @Test
    void passive() {
        assertThat(read("Would Poland be defended by Britain and France against Germany in 1939?"))
                .isEqualTo("Germany > Poland, United Kingdom+France on target, 1939-01-01");
    }

    @Test
    void passiveWithoutAgent() {
        assertThat(read("Would Estonia be defended if Russia attacked it?")).isEqualTo("Russia > Estonia, who");
    }

    @Test
    void countOn() {
        assertThat(read("Can Estonia count on Germany if Russia attacks?"))
                .isEqualTo("Russia > Estonia, Germany on target");
    }

    @Test
    void sendTroops() {
        assertThat(read("Would America send troops to Ukraine?")).isEqualTo("? > Ukraine, United States on target");
    }

    // Joining

    @Test
    void joinAgainstTakesTheSideOfTheAttacker() {
        String text = "Would Belarus join Russia against Ukraine?";
        assertThat(read(text)).isEqualTo("Russia > Ukraine, Belarus on attacker");
        assertThat(draft(text).notes()).containsExactly("Russia is taken as the one that attacks Ukraine.");
    }

    @Test
    void joinIf() {
        assertThat(read("Would Belarus join Russia if Russia attacked Poland?"))
                .isEqualTo("Russia > Poland, Belarus on attacker");
    }

    @Test
    void helpToAttack() {
        assertThat(read("Would China help Russia attack Ukraine?")).isEqualTo("Russia > Ukraine, China on attacker");
    }

    @Test
    void joinAnAttack() {
        assertThat(read("Would India join a Chinese attack on Taiwan?")).isEqualTo("China > Taiwan, India on attacker");
    }

    @Test
    void whoWouldJoinIf() {
        assertThat(read("Who would join if India invaded Pakistan?")).isEqualTo("India > Pakistan, who");
    }

    // Only what is supposed says who fights whom

    @Test
    void noSideNamed() {
        String text = "Would Japan fight if China attacked Taiwan?";
        assertThat(read(text)).isEqualTo("China > Taiwan, Japan");
        assertThat(draft(text).notes()).containsExactly("No side is named; the list of candidates shows both.");
    }

    @Test
    void supposedFirst() {
        assertThat(read("If China attacked Taiwan, would Japan defend it?"))
                .isEqualTo("China > Taiwan, Japan on target");
    }

    @Test
    void supposedPassive() {
        assertThat(read("If Estonia were attacked by Russia would Germany help?"))
                .isEqualTo("Russia > Estonia, Germany on target");
    }

    @Test
    void supposedByInversion() {
        assertThat(read("Should Russia attack Estonia, would the US fight?"))
                .isEqualTo("Russia > Estonia, United States");
        assertThat(read("Had Germany attacked Czechoslovakia in 1938, would the Soviet Union have helped?"))
                .isEqualTo("Germany > Czechoslovakia, Russia on target, 1938-01-01");
    }

    @Test
    void supposedAsAStatement() {
        assertThat(read("Russia attacks Estonia. Who joins?")).isEqualTo("Russia > Estonia, who");
        assertThat(read("Russia invades Estonia in 2027 – who fights?")).isEqualTo("Russia > Estonia, who, 2027-01-01");
    }

    @Test
    void supposedOnly() {
        assertThat(read("What if Russia attacked Estonia?")).isEqualTo("Russia > Estonia, who");
    }

    @Test
    void manyAttacked() {
        assertThat(read("If Russia attacks Estonia, Latvia and Lithuania, who joins?"))
                .isEqualTo("Russia > Estonia+Latvia+Lithuania, who");
    }

    @Test
    void manyEverywhere() {
        assertThat(read("Would Japan and the US defend Taiwan and South Korea against China and North Korea in 2030?"))
                .isEqualTo("China+North Korea > Taiwan+South Korea, Japan+United States on target, 2030-01-01");
    }

    @Test
    void aWarBetween() {
        String text = "Could Germany be drawn into a war between Russia and Poland?";
        assertThat(read(text)).isEqualTo("Russia > Poland, Germany");
        assertThat(draft(text).level()).isEqualTo(Level.WAR);
        assertThat(draft(text).notes())
                .contains("Which side attacks is not said: Russia, named first, is taken as the attacker.");
    }

    @Test
    void aWarOfTwoWithAHyphen() {
        assertThat(read("China-Taiwan war: who joins?")).isEqualTo("China > Taiwan, who");
    }

    @Test
    void anInvasion() {
        assertThat(read("After a Russian invasion of Moldova, would Romania intervene?"))
                .isEqualTo("Russia > Moldova, Romania");
    }

    @Test
    void whatWouldItDo() {
        assertThat(read("What would China do if South Korea invaded North Korea?"))
                .isEqualTo("South Korea > North Korea, China");
    }

    @Test
    void goToWar() {
        assertThat(read("Would the US go to war with China over Taiwan?"))
                .isEqualTo("China > Taiwan, United States on target");
        assertThat(read("Would Iran go to war with Israel for Syria?")).isEqualTo("Israel > Syria, Iran on target");
    }

    @Test
    void useForce() {
        QuestionDraft draft = draft("Would Brazil use force for Uruguay in a dispute with Argentina?");
        assertThat(draft.level()).isEqualTo(Level.FORCE);
        assertThat(draft.attackers()).containsExactly(160);
    }

    @Test
    void aClashIsShortOfWar() {
        QuestionDraft draft = draft("Border clash between India and China: who joins?");
        assertThat(draft.level()).isEqualTo(Level.FORCE);
        assertThat(draft.attackers()).containsExactly(750);
        assertThat(draft.targets()).containsExactly(710);
        assertThat(draft.notes()).contains("A clash is taken to mean that force is used, short of war.");

        assertThat(draft("Border war between India and China: who joins?").level())
                .isEqualTo(Level.WAR);
    }

    // Who is asked

    @Test
    void whoIsSaidInManyWays() {
        for (String who : List.of("Who", "Who else", "Which countries", "What states", "Would anyone", "Who'd")) {
            assertThat(read(who + " fight for Ukraine against Russia?")).as(who).isEqualTo("Russia > Ukraine, who");
        }
    }

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
        assertThat(problem.message()).isEqualTo("NATO is a grouping of states, not a state: name one of its members.");
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
        QuestionParser.EXAMPLES.forEach(QuestionParserTest::draft);
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
