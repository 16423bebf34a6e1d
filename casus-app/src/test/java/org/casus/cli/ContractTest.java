package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.casus.cli.Cli.answered;
import static org.casus.cli.Cli.json;
import static org.casus.cli.Cli.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The answer for programs, key by key as promised. */
class ContractTest {
    private static final String QUESTION = "Would China fight for North Korea against the United States?";
    private static JsonNode answer;
    private static JsonNode who;

    @BeforeAll
    static void ask() {
        answer = json("ask", QUESTION, "--on", "2024-06-01", "--json");
        who = json(words("who --attacker USA --target PRK --on 2024-06-01 --json"));
    }

    private static Stream<JsonNode> candidates(JsonNode of) {
        return of.get("candidates").valueStream();
    }

    private static double joining(JsonNode candidate) {
        return candidate.get("p_attacker").asDouble()
                + candidate.get("p_target").asDouble();
    }

    @Test
    void A01_everyKeyOfAnAnswer() {
        Shape.of(
                answer,
                "question:object",
                "answer:object",
                "candidates:list",
                "drivers:list",
                "obligations:list",
                "signals:list",
                "precedents:list",
                "counterfactuals:list",
                "cascade:object?",
                "trust:object",
                "provenance:object");
    }

    @Test
    void A02_question() {
        JsonNode question = answer.get("question");
        Shape.of(
                question,
                "text:text",
                "joiner:text",
                "side:text",
                "attackers:list",
                "targets:list",
                "on:date",
                "level:text",
                "within:whole?",
                "assumptions:list");
        assertThat(question.get("text").asString()).isEqualTo(QUESTION);
        assertThat(question.get("joiner").asString()).isEqualTo("CHN");
        assertThat(question.get("side").asString()).isEqualTo("target");
        assertThat(question.get("attackers").toString()).isEqualTo("[\"USA\"]");
        assertThat(question.get("targets").toString()).isEqualTo("[\"PRK\"]");
        assertThat(question.get("on").asString()).isEqualTo("2024-06-01");
        assertThat(question.get("level").asString()).isEqualTo("war");
    }

    @Test
    void A03_headline() {
        JsonNode headline = answer.get("answer");
        Shape.of(headline, "probability:number", "low:number", "high:number", "base_rate:number");

        assertThat(headline.get("probability").asDouble())
                .isBetween(headline.get("low").asDouble(), headline.get("high").asDouble());
        headline.forEach(p -> assertThat(p.asDouble()).isBetween(0.0, 1.0));
    }

    @Test
    void A04_candidates() {
        Shape.ofEach(
                answer.get("candidates"),
                "state:text",
                "ccode:whole",
                "name:text",
                "p_out:number",
                "p_attacker:number",
                "p_target:number",
                "low:number",
                "high:number");
    }

