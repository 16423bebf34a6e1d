package org.casus.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.casus.claims.When.Role;
import org.jspecify.annotations.Nullable;

/** Finds the times in a sentence: dates, months, years, spans, and those reckoned from one named before. */
final class Times {
    private static final String MONTH = "(?<month>January|February|March|April|May|June|July|August|September|October"
            + "|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String ROLE =
            "(?<role>\\b(?i:ever since|since|from|until|till|up to|before|after|by|in|on|of|during|at|since the end of that same|since the end of that|as"
                    + " early as|as late as|only in|already in|back in|towards the end of|at the end of|at the start of|the|that"
                    + "|early in|late in|late|early|mid-)\\s+(?:the (?:end|start|beginning|spring|summer|autumn|fall|winter|middle) of"
                    + " |early |late |mid-|the )?)?";

    private static final Finder RANGE = Finder.of(
            "(?<role>\\b(?:from|between|in|of|during)\\s+)?\\b(?<y1>1[5-9]\\d\\d|20\\d\\d)\\s*(?:to|and|until|through|[-–—])\\s*"
                    + "(?<y2>(?:1[5-9]|20)\\d\\d|\\d\\d)\\b(?!\\s*(?:January|February|March|April|May|June|July))");
    private static final Finder DAY = Finder.of(ROLE + "\\b(?:(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?:\\s+of)?\\s+" + MONTH
            + "|(?<month2>January|February|March|April|May|June|July|August|September|October|November|December)\\s+"
            + "(?<day2>[0-3]?\\d)(?:st|nd|rd|th)?\\b)(?:,?\\s+(?<year>1[5-9]\\d\\d|20\\d\\d)\\b)?");
    private static final Finder MONTH_YEAR =
            Finder.of(ROLE + "\\b" + MONTH + "(?:,? (?:of )?|\\s+)(?<year>1[5-9]\\d\\d|20\\d\\d)\\b");
    private static final Finder MONTH_ONLY = Finder.of(
            "(?<role>\\b(?:[Tt]hat|[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Ii]n the following|[Tt]he following)\\s+(?:early |late |mid-)?)"
                    + "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\\b"
                    + "(?!\\s+\\d)");
    private static final Finder ISO = Finder.of(ROLE + "\\b(?<iso>(?:1[5-9]|20)\\d\\d-\\d\\d-\\d\\d)\\b");
    private static final Finder DECADE = Finder.of(ROLE + "\\b(?<decade>1[5-9]\\d0|20\\d0)s\\b");
    private static final Finder IN_WORDS = Finder.of(
            "(?i)(?<role>\\b(?:in|during|since|of|by|until)\\s+)the\\s+(?:early |late |mid-)?(?<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b");
    private static final Finder FEAST = Finder.of(
            "(?:\\b(?i:on|by|at)\\s+)?\\b(?<feast>New Year's (?:Day|Eve)|New Year’s (?:Day|Eve)|Christmas (?:Day|Eve)|Christmas)(?:,| of| in)?\\s+(?<year>1[5-9]\\d\\d|20\\d\\d)\\b");
    private static final Finder CENTURY = Finder.of(
            "(?<role>\\b(?:in|during|since)\\s+)?(?:the\\s+)?\\b(?<century>1[5-9]|2[01])(?:th|st)[- ]century\\b");
    private static final Finder YEAR = Finder.of(
            ROLE
                    + "(?<![Rr]esolution )\\b(?<year>1[5-9]\\d\\d|20\\d\\d)\\b(?!\\s*(?:km|kilomet|miles|troops|soldiers|men|people|per))");
    private static final Finder LATER = Finder.of(
            "(?i)\\b(?<only>[Oo]nly |[Jj]ust |[Bb]arely |[Ss]ome |[Aa]bout )?(?<!hundred )(?<!hundred and )(?<n>"
                    + Numbers.ANY
                    + ")\\s+(?<unit>year|month|week|day|decade)s?(?:'|’)?\\s+(?<dir>later|after|afterwards|earlier|before|previously|on)\\b");
    private static final Finder WITHIN = Finder.of(
            "\\b[Ww]ithin\\s+(?:a matter of\\s+)?(?<n>" + Numbers.ANY + ")\\s+(?<unit>year|month|week|day|decade)s?"
                    + "(?:\\s+of\\s+(?:sign\\w*|independence|that|it|the signing|the signature))?");
    private static final Finder AGO = Finder.of(
            "(?i)\\b(?:(?<hundreds>an?|one|two) hundred(?: and (?<more>" + Numbers.ANY
                    + "))?|(?<!hundred )(?<!hundred and )(?<n>" + Numbers.ANY
                    + "))\\s+(?<unit>year|month|week|day|decade)s?\\s+ago\\b(?<exact>\\s+(?:today|this (?:week|month)))?");
    private static final Finder SAME = Finder.of(
            "(?i)\\b(?:(?:in|on|of)\\s+)?(?:(?:the|that)\\s+(?:very\\s+)?same\\s+(?<same>year|month|day|week|summer|autumn|winter|spring)"
                    + "|that\\s+(?:very\\s+)?(?<that>year|month|day|summer|autumn|winter|spring)"
                    + "|(?:the\\s+)?(?<next>following|next)\\s+(?<unit>year|month|day)"
                    + "|the\\s+(?:year|month)\\s+(?<prior>before)|the\\s+previous\\s+(?<prior2>year)"
                    + "|a\\s+(?<unit3>year|month)\\s+(?<dir3>later|earlier|before|after))\\b(?!\\s+as\\b)");
    private static final Finder NOW = Finder.of("(?i)\\b(?:today|currently|at present|nowadays|to this day)\\b");

