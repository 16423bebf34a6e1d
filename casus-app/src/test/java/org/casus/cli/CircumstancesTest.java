package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.casus.cli.Cli.answered;
import static org.casus.cli.Cli.json;
import static org.casus.cli.Cli.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Circumstances that a question sets, articles beside it, and the command that gives the same answer again. */
class CircumstancesTest {
    private static final String CHINA = "ask --joiner CHN --attacker USA --target PRK --on 2024-06-01 --json";
    private static final String TREATY = "Treaty of Friendship, Co-operation and Mutual Assistance";

    @TempDir
    private Path folder;

    private static double probability(JsonNode answer) {
        return answer.at("/answer/probability").asDouble();
    }

    private static String candidates(JsonNode answer) {
        return answer.get("candidates").toString();
    }

    private static JsonNode china(String more) {
        return json(words((CHINA + " " + more).strip()));
    }

    @Test
    void A01_withoutTheTreatyTheObligationGoesAndTheChanceFalls() {
        JsonNode with = china("");
        JsonNode without = china("--without treaty:CHN-PRK");

        assertThat(with.get("obligations").toString()).contains(TREATY);
        assertThat(without.get("obligations").toString()).doesNotContain(TREATY);
        assertThat(probability(without)).isLessThan(probability(with));
        assertThat(without.at("/question/assumptions")).isEmpty();
    }

    @Test
    void A02_aTreatyByItsIdentifierMovesTheAnswerAsItsCounterfactualSays() {
        JsonNode without = china("--without treaty:atop:3445");
        JsonNode counterfactual = china("")
                .get("counterfactuals")
                .valueStream()
                .filter(c -> c.get("change").asString().matches("Without [^,]*" + TREATY + "[^,]*"))
                .findFirst()
                .orElseThrow();

        assertThat(probability(without))
                .isEqualTo(counterfactual.get("probability").asDouble());
    }

