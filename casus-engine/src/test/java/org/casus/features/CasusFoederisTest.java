package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casus.features.Obligation.Why;
import org.casus.world.Circumstances;
import org.casus.world.Condition;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** One rule of the casus foederis per test: 1 attacks 2 unless said otherwise; 3 has promised something. */
class CasusFoederisTest {
    private static final Crisis ONE_ATTACKS_TWO = crisis(List.of(1), List.of(2));

    private static Crisis crisis(List<Integer> attackers, List<Integer> targets) {
        return new Crisis(attackers, targets, LocalDate.of(1980, 1, 1), Level.WAR);
    }

    /** States 1 to 4; 2 and 3 are members of a treaty with the given promise. */
    private static SmallWorld pact(Set<Condition> conditions, Set<Integer> threats, Promise promise) {
        return SmallWorld.of(1, 2, 3, 4)
                .member("t", 2, "1960-01-01", null, conditions, threats, promise)
                .member("t", 3, "1960-01-01", null, conditions, threats, promise);
    }

    private static Obligation only(SmallWorld world, Crisis crisis) {
        List<Obligation> found = CasusFoederis.obligations(world.build().on(crisis.on()), crisis, Circumstances.NONE);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Why defense(SmallWorld world, Crisis crisis) {
        return only(world, crisis).why();
    }

    @Test
    void a01DefenceIsDueWhenTheMemberIsAttacked() {
        Obligation o = only(pact(Set.of(), Set.of(), Promise.DEFENSE).treaty("t"), ONE_ATTACKS_TWO);
        assertThat(o.due()).isEqualTo(Due.YES);
        assertThat(o.from()).isEqualTo(3);
        assertThat(o.to()).isEqualTo(2);
        assertThat(o.side()).isEqualTo(Side.TARGET);
    }

    @Test
    void a02DefenceIsNotDueWhenTheMemberAttacksFirst() {
        Obligation o = only(pact(Set.of(), Set.of(), Promise.DEFENSE).treaty("t"), crisis(List.of(2), List.of(1)));
        assertThat(o.due()).isEqualTo(Due.NO);
        assertThat(o.why()).isEqualTo(Why.PARTNER_ATTACKS);
    }

    @Test
    void a03AnAttackByAnExcludedStateDoesNotCount() {
        var world = pact(Set.of(), Set.of(), Promise.DEFENSE)
                .treaty("t", Set.of(), Set.of(), Set.of(), Set.of(1), "not against 1");
        assertThat(defense(world, ONE_ATTACKS_TWO)).isEqualTo(Why.EXCLUDED);
    }

    @Test
    void a04ATreatyAgainstOneAdversaryIsNotDueAgainstAnother() {
        var world =
                pact(Set.of(Condition.ADVERSARY), Set.of(4), Promise.DEFENSE).treaty("t");
        assertThat(defense(world, ONE_ATTACKS_TWO)).isEqualTo(Why.OTHER_ADVERSARY);
        assertThat(defense(world, crisis(List.of(4), List.of(2)))).isEqualTo(Why.ATTACKED);
    }

    @Test
    void a05AnAdversaryThatTheRecordDoesNotNameMakesItUnknown() {
        var world = pact(Set.of(Condition.ADVERSARY), Set.of(), Promise.DEFENSE).treaty("t");
        Obligation o = only(world, ONE_ATTACKS_TWO);
        assertThat(o.why()).isEqualTo(Why.ADVERSARY_UNKNOWN);
        assertThat(o.due()).isEqualTo(Due.UNKNOWN);
    }

    @Test
    void a06OutsideTheAreaItIsNotDue() {
        var inside = pact(Set.of(), Set.of(), Promise.DEFENSE)
                .treaty("t", Set.of(2), Set.of(), Set.of(), Set.of(), "the area");
        var outside = pact(Set.of(), Set.of(), Promise.DEFENSE)
                .treaty("t", Set.of(3), Set.of(), Set.of(), Set.of(), "the area");
        var partly = pact(Set.of(), Set.of(), Promise.DEFENSE)
                .treaty("t", Set.of(3), Set.of(2), Set.of(), Set.of(), "the area");
        assertThat(defense(inside, ONE_ATTACKS_TWO)).isEqualTo(Why.ATTACKED);
        assertThat(defense(outside, ONE_ATTACKS_TWO)).isEqualTo(Why.OUTSIDE_AREA);
        assertThat(defense(partly, ONE_ATTACKS_TWO)).isEqualTo(Why.AREA_UNKNOWN);
    }

    @Test
    void a07AnAreaThatNobodyHasCodedMakesItUnknown() {
        var world = pact(Set.of(Condition.LOCATION), Set.of(), Promise.DEFENSE).treaty("t");
        assertThat(defense(world, ONE_ATTACKS_TWO)).isEqualTo(Why.AREA_UNKNOWN);
    }

    @Test
    void a08AFellowMembersAttackIsNotCoveredForSure() {
        var world = pact(Set.of(), Set.of(), Promise.DEFENSE)
                .treaty("t")
                .member("t", 1, "1960-01-01", null, Set.of(), Set.of(), Promise.DEFENSE);
        List<Obligation> found =
                CasusFoederis.obligations(world.build().on(ONE_ATTACKS_TWO.on()), ONE_ATTACKS_TWO, Circumstances.NONE);
        assertThat(found).extracting(Obligation::why).containsExactly(Why.PARTNER_ATTACKS, Why.ATTACKER_IS_MEMBER);
    }

    @Test
    void a09SomePromisesAreDueOnlyAgainstSeveralAttackers() {
        var world = pact(Set.of(Condition.NUMBER), Set.of(), Promise.DEFENSE).treaty("t");
        assertThat(defense(world, ONE_ATTACKS_TWO)).isEqualTo(Why.ONE_ATTACKER);
        assertThat(defense(world, crisis(List.of(1, 4), List.of(2)))).isEqualTo(Why.ATTACKED);
    }

    @Test
    void a10AParticularConflictOrDemandsMakeItUnknown() {
        assertThat(defense(pact(Set.of(Condition.CONFLICT), Set.of(), Promise.DEFENSE), ONE_ATTACKS_TWO))
                .isEqualTo(Why.PARTICULAR_CONFLICT);
        assertThat(defense(pact(Set.of(Condition.DEMAND), Set.of(), Promise.DEFENSE), ONE_ATTACKS_TWO))
                .isEqualTo(Why.DEMANDS);
    }

    @Test
    void a11ExceptedProvocationIsSupposedAbsentAndSaidSo() {
        var world = pact(Set.of(Condition.NONPROVOCATION), Set.of(), Promise.DEFENSE);
        assertThat(defense(world, ONE_ATTACKS_TWO)).isEqualTo(Why.ATTACKED_UNPROVOKED);
    }

    @Test
    void a12OffenceIsDueWhoeverAttacks() {
        var world = pact(Set.of(), Set.of(), Promise.OFFENSE);
        assertThat(only(world, ONE_ATTACKS_TWO).due()).isEqualTo(Due.YES);
        assertThat(only(world, crisis(List.of(2), List.of(1))).due()).isEqualTo(Due.YES);
    }

    @Test
    void a13NeutralityNonaggressionAndConsultationAreNamedForWhatTheyAre() {
        assertThat(only(pact(Set.of(), Set.of(), Promise.NEUTRALITY), ONE_ATTACKS_TWO)
                        .why())
                .isEqualTo(Why.STAY_NEUTRAL);
        assertThat(only(pact(Set.of(), Set.of(), Promise.NONAGGRESSION), ONE_ATTACKS_TWO)
                        .why())
                .isEqualTo(Why.DO_NOT_FIGHT);
        assertThat(only(pact(Set.of(), Set.of(), Promise.CONSULTATION), ONE_ATTACKS_TWO)
                        .why())
                .isEqualTo(Why.CONFER);
    }

    @Test
    void a14WithoutTheTreatyNothingIsOwed() {
        var world = pact(Set.of(), Set.of(), Promise.DEFENSE).build();
        var without = Circumstances.NONE.withoutTreaty("t");
        assertThat(CasusFoederis.obligations(world.on(ONE_ATTACKS_TWO.on(), without), ONE_ATTACKS_TWO, without))
                .isEmpty();
        var apart = Circumstances.NONE.withoutAlliance(3, 2);
        assertThat(CasusFoederis.obligations(world.on(ONE_ATTACKS_TWO.on(), apart), ONE_ATTACKS_TWO, apart))
                .isEmpty();
    }

    @Test
    void a15WhatWasReadInTheTreatyOverrulesCodedConditions() {
        var world = pact(Set.of(Condition.ADVERSARY, Condition.LOCATION), Set.of(), Promise.DEFENSE)
                .treaty("t", Set.of(), Set.of(), Set.of(), Set.of(), "any armed attack, wherever");
        assertThat(defense(world, ONE_ATTACKS_TWO)).isEqualTo(Why.ATTACKED);
    }
}
