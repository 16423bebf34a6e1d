package org.casus.forecasts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/**
 * The register: forecasts and how they turned out, one chain of entries that only grows. When a method that records returns, the
 * entry is on the disk. Every call may throw a {@link DatabaseFailure}. Safe for many threads.
 */
public final class Register {
    private static final int AUTHOR_LONGEST = 100;
    private static final int SHORTEST_PREFIX = 4;

    private final Entries entries;
    private final Board board;
    private final Clock clock;

    public Register(Database database) {
        this(database, Clock.systemUTC());
    }

    Register(Database database, Clock clock) {
        entries = new Entries(database);
        board = new Board(entries);
        this.clock = clock;
    }

    /** Today, by UTC: what the days of forecasts are held against. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Records a forecast.
     *
     * @throws QuestionRefused if the author has no name, or the day has come meanwhile
     */
    public Forecast add(ForecastDraft draft, String author) throws QuestionRefused {
        var problems = new Problems(Code.FORECAST_INCOMPLETE);
        String name = author(author, problems);
        if (!draft.resolves().isAfter(today())) {
            problems.add("resolves", draft.resolves().toString(), "a forecast is of a day to come");
        }
        problems.refuseIfAny();
        Instant now = now();
        String content = Contents.of(draft, name, now, Nonce.next());
        Entry entry = entries.append(new Entry.Draft(content, draft.answer()), now);
        return java.util.Objects.requireNonNull(Contents.forecast(entry));
    }

    /**
     * Records how a forecast turned out. A second time it replaces the first, which stays to be seen.
     *
     * @param id of the forecast, or the beginning of it
     * @throws QuestionRefused if there is no such forecast, or the side contradicts the outcome
     */
    public Resolution resolve(String id, ResolutionDraft draft, String author) throws QuestionRefused {
        Forecast forecast = get(id).forecast();
        var problems = new Problems(Code.RESOLUTION_REFUSED);
        String name = author(author, problems);
        problems.refuseIfAny();
        draft.fits(forecast);
        Instant now = now();
        String content = Contents.of(draft, forecast.id(), name, now, Nonce.next());
        Entry entry = entries.append(new Entry.Draft(content, null), now);
        return java.util.Objects.requireNonNull(Contents.resolution(entry));
    }

    private static String author(String author, Problems problems) {
        return problems.text("author", author, AUTHOR_LONGEST, "say who forecasts");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** All forecasts, in the order in which they came. */
    public List<Registered> list() {
        return board.all();
    }

    /**
     * One forecast.
     *
     * @param id or the beginning of it, four characters at least
     * @throws QuestionRefused if there is none, or several begin so; the problem names the nearest
     */
    public Registered get(String id) throws QuestionRefused {
        String wanted = id.strip().toLowerCase(java.util.Locale.ROOT);
        List<Registered> all = list();
        List<Registered> found = wanted.length() < SHORTEST_PREFIX
                ? List.of()
                : all.stream().filter(r -> r.forecast().id().startsWith(wanted)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String message = found.size() > 1
                ? "several forecasts begin with \"%s\"; give more of the id".formatted(wanted)
                : "there is no forecast \"%s\" ('casus forecast list' shows them)".formatted(id.strip());
        List<String> nearest = (found.isEmpty() ? all.reversed() : found)
                .stream().limit(3).map(r -> r.forecast().id()).toList();
        throw new QuestionRefused(List.of(new QuestionProblem(Code.NO_FORECAST, "id", id, message, nearest)));
    }

    /** The whole answer that a forecast was taken from, as JSON; empty for an unknown id. */
    public Optional<String> answer(String id) {
        return entries.answer(id);
    }

    /** How forecasts fared; null stands for any author, model, and open ends of the period of scheduled resolution. */
    public Scores scores(
            @Nullable String author, @Nullable String model, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Scores.of(list(), new Scores.Selection(author, model, from, to), today());
    }

    /** Reads the whole chain and finds the first entry that was changed, removed, put elsewhere or inserted. */
    public Verification verify() {
        return Chain.verify(entries::after, entries::head);
    }

    /**
     * As {@link #verify()}, and whether the entry with a hash noted earlier is still there: what a chain alone cannot show is that
     * all of it was written anew, or its end cut off together with the note of it.
     */
    public Verification verify(String hash) {
        Verification found = verify();
        if (!found.whole() || entries.contains(hash.strip())) {
            return found;
        }
        return new Verification(
                found.entries(),
                found.head(),
                new Verification.Fault(
                        found.entries() + 1, "no entry has the hash " + hash.strip() + ": the chain is another one"));
    }

    Entries entries() {
        return entries;
    }

    Instant receiving() {
        return now();
    }
}