    @Test
    void A03_withoutARivalry() {
        assertThat(probability(china("--without rivalry:CHN-USA"))).isLessThan(probability(china("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"treaty:CHN-BOL", "rivalry:CHN-BOL"})
    void A04_aTieThatIsNotThereChangesNothingAndIsSaid(String tie) {
        JsonNode without = china("--without " + tie);

        assertThat(candidates(without)).isEqualTo(candidates(china("")));
        assertThat(without.at("/question/assumptions").toString())
                .contains("of Bolivia and China is on record", "changes nothing");
    }

    @Test
    void A12_aSupposedTreatyIsTakenAwayAgain() {
        String taiwan = "ask --joiner USA --attacker CHN --target TWN --on 2024-06-01 --json";
        JsonNode without = json(words(taiwan));
        JsonNode with = json(words(taiwan + " --with treaty:USA-TWN:defence"));

        assertThat(with.at("/counterfactuals")).anySatisfy(c -> {
            assertThat(c.get("change").asString()).isEqualTo("Without the supposed treaty");
            assertThat(c.get("probability").asDouble()).isEqualTo(probability(without));
            assertThat(c.get("high").asDouble()).isNegative();
        });
    }

    @Test
    void A05_whoHasJoinedIsNoCandidate() {
        JsonNode joined = china("--joined RUS:target");

        assertThat(candidates(china(""))).contains("\"RUS\"");
        assertThat(candidates(joined)).doesNotContain("\"RUS\"");
        assertThat(joined.at("/question/targets").toString()).isEqualTo("[\"PRK\",\"RUS\"]");
        assertThat(probability(joined)).isNotEqualTo(probability(china("")));
    }

    @Test
    void A06_anArticleMovesNoNumberAndItsTitleIsAsked() {
        String seed = Shared.require("seed/000_addb16e2e86c8dfb.txt").toString();
        JsonNode article = json("ask", "--documents", seed, "--on", "2024-06-01", "--json");
        JsonNode plain = json("ask", "Would China Fight For North Korea", "--on", "2024-06-01", "--json");

        assertThat(article.get("question")).isEqualTo(plain.get("question"));
        assertThat(candidates(article)).isEqualTo(candidates(plain));
        assertThat(article.at("/trust/warnings").toString()).contains("document_not_weighed", "moved no number");
        assertThat(plain.at("/trust/warnings").toString()).doesNotContain("document_not_weighed");
    }

    @Test
    void A11_readingAnArticleAnswersItsTitleAsOfItsDay() {
        String seed = Shared.require("seed/000_addb16e2e86c8dfb.txt").toString();

        assertThat(answered("read", seed).out()).contains("on 2023-11-16", "--on 2023-11-16");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask|Would China fight for North Korea?",
                "ask|If Russia attacks Estonia, who joins?|--on|2024-06-01",
                "ask|Would China, \"really\", fight for North Korea in 2024?",
                "ask|Would China fight for North Korea at 5$ or `so`!",
                "who|--attacker|USA|--target|North Korea|--level|force|--on|2020",
                "ask|--joiner|South Korea|--attacker|USA,JPN|--target|PRK|--joined|RUS:target|--without|treaty:CHN-PRK|--seed|7",
                "who|--attacker|CHN|--target|TWN|--with|treaty:USA-TWN:defense|--within|30|--on|2024-06-01"
            })
    void A07_theCommandGivesTheSameAnswerAgain(String command) {
        again(command.replace("|--on|2024-06-01", "|--on|2024-06-01").split("\\|", -1));
    }

    @Test
    void A08_andSoItDoesWithFilesOfOnesOwn() throws Exception {
        Path article =
                Files.writeString(folder.resolve("an article.md"), "# Would China fight for North Korea?\n\nSo.\n");
        Path model = Files.write(folder.resolve("model.json.gz"), BadModelTest.embedded());

        again("ask", "--model", model.toString(), "--documents", article.toString());
    }

    private static void again(String... command) {
        String[] asJson = Arrays.copyOf(command, command.length + 1);
        asJson[command.length] = "--json";
        String first = answered(asJson).out();
        String again = tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(first)
                .at("/provenance/command")
                .asString();

        assertThat(again).startsWith("casus ");
        assertThat(answered(Shell.words(again.substring("casus ".length()) + " --json"))
                        .out())
                .isEqualTo(first);
    }

    @Test
    void A09_aSupposedTreatyIsAnObligationAndRaisesTheChance() {
        String ask = "ask --joiner USA --attacker CHN --target TWN --on 2024-06-01 --json";
        JsonNode with = json(words(ask + " --with treaty:USA-TWN:defense"));

        assertThat(probability(with)).isGreaterThan(probability(json(words(ask))));
        assertThat(with.get("obligations").toString()).contains("supposed");
        assertThat(with.at("/question/assumptions").toString()).contains("A defence treaty");
    }

    @Test
    void A11_aSupposedCapabilityOrRegimeGivesTheChanceThatTheAnswerToldOfIt() {
        JsonNode asked = china("");
        for (String supposed : List.of("capability:CHN:1.5", "capability:USA:0.5", "regime:CHN:democracy")) {
            JsonNode told = asked.get("counterfactuals")
                    .valueStream()
                    .filter(c -> c.get("options").toString().equals("[\"--with " + supposed + "\"]"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(supposed));
            JsonNode again = china("--with " + supposed);

            assertThat(probability(again))
                    .as(supposed)
                    .isCloseTo(told.get("probability").asDouble(), within(1e-12))
                    .isNotEqualTo(probability(asked));
            assertThat(again.at("/question/assumptions").toString())
                    .as(supposed)
                    .contains("is supposed to");
            assertThat(again.get("drivers").toString()).as(supposed).contains("\"source\":\"supposed\"");
        }
    }

    @Test
    void A13_whatAStateOutsideIsSupposedToHaveChangesNoFactOfTheCrisis() {
        assertThat(china("--with capability:BRA:2").get("drivers").toString())
                .contains("China held")
                .doesNotContain("would have held", "That is so with");
        assertThat(china("--with capability:USA:2").get("drivers").toString())
                .contains("China would have held", "That is so with 2 times");
    }

    @Test
    void A12_supposedRivalsAreRivalsAndWhatChangesNothingIsSaid() {
        JsonNode rivals = json(
                words("ask --joiner BRA --attacker CHN --target TWN --on 2024-06-01 --with rivalry:BRA-CHN --json"));
        assertThat(rivals.get("drivers").toString()).contains("Brazil and China are supposed to be rivals");

        assertThat(china("--with rivalry:CHN-USA --with regime:CHN:autocracy")
                        .at("/question/assumptions")
                        .toString())
                .contains("are rivals on record on 2024-06-01; supposing it changes nothing")
                .contains("China is no democracy on record; supposing it changes nothing");
    }

    @Test
    void A10_withinAHorizonTheChanceIsSmallerAndItsDriversStillAddUp() {
        JsonNode within = china("--within 30");
        double p = probability(within);
        double sum = within.get("drivers")
                .valueStream()
                .mapToDouble(d -> d.get("contribution").asDouble())
                .sum();

        assertThat(within.at("/question/within").asInt()).isEqualTo(30);
        assertThat(p).isLessThan(probability(china("")));
        assertThat(sum).isCloseTo(Math.log(p / (1 - p)), within(1e-6));
    }
}
