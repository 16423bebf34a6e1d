package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.casus.model.Hindcasts.Chances;
import org.casus.model.Hindcasts.Joiner;
import org.casus.model.Hindcasts.Past;
import org.casus.model.LevelModel.Bin;
import org.casus.world.Level;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    /** Twenty candidates of 1%, twenty of 15%, two of 60%; the first of each kind joins, and the war is of a year. */
    private static Past war(String id, int year) {
        List<Integer> ccodes = IntStream.rangeClosed(1, 42).boxed().toList();
        var chances = new ArrayList<>(Collections.nCopies(20, new Probabilities(0.99, 0.005, 0.005)));
        chances.addAll(Collections.nCopies(20, new Probabilities(0.85, 0.05, 0.1)));
        chances.addAll(Collections.nCopies(2, new Probabilities(0.4, 0.3, 0.3)));
        LocalDate on = LocalDate.of(year, 3, 1);
        List<Joiner> joiners = IntStream.of(1, 21, 41)
                .mapToObj(c -> new Joiner(c, Side.TARGET, on, true, 5))
                .toList();
        return new Past(
                id, id, on, List.of(100), List.of(101), joiners, Chances.of(ccodes, Map.of(Level.WAR, chances)));
    }

    private static final Reliability WARS = new Reliability(
            new Hindcasts(List.of(war("war:1", 1913), war("war:2", 1914), war("war:3", 1995)), List.of()), Level.WAR);

    @Test
    void a01ForecastsAreSortedByChanceAndFewArePooledDownwards() {
        List<Bin> bins = WARS.bins();

        assertThat(bins).extracting(b -> b.past().n()).containsExactly(0, 60, 66);
        assertThat(bins).extracting(b -> b.past().joined()).containsExactly(0, 3, 6);
        assertThat(bins.getFirst().low()).isZero();
        assertThat(bins.getLast().low()).isEqualTo(0.1);
        assertThat(bins.getLast().high()).isEqualTo(1);
        assertThat(bins.getLast().past().conflicts()).isEqualTo(3);
        assertThat(bins.getLast().past().expected()).isCloseTo(60 * 0.15 + 6 * 0.6, within(0.03));
    }

    @Test
    void a02ErasHoldTheConflictsThatBeganInThem() {
        assertThat(WARS.eras()).extracting(Reliability.Era::from).containsExactly(1850, 1914, 1946, 1990);
        assertThat(WARS.eras()).extracting(Reliability.Era::to).containsExactly(1913, 1945, 1989, 1995);
        assertThat(WARS.eras()).extracting(e -> e.past().n()).containsExactly(42, 42, 0, 42);
        assertThat(WARS.eras()).extracting(e -> e.past().joined()).containsExactly(3, 3, 0, 3);
    }

    @Test
    void a03AllIsTheirSum() {
        assertThat(WARS.all().n()).isEqualTo(126);
        assertThat(WARS.all().joined()).isEqualTo(9);
        var none = new Reliability(new Hindcasts(List.of(war("war:1", 1913)), List.of()), Level.FORCE);
        assertThat(none.all().n()).isZero();
        assertThat(none.eras()).isEmpty();
    }
}
