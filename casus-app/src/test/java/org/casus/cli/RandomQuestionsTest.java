package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.casus.Casus;
import org.casus.answer.Answer;
import org.casus.answer.Candidate;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.datasets.EmbeddedWorld;
import org.casus.datasets.Worlds;
import org.casus.world.StateName;
import org.casus.world.StateSpell;
import org.casus.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws that hold for any states, dates and words; the seeds are fixed, so that a failure comes again. */
class RandomQuestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<String> TEMPLATES = List.of(
            "Would %s fight for %s?",
            "Would %s fight for %s against %s?",
            "If %s attacks %s, who joins?",
            "If %s attacks %s, would %s join?",
            "Who would fight for %s if %s attacked it in 2025?",
            "Would %s fight %s over %s?",
            "Would %s have fought for %s in 1914?",
            "will the %s side with %s in a war with the %s",
            "%s %s %s",
            "What if %s and %s invaded %s on 31 February 2020??",
            "Would %s use force for %s’s sake, \"or\" would %s; -- or not",
            "Could %s be dragged into a dispute between %s and %s next year?");

    private static World world;
    private static Casus casus;

    @BeforeAll
    static void open() throws Exception {
        world = Worlds.embedded();
        casus = Casus.builder().today(TODAY).open();
    }

    private static LocalDate date(Random random) {
        long first = EmbeddedWorld.FIRST.toEpochDay();
        return LocalDate.ofEpochDay(random.nextLong(first, TODAY.toEpochDay() + 1));
    }

    private static List<String> pair(Random random, LocalDate on) {
        List<String> states = new ArrayList<>(world.tables().states().stream()
                .filter(s -> s.covers(on))
                .map(s -> String.valueOf(s.ccode()))
                .toList());
        java.util.Collections.shuffle(states, random);
        return states.subList(0, 2);
    }

    private static Answer who(String attacker, String target, LocalDate on) throws QuestionRefused {
        return casus.ask(Scenario.attack(attacker, target).on(on));
    }

    private static void lawful(List<Candidate> candidates) {
        assertThat(candidates).hasSizeGreaterThan(150).allSatisfy(c -> {
            assertThat(c.pOut() + c.pAttacker() + c.pTarget()).isCloseTo(1, within(1e-9));
            assertThat(List.of(c.pOut(), c.pAttacker(), c.pTarget())).allMatch(p -> p >= 0 && p <= 1);
            assertThat(c.low()).isBetween(0.0, c.high());
            assertThat(c.high()).isBetween(c.low(), 1.0);
        });
    }

    @Test
    void A01_anyPairOnAnyDayInEitherDirection() throws Exception {
        var random = new Random(20);
        for (int i = 0; i < 8; i++) {
            LocalDate on = date(random);
            List<String> pair = pair(random, on);
            List<Candidate> forth = who(pair.getFirst(), pair.getLast(), on).candidates();
            List<Candidate> back = who(pair.getLast(), pair.getFirst(), on).candidates();

            lawful(forth);
            lawful(back);
            assertThat(forth.stream().map(c -> c.state().ccode()))
                    .containsExactlyInAnyOrderElementsOf(
                            back.stream().map(c -> c.state().ccode()).toList());
        }
    }

    /** A name of any kind, a code, or a word that is none. */
    private static String name(Random random) {
        List<StateName> names = world.tables().names();
        List<StateSpell> states = world.tables().states();
        return switch (random.nextInt(6)) {
            case 0 -> states.get(random.nextInt(states.size())).code();
            case 1 -> String.valueOf(states.get(random.nextInt(states.size())).ccode());
            case 2 -> List.of("", "Atlantis", "the", "it", "%d", "“", "who").get(random.nextInt(7));
            default -> names.get(random.nextInt(names.size())).text();
        };
    }

    private static String question(Random random) {
        String question = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
        while (question.contains("%s")) {
            question = question.replaceFirst("%s", Matcher.quoteReplacement(name(random)));
        }
        return question;
    }

    @Test
    void A02_anyWordsAreUnderstoodOrRefusedWithAMessage() throws Exception {
        var random = new Random(100);
        int understood = 0;
        for (int i = 0; i < 100; i++) {
            String question = question(random);
            try {
                lawful(casus.ask(question).candidates());
                understood++;
            } catch (QuestionRefused refused) {
                assertThat(refused.problems())
                        .as(question)
                        .isNotEmpty()
                        .allSatisfy(p -> assertThat(p.message()).isNotBlank());
            }
        }
        assertThat(understood).isBetween(20, 80);
    }

    @Test
    void A03_andSoOnTheCommandLine() {
        var random = new Random(7);
        for (int i = 0; i < 12; i++) {
            String question = question(random);
            Cli cli = Cli.run("ask", question);

            assertThat(cli.err()).as(question).doesNotContain("\tat ", "Exception", "an error in Casus itself");
            assertThat(cli.code()).as(question).isIn(0, 2);
            assertThat(cli.out().isEmpty()).as(question).isEqualTo(cli.code() == 2);
        }
    }
}
