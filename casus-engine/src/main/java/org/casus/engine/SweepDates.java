package org.casus.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.Worlds;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/** The days of a sweep: one, or the first of January of each year of a span. */
public final class SweepDates {
    private final List<QuestionProblem> problems = new ArrayList<>();
    private final Coverage coverage;
    private final LocalDate today;

    private SweepDates(Coverage coverage, LocalDate today) {
        this.coverage = coverage;
        this.today = today;
    }

    /**
     * Reads them.
     *
     * @param on a day or a year, null for today unless a span is given
     * @param from the span's first year
     * @param to its last year
     * @throws QuestionRefused with all that is wrong
     */
    public static List<LocalDate> of(
            @Nullable String on, @Nullable String from, @Nullable String to, Coverage coverage, LocalDate today)
            throws QuestionRefused {
        var dates = new SweepDates(coverage, today);
        List<LocalDate> read = from != null && to != null ? dates.years(from, to) : dates.day(on);
        if (!dates.problems.isEmpty()) {
            throw new QuestionRefused(dates.problems);
        }
        return read;
    }

    private List<LocalDate> day(@Nullable String on) {
        LocalDate day = on == null ? today : date("--on", on, "yyyy-mm-dd or a year");
        if (day == null) {
            return List.of();
        }
        coverage.outside(day, today).ifPresent(problems::add);
        return List.of(day);
    }

    private List<LocalDate> years(String from, String to) {
        LocalDate first = year("--from", from);
        LocalDate last = year("--to", to);
        if (first == null || last == null) {
            return List.of();
        }
        if (first.isAfter(last)) {
            problems.add(new QuestionProblem(
                    Code.SPAN_BACKWARDS,
                    "--from",
                    from,
                    "The span begins after it ends: --from %s is after --to %s.".formatted(from, to),
                    List.of()));
        }
        outside("--from", first);
        outside("--to", last);
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .mapToObj(y -> begin(LocalDate.of(y, 1, 1)))
                .toList();
    }

    private void outside(String field, LocalDate day) {
        coverage.outside(day, today)
                .ifPresent(
                        p -> problems.add(new QuestionProblem(p.code(), field, p.value(), p.message(), p.nearest())));
    }

    private @Nullable LocalDate year(String field, String text) {
        if (!text.matches("\\d{4}")) {
            problems.add(noDate(field, text, "a year", String.valueOf(today.getYear())));
            return null;
        }
        return begin(LocalDate.of(Integer.parseInt(text), 1, 1));
    }

    /** The record begins a day after the first year does. */
    private static LocalDate begin(LocalDate day) {
        return day.plusDays(1).equals(Worlds.FIRST_IMPORTED) ? Worlds.FIRST_IMPORTED : day;
    }

    private @Nullable LocalDate date(String field, String text, String forms) {
        try {
            return begin(LocalDate.parse(text.matches("\\d{4}") ? text + "-01-01" : text));
        } catch (DateTimeException e) {
            problems.add(noDate(field, text, forms, Nearest.date(text, today)));
            return null;
        }
    }

    private static QuestionProblem noDate(String field, String text, String forms, String nearest) {
        return new QuestionProblem(
                Code.NO_DATE, field, text, "\"" + text + "\" is no date; give " + forms + ".", List.of(nearest));
    }
}
