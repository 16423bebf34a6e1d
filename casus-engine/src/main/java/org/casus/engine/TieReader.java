package org.casus.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.world.Lineage;
import org.casus.world.StateSpell;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** Resolves two states and a span into a {@link TieAsk}; finds all that is wrong at once. */
public final class TieReader {
    /** The first day that the record of disputes, wars and states reaches. */
    static final LocalDate FIRST = LocalDate.of(1816, 1, 1);

    private final World world;
    private final LocalDate figuresSince;
    private final LocalDate today;
    private final List<QuestionProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private TieReader(World world, LocalDate figuresSince, LocalDate today) {
        this.world = world;
        this.figuresSince = figuresSince;
        this.today = today;
    }

    /**
     * Reads what is asked. Without an end, the span is the time in which both are states.
     *
     * @param a a state: number, code or name
     * @param b another
     * @param from yyyy-mm-dd or a year, which is its 1 January; null if not given
     * @param to yyyy-mm-dd or a year, which is its 31 December; null if not given
     * @param world the world in use
     * @param figuresSince first day that this world was made for
     * @param today the last day of the record
     * @throws QuestionRefused with every problem of states and dates
     */
    public static TieAsk read(
            String a,
            String b,
            @Nullable String from,
            @Nullable String to,
            World world,
            LocalDate figuresSince,
            LocalDate today)
            throws QuestionRefused {
        return new TieReader(world, figuresSince, today).read(a, b, from, to);
    }

    private TieAsk read(String a, String b, @Nullable String from, @Nullable String to) throws QuestionRefused {
        LocalDate first = from == null ? null : first(from);
        LocalDate last = to == null ? null : last(to);
        if (first != null && last != null && first.isAfter(last)) {
            add(
                    Code.SPAN_BACKWARDS,
                    "--from",
                    Objects.requireNonNull(from),
                    "The span begins after it ends: --from %s is after --to %s.".formatted(first, last));
        }
        var gazetteer =
                Gazetteer.of(world.tables().names(), world.tables().states(), Objects.requireNonNullElse(last, today));
        Integer one = state("A", a, gazetteer);
        Integer two = state("B", b, gazetteer);
        if (one != null && two != null && Lineage.of(one) == Lineage.of(two)) {
            add(Code.STATE_TWICE, "B", b, "%s and %s are the same state; a tie needs two.".formatted(a, b));
        }
        refuse();
        return spanned(Objects.requireNonNull(one), Objects.requireNonNull(two), first, last);
    }

    private TieAsk spanned(int a, int b, @Nullable LocalDate from, @Nullable LocalDate to) throws QuestionRefused {
        var names = new Names(world, Objects.requireNonNullElse(to, today));
        Span wanted = new Span(Objects.requireNonNullElse(from, FIRST), Objects.requireNonNullElse(to, today));
        boolean given = from != null || to != null;
        for (int state : new int[] {a, b}) {
            if (given && spells(state).noneMatch(s -> s.meets(wanted))) {
                add(
                        Code.NOT_A_STATE_THEN,
                        state == a ? "A" : "B",
                        names.state(state).name(),
                        "%s was not a state between %s and %s; it was one %s."
                                .formatted(names.atStart(state), wanted.from, wanted.to, existence(state)));
            }
        }
        refuse();
        List<Span> both = spells(a)
                .flatMap(x -> spells(b).flatMap(y -> x.and(y).stream()))
                .flatMap(s -> s.and(wanted).stream())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        if (both.isEmpty()) {
            add(
                    Code.NEVER_AT_ONE_TIME,
                    "B",
                    names.state(b).name(),
                    "%s (a state %s) and %s (%s) were never states at the same time%s."
                            .formatted(
                                    names.atStart(a),
                                    existence(a),
                                    names.inText(b),
                                    existence(b),
                                    given ? " between " + wanted.from + " and " + wanted.to : ""));
            refuse();
        }
        LocalDate start = from != null ? from : both.getFirst().from;
        LocalDate end = to != null
                ? to
                : both.stream().map(Span::to).max(Comparator.naturalOrder()).orElseThrow();
        if (!given) {
            notes.add("The span is the time in which both are states of the record, which begins in %d."
                    .formatted(FIRST.getYear()));
        }
        String command = "casus tie %s %s --from %s --to %s"
                .formatted(names.state(a).state(), names.state(b).state(), start, end);
        return new TieAsk(a, b, start, end, figuresSince, notes, command);
    }

