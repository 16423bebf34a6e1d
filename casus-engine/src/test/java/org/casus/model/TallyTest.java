package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.model.Tally.Cluster;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void a01IndependentStatesHaveWilsonsInterval() {
        // Wilson (1927) for 16 of 41 at z = 1.645.
        Tally tally = Tally.of(independent(41, 16));

        assertThat(tally.n()).isEqualTo(41);
        assertThat(tally.joined()).isEqualTo(16);
        assertThat(tally.expected()).isCloseTo(41 * 0.4, within(1e-9));
        assertThat(tally.low()).isCloseTo(0.2755, within(1e-4));
        assertThat(tally.high()).isCloseTo(0.5186, within(1e-4));
    }

    private static List<Cluster> independent(int n, int joined) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Cluster(1, i < joined ? 1 : 0, 0.4))
                .toList();
    }

    @Test
    void a02StatesThatJoinTogetherWidenIt() {
        Tally apart = Tally.of(independent(40, 16));
        Tally together = Tally.of(List.of(
                new Cluster(8, 8, 3.2),
                new Cluster(8, 8, 3.2),
                new Cluster(8, 0, 3.2),
                new Cluster(8, 0, 3.2),
                new Cluster(8, 0, 3.2)));

        assertThat(together.share()).isEqualTo(apart.share()).isEqualTo(0.4);
        assertThat(together.low()).isLessThan(apart.low() - 0.1);
        assertThat(together.high()).isGreaterThan(apart.high() + 0.1);
    }

    @Test
    void a03SpreadMoreEvenlyThanByChanceDoesNotNarrowIt() {
        Tally even = Tally.of(Collections.nCopies(20, new Cluster(2, 1, 0.8)));
        Tally apart = Tally.of(independent(40, 20));

        assertThat(even.low()).isCloseTo(apart.low(), within(1e-9));
        assertThat(even.high()).isCloseTo(apart.high(), within(1e-9));
    }

    @Test
    void a04NobodyJoinedIsNotCertainty() {
        Tally none = Tally.of(independent(20, 0));

        assertThat(none.low()).isZero();
        assertThat(none.high()).isBetween(0.1, 0.13);
        assertThat(Tally.of(List.of())).isEqualTo(new Tally(0, 0, 0, 0, 0, 1));
    }
}