    /** "This July", "last autumn", "since Tuesday", "earlier this year": reckoned from the article's day. */
    private static final Finder LATELY = Finder.of(
            "(?i)\\b(?:(?:in|on|since|earlier|later)\\s+)?(?:(?<!\\bthe )(?<this>this|last)\\s+(?:(?<unit>week|month|year)|(?<season>spring|summer|autumn|fall|winter)"
                    + "|(?<month>January|February|March|April|May|June|July|August|September|October|November|December)|(?<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"
                    + "|(?:on|since)\\s+(?<day2>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?<yesterday>yesterday))\\b(?:'s)?(?!\\s+\\d)");

    /** The words that can stand before a date. */
    private static final Set<String> BEFORE_DATES = Lexis.words(
            "ever since from until till up to before after by in on of during at as only already back towards the that early late mid between"
                    + " end same start beginning spring summer autumn fall winter middle");

    /** A time and where it stands in the sentence. */
    record Found(int from, int to, When when) {}

    private final Passage passage;
    private final String text;
    private final LocalDate now;
    private final Optional<When> last;
    private final List<Found> found = new ArrayList<>();
    private int at;
    private boolean yearsFound;

    private Times(Passage passage, LocalDate now, @Nullable When last) {
        this.passage = passage;
        text = passage.text();
        this.now = now;
        this.last = Optional.ofNullable(last);
    }

    /**
     * The times in a sentence, from left to right.
     *
     * @param now the article's day
     * @param last the last time named before, from which "two years later" is reckoned
     */
    static List<Found> in(Passage sentence, LocalDate now, @Nullable When last) {
        var times = new Times(sentence, now, last);
        times.absolute();
        times.relative();
        times.found.sort(Comparator.comparingInt(Found::from));
        return times.found;
    }

    private void absolute() {
        List<Integer> starts = starts();
        each(ISO, starts, m -> Reckoning.span(m, LocalDate.parse(m.group("iso")), LocalDate.parse(m.group("iso"))));
        each(DAY, starts, this::day);
        each(MONTH_YEAR, starts, m -> {
            YearMonth known = YearMonth.of(Integer.parseInt(m.group("year")), Reckoning.month(m.group("month")));
            return Reckoning.span(m, known.atDay(1), known.atEndOfMonth());
        });
        each(FEAST, m -> Reckoning.feast(m));
        each(RANGE, starts, this::range);
        each(DECADE, starts, m -> {
            int from = Integer.parseInt(m.group("decade"));
            return Reckoning.years(m, from, from + 9);
        });
        each(CENTURY, starts, m -> {
            int c = Integer.parseInt(m.group("century"));
            return Reckoning.years(m, c * 100 - 100, c * 100 - 1);
        });
        each(YEAR, starts, m -> {
            int year = Integer.parseInt(m.group("year"));
            return Reckoning.years(m, year, year);
        });
        yearsFound = true;
        each(DAY, starts, this::day);
    }

