package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.engine.Understood.draft;
import static org.casus.engine.Understood.read;

import java.util.List;
import org.casus.world.Level;
import org.junit.jupiter.api.Test;

/** Who fights whom, and for whom: each question with what is understood. */
final class QuestionParserTest {
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
}
