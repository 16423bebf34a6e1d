package org.casus.cli;

import java.util.ArrayList;
import java.util.List;
import org.casus.answer.Scenario;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The circumstances of a question, as options. */
final class QuestionOptions {
    @Option(names = "--on", paramLabel = "DATE", description = "yyyy-mm-dd or a year (default: today)")
    private @Nullable String on;

    @Option(names = "--attacker", paramLabel = "STATE", split = ",", description = "who attacks; several with commas")
    private List<String> attackers = new ArrayList<>();

    @Option(names = "--target", paramLabel = "STATE", split = ",", description = "who is attacked; several with commas")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "how far it goes: dispute, force or war (default: war)")
    private @Nullable String level;

    @Option(
            names = "--within",
            paramLabel = "DAYS",
            description = "joining within so many days (default: before the end)")
    private @Nullable String within;

    @Option(
            names = "--with",
            paramLabel = "WHAT",
            description =
                    "suppose a treaty, rivalry, other capability or regime: treaty:USA-TWN:defense, rivalry:CHN-IND, "
                            + "capability:CHN:1.5, regime:CHN:democracy")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "TIE",
            description = "suppose a tie away: treaty:CHN-PRK, treaty:atop:3445, rivalry:CHN-USA")
    private List<String> without = new ArrayList<>();

    @Option(names = "--joined", paramLabel = "STATE:SIDE", description = "suppose a state already in: RUS:target")
    private List<String> joined = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "of the simulated runs; the resamples behind the intervals were drawn when the model was trained")
    private long seed;

    Scenario words(String text, @Nullable String joiner) throws BadInput {
        if (seed < 0) {
            throw new BadInput(Code.WRONG_VALUE, "--seed %d: a seed is 0 or more".formatted(seed));
        }
        return new Scenario(text, on, attackers, targets, joiner, level, within, with, without, joined, seed);
    }
}
