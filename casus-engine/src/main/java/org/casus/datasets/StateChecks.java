package org.casus.datasets;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.casus.datasets.Store.Imported;
import org.casus.datasets.Tally.Kind;
import org.casus.error.Code;
import org.casus.world.Capability;
import org.casus.world.Colony;
import org.casus.world.Distance;
import org.casus.world.PledgeYear;
import org.casus.world.Regime;
import org.casus.world.SharedOrganizations;
import org.casus.world.StateSpell;
import org.casus.world.StateTrade;
import org.casus.world.UnVoting;
import org.jspecify.annotations.Nullable;

/** Whether the state list knows the states of the other files, and has them as members at the time. */
final class StateChecks {
    private final Tally tally;
    private final StateYears years;

    StateChecks(Map<Imported, Rows> read, Tally tally) {
        this.tally = tally;
        years = new StateYears(read.values().stream()
                .flatMap(r -> r.of(StateSpell.class).stream())
                .toList());
    }

    /** Adds what a file has of states that the list lacks, or has otherwise. */
    void check(String file, Rows rows) {
        if (years.isEmpty()) {
            return;
        }
        Spells.of(rows).filter(s -> !s.field().isEmpty()).forEach(s -> {
            if (spell(file, s, s.one()) && s.two() != 0) {
                spell(file, s, s.two());
            }
        });
        for (Capability c : rows.of(Capability.class)) {
            inYear(file, "ccode", c.ccode(), c.year());
        }
        for (Regime r : rows.of(Regime.class)) {
            inYear(file, "ccode", r.ccode(), r.year());
        }
        for (UnVoting v : rows.of(UnVoting.class)) {
            inYear(file, "ccode", v.ccode(), v.year());
        }
        for (StateTrade t : rows.of(StateTrade.class)) {
            inYear(file, "ccode", t.ccode(), t.year());
        }
        for (SharedOrganizations o : rows.of(SharedOrganizations.class)) {
            pair(file, o.ccode1(), o.ccode2(), o.from());
        }
        for (Distance d : rows.of(Distance.class)) {
            pair(file, d.ccode1(), d.ccode2(), d.year());
        }
        for (PledgeYear p : rows.of(PledgeYear.class)) {
            pair(file, p.ccode1(), p.ccode2(), p.year());
        }
        for (Colony c : rows.of(Colony.class)) {
            known(file, "state", c.ccode(), () -> String.valueOf(c.ccode()));
            known(file, "ruler", c.ruler(), () -> c.ruler() + ", ruler of " + c.ccode());
        }
    }

    /** Whether the list knows a state at any time. */
    private boolean known(String file, String field, int ccode, Supplier<String> where) {
        if (years.knows(ccode)) {
            return true;
        }
        tally.add(
                new Kind(
                        Code.STATE_NOT_LISTED,
                        file,
                        field,
                        "row names a state that the list lacks",
                        "rows name a state that the list lacks",
                        "kept under that number, which is never asked about"),
                where.get());
        return false;
    }

    /** Whether a spell is in order for one of its states; of a pair the first that is not is told. */
    private boolean spell(String file, Spells.Spell s, int ccode) {
        LocalDate to = s.to();
        if (!known(file, s.field(), ccode, s::key)) {
            return false;
        }
        boolean older = to != null && to.getYear() < years.firstYear();
        boolean backward = to != null && to.isBefore(s.from());
        if (older || backward || years.memberIn(ccode, s.from(), to)) {
            return true;
        }
        outside(file, s.field(), () -> s.key() + ", " + s.from() + " to " + end(to));
        return false;
    }

    private static String end(@Nullable LocalDate to) {
        return to == null ? "today" : to.toString();
    }

    private void pair(String file, int ccode1, int ccode2, int year) {
        if (inYear(file, "ccode1, ccode2", ccode1, year)) {
            inYear(file, "ccode1, ccode2", ccode2, year);
        }
    }

    private boolean inYear(String file, String field, int ccode, int year) {
        if (!known(file, field, ccode, () -> ccode + " in " + year)) {
            return false;
        }
        if (year < years.firstYear() || years.memberIn(ccode, year, year)) {
            return true;
        }
        outside(file, field, () -> ccode + " in " + year);
        return false;
    }

    private void outside(String file, String field, Supplier<String> example) {
        tally.add(
                new Kind(
                        Code.NO_MEMBER_THEN,
                        file,
                        field,
                        "row is of a time in which its state was no member of the system",
                        "rows are of times in which their state was no member of the system",
                        "kept; nothing is asked of a state while it is no member"),
                example.get());
    }
}
