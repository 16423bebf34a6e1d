package org.casus.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.casus.answer.TieProfile.Apart;
import org.casus.answer.TieProfile.Balance;
import org.casus.answer.TieProfile.Rule;
import org.casus.answer.TieProfile.Strength;
import org.casus.answer.TieProfile.Weight;
import org.casus.world.Distance;
import org.casus.world.Regime;
import org.casus.world.Snapshot;
import org.jspecify.annotations.Nullable;

/** Yearly figures of a pair: capability, regime, distance. */
final class TieFigures {
    /** Where distances come from; their rows carry no citation of their own. */
    static final String DISTANCES = "cshapes-2.0";

    private final TiePair pair;

    TieFigures(TiePair pair) {
        this.pair = pair;
    }

    /** Null where neither state's capability is known in any year of the span. */
    @Nullable
    Balance balance() {
        var a = strengths(pair::isA);
        var b = strengths(pair::isB);
        var years = new java.util.TreeSet<Integer>(a.keySet());
        years.addAll(b.keySet());
        if (years.isEmpty()) {
            return null;
        }
        List<Weight> all =
                years.stream().map(y -> new Weight(y, a.get(y), b.get(y))).toList();
        Weight latest = all.stream()
                .filter(w -> w.a() != null && w.b() != null)
                .reduce((first, second) -> second)
                .orElse(all.getLast());
        var told = new ArrayList<Weight>();
        for (Weight w : all) {
            if (w.equals(all.getFirst()) || w.year() % 10 == 0) {
                told.add(w);
            }
        }
        return new Balance(latest, told);
    }

    private NavigableMap<Integer, Strength> strengths(IntPredicate state) {
        var byYear = new TreeMap<Integer, Strength>();
        pair.world().tables().capabilities().stream()
                .filter(c -> state.test(c.ccode()) && pair.inSpan(c.year()) && !Double.isNaN(c.cinc()))
                .forEach(c -> byYear.put(c.year(), new Strength(c.cinc(), TiePair.known(c.milper()), c.source())));
        return byYear;
    }

    /** The latest year of the span in which each state's regime is known. */
    List<Rule> regimes() {
        return Stream.of(rule(pair::isA), rule(pair::isB)).flatMap(List::stream).toList();
    }

    private List<Rule> rule(IntPredicate state) {
        List<Regime> known = pair.world().tables().regimes().stream()
                .filter(r -> state.test(r.ccode()) && pair.inSpan(r.year()))
                .filter(r -> !Double.isNaN(r.democracy()) || !Double.isNaN(r.polity2()) || !Double.isNaN(r.polyarchy()))
                .toList();
        return known.stream()
                .max(Comparator.comparing((Regime r) -> !Double.isNaN(r.democracy()))
                        .thenComparingInt(Regime::year))
                .map(r -> new Rule(
                        pair.ref(r.ccode()),
                        r.year(),
                        Double.isNaN(r.democracy()) ? null : Boolean.valueOf(r.democracy() > 0),
                        TiePair.known(r.democracy()),
                        TiePair.known(r.polity2()),
                        TiePair.known(r.polyarchy()),
                        r.source()))
                .stream()
                .toList();
    }

    /** Between their territories, else between their capitals on the last day; null if neither is known. */
    @Nullable
    Apart distance() {
        int lastYear = Math.min(pair.ask().to().getYear(), TieCovers.reach(pair.world(), DISTANCES));
        return pair.world().tables().distances().stream()
                .filter(d -> pair.isPair(d.ccode1(), d.ccode2())
                        && d.year() <= pair.ask().to().getYear())
                .max(Comparator.comparingInt(Distance::year))
                .map(d -> new Apart(d.km(), "territories", Math.max(d.year(), lastYear), DISTANCES))
                .orElseGet(this::capitals);
    }

    private @Nullable Apart capitals() {
        Snapshot snapshot = pair.world().on(pair.ask().to());
        int i = snapshot.positionOf(pair.ask().a());
        int j = snapshot.positionOf(pair.ask().b());
        double km = i < 0 || j < 0 ? Double.NaN : snapshot.capitalDistanceKm(i, j);
        return Double.isNaN(km)
                ? null
                : new Apart(km, "capitals", pair.ask().to().getYear(), "cow-capitals-2024");
    }
}
