package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casus.features.Case.Joining;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** Who began a conflict, on which side, and who joined. */
class CasesTest {
    private static final String FIRST = "1950-03-10";
    private static final String LATER = "1950-03-20";
    private static final String END = "1950-12-31";

    private static SmallWorld world() {
        return SmallWorld.of(1, 2, 3, 4, 5);
    }

    private static Case dispute(SmallWorld world) {
        return new Cases(world.build()).disputes().getFirst();
    }

    private static Case war(SmallWorld world) {
        return new Cases(world.build()).wars().getFirst();
    }

    @Test
    void aDisputeIsBegunByItsOriginatorsAndJoinedByTheOthers() {
        Case c = dispute(world().conflict("gml:7", FIRST)
                .part("gml:7", 3, 1, false, LATER, END, 3)
                .part("gml:7", 2, 2, true, FIRST, END, 4)
                .part("gml:7", 1, 1, true, FIRST, END, 4)
                .part("gml:7", 4, 2, false, FIRST, END, 5));
        assertThat(c.task()).isEqualTo("D");
        assertThat(c.id()).isEqualTo(7);
        assertThat(c.conflictId()).isEqualTo("gml:7");
        assertThat(c.crisis()).isEqualTo(new Crisis(List.of(1), List.of(2), LocalDate.parse(FIRST), Level.DISPUTE));
        assertThat(c.buildUp()).isEmpty();
        assertThat(c.joiners())
                .isEqualTo(Map.of(
                        3, new Joining(Outcome.ATTACKER, LocalDate.parse(LATER), true, 3),
                        4, new Joining(Outcome.TARGET, LocalDate.parse(FIRST), true, 5)));
    }

    /** What is summed over joiners is then the same to the last bit in every run of Java. */
    @Test
    void joinersAreInTheOrderOfTheirNumbers() {
        SmallWorld world = SmallWorld.of(IntStream.rangeClosed(1, 40).toArray())
                .conflict("gml:7", FIRST)
                .part("gml:7", 2, 2, true, FIRST, END, 4)
                .part("gml:7", 1, 1, true, FIRST, END, 4);
        for (int ccode = 40; ccode > 2; ccode--) {
            world.part("gml:7", ccode, 1, false, FIRST, END, 4);
        }
        assertThat(dispute(world).joiners().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(3, 40).boxed().toList());
    }

    @Test
    void anOriginatorsSideIsThatOfTheEpisodeThatItBegan() {
        Case c = dispute(world().conflict("gml:7", FIRST)
                .part("gml:7", 1, 1, true, FIRST, END, 4)
                .part("gml:7", 2, 1, false, FIRST, END, 4)
                .part("gml:7", 2, 2, true, LATER, END, 4));
        assertThat(c.crisis().attackers()).containsExactly(1);
        assertThat(c.crisis().targets()).containsExactly(2);
        assertThat(c.joiners()).isEmpty();
    }

    @Test
    void aDisputeBeginsWithItsFirstEntry() {
        Case c = dispute(world().conflict("gml:7", LATER)
                .part("gml:7", 1, 1, true, LATER, END, 4)
                .part("gml:7", 2, 2, true, FIRST, END, 4));
        assertThat(c.crisis().on()).isEqualTo(FIRST);
    }

    @Test
    void ofAJoinersEpisodesTheFirstTellsTheSideAndTheWorstTheHostility() {
        Case c = dispute(world().conflict("gml:7", FIRST)
                .part("gml:7", 1, 1, true, FIRST, END, 4)
                .part("gml:7", 2, 2, true, FIRST, END, 4)
                .partInMonth("gml:7", 3, 2, false, "1950-05-01", END)
                .part("gml:7", 3, 1, false, "1950-06-01", END, 5)
                .part("gml:7", 3, 1, false, "1950-07-01", END, 2));
        assertThat(c.joiners()).isEqualTo(Map.of(3, new Joining(Outcome.TARGET, LocalDate.of(1950, 5, 1), false, 5)));
    }

    @Test
    void whoIsNotInTheSystemOnTheFirstDayDoesNotJoin() {
        SmallWorld world = world().state(6, LATER, null)
                .conflict("gml:7", FIRST)
                .part("gml:7", 1, 1, true, FIRST, END, 4)
                .part("gml:7", 2, 2, true, FIRST, END, 4)
                .part("gml:7", 6, 2, false, LATER, END, 4);
        assertThat(dispute(world).joiners()).isEmpty();
        assertThat(new Cases(world.build()).candidates(dispute(world))).containsExactly(3, 4, 5);
    }

