package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.casus.cli.Cli.answered;
import static org.casus.cli.Cli.json;
import static org.casus.cli.Cli.words;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code casus simulate}, and the cascade of an answer. */
class SimulateTest {
    private static final String ESTONIA = "simulate --attacker RUS --target EST --on 2024-01-01 --runs 5000";

    private static String printed = "";
    private static JsonNode run = JsonNodeFactory.instance.nullNode();

    @BeforeAll
    static void simulate() {
        printed = answered(words(ESTONIA + " --json")).out();
        run = JsonMapper.builder().build().readTree(printed);
    }

    private static JsonNode of(JsonNode states, String code) {
        return states.valueStream()
                .filter(s -> s.get("state").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void A01_theSameSeedGivesTheSameBytesAndAnotherDoesNot() {
        assertThat(answered(words(ESTONIA + " --json")).out()).isEqualTo(printed);
        assertThat(json(words(ESTONIA + " --seed 4 --json")).get("coalitions")).isNotEqualTo(run.get("coalitions"));
    }

    @Test
    void A02_eachStatesShareIsItsForecast() {
        JsonNode who = json(words("who --attacker RUS --target EST --on 2024-01-01 --json"))
                .get("candidates");
        JsonNode states = run.get("states");
        for (String code : new String[] {"USA", "FIN", "POL", "BLR"}) {
            assertThat(of(states, code).get("share_target").asDouble())
                    .as(code)
                    .isCloseTo(of(who, code).get("p_target").asDouble(), within(0.03));
        }
    }

    @Test
    void A03_sharesAddUpAndErrorsAreSmall() {
        assertThat(run.get("runs").asInt()).isEqualTo(5000);
        assertThat(run.get("sizes")
                        .valueStream()
                        .mapToDouble(JsonNode::asDouble)
                        .sum())
                .isCloseTo(1, within(0.01));
        assertThat(run.get("states").valueStream()).allSatisfy(s -> {
            assertThat(s.get("share_target_error").asDouble()).isBetween(0.0, 0.02);
            assertThat(s.get("low").asDouble())
                    .isLessThanOrEqualTo(s.get("high").asDouble());
        });
        assertThat(run.get("coalitions").get(0).get("attacker_side").get(0).asString())
                .isEqualTo("RUS");
    }

    @Test
    void A04_statesOnOneSideComeTogether() {
        JsonNode conditionals = run.get("conditionals");
        assertThat(conditionals.size()).isPositive();
        assertThat(conditionals.valueStream())
                .allSatisfy(c -> assertThat(c.get("probability").asDouble())
                        .isGreaterThan(c.get("otherwise").asDouble()));
    }

    @Test
    void A05_aStateThatHasEnteredIsAmongItsSideAndNoCandidate() {
        JsonNode joined = json(words(ESTONIA + " --joined FIN:target --json"));
        assertThat(joined.get("coalitions").get(0).get("target_side").toString())
                .contains("FIN");
        assertThat(joined.get("states").toString()).doesNotContain("\"FIN\"");
    }

    @Test
    void A06_itStopsOnceItKnowsEnough() {
        JsonNode stopped = json(words("simulate --attacker RUS --target EST --on 2024-01-01 --precision 0.02 --json"));
        assertThat(stopped.get("runs").asInt()).isLessThan(100_000);
        assertThat(stopped.at("/provenance/command").asString())
                .startsWith("casus simulate --attacker RUS")
                .contains("--precision 0.02");
    }

    @Test
    void A07_wrongNumbersAreNamed() {
        Cli.refused(words(ESTONIA.replace("5000", "0")), "--runs 0: a simulation needs at least one run");
        Cli.refused(words(ESTONIA + " --seed -1"), "--seed -1: a seed is 0 or more");
        Cli.refused(words(ESTONIA + " --precision 2"), "--precision 2.0");
        Cli.refused(words(ESTONIA + " --joined RUS:target"), "Russia is named twice");
        Cli.refused(words(ESTONIA.replace("5000", "many")), "--runs");
    }

    @Test
    void A08_anAnswerHasItsCascade() {
        JsonNode answer = json(words("ask --joiner CHN --attacker USA --target PRK --on 2024-06-01 --json"));
        assertThat(of(answer.at("/cascade/states"), "CHN").get("share_target").asDouble())
                .isCloseTo(answer.at("/answer/probability").asDouble(), within(0.03));
        assertThat(answered(words("ask --joiner CHN --attacker USA --target PRK --on 2024-06-01"))
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("lets the crisis grow entry by entry: nobody enters in");
    }

    @Test
    void A09_coalitionsCarryWhatHistoryDoesNotSettle() {
        assertThat(run.get("coalitions").valueStream()).allSatisfy(c -> {
            double share = c.get("share").asDouble();
            assertThat(c.get("share_low").asDouble()).isLessThanOrEqualTo(share);
            assertThat(c.get("share_high").asDouble()).isGreaterThanOrEqualTo(share);
        });
        JsonNode alone = run.get("coalitions").get(0);
        double width =
                alone.get("share_high").asDouble() - alone.get("share_low").asDouble();
        assertThat(width).isGreaterThan(10 * alone.get("share_error").asDouble());
        assertThat(run.at("/great_powers/share_low").asDouble())
                .isLessThan(run.at("/great_powers/share_high").asDouble());
    }

    @Test
    void A10_whoPrevailsIsAChanceAndAnAllyHelps() {
        JsonNode ending = run.get("ending");
        double all = 0;
        for (String end : new String[] {"attacker", "target", "neither"}) {
            JsonNode chance = ending.get(end);
            all += chance.get("probability").asDouble();
            assertThat(chance.get("low").asDouble())
                    .isLessThan(chance.get("probability").asDouble());
            assertThat(chance.get("high").asDouble())
                    .isGreaterThan(chance.get("probability").asDouble());
        }
        assertThat(all).isCloseTo(1, within(1e-9));
        assertThat(ending.at("/battle_deaths/low").asInt())
                .isLessThan(ending.at("/battle_deaths/high").asInt());
        JsonNode helped = json(words(ESTONIA + " --joined USA:target --json"));
        assertThat(helped.at("/ending/target/probability").asDouble())
                .isGreaterThan(ending.at("/target/probability").asDouble());
        assertThat(json(words(ESTONIA + " --level dispute --json"))
                        .at("/ending/battle_deaths")
                        .isNull())
                .isTrue();
    }
}
