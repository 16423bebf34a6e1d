package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.features.CrisisFeatures;
import org.casus.features.Obligation;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.SmallWorld;
import org.casus.world.Snapshot;
import org.junit.jupiter.api.Test;

/** Since when a promise has bound one state to another. */
class BoundTest {
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    /** What state 1 owes the attacked state 2 when 9 attacks it. */
    private static Bound bound(SmallWorld world) {
        Snapshot snapshot = world.build().on(DAY);
        var crisis = new Crisis(List.of(9), List.of(2), DAY, Level.WAR);
        Obligation owed = CrisisFeatures.of(snapshot, crisis, Circumstances.NONE).obligations().stream()
                .filter(o -> o.from() == 1 && o.to() == 2 && o.promise() == Promise.DEFENSE)
                .findFirst()
                .orElseThrow();
        return Bound.of(snapshot, owed);
    }

    private static SmallWorld founded() {
        return SmallWorld.of(1, 2, 9)
                .treaty("t")
                .member("t", 1, "1949-08-24", "1951-06-18", Promise.DEFENSE)
                .member("t", 1, "1951-06-19", null, Promise.DEFENSE, Promise.CONSULTATION);
    }

    @Test
    void a01WhoJoinedLaterIsBoundFromThen() {
        assertThat(bound(founded().member("t", 2, "2004-03-29", "2030-12-31", Promise.DEFENSE)))
                .isEqualTo(new Bound(LocalDate.parse("2004-03-29"), LocalDate.parse("2030-12-31")));
    }

    @Test
    void a02ChangesOfWhatElseIsPromisedBreakNothing() {
        assertThat(bound(founded().member("t", 2, "1949-08-24", null, Promise.DEFENSE)))
                .isEqualTo(new Bound(LocalDate.parse("1949-08-24"), null));
    }

    @Test
    void a03WhoLeftAndReturnedIsBoundFromTheReturn() {
        SmallWorld world = founded().member("t", 2, "1949-08-24", "1966-07-01", Promise.DEFENSE);
        assertThat(bound(world.member("t", 2, "2009-04-03", null, Promise.DEFENSE)))
                .isEqualTo(new Bound(LocalDate.parse("2009-04-03"), null));
    }

    @Test
    void a04APromiseThatWasAddedLaterBindsFromThen() {
        SmallWorld world = SmallWorld.of(1, 2, 9)
                .treaty("t")
                .member("t", 1, "1949-08-24", "1951-06-18", Promise.CONSULTATION)
                .member("t", 1, "1951-06-19", null, Promise.DEFENSE);
        assertThat(bound(world.member("t", 2, "1949-08-24", null, Promise.DEFENSE)))
                .isEqualTo(new Bound(LocalDate.parse("1951-06-19"), null));
    }
}
