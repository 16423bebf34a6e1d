package org.casus.datasets;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.casus.world.Capital;
import org.casus.world.Contiguity;
import org.casus.world.Membership;
import org.casus.world.Participation;
import org.casus.world.PowerSpell;
import org.casus.world.Rivalry;
import org.casus.world.StateSpell;
import org.casus.world.Treaty;
import org.jspecify.annotations.Nullable;

/** Rows that have a first and a last day, seen alike. */
final class Spells {
    private Spells() {}

    /**
     * A span of time that a file states.
     *
     * @param key whose it is, in words for a report
     * @param field the column of the state
     * @param one the state's COW number, or of a pair the first
     * @param two of a pair the second, else 0
     */
    record Spell(
            String key,
            String field,
            int one,
            int two,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Every row with a span; a rivalry's years count from January to December. */
    static Stream<Spell> of(Rows rows) {
        return Stream.of(
                        rows.of(StateSpell.class).stream().map(s -> of(s.ccode(), s.from(), s.to())),
                        rows.of(Capital.class).stream().map(c -> of(c.ccode(), c.from(), c.to())),
                        rows.of(PowerSpell.class).stream().map(p -> of(p.ccode(), p.from(), p.to())),
                        rows.of(Treaty.class).stream().map(t -> new Spell(t.id(), "", 0, 0, t.from(), t.to())),
                        rows.of(Membership.class).stream().map(Spells::membership),
                        rows.of(Contiguity.class).stream().map(Spells::contiguity),
                        rows.of(Rivalry.class).stream().map(Spells::rivalry),
                        rows.of(Participation.class).stream().map(Spells::participation))
                .flatMap(s -> s);
    }

    private static Spell of(int ccode, LocalDate from, @Nullable LocalDate to) {
        return new Spell(String.valueOf(ccode), "ccode", ccode, 0, from, to);
    }

    private static Spell membership(Membership m) {
        return new Spell(m.ccode() + " in " + m.treaty(), "member", m.ccode(), 0, m.from(), m.to());
    }

    private static Spell participation(Participation p) {
        return new Spell(p.ccode() + " in " + p.conflict(), "ccode", p.ccode(), 0, p.from(), p.to());
    }

    private static Spell contiguity(Contiguity c) {
        return new Spell(c.ccode1() + "–" + c.ccode2(), "ccode1, ccode2", c.ccode1(), c.ccode2(), c.from(), c.to());
    }

    private static Spell rivalry(Rivalry r) {
        Integer to = r.to();
        return new Spell(
                r.ccode1() + "–" + r.ccode2(),
                "ccode1, ccode2",
                r.ccode1(),
                r.ccode2(),
                LocalDate.of(r.from(), 1, 1),
                to == null ? null : LocalDate.of(to, 12, 31));
    }
}
