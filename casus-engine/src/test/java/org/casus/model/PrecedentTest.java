package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.features.Columns;
import org.casus.features.Outcome;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.model.Precedent.Profile;
import org.casus.world.Level;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

/** Past cases, how far they are from each other, and which are near. */
class PrecedentTest {
    private static final int RIVAL = Tie.RIVAL.ordinal();
    private static final int THEIR_DISTANCE = Likeness.column(Trait.THEIR_DISTANCE);

    private static Profile profile(int column, double value) {
        return Profile.of(SmallModel.vector(Map.of(column, value)));
    }

    private static Precedent past(String conflict, int year, int ccode, Side side, Profile profile) {
        return new Precedent(conflict, year, ccode, side, Outcome.OUT, profile);
    }

    /** A model in which rivalry moves the log-odds by 1 for each of its units. */
    private static LevelModel model(Level level) {
        return SmallModel.of(level, SmallModel.beta(0, Map.of(RIVAL, 1.0)), new double[0][], Recalibration.NONE);
    }

    @Test
    void aConflictIsItsIdAndItsName() {
        Precedent war = past("war:139 World War II", 1939, 1, Side.TARGET, profile(RIVAL, 0));
        assertThat(war.id()).isEqualTo("war:139");
        assertThat(war.name()).isEqualTo("World War II");
        Precedent nameless = past("gml:257", 1900, 1, Side.TARGET, profile(RIVAL, 0));
        assertThat(nameless.id()).isEqualTo("gml:257");
        assertThat(nameless.name()).isEmpty();
    }

    @Test
    void aProfileIsAVectorWithoutTheShiftsOfWars() {
        assertThat(Profile.SIZE)
                .isEqualTo(Columns.all().stream()
                        .map(Columns.Column::name)
                        .toList()
                        .indexOf("war"));
        Profile p = profile(RIVAL, 0.5);
        assertThat(p.of(RIVAL)).isEqualTo(0.5);
        assertThat(p.values()).hasSize(Profile.SIZE).contains(0.5f);
        assertThat(p).isEqualTo(profile(RIVAL, 0.5)).isNotEqualTo(profile(RIVAL, 0.25));
        assertThat(p).isNotEqualTo("a profile").hasSameHashCodeAs(profile(RIVAL, 0.5));
        assertThat(p.hashCode()).isNotEqualTo(profile(RIVAL, 0.25).hashCode()).isNotZero();
        assertThatThrownBy(() -> new Profile(new float[3])).hasMessageContaining("3 columns");
    }

    @Test
    void pairsAndNearestAreOfOneSideAndCrisesOfAll() {
        var past = new ArrayList<Precedent>();
        for (Side side : Side.values()) {
            double far = side == Side.TARGET ? 10 : 0;
            past.add(past("war:1 A", 1900, 1, side, profile(RIVAL, far)));
            past.add(past("war:2 B", 1910, 1, side, profile(RIVAL, far + 1)));
            past.add(past("war:3 C", 1920, 1, side, profile(RIVAL, far + 4)));
        }
        var range = new Support.Range();
        range.add(SmallModel.vector(Map.of(RIVAL, 2.0)));
        range.add(SmallModel.vector(Map.of(RIVAL, 1.0)));
        Support support = Support.of(model(Level.WAR), past, range);
        // Standardised values end at 8: on the target's side all are there, so all its distances are 0.
        assertThat(support.pairs().getFirst()).isZero();
        assertThat(support.pairs().getLast()).isCloseTo(4, within(1e-9));
        assertThat(support.nearest().getLast()).isCloseTo(3, within(1e-9));
        assertThat(support.nearest()).hasSize(101);
        assertThat(support.crises()).hasSize(101).containsOnly(0.0);
        assertThat(support.lowest().get(RIVAL)).isEqualTo(1);
        assertThat(support.highest().get(RIVAL)).isEqualTo(2);
        assertThat(support.lowest()).hasSize(Profile.SIZE);
        assertThat(support.empty()).isFalse();
        assertThat(Support.NONE.empty()).isTrue();
    }

    @Test
    void crisesAreMeasuredOnceByWhatTheirSidesAreToEachOther() {
        List<Precedent> past = List.of(
                past("war:1 A", 1900, 1, Side.ATTACKER, profile(THEIR_DISTANCE, 0)),
                past("war:1 A", 1900, 2, Side.ATTACKER, profile(THEIR_DISTANCE, 0)),
                past("war:2 B", 1910, 1, Side.ATTACKER, profile(THEIR_DISTANCE, 2)),
                past("war:3 C", 1920, 1, Side.ATTACKER, profile(THEIR_DISTANCE, 5)));
        Support support = Support.of(model(Level.WAR), past, new Support.Range());
        // To the nearest other crisis 2, 2 and 3 deviations.
        assertThat(support.crises().getFirst()).isCloseTo(2, within(1e-9));
        assertThat(support.crises().get(50)).isCloseTo(2, within(1e-9));
        assertThat(support.crises().getLast()).isCloseTo(3, within(1e-9));
    }

