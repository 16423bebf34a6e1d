package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code casus replay} and {@code casus calibration} on the embedded model. */
class ReplayTest {
    @Test
    void A01_theKoreanWarIsShownAsTheMissThatItWas() {
        JsonNode replay = Cli.json("replay", "Korean", "War", "--json").get("replay");

        assertThat(replay.get("id").asString()).isEqualTo("war:151");
        assertThat(replay.at("/forecast/to").asInt()).isEqualTo(1949);
        assertThat(replay.at("/forecast/joined").asInt()).isEqualTo(14);
        assertThat(replay.at("/forecast/expected").asDouble()).isLessThan(2);
        assertThat(replay.get("candidates")).hasSize(73);
        double sum = 0;
        double last = 1;
        for (JsonNode c : replay.get("candidates")) {
            double join = c.get("p_attacker").asDouble() + c.get("p_target").asDouble();
            assertThat(join + c.get("p_out").asDouble()).isBetween(0.999999, 1.000001);
            assertThat(join).isLessThanOrEqualTo(last);
            last = join;
            sum += join;
        }
        assertThat(replay.at("/forecast/expected").asDouble()).isBetween(sum - 1e-9, sum + 1e-9);
    }

    @Test
    void A02_before1850ThereIsTooLittleHistory() {
        assertThat(Cli.answered("replay", "Mexican-American War").out()).contains("Too little history");
        JsonNode json = Cli.json("replay", "war:7", "--json").get("replay");
        assertThat(json.get("forecast").isNull()).isTrue();
    }

    @Test
    void A03_aYearWithSeveralWarsListsThem() {
        assertThat(Cli.answered("replay", "1939").out())
                .contains("3 conflicts", "war:136", "war:139", "war:142")
                .doesNotContain("Expected");
        assertThat(Cli.json("replay", "1939", "--json").get("replay").isNull()).isTrue();
    }

    @Test
    void A04_usingForceIsJoiningLess() {
        JsonNode any = Cli.json("replay", "--dispute", "257", "--json").at("/replay/forecast");
        JsonNode force =
                Cli.json("replay", "gml:257", "--level", "force", "--json").at("/replay/forecast");

        assertThat(force.get("joined").asInt())
                .isLessThanOrEqualTo(any.get("joined").asInt());
        assertThat(force.get("expected").asDouble())
                .isLessThan(any.get("expected").asDouble());
    }

    @Test
    void A05_whatIsWrongIsSaid() {
        Cli.refused(new String[] {"replay"}, "name a conflict", "[O04]");
        Cli.refused(new String[] {"replay", "1914", "--dispute", "257"}, "exclude", "[O07]");
        Cli.refused(new String[] {"replay", "151", "--level", "dispute"}, "war:151 is a war", "[O05]");
        Cli.refused(new String[] {"replay", "2020"}, "1816 to 2010", "2010", "[Q23]");
        Cli.refused(new String[] {"replay", "Koraen War"}, "Korean", "[Q23]");
    }

    @Test
    void A06_theRecordAddsUp() {
        for (JsonNode level : Cli.json("calibration", "--json").get("levels")) {
            for (String key : new String[] {"n", "joined"}) {
                for (String parts : new String[] {"bins", "eras"}) {
                    int sum = 0;
                    for (JsonNode part : level.get(parts)) {
                        sum += part.get(key).asInt();
                        assertThat(part.get("share_low").asDouble())
                                .isLessThanOrEqualTo(part.get("share").asDouble());
                        assertThat(part.get("share_high").asDouble())
                                .isGreaterThanOrEqualTo(part.get("share").asDouble());
                    }
                    assertThat(sum).isEqualTo(level.get("all").get(key).asInt()).isPositive();
                }
            }
        }
    }

    @Test
    void A07_anAnswersCalibrationIsARowOfTheRecord() {
        JsonNode line = Cli.json("ask", "Would China fight for North Korea?", "--on", "2024-01-01", "--json")
                .at("/trust/calibration");
        JsonNode bins = Cli.json("calibration", "--json").at("/levels/0/bins");

        assertThat(bins)
                .anyMatch(b -> b.get("bin_low").equals(line.get("bin_low"))
                        && b.get("n").equals(line.get("n"))
                        && b.get("joined").equals(line.get("joined"))
                        && b.get("share_low").equals(line.get("share_low"))
                        && b.get("share_high").equals(line.get("share_high")));
    }
}