    private void relative() {
        each(MONTH_ONLY, this::month);
        each(
                LATER,
                m -> absoluteFollows(m.end())
                        ? null
                        : anchor().map(a -> later(m, a)).orElse(null));
        each(
                WITHIN,
                m -> anchor().map(a -> new When(
                                a.first(),
                                Reckoning.plus(a.last(), Numbers.of(m.group("n")), m.group("unit")),
                                Role.AT,
                                m.group()))
                        .orElse(null));
        each(AGO, this::ago);
        each(SAME, m -> anchor().map(a -> Reckoning.same(m, a)).orElse(null));
        each(IN_WORDS, m -> {
            int from = Reckoning.decade(m.group("decade"), now);
            return Reckoning.years(m, from, from + 9);
        });
        each(LATELY, this::lately);
        each(NOW, m -> new When(now, now, Role.AT, m.group()));
    }

    private When lately(Matcher m) {
        String text = m.group();
        boolean past = "last".equalsIgnoreCase(m.group("this"));
        if (m.group("month") != null) {
            YearMonth month = YearMonth.of(now.getYear(), Reckoning.month(m.group("month")));
            month = month.isAfter(YearMonth.from(now)) ? month.minusYears(1) : month;
            return new When(month.atDay(1), month.atEndOfMonth(), Role.AT, text);
        }
        if (m.group("season") != null) {
            int year = past ? 380 : 250;
            return new When(now.minusDays(year), now, Role.AT, text);
        }
        String unit = m.group("unit") == null ? "week" : m.group("unit").toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "year" -> {
                int year = now.getYear() - (past ? 1 : 0);
                yield new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Role.AT, text);
            }
            case "month" -> {
                YearMonth month = YearMonth.from(now).minusMonths(past ? 1 : 0);
                yield new When(month.atDay(1), month.atEndOfMonth(), Role.AT, text);
            }
            default -> new When(now.minusDays(past ? 14 : 7), past ? now : now.plusDays(3), Role.AT, text);
        };
    }

    private When month(Matcher m) {
        int year = anchor().map(When::year).orElse(now.getYear());
        YearMonth month = YearMonth.of(year, Reckoning.month(m.group("month")));
        LocalDate from = anchor().map(When::first).orElse(now);
        boolean following = m.group("role").toLowerCase(Locale.ROOT).contains("following")
                && anchor().map(a -> !a.withinMonth()).orElse(false);
        boolean since = m.group("role").toLowerCase(Locale.ROOT).startsWith("since");
        LocalDate to = anchor().map(When::last).orElse(now);
        if (since && month.atDay(1).isAfter(to)) {
            // "at war since September" was before what is told
            month = month.minusYears(1);
        } else if (!since && (following || month.atEndOfMonth().isBefore(from) && anchor().isPresent())) {
            month = month.plusYears(1);
        }
        return Reckoning.span(m, month.atDay(1), month.atEndOfMonth());
    }

    private When ago(Matcher m) {
        int n = m.group("n") != null
                ? Numbers.of(m.group("n"))
                : 100 * Numbers.of(m.group("hundreds")) + (m.group("more") == null ? 0 : Numbers.of(m.group("more")));
        LocalDate day = Reckoning.plus(now, -n, m.group("unit"));
        if (m.group("exact") != null) {
            int slack = m.group("exact").contains("today") ? 0 : 31;
            return new When(day.minusDays(slack), day.plusDays(slack), Role.AT, m.group());
        }
        return new When(day.withDayOfYear(1), day.withMonth(12).withDayOfMonth(31), Role.AT, m.group());
    }

    /** What a relative time is reckoned from: the last absolute one before it in the sentence, else the last one before. */
    private Optional<When> anchor() {
        return found.stream()
                .filter(f -> f.to() <= at)
                .max(Comparator.comparingInt(Found::from))
                .map(Found::when)
                .or(() -> last);
    }

    /** "Thirteen years later, in 1879": the date says it all. */
    private boolean absoluteFollows(int end) {
        return found.stream().anyMatch(f -> f.from() >= end && f.from() <= end + 3);
    }

    private interface Reading {
        @Nullable
        When read(Matcher m);
    }

    /** Where a date can begin: at a figure, a month, or a word that can stand before one, with nothing but such words up to it. */
    private List<Integer> starts() {
        var starts = new ArrayList<Integer>();
        int open = 0;
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && isPlain(text.charAt(i))) {
                i++;
            }
            if (i == from) {
                i++;
                continue;
            }
            if (Character.isDigit(text.charAt(from)) || isMonth(from, i)) {
                starts.add(from);
                open = starts.size();
            } else if (BEFORE_DATES.contains(text.substring(from, i).toLowerCase(Locale.ROOT))) {
                starts.add(from);
            } else {
                starts.subList(open, starts.size()).clear();
            }
        }
        return starts.subList(0, open);
    }

    private boolean isMonth(int from, int to) {
        return to - from > 2
                && Reckoning.MONTHS.contains(text.substring(from, from + 3).toLowerCase(Locale.ROOT));
    }

    /** What {@code \\b} takes for a part of a word. */
    private static boolean isPlain(char c) {
        return c == '_' || c < 128 && Character.isLetterOrDigit(c);
    }

    /** The same as trying a pattern everywhere, for patterns that begin at one of {@link #starts}, but several times as fast. */
    private void each(Finder pattern, List<Integer> starts, Reading reading) {
        Matcher m = starts.isEmpty() ? null : pattern.matcher(passage);
        if (m == null) {
            return;
        }
        m.useTransparentBounds(true).useAnchoringBounds(false);
        int end = 0;
        for (int from : starts) {
            if (from >= end && m.region(from, text.length()).lookingAt()) {
                end = m.end();
                take(m, reading);
            }
        }
    }

    private void each(Finder pattern, Reading reading) {
        Matcher m = pattern.matcher(passage);
        while (m != null && m.find()) {
            take(m, reading);
        }
    }

    private void take(Matcher m, Reading reading) {
        int from = m.start();
        int to = m.end();
        for (Found f : found) {
            if (f.from() < to && from < f.to()) {
                return;
            }
        }
        at = from;
        try {
            When when = reading.read(m);
            if (when != null) {
                found.add(new Found(from, to, when));
            }
        } catch (DateTimeException e) {
            // 31 June is no date after all
            at = from;
        }
    }

    private @Nullable When day(Matcher m) {
        int month = Reckoning.month(m.group("month") != null ? m.group("month") : m.group("month2"));
        int day = Integer.parseInt(m.group("day") != null ? m.group("day") : m.group("day2"));
        if (m.group("year") == null && !yearsFound) {
            return null;
        }
        int year = m.group("year") != null
                ? Integer.parseInt(m.group("year"))
                : anchor().map(When::year).orElse(now.getYear());
        LocalDate date = LocalDate.of(year, month, day);
        boolean next = m.group("year") == null
                && anchor().map(a -> a.withinMonth() && date.plusDays(183).isBefore(a.first()))
                        .orElse(false);
        return next ? Reckoning.span(m, date.plusYears(1), date.plusYears(1)) : Reckoning.span(m, date, date);
    }

    private @Nullable When range(Matcher m) {
        String role = m.group("role");
        boolean between = role != null && role.toLowerCase(Locale.ROOT).startsWith("between");
        if (!between && m.group().matches("(?s).*\\band\\b.*")) {
            return null;
        }
        int from = Integer.parseInt(m.group("y1"));
        String second = m.group("y2");
        int to = second.length() == 2 ? from / 100 * 100 + Integer.parseInt(second) : Integer.parseInt(second);
        return to < from ? null : Reckoning.years(m, from, to);
    }

    private When later(Matcher m, When a) {
        int n = Numbers.of(m.group("n"));
        boolean back = m.group("dir").toLowerCase(Locale.ROOT).matches("earlier|before|previously");
        return Reckoning.shifted(a, back ? -n : n, m.group("unit").toLowerCase(Locale.ROOT), m.group());
    }
}