    private java.util.stream.Stream<Span> spells(int state) {
        return world.tables().states().stream()
                .filter(s -> Lineage.of(s.ccode()) == Lineage.of(state))
                .map(this::span);
    }

    private Span span(StateSpell s) {
        return new Span(s.from(), Objects.requireNonNullElse(s.to(), today));
    }

    /** "from 1816-01-01 to 1918-11-12", "since 1948-09-09"; spells that touch are one. */
    private String existence(int state) {
        var merged = new ArrayList<Span>();
        spells(state).sorted(Comparator.comparing(Span::from)).forEach(s -> {
            if (!merged.isEmpty() && !merged.getLast().to.plusDays(1).isBefore(s.from)) {
                merged.set(merged.size() - 1, new Span(merged.getLast().from, s.to));
            } else {
                merged.add(s);
            }
        });
        return String.join(
                " and ",
                merged.stream()
                        .map(s -> s.to.isBefore(today) ? "from " + s.from + " to " + s.to : "since " + s.from)
                        .toList());
    }

    private @Nullable Integer state(String field, String text, Gazetteer gazetteer) {
        Resolution resolution = gazetteer.resolve(text);
        if (resolution instanceof Resolution.Found found) {
            if (found.note() != null) {
                notes.add(found.note());
            }
            return found.ccode();
        }
        if (resolution instanceof Resolution.Ambiguous several) {
            add(Code.AMBIGUOUS_STATE, field, text, "\"" + text + "\" could be several states.", several.names());
        } else if (resolution instanceof Resolution.Unknown unknown) {
            add(Code.UNKNOWN_STATE, field, text, "\"" + text + "\" is no state that Casus knows.", unknown.nearest());
        }
        return null;
    }

    private @Nullable LocalDate first(String text) {
        LocalDate date = date("--from", text, "-01-01");
        if (date != null && (date.isBefore(FIRST) || date.isAfter(today))) {
            add(
                    Code.DATE_OUTSIDE,
                    "--from",
                    text,
                    "%s is outside what is known: the record reaches from %s to today, %s."
                            .formatted(date, FIRST, today));
        }
        return date;
    }

    /** A later end is brought back to today, so that the year under way can be asked for. */
    private @Nullable LocalDate last(String text) {
        LocalDate date = date("--to", text, "-12-31");
        if (date != null && date.isBefore(FIRST)) {
            add(
                    Code.DATE_OUTSIDE,
                    "--to",
                    text,
                    "%s is outside what is known: the record begins on %s.".formatted(date, FIRST));
        }
        if (date != null && date.isAfter(today)) {
            notes.add("The span ends today, not on %s.".formatted(date));
            return today;
        }
        return date;
    }

    private @Nullable LocalDate date(String field, String text, String ofYear) {
        try {
            return LocalDate.parse(text.matches("\\d{4}") ? text + ofYear : text);
        } catch (DateTimeException e) {
            add(
                    Code.NO_DATE,
                    field,
                    text,
                    "\"" + text + "\" is no date; give yyyy-mm-dd or a year.",
                    List.of(Nearest.date(text, today)));
            return null;
        }
    }

    private void add(Code code, String field, String value, String message) {
        add(code, field, value, message, List.of());
    }

    private void add(Code code, String field, String value, String message, List<String> nearest) {
        problems.add(new QuestionProblem(code, field, value, message, nearest));
    }

    private void refuse() throws QuestionRefused {
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
    }

    /** Days, both ends included. */
    private record Span(LocalDate from, LocalDate to) {
        boolean meets(Span other) {
            return !from.isAfter(other.to) && !to.isBefore(other.from);
        }

        Optional<Span> and(Span other) {
            return meets(other)
                    ? Optional.of(new Span(
                            from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to))
                    : Optional.empty();
        }
    }
}
