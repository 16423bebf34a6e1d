package org.casus.checks;

import java.time.LocalDate;
import java.util.List;
import org.casus.claims.Statement;
import org.casus.claims.When;

/** When members entered and left a grouping, held against what is said of it. */
final class Entries {
    private Entries() {}

    static Finding dated(List<Spell> own, When w, Evidence row, String text) {
        boolean known = own.stream().anyMatch(x -> x.from() != null);
        if (!known) {
            return Finding.unknown(text);
        }
        // a month or a day may be that of the signature; a year is a year
        int play = w.withinMonth() ? 31 : 0;
        boolean then = own.stream()
                .anyMatch(x -> x.from() != null
                        && x.fromLast() != null
                        && w.meets(x.from().minusDays(play), x.fromLast().plusDays(play)));
        if (!then
                && own.stream()
                        .anyMatch(x ->
                                x.from() != null && Math.abs(x.from().getYear() - w.year()) <= 1 && w.withinMonth())) {
            return Finding.unknown(text);
        }
        boolean close =
                own.stream().anyMatch(x -> x.from() != null && Math.abs(x.from().getYear() - w.year()) <= 1);
        return !then && close ? Finding.unknown(text) : Finding.of(then, text, row);
    }

    static Finding joined(List<Spell> own, String who, String group, Statement s) {
        Evidence row = own.getFirst().evidence(who, group);
        List<When> at = s.times();
        if (at.isEmpty()) {
            return Finding.of(true, row.text() + ".", row);
        }
        if (at.getFirst().role() == When.Role.AFTER || at.getFirst().role() == When.Role.BEFORE) {
            return Finding.of(true, row.text() + ".", row);
        }
        return strictly(own, at.getFirst(), row);
    }

    /** A wrong year of entry is wrong: it is a single event. */
    static Finding strictly(List<Spell> own, When w, Evidence row) {
        boolean known = own.stream().allMatch(x -> x.from() != null);
        if (!known) {
            return Finding.unknown(row.text() + ".");
        }
        boolean then = own.stream()
                .anyMatch(x -> x.from() != null
                        && x.fromLast() != null
                        && !x.from().isAfter(w.last())
                        && !x.fromLast().isBefore(w.first()));
        boolean near = own.stream()
                .anyMatch(x -> x.from() != null
                        && Math.abs(x.from().toEpochDay() - w.last().toEpochDay()) < 200);
        return !then && near ? Finding.unknown(row.text() + ".") : Finding.of(then, row.text() + ".", row);
    }

    static Finding left(List<Spell> own, String who, String group, Statement s, boolean complete) {
        Evidence row = own.getLast().evidence(who, group);
        boolean left = own.stream().anyMatch(x -> x.to() != null);
        if (!left) {
            String still = "%s is still a member of %s on record.".formatted(who, group);
            return complete ? Finding.of(false, still, row) : Finding.unknown(still);
        }
        if (own.stream().allMatch(Spell::suspended)) {
            return Finding.unknown(row.text() + ", after a suspension.");
        }
        if (s.times().isEmpty()
                && own.stream().noneMatch(x -> x.to() != null && x.to().getYear() <= MemberCheck.era(s) + 1)) {
            return Finding.unknown(row.text() + ".");
        }
        if (s.times().isEmpty() || s.times().getFirst().role() == When.Role.AFTER) {
            return Finding.of(true, row.text() + ".", row);
        }
        When w = s.times().getFirst();
        boolean then = own.stream()
                .anyMatch(x -> x.to() != null
                        && x.toLast() != null
                        && w.meets(x.to().minusDays(1), x.toLast().plusDays(1)));
        boolean close = own.stream().anyMatch(x -> x.to() != null && Math.abs(x.to().getYear() - w.year()) <= 1);
        return !then && close ? Finding.unknown(row.text() + ".") : Finding.of(then, row.text() + ".", row);
    }

    static Finding founded(List<Spell> own, List<Spell> all, String who, String group) {
        LocalDate first = all.stream()
                .map(Spell::from)
                .filter(d -> d != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        Evidence row = own.getFirst().evidence(who, group);
        LocalDate from = own.getFirst().from();
        if (first == null || from == null) {
            return Finding.unknown(row.text() + ".");
        }
        boolean founder = from.toEpochDay() - first.toEpochDay() < 500;
        boolean late = from.toEpochDay() - first.toEpochDay() > 1000;
        return founder || late ? Finding.of(founder, row.text() + ".", row) : Finding.unknown(row.text() + ".");
    }

    /** "The thirty-first member". */
    static Finding numbered(Spell own, List<Spell> all, int count, Finding found) {
        LocalDate from = own.from();
        if (from == null) {
            return found;
        }
        long members = all.stream()
                .filter(x -> x.covers(from))
                .map(Spell::state)
                .distinct()
                .count();
        return members == count ? found : Finding.unknown("On that day the record has %d members.".formatted(members));
    }
}
