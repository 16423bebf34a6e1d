package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.Cover;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.Stance;
import org.jspecify.annotations.Nullable;

/** The rows of a time line, one a kind of tie, for text and page to draw. */
final class TieLines {
    private TieLines() {}

    /** How a row is drawn. */
    enum Style {
        TIE,
        DISPUTE,
        WAR
    }

    /**
     * @param style how it is drawn
     * @param hostile whether it sets the two apart
     * @param cover what is known of this kind, null if nothing
     */
    record Row(
            String label,
            Style style,
            boolean hostile,
            List<Bar> bars,
            @Nullable Cover cover) {
        /** Whether it is known that a year without a bar had nothing of this kind. */
        boolean complete(int year) {
            return cover != null && cover.complete(year);
        }

        long barsIn(int firstYear, int lastYear) {
            return bars.stream()
                    .filter(b -> b.from.getYear() <= lastYear && b.to.getYear() >= firstYear)
                    .count();
        }
    }

    /** Days, both ends included, inside the profile's span. */
    record Bar(LocalDate from, LocalDate to, String title) {}

    static List<Row> of(TieProfile p) {
        return List.of(
                row("defence pact", Style.TIE, false, pacts(p, true), p, "alliances"),
                row("other pact", Style.TIE, false, pacts(p, false), p, "alliances"),
                row("rivalry", Style.TIE, true, rivalries(p), p, "rivalries"),
                row("border", Style.TIE, false, borders(p), p, "contiguity"),
                row("war, same side", Style.WAR, false, clashes(p, p.wars(), Stance.BESIDE), p, "wars"),
                row("war, against", Style.WAR, true, clashes(p, p.wars(), Stance.AGAINST), p, "wars"),
                row("dispute, same", Style.DISPUTE, false, clashes(p, p.disputes(), Stance.BESIDE), p, "disputes"),
                row("dispute, against", Style.DISPUTE, true, clashes(p, p.disputes(), Stance.AGAINST), p, "disputes"));
    }

    private static Row row(String label, Style style, boolean hostile, Stream<Bar> bars, TieProfile p, String kind) {
        List<Bar> inSpan = bars.filter(b -> !b.from.isAfter(p.to()) && !b.to.isBefore(p.from()))
                .map(b -> new Bar(
                        b.from.isBefore(p.from()) ? p.from() : b.from, b.to.isAfter(p.to()) ? p.to() : b.to, b.title))
                .toList();
        return new Row(label, style, hostile, inSpan, cover(p, kind));
    }

    private static @Nullable Cover cover(TieProfile p, String kind) {
        return p.covers().stream()
                .filter(c -> c.what().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Bar> pacts(TieProfile p, boolean defence) {
        return p.alliances().stream()
                .filter(a -> defence(a) == defence)
                .map(a -> new Bar(a.from(), end(a, p), a.treaty()));
    }

    private static LocalDate end(Pact pact, TieProfile p) {
        LocalDate to = pact.to();
        return to != null ? to : java.util.Objects.requireNonNullElse(pact.knownTo(), p.to());
    }

    static boolean defence(Pact pact) {
        return pact.promises().stream().anyMatch(o -> o.kinds().contains("defense"));
    }

    /** What lasts as far as its dataset reaches is drawn so far, and unknown from there. */
    private static LocalDate open(TieProfile p, String kind) {
        Cover cover = cover(p, kind);
        return cover == null || cover.to().isAfter(p.to()) ? p.to() : cover.to();
    }

    private static Stream<Bar> rivalries(TieProfile p) {
        return p.rivalries().stream().map(r -> {
            Integer to = r.to();
            LocalDate end = to == null ? open(p, "rivalries") : LocalDate.of(to, 12, 31);
            return new Bar(LocalDate.of(r.from(), 1, 1), end, "rivalry: " + String.join(", ", r.kinds()));
        });
    }

    private static Stream<Bar> borders(TieProfile p) {
        return p.contiguity().stream().map(b -> {
            LocalDate to = b.to();
            return new Bar(b.from(), to == null ? open(p, "contiguity") : to, TieWording.border(b.type()));
        });
    }

    private static Stream<Bar> clashes(TieProfile p, List<Clash> clashes, Stance stance) {
        return clashes.stream()
                .filter(c -> c.stance() == stance || c.stance() == Stance.BOTH)
                .map(c -> {
                    LocalDate to = c.metTo();
                    String title = (c.name().isEmpty() ? c.id() : c.name()) + ", " + TieWording.met(c);
                    return new Bar(c.metFrom(), to == null ? p.to() : to, title);
                });
    }
}
