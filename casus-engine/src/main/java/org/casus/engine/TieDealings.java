package org.casus.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.answer.TieProfile.IdealPoint;
import org.casus.answer.TieProfile.SharedYear;
import org.casus.answer.TieProfile.Trade;
import org.casus.answer.TieProfile.VoteYear;
import org.casus.world.UnVoting;
import org.jspecify.annotations.Nullable;

/** Peaceful dealings of a pair: votes in the United Nations, shared organisations, trade. */
final class TieDealings {
    /** Where shared organisations come from; their rows carry no citation of their own. */
    static final String ORGANIZATIONS = "cow-igo-3.0";

    private static final int USA = 2;
    private static final int RUSSIA = 365;
    private static final int CHINA = 710;

    private final TiePair pair;

    TieDealings(TiePair pair) {
        this.pair = pair;
    }

    /** The first year in which both voted, each year that ends in 0, and the latest. */
    List<VoteYear> votes() {
        Map<Integer, UnVoting> ofA = voting(pair::isA);
        Map<Integer, UnVoting> ofB = voting(pair::isB);
        var both = new TreeSet<>(ofA.keySet());
        both.retainAll(ofB.keySet());
        return told(both)
                .map(y -> votes(Objects.requireNonNull(ofA.get(y)), Objects.requireNonNull(ofB.get(y))))
                .toList();
    }

    private Map<Integer, UnVoting> voting(IntPredicate state) {
        var byYear = new TreeMap<Integer, UnVoting>();
        pair.world().tables().unVotes().stream()
                .filter(v -> state.test(v.ccode()) && pair.inSpan(v.year()) && !Double.isNaN(v.idealPoint()))
                .forEach(v -> byYear.put(v.year(), v));
        return byYear;
    }

    /** The first, the last, and those that end in 0. */
    private static Stream<Integer> told(SortedSet<Integer> years) {
        return years.stream().filter(y -> y.equals(years.first()) || y % 10 == 0 || y.equals(years.last()));
    }

    private static VoteYear votes(UnVoting a, UnVoting b) {
        Double agreed = Optional.ofNullable(agreement(a, b.ccode())).orElseGet(() -> agreement(b, a.ccode()));
        return new VoteYear(a.year(), point(a), point(b), agreed);
    }

    private static IdealPoint point(UnVoting v) {
        return new IdealPoint(v.idealPoint(), TiePair.known(v.low()), TiePair.known(v.high()), v.source());
    }

    /** The dataset compares every state with a few powers only. */
    private static @Nullable Double agreement(UnVoting voting, int power) {
        return switch (power) {
            case USA -> TiePair.known(voting.agreesUsa());
            case RUSSIA -> TiePair.known(voting.agreesRussia());
            case CHINA -> TiePair.known(voting.agreesChina());
            default -> null;
        };
    }

    /** The first known year, each that ends in 0, and the latest. */
    List<SharedYear> organizations() {
        var byYear = new TreeMap<Integer, Integer>();
        pair.world().tables().sharedOrganizations().stream()
                .filter(o -> pair.isPair(o.ccode1(), o.ccode2()))
                .forEach(o -> IntStream.rangeClosed(o.from(), o.to())
                        .filter(pair::inSpan)
                        .forEach(y -> byYear.put(y, o.count())));
        return told(new TreeSet<>(byYear.keySet()))
                .map(y -> new SharedYear(y, Objects.requireNonNull(byYear.get(y)), ORGANIZATIONS))
                .toList();
    }

    /** Each state's trade with all others in the latest year of the span in which it is known. */
    List<Trade> trade() {
        var found = new ArrayList<Trade>();
        for (IntPredicate state : List.<IntPredicate>of(pair::isA, pair::isB)) {
            pair.world().tables().trade().stream()
                    .filter(t -> state.test(t.ccode()) && pair.inSpan(t.year()))
                    .filter(t -> !Double.isNaN(t.imports()) || !Double.isNaN(t.exports()))
                    .max(Comparator.comparingInt(t -> t.year()))
                    .map(t -> new Trade(
                            pair.ref(t.ccode()),
                            t.year(),
                            TiePair.known(t.imports()),
                            TiePair.known(t.exports()),
                            t.source()))
                    .ifPresent(found::add);
        }
        return found;
    }
}
