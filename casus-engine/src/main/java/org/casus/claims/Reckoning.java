package org.casus.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.casus.claims.When.Role;
import org.jspecify.annotations.Nullable;

/** From the words of a time to the days that it means, once it is known what it is reckoned from. */
final class Reckoning {
    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static final List<String> DECADES =
            List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    private Reckoning() {}

    static When shifted(When a, int n, String unit, String text) {
        LocalDate first = plus(a.first(), n, unit);
        LocalDate last = plus(a.last(), n, unit);
        return switch (unit) {
            case "year", "decade" ->
                new When(first.withDayOfYear(1), last.withMonth(12).withDayOfMonth(31), Role.AT, text);
            case "day" -> new When(first.minusDays(2), last.plusDays(2), Role.AT, text);
            default -> new When(first.minusDays(20), last.plusDays(20), Role.AT, text);
        };
    }

    static When same(Matcher m, When a) {
        if (m.group("next") != null) {
            return shifted(a, 1, m.group("unit").toLowerCase(Locale.ROOT), m.group());
        }
        if (m.group("prior") != null || m.group("prior2") != null) {
            return shifted(a, -1, "year", m.group());
        }
        if (m.group("unit3") != null) {
            int n = m.group("dir3").toLowerCase(Locale.ROOT).matches("earlier|before") ? -1 : 1;
            return shifted(a, n, m.group("unit3").toLowerCase(Locale.ROOT), m.group());
        }
        String unit = (m.group("same") != null ? m.group("same") : m.group("that")).toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "day" -> new When(a.first(), a.last(), Role.AT, m.group());
            case "month" -> {
                YearMonth month = YearMonth.from(a.first());
                yield new When(month.atDay(1), month.atEndOfMonth(), Role.AT, m.group());
            }
            default ->
                new When(
                        LocalDate.of(a.first().getYear(), 1, 1),
                        LocalDate.of(a.last().getYear(), 12, 31),
                        Role.AT,
                        m.group());
        };
    }

    static LocalDate plus(LocalDate date, int n, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "decade" -> date.plusYears(10L * n);
            case "year" -> date.plusYears(n);
            case "month" -> date.plusMonths(n);
            case "week" -> date.plusWeeks(n);
            default -> date.plusDays(n);
        };
    }

    static When years(Matcher m, int from, int to) {
        return span(m, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    static When span(Matcher m, LocalDate first, LocalDate last) {
        return new When(first, last, role(m.group("role")), m.group().strip());
    }

    static Role role(@Nullable String words) {
        String w = words == null ? "" : words.toLowerCase(Locale.ROOT).strip();
        if (w.contains("since") || w.startsWith("from")) {
            return Role.SINCE;
        }
        if (w.startsWith("until") || w.startsWith("till") || w.startsWith("up to")) {
            return Role.UNTIL;
        }
        if (w.startsWith("before")) {
            return Role.BEFORE;
        }
        if (w.startsWith("after")) {
            return Role.AFTER;
        }
        return Role.AT;
    }

    /** The first year of "the nineties": of this century or the last, whichever was last over before an article. */
    static int decade(String word, LocalDate now) {
        int tens = (DECADES.indexOf(word.toLowerCase(Locale.ROOT)) + 2) * 10;
        int year = now.getYear() / 100 * 100 + tens;
        return year + 5 > now.getYear() ? year - 100 : year;
    }

    /** "New Year's Day 1972". */
    static When feast(Matcher m) {
        boolean eve = m.group("feast").endsWith("Eve");
        int year = Integer.parseInt(m.group("year"));
        LocalDate day = m.group("feast").startsWith("New")
                ? eve ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1)
                : LocalDate.of(year, 12, eve ? 24 : 25);
        return new When(day, day, Role.AT, m.group().strip());
    }

    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