    @Test
    void candidatesAreTheMembersThatDidNotBeginIt() {
        var crisis = new Crisis(List.of(4), List.of(1), LocalDate.parse(FIRST), Level.WAR);
        assertThat(Cases.candidates(SmallWorld.of(5, 4, 3, 1).build(), crisis)).containsExactly(3, 5);
    }

    @Test
    void conflictsOfOtherDatasetsAreNoCases() {
        SmallWorld world = world().conflict("mid:7", FIRST)
                .part("mid:7", 1, 1, true, FIRST, END, 4)
                .part("mid:7", 2, 2, true, FIRST, END, 4);
        assertThat(new Cases(world.build()).all()).isEmpty();
    }

    @Test
    void aWarIsBegunByWhoEntersOnTheFirstDayAndAttackedByTheInitiator() {
        // In wars the flag means the initiator.
        Case c = war(world().conflict("war:9", FIRST)
                .part("war:9", 1, 1, false, FIRST, END, 5)
                .part("war:9", 2, 2, true, FIRST, END, 5)
                .part("war:9", 3, 1, false, LATER, END, 5)
                .part("war:9", 4, 2, false, LATER, END, 5));
        assertThat(c.task()).isEqualTo("W");
        assertThat(c.conflictId()).isEqualTo("war:9");
        assertThat(c.crisis()).isEqualTo(new Crisis(List.of(2), List.of(1), LocalDate.parse(FIRST), Level.WAR));
        assertThat(c.joiners())
                .isEqualTo(Map.of(
                        3, new Joining(Outcome.TARGET, LocalDate.parse(LATER), true, 5),
                        4, new Joining(Outcome.ATTACKER, LocalDate.parse(LATER), true, 5)));
    }

    @Test
    void whereBothSidesInitiateOrNeitherSideOneAttacks() {
        for (boolean initiate : new boolean[] {false, true}) {
            Case c = war(world().conflict("war:9", FIRST)
                    .part("war:9", 1, 1, initiate, FIRST, END, 5)
                    .part("war:9", 2, 2, initiate, FIRST, END, 5));
            assertThat(c.crisis().attackers()).containsExactly(1);
        }
    }

    @Test
    void ofSeveralOnTheFirstDayTheInitiatorsBeganTheWarOrElseAll() {
        Case initiated = war(world().conflict("war:9", FIRST)
                .part("war:9", 1, 1, true, FIRST, END, 5)
                .part("war:9", 3, 1, false, FIRST, END, 5)
                .part("war:9", 4, 2, false, FIRST, END, 5)
                .part("war:9", 2, 2, false, FIRST, END, 5));
        assertThat(initiated.crisis().attackers()).containsExactly(1);
        assertThat(initiated.crisis().targets()).containsExactly(2, 4);
        assertThat(initiated.joiners()).containsOnlyKeys(3);
    }

    @Test
    void originatorsOfTheDisputesThatGrewIntoTheWarComeFirst() {
        SmallWorld world = world().conflict("war:9", FIRST)
                .part("war:9", 1, 1, true, FIRST, END, 5)
                .part("war:9", 3, 1, false, FIRST, END, 5)
                .part("war:9", 2, 2, false, FIRST, END, 5)
                .part("war:9", 4, 2, false, FIRST, END, 5)
                .grewFrom("war:9", 7)
                .grewFrom("war:9", 8)
                .conflict("gml:7", "1950-01-01")
                .part("gml:7", 3, 1, true, "1950-01-01", END, 5)
                .part("gml:7", 1, 1, false, "1950-01-01", END, 5)
                .part("gml:7", 5, 2, true, "1950-01-01", END, 5)
                .conflict("mid:8", "1950-01-01")
                .part("mid:8", 4, 2, true, "1950-01-01", END, 5);
        Case c = war(world);
        assertThat(c.crisis().attackers()).as("GML flags 3").containsExactly(3);
        assertThat(c.crisis().targets()).as("only MID flags 4").containsExactly(4);
        assertThat(c.buildUp()).containsExactlyInAnyOrder("gml:7", "gml:8");
    }

    @Test
    void aSideThatEntersLaterBeginsWithItsEarliestEntry() {
        Case c = war(world().conflict("war:9", FIRST)
                .part("war:9", 1, 1, true, FIRST, END, 5)
                .part("war:9", 3, 2, false, END, END, 5)
                .part("war:9", 2, 2, false, LATER, END, 5));
        assertThat(c.crisis().targets()).containsExactly(2);
        assertThat(c.joiners()).containsOnlyKeys(3);
    }

