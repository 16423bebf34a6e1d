package org.casus.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.answer.QuestionProblem;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date in the words of a question: "in 1914", "in March 2025", "on 1 September 1939", "1939-09-01", "today".
 *
 * <p>A year is its 1 January, a month its first day, as everywhere in Casus.
 */
final class DateWords {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|2[01]\\d\\d");
    private static final Pattern DECADE = Pattern.compile("[12]\\d\\d0s");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> SHORT = Map.of(
            "jan", 1, "feb", 2, "mar", 3, "apr", 4, "jun", 6, "jul", 7, "aug", 8, "sept", 9, "oct", 10, "nov", 11);
    private static final Set<String> LEADS = Set.of(
            "in", "on", "by", "during", "around", "about", "circa", "before", "after", "from", "since", "of", "year");
    private static final Set<String> ROUGH = Set.of(
            "early", "late", "mid", "spring", "summer", "autumn", "fall", "winter", "end", "beginning", "middle");

    private final List<Token> tokens;
    private final LocalDate today;
    private final Set<Integer> taken = new TreeSet<>();
    private final Set<LocalDate> dates = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private final List<QuestionProblem> problems = new ArrayList<>();

    private DateWords(List<Token> tokens, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
    }

    /**
     * What was found.
     *
     * @param date null where none is named
     * @param rest the words without those of the date
     * @param notes how words were read where that could surprise
     * @param problems days that do not exist, several dates
     */
    record Found(@Nullable LocalDate date, List<Token> rest, List<String> notes, List<QuestionProblem> problems) {}

    static Found in(List<Token> tokens, LocalDate today) {
        return new DateWords(tokens, today).find();
    }

    private Found find() {
        for (int i = 0; i < tokens.size(); i++) {
            if (!taken.contains(i)) {
                int length = dateAt(i);
                if (length > 0) {
                    take(i, length);
                }
            }
        }
        if (dates.size() > 1) {
            String all =
                    String.join(" and ", dates.stream().map(LocalDate::toString).toList());
            problems.add(new QuestionProblem(
                    Code.SEVERAL_DATES,
                    "on",
                    all,
                    "The question names several dates, " + all + ": keep one.",
                    List.of()));
        }
        return new Found(dates.isEmpty() ? null : dates.iterator().next(), rest(), notes, problems);
    }

    /** The number of words of the date that begins here, 0 if none does. */
    private int dateAt(int i) {
        int day = day(i);
        int month = month(i);
        if (ISO.matcher(word(i)).matches()) {
            String[] parts = word(i).split("-", -1);
            return date(i, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), 1);
        }
        if (day > 0 && month(i + 1) > 0) {
            int year = year(i + 2);
            return year > 0 ? date(i, year, month(i + 1), day, 3) : thisYear(i, month(i + 1), day);
        }
        if (day > 0 && word(i + 1).equals("of") && month(i + 2) > 0 && year(i + 3) > 0) {
            return date(i, year(i + 3), month(i + 2), day, 4);
        }
        if (month > 0 && day(i + 1) > 0) {
            int year = year(i + 2);
            return year > 0 ? date(i, year, month, day(i + 1), 3) : thisYear(i, month, day(i + 1));
        }
        if (month > 0 && year(i + 1) > 0) {
            return date(i, year(i + 1), month, 1, 2);
        }
        if (DECADE.matcher(word(i)).matches()) {
            int length = date(i, Integer.parseInt(word(i).substring(0, 4)), 1, 1, 1);
            notes.add("The " + word(i) + " are read as " + word(i).substring(0, 4) + "-01-01.");
            return length;
        }
        return year(i) > 0 ? date(i, year(i), 1, 1, 1) : relative(i);
    }

    private int thisYear(int i, int month, int day) {
        int length = date(i, today.getYear(), month, day, 2);
        notes.add("No year is named: " + today.getYear() + " is taken.");
        return length;
    }

    private int date(int i, int year, int month, int day, int length) {
        try {
            dates.add(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            String text = String.join(
                    " ", tokens.subList(i, i + length).stream().map(Token::text).toList());
            problems.add(
                    new QuestionProblem(Code.NO_DATE, "on", text, text + " is no day of the calendar.", List.of()));
        }
        return length;
    }

    private int relative(int i) {
        String two = word(i) + " " + word(i + 1);
        LocalDate found = switch (two) {
            case "right now", "this year", "this month", "this week" -> today;
            case "next year" -> LocalDate.of(today.getYear() + 1, 1, 1);
            case "last year" -> LocalDate.of(today.getYear() - 1, 1, 1);
            case "next month" -> today.plusMonths(1);
            case "next week" -> today.plusWeeks(1);
            default -> null;
        };
        if (found != null) {
            dates.add(found);
            return 2;
        }
        switch (word(i)) {
            case "today", "now", "nowadays", "currently" -> dates.add(today);
            case "tomorrow" -> dates.add(today.plusDays(1));
            case "yesterday" -> dates.add(today.minusDays(1));
            default -> {
                return 0;
            }
        }
        return 1;
    }

    /** Takes a date's words out, and those that lead up to it. */
    private void take(int from, int length) {
        for (int i = from; i < from + length; i++) {
            taken.add(i);
        }
        int before = from - 1;
        while (before >= 0 && (ROUGH.contains(word(before)) || word(before).equals("of"))) {
            if (ROUGH.contains(word(before))) {
                notes.add("“" + tokens.get(before).text() + "” is left aside in the date.");
            }
            taken.add(before--);
        }
        if (before >= 0 && LEADS.contains(word(before)) && !word(from).equals("today")) {
            taken.add(before--);
            if (before >= 0 && LEADS.contains(word(before)) && word(before + 1).equals("year")) {
                taken.add(before);
            }
        }
    }

    private List<Token> rest() {
        var rest = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!taken.contains(i)) {
                rest.add(tokens.get(i));
            } else if (tokens.get(i).pause() && !rest.isEmpty()) {
                Token t = rest.removeLast();
                rest.add(new Token(t.text(), t.word(), t.possessive(), t.afterThe(), t.hyphen(), true));
            }
        }
        return rest;
    }

    private String word(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
    }

    private int year(int i) {
        return YEAR.matcher(word(i)).matches() ? Integer.parseInt(word(i)) : 0;
    }

    private int day(int i) {
        Matcher day = DAY.matcher(word(i));
        return day.matches() ? Integer.parseInt(day.group(1)) : 0;
    }

    /** 1–12, or 0: "may" and "march" are months only beside a day or a year. */
    private int month(int i) {
        String word = word(i);
        int month = MONTHS.indexOf(word) + 1;
        if (month == 0) {
            month = word.equals("sep") ? 9 : word.equals("dec") ? 12 : SHORT.getOrDefault(word, 0);
        }
        return month;
    }
}
