package org.casus.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Days of one epoch share all of their snapshot but the day. */
class EpochsTest {
    private final Random random = new Random(3);
    private final LocalDate first = LocalDate.of(1950, 11, 1);
    private static final int DAYS = 150;

    private String day() {
        return first.plusDays(random.nextInt(DAYS)).toString();
    }

    /** Something of each kind begins, and ends, on random days. */
    private World drawn() {
        var world = SmallWorld.of(1, 2, 3).cinc(1, 1949, 0.1).cinc(1, 1950, 0.2).rivals(1, 3, 1950, 1950);
        world.state(4, day(), null).state(5, "1940-01-01", day());
        for (int t = 0; t < 4; t++) {
            world.treaty("t" + t).member("t" + t, 1, day(), null, Promise.DEFENSE);
            world.member("t" + t, 2, "1940-01-01", day(), Promise.NEUTRALITY);
        }
        world.contiguity(1, 2, 1, "1940-01-01", day()).contiguity(2, 3, 4, day(), null);
        world.capital(1, 10, 10, "1940-01-01", day()).capital(2, 20, 20, day(), null);
        return world.power("major", 3, "1940-01-01", day())
                .power("nuclear", 3, day(), null)
                .build();
    }

    @Test
    void a01WithinAnEpochEveryDayIsLikeTheOneBefore() {
        int shared = 0;
        int changed = 0;
        for (int w = 0; w < 3; w++) {
            World world = drawn();
            for (int d = 1; d < DAYS; d++) {
                LocalDate date = first.plusDays(d);
                Snapshot before = world.on(date.minusDays(1));
                if (world.epoch(date).equals(world.epoch(date.minusDays(1)))) {
                    shared++;
                    assertThat(before.at(date))
                            .usingRecursiveComparison()
                            .ignoringFields("world")
                            .withEqualsForType(Double::equals, Double.class)
                            .isEqualTo(world.on(date));
                } else {
                    changed++;
                }
            }
        }
        assertThat(shared).isGreaterThan(300);
        assertThat(changed).isGreaterThan(30);
    }

    @Test
    void a02ADayOnWhichSomethingChangedSharesNothing() {
        World world = SmallWorld.of(1, 2)
                .treaty("t")
                .member("t", 1, "1950-03-05", null, Promise.DEFENSE)
                .build();
        Snapshot signed = world.on(LocalDate.parse("1950-03-05"));
        assertThat(signed.alliances()).isEmpty();
        assertThatThrownBy(() -> signed.at(LocalDate.parse("1950-03-06")))
                .hasMessage("the world changed between 1950-03-05 and 1950-03-06");
        assertThat(world.on(LocalDate.parse("1950-03-06"))
                        .at(LocalDate.parse("1950-12-31"))
                        .alliances())
                .containsOnlyKeys("t");
    }
}
