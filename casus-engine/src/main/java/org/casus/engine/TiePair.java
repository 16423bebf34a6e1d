package org.casus.engine;

import java.time.LocalDate;
import java.util.Arrays;
import org.casus.answer.StateRef;
import org.casus.world.Lineage;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** The two states and the span of a tie profile, as its parts look at them: states by lineage, days with both ends in. */
record TiePair(World world, TieAsk ask, Names names) {
    static TiePair of(World world, TieAsk ask) {
        return new TiePair(world, ask, new Names(world, ask.to()));
    }

    boolean isA(int ccode) {
        return Lineage.of(ccode) == Lineage.of(ask.a());
    }

    boolean isB(int ccode) {
        return Lineage.of(ccode) == Lineage.of(ask.b());
    }

    boolean isEither(int ccode) {
        return isA(ccode) || isB(ccode);
    }

    boolean isPair(int one, int two) {
        return isA(one) && isB(two) || isA(two) && isB(one);
    }

    StateRef a() {
        return names.state(ask.a());
    }

    StateRef b() {
        return names.state(ask.b());
    }

    /** The one of the two that a code of its lineage stands for. */
    StateRef ref(int ccode) {
        return isA(ccode) ? a() : b();
    }

    /** A third state as it was called on a date. */
    StateRef other(int ccode, LocalDate date) {
        return isEither(ccode) ? ref(ccode) : new Names(world, date).state(ccode);
    }

    boolean inSpan(LocalDate from, @Nullable LocalDate to) {
        return !from.isAfter(ask.to()) && (to == null || !to.isBefore(ask.from()));
    }

    boolean inSpan(int year) {
        return year >= ask.from().getYear() && year <= ask.to().getYear();
    }

    static LocalDate later(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }

    /** The earlier of two ends, where null is an open one. */
    static @Nullable LocalDate earlierEnd(@Nullable LocalDate one, @Nullable LocalDate two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.isBefore(two) ? one : two;
    }

    /** The later of two ends, where null is an open one. */
    static @Nullable LocalDate laterEnd(@Nullable LocalDate one, @Nullable LocalDate two) {
        return one == null || two == null ? null : later(one, two);
    }

    static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    /** Citations joined, each once. */
    static String cite(String... sources) {
        return String.join(
                " ",
                Arrays.stream(sources)
                        .flatMap(s -> Arrays.stream(s.split(" ", -1)))
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList());
    }
}
