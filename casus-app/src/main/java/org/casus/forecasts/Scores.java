package org.casus.forecasts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.forecasts.Registered.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How forecasts fared. Only those count whose day is past and that were resolved with yes or no.
 *
 * @param selected forecasts that were looked at
 * @param open whose day has not come
 * @param due whose day is past, without a resolution
 * @param early resolved before their day, which is not past yet
 * @param voided resolved as void
 * @param late imported after their day
 * @param all that count
 * @param byAuthor the same by author
 * @param byModel the same by model; authors' own probabilities are a row of their own
 * @param byYear the same by the year of their day
 */
public record Scores(
        int selected,
        int open,
        int due,
        int early,
        int voided,
        int late,
        Fared all,
        List<Fared> byAuthor,
        List<Fared> byModel,
        List<Fared> byYear) {
    /** The row of probabilities that authors gave themselves. */
    public static final String OWN = "authors' own";

    public Scores {
        byAuthor = List.copyOf(byAuthor);
        byModel = List.copyOf(byModel);
        byYear = List.copyOf(byYear);
    }

    /**
     * Which forecasts are looked at; null for any.
     *
     * @param author exactly
     * @param model exactly, or {@link #OWN}
     * @param from first day of scheduled resolution
     * @param to last day of it
     */
    public record Selection(
            @Nullable String author,
            @Nullable String model,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean takes(Forecast f) {
            return (author == null || author.equals(f.author()))
                    && (model == null || model.equals(judge(f)))
                    && (from == null || !f.resolves().isBefore(from))
                    && (to == null || !f.resolves().isAfter(to));
        }
    }

    /** Whose probability it is: the model's name, or {@link #OWN}. */
    static String judge(Forecast f) {
        return f.own() ? OWN : f.model();
    }

    /** Scores on a day. */
    static Scores of(List<Registered> register, Selection selection, LocalDate today) {
        List<Registered> selected =
                register.stream().filter(r -> selection.takes(r.forecast())).toList();
        List<Registered> counted = selected.stream()
                .filter(r -> r.standing(today) == Standing.COUNTED)
                .toList();
        return new Scores(
                selected.size(),
                count(selected, Standing.OPEN, today),
                count(selected, Standing.DUE, today),
                count(selected, Standing.EARLY, today),
                count(selected, Standing.VOID, today),
                count(selected, Standing.LATE, today),
                Fared.of("all", counted),
                by(counted, Forecast::author),
                by(counted, Scores::judge),
                by(counted, f -> String.valueOf(f.resolves().getYear())));
    }

    private static int count(List<Registered> selected, Standing standing, LocalDate today) {
        return (int)
                selected.stream().filter(r -> r.standing(today) == standing).count();
    }

    private static List<Fared> by(List<Registered> counted, Function<Forecast, String> key) {
        return counted.stream()
                .collect(Collectors.groupingBy(
                        r -> key.apply(r.forecast()), java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> Fared.of(e.getKey(), e.getValue()))
                .toList();
    }
}
