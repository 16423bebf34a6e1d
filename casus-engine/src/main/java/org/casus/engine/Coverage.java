package org.casus.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.answer.QuestionProblem;
import org.casus.datasets.EmbeddedWorld;
import org.casus.datasets.Worlds;
import org.casus.error.Code;

/** The days that can be asked about: with the embedded world alone, or with imported data. */
public enum Coverage {
    EMBEDDED(EmbeddedWorld.FIRST, EmbeddedWorld.FIRST),
    IMPORTED(Worlds.FIRST_IMPORTED, TieReader.FIRST);

    private final LocalDate first;
    private final LocalDate tiesSince;

    Coverage(LocalDate first, LocalDate tiesSince) {
        this.first = first;
        this.tiesSince = tiesSince;
    }

    /** The first day from which ties and yearly figures are known in full. */
    public LocalDate tiesSince() {
        return tiesSince;
    }

    /** What is wrong with a date, if it lies outside what is known. */
    public Optional<QuestionProblem> outside(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            return outside(on, "Casus knows the world from %s to today, %s.".formatted(first, today));
        }
        if (!on.isBefore(first)) {
            return Optional.empty();
        }
        return outside(
                on,
                this == IMPORTED
                        ? "Imported data cover " + first + " to today."
                        : "The embedded world covers %s to today; for earlier dates import the published datasets: casus data import DIR (docs/data.md says which and from where)."
                                .formatted(first));
    }

    private static Optional<QuestionProblem> outside(LocalDate on, String what) {
        return Optional.of(new QuestionProblem(
                Code.DATE_OUTSIDE, "--on", on.toString(), on + " is outside what is known. " + what, List.of()));
    }
}