    @Test
    void aWarWithoutAnEnemyIsAnError() {
        SmallWorld world = world().conflict("war:9", FIRST).part("war:9", 1, 1, true, FIRST, END, 5);
        var cases = new Cases(world.build());
        assertThatThrownBy(cases::wars).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theYomKippurWarWasBegunByEgyptAndSyria() {
        Case c = war(SmallWorld.of(645, 651, 652, 666)
                .conflict("war:181", FIRST)
                .part("war:181", 666, 1, false, FIRST, END, 5)
                .part("war:181", 651, 2, false, FIRST, END, 5)
                .part("war:181", 652, 2, true, FIRST, END, 5)
                .part("war:181", 645, 2, false, LATER, END, 5));
        assertThat(c.crisis().attackers()).containsExactly(651, 652);
        assertThat(c.crisis().targets()).containsExactly(666);
        assertThat(c.outcome(645, false)).isEqualTo(Outcome.ATTACKER);
    }

    @Test
    void casesComeInTheOrderOfTheirStart() {
        SmallWorld world = world();
        String[] ids = {"gml:3", "war:2", "gml:1", "gml:4"};
        String[] days = {"1955-01-01", "1955-01-01", "1955-01-01", "1954-01-01"};
        for (int i = 0; i < ids.length; i++) {
            world.conflict(ids[i], days[i])
                    .part(ids[i], 1, 1, true, days[i], END, 5)
                    .part(ids[i], 2, 2, true, days[i], END, 5);
        }
        assertThat(new Cases(world.build()).all().stream().map(Case::conflictId))
                .containsExactly("gml:4", "gml:1", "gml:3", "war:2");
    }

    private static Case joinedIn(int year, int joined, int hostility) {
        var crisis = new Crisis(List.of(1), List.of(2), LocalDate.of(year, 5, 1), Level.WAR);
        var joining = new Joining(Outcome.TARGET, LocalDate.of(joined, 1, 1), true, hostility);
        return new Case("W", 9, "A war", crisis, Set.of("gml:7"), new TreeMap<>(Map.of(3, joining)));
    }

    @Test
    void aCaseIsKnownInTheDecadeOfItsLastEntry() {
        assertThat(joinedIn(1997, 2003, 5).decade()).isEqualTo(1990);
        assertThat(joinedIn(1997, 2003, 5).decadeKnown()).isEqualTo(2000);
        assertThat(joinedIn(2001, 1999, 5).decadeKnown()).isEqualTo(2000);
    }

    @Test
    void joiningBelowForceCountsOnlyWhereForceIsNotAsked() {
        assertThat(joinedIn(1997, 1997, 3).outcome(3, false)).isEqualTo(Outcome.TARGET);
        assertThat(joinedIn(1997, 1997, 3).outcome(3, true)).isEqualTo(Outcome.OUT);
        assertThat(joinedIn(1997, 1997, 4).outcome(3, true)).isEqualTo(Outcome.TARGET);
        assertThat(joinedIn(1997, 1997, 5).outcome(4, false)).isEqualTo(Outcome.OUT);
    }

    @Test
    void onTheEveTheBuildUpIsKnownAndOfAHypotheticalWarItIsNot() {
        Case c = joinedIn(1997, 1997, 5);
        assertThat(Knowledge.EVE.of(c)).isEqualTo(Circumstances.NONE);
        assertThat(Knowledge.HYPOTHETICAL.of(c).unknownConflicts()).containsExactly("gml:7");
    }

    @Test
    void outcomesAndDuesHaveTheirWords() {
        assertThat(Outcome.OUT.code()).isEqualTo("out");
        assertThat(Outcome.ATTACKER.code()).isEqualTo("A");
        assertThat(Due.UNKNOWN.word()).isEqualTo("unknown");
    }

    @Test
    void oneCandidateAloneIsTheOneAskedFor() {
        var crisis = new Crisis(List.of(1), List.of(2), LocalDate.parse(FIRST), Level.DISPUTE);
        var snapshot = world().build().on(crisis.on());
        var one = CrisisFeatures.ofOne(snapshot, crisis, Circumstances.NONE, 4);
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.ccode(0)).isEqualTo(4);
        assertThat(one.indexOf(4)).isZero();
        assertThat(one.indexOf(5)).isEqualTo(-1);
        assertThat(one.indexOf(3)).isEqualTo(-1);
        assertThat(one.crisis()).isSameAs(crisis);
        assertThatThrownBy(() -> CrisisFeatures.ofOne(snapshot, crisis, Circumstances.NONE, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