    @Test
    void nothingIsKnownWithoutAPast() {
        Support support = Support.of(model(Level.WAR), List.of(), new Support.Range());
        assertThat(support.empty()).isTrue();
        assertThat(support.pairs()).isEmpty();
        assertThat(Support.above(support.pairs(), 1)).isEqualTo(1);
        Support one = Support.of(
                model(Level.WAR),
                List.of(past("war:1 A", 1900, 1, Side.TARGET, profile(RIVAL, 0))),
                new Support.Range());
        assertThat(one.nearest()).isEmpty();
    }

    private static JoiningModel joining(List<Precedent> past) {
        var hindcasts = new Hindcasts(List.of(), List.of());
        LevelModel war = model(Level.WAR);
        return new JoiningModel(
                Map.of(Level.WAR, war, Level.DISPUTE, model(Level.DISPUTE)),
                past,
                Map.of(Level.WAR, Support.of(war, past, new Support.Range())),
                Map.of(),
                null,
                Map.of("seed", "1"),
                () -> hindcasts);
    }

    private static final List<Precedent> PAST = List.of(
            past("war:1 A", 1900, 1, Side.TARGET, profile(RIVAL, 3)),
            past("war:1 A", 1900, 2, Side.TARGET, profile(RIVAL, 2)),
            past("war:2 B", 1910, 1, Side.TARGET, profile(RIVAL, 1)),
            past("war:2 B", 1910, 1, Side.ATTACKER, profile(RIVAL, 0)),
            past("war:3 C", 1920, 1, Side.TARGET, profile(RIVAL, 0)),
            past("gml:4", 1890, 1, Side.TARGET, profile(THEIR_DISTANCE, 1)));

    @Test
    void ofEachEarlierConflictTheNearestStateIsFoundOnTheSameSide() throws Exception {
        JoiningModel model = joining(PAST);
        List<JoiningModel.Near> near = model.nearest(profile(RIVAL, 0), Level.WAR, Side.TARGET, 1920);
        assertThat(near.stream()
                        .map(n -> n.precedent().id() + " " + n.precedent().ccode()))
                .containsExactly("war:2 1", "war:1 2");
        assertThat(near.stream().map(JoiningModel.Near::distance)).containsExactly(1.0, 2.0);
        assertThat(near.getFirst().similarity())
                .isGreaterThanOrEqualTo(near.getLast().similarity());
        assertThat(model.nearest(profile(RIVAL, 0), Level.DISPUTE, Side.TARGET, 1920))
                .singleElement()
                .satisfies(n -> assertThat(n.precedent().id()).isEqualTo("gml:4"));
    }

    @Test
    void theNearestCrisisIsOfItsKindAndBefore() {
        var past = new ArrayList<>(PAST);
        past.add(past("war:5 D", 1905, 1, Side.TARGET, profile(THEIR_DISTANCE, 6)));
        JoiningModel model = joining(past);
        JoiningModel.Near near =
                model.nearestCrisis(profile(THEIR_DISTANCE, 4), Level.WAR, 1920).orElseThrow();
        assertThat(near.precedent().id()).isEqualTo("war:5");
        assertThat(near.distance()).isCloseTo(2, within(1e-6));
        assertThat(model.nearestCrisis(profile(THEIR_DISTANCE, 4), Level.WAR, 1905)
                        .orElseThrow()
                        .precedent()
                        .id())
                .isEqualTo("war:1");
        assertThat(model.nearestCrisis(profile(THEIR_DISTANCE, 4), Level.WAR, 1900))
                .isEmpty();
    }

    @Test
    void aModelTellsWhatItHoldsAndWhatItLacks() throws Exception {
        JoiningModel model = joining(PAST);
        assertThat(model.precedents()).isEqualTo(PAST);
        assertThat(model.levels()).containsOnlyKeys(Level.WAR, Level.DISPUTE);
        assertThat(model.provenance()).containsEntry("seed", "1");
        assertThat(model.support(Level.DISPUTE)).isEqualTo(Support.NONE);
        assertThat(model.support(Level.WAR).empty()).isFalse();
        assertThat(model.hindcasts().conflicts()).isEmpty();
        assertThatThrownBy(() -> model.level(Level.FORCE)).hasMessageContaining("force");
        assertThat(new JoiningModel(
                                Map.of(Level.WAR, model(Level.WAR)),
                                List.of(),
                                Map.of(),
                                Map.of(),
                                null,
                                Map.of(),
                                model::hindcasts)
                        .support(Level.WAR))
                .isEqualTo(Support.NONE);
    }

    @Test
    void crisesDifferInWhatTheirSidesAreToEachOther() {
        Likeness likeness = Likeness.of(model(Level.WAR));
        double[] both = SmallModel.vector(Map.of(RIVAL, 9.0, THEIR_DISTANCE, 2.0, Likeness.column(Trait.MAJORS), 1.0));
        assertThat(likeness.crisisDifferences(Profile.of(both), profile(RIVAL, 0)))
                .containsExactly(THEIR_DISTANCE, Likeness.column(Trait.MAJORS));
        assertThat(likeness.deviations(RIVAL, 5, 3)).isEqualTo(2);
    }
}