    @Test
    void A05_chancesSumToOneAndAreSortedByJoining() {
        candidates(answer).forEach(c -> {
            assertThat(c.get("p_out").asDouble() + joining(c)).isCloseTo(1, within(1e-9));
            for (String p : List.of("p_out", "p_attacker", "p_target", "low", "high")) {
                assertThat(c.get(p).asDouble()).isBetween(0.0, 1.0);
            }
        });
        assertThat(candidates(answer).map(ContractTest::joining)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void A06_theHeadlineIsTheJoinersCandidate() {
        JsonNode china = candidates(answer)
                .filter(c -> c.get("state").asString().equals("CHN"))
                .findFirst()
                .orElseThrow();

        assertThat(answer.at("/answer/probability").asDouble())
                .isEqualTo(china.get("p_target").asDouble());
    }

    @Test
    void A07_driversAddUpToTheLogOdds() {
        Shape.ofEach(answer.get("drivers"), "driver:text", "contribution:number", "facts:list");
        double sum = answer.get("drivers")
                .valueStream()
                .mapToDouble(d -> d.get("contribution").asDouble())
                .sum();
        double p = answer.at("/answer/probability").asDouble();

        assertThat(sum).isCloseTo(Math.log(p / (1 - p)), within(1e-6));
        assertThat(answer.get("drivers").valueStream().map(d -> d.get("driver").asString()))
                .contains("average")
                .doesNotHaveDuplicates();
    }

    @Test
    void A08_everyFactHasASource() {
        List<JsonNode> facts = new ArrayList<>();
        answer.get("drivers").forEach(d -> d.get("facts").forEach(facts::add));

        assertThat(facts).isNotEmpty().allSatisfy(f -> {
            Shape.of(f, "text:text", "source:text");
            assertThat(f.get("source").asString()).isNotBlank();
        });
    }

    @Test
    void A09_obligations() {
        Shape.ofEach(
                answer.get("obligations"),
                "treaty:text",
                "signed:date?",
                "in_force_from:date",
                "in_force_to:date?",
                "type:text",
                "from:text",
                "to:text",
                "due:text",
                "why:text",
                "source:text");
        answer.get("obligations").forEach(o -> {
            assertThat(o.get("due").asString()).isIn("yes", "no", "unknown");
            assertThat(o.get("why").asString()).isNotBlank();
            assertThat(o.get("source").asString()).isNotBlank();
        });
    }

    @Test
    void A10_precedents() {
        Shape.ofEach(
                answer.get("precedents"),
                "conflict:text",
                "year:whole",
                "state:text",
                "side_asked:text",
                "similarity:number",
                "outcome:text",
                "why_alike:text",
                "why_different:text");
        answer.get("precedents").forEach(p -> {
            assertThat(p.get("similarity").asDouble()).isBetween(0.0, 1.0);
            assertThat(p.get("side_asked").asString()).isIn("attacker", "target");
            assertThat(p.get("outcome").asString()).isIn("out", "attacker", "target");
        });
    }

    @Test
    void A11_counterfactualsAreDifferencesToTheAnswer() {
        Shape.ofEach(
                answer.get("counterfactuals"),
                "change:text",
                "probability:number",
                "difference:number",
                "low:number",
                "high:number");
        double p = answer.at("/answer/probability").asDouble();
        answer.get("counterfactuals")
                .forEach(c -> assertThat(p + c.get("difference").asDouble())
                        .isCloseTo(c.get("probability").asDouble(), within(1e-12)));
    }

    @Test
    void A12_trust() {
        Shape.of(answer.get("trust"), "warnings:list", "calibration:object?");
        Shape.ofEach(answer.at("/trust/warnings"), "code:text", "text:text");
        Shape.of(answer.at("/trust/calibration"), "bin_low:number", "bin_high:number", "n:whole", "joined:whole");
    }

    @Test
    void A13_provenance() {
        Shape.of(answer.get("provenance"), "version:text", "model:text", "data:list", "seed:whole", "command:text");
        Shape.ofEach(answer.at("/provenance/data"), "name:text", "version:text", "to:whole?");
    }

    @Test
    void A14_whoHasNeitherJoinerNorSideNorAnswer() {
        assertThat(who.at("/question/joiner").isNull()).isTrue();
        assertThat(who.at("/question/side").isNull()).isTrue();
        assertThat(who.get("answer").isNull()).isTrue();
        assertThat(who.get("candidates")).isEqualTo(answer.get("candidates"));
    }

    @Test
    void A15_whoInWordsIsTheSame() {
        JsonNode inWords = json("ask", "If the US attacks North Korea, who joins?", "--on", "2024-06-01", "--json");

        assertThat(inWords.get("answer").isNull()).isTrue();
        assertThat(inWords.get("candidates")).isEqualTo(who.get("candidates"));
    }

    @Test
    void A16_csv() {
        String[] lines = answered(words("who --attacker USA --target PRK --on 2024-06-01 --csv"))
                .out()
                .split("\n", -1);

        assertThat(lines[0]).isEqualTo("state,ccode,name,p_out,p_attacker,p_target,low,high");
        assertThat(lines).hasSize(1 + who.get("candidates").size() + 1).endsWith("");
        for (int i = 0; i < who.get("candidates").size(); i++) {
            JsonNode c = who.get("candidates").get(i);
            assertThat(lines[i + 1]).matches("[A-Z:]+,\\d+,(\"[^\"]+\"|[^,]+)(,[01]\\.\\d{6,}){5}");
            assertThat(lines[i + 1]).startsWith(c.get("state").asString() + "," + c.get("ccode"));
            assertThat(Double.parseDouble(lines[i + 1].split(",(?=[01]\\.)", -1)[1]))
                    .isCloseTo(c.get("p_out").asDouble(), within(1e-6));
        }
    }

    @Test
    void A17_aYearIsItsFirstDayAndIsWrittenOut() {
        JsonNode year = json(words("who --attacker USA --target PRK --on 2024 --json"));

        assertThat(year.at("/question/on").asString()).isEqualTo("2024-01-01");
        assertThat(year.at("/provenance/command").asString()).contains("--on 2024-01-01");
    }

    @Test
    void A18_withoutADateItIsTodayAndIsWrittenOut() {
        JsonNode now = json(words("who --attacker USA --target PRK --json"));

        assertThat(now.at("/question/on").asString()).isEqualTo(LocalDate.now().toString());
        assertThat(now.at("/provenance/command").asString()).contains("--on " + LocalDate.now());
    }

    @Test
    void A19_iso3WinsOverCowsAbbreviationWithANote() {
        JsonNode australia = json(words("who --attacker AUS --target IDN --json"));

        assertThat(australia.at("/question/attackers").toString()).isEqualTo("[\"AUS\"]");
        assertThat(australia.at("/question/assumptions").toString())
                .contains("AUS is read as Australia, by ISO 3166", "AUT or 305");
    }

    @ParameterizedTest
    @ValueSource(strings = {"305", "AUT", "Austria", "austria"})
    void A20_otherWaysToNameAustria(String austria) {
        JsonNode answer = json("who", "--attacker", austria, "--target", "IDN", "--json");

        assertThat(answer.at("/question/attackers").toString()).isEqualTo("[\"AUT\"]");
        assertThat(answer.at("/question/assumptions")).isEmpty();
    }

    @Test
    void A21_levels() {
        for (String level : List.of("dispute", "force", "war")) {
            assertThat(json("who", "--attacker", "USA", "--target", "PRK", "--level", level, "--json")
                            .at("/question/level")
                            .asString())
                    .isEqualTo(level);
        }
    }

    @Test
    void A22_severalAttackersAndTargets() {
        JsonNode several = json(words("who --attacker USA,KOR --target PRK,CHN --json"));

        assertThat(several.at("/question/attackers").toString()).isEqualTo("[\"USA\",\"KOR\"]");
        assertThat(several.at("/question/targets").toString()).isEqualTo("[\"PRK\",\"CHN\"]");
        assertThat(several.get("candidates")).hasSize(who.get("candidates").size() - 2);
    }

    @Test
    void A23_theAssumedAttackerIsNamedWithTheRunnersUp() {
        JsonNode assumed = json("ask", "Would China fight for North Korea?", "--json");

        assertThat(assumed.at("/question/attackers")).hasSize(1);
        assertThat(assumed.at("/question/assumptions").toString()).contains("No attacker is named", "next would be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "ask --version", "data import -V"})
    void A24_version(String command) {
        assertThat(answered(words(command)).out())
                .matches("casus \\d+\\.\\d+\\.\\d+\\RBuild: .+\\RWorld: .+\\RModel: .+\\R");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ask",
                "who",
                "read",
                "data",
                "data import",
                "data status",
                "data embed",
                "train",
                "backtest",
                "reliability"
            })
    void A25_help(String command) {
        assertThat(answered(words((command + " --help").strip())).out())
                .startsWith("Usage: casus" + (command.isEmpty() ? "" : " " + command))
                .contains("--help");
    }
}
