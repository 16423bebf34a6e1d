package org.casus.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casus.forecasts.Scores.Selection;
import org.junit.jupiter.api.Test;

/** Scores by their definitions. */
class ScoresTest {
    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
    private static final Selection ANY = new Selection(null, null, null, null);

    private static Forecast forecast(
            String id, double p, String author, String model, boolean own, LocalDate resolves) {
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        return new Forecast(
                id, 1, "q", "c", resolves, "CHN", "target", p, own, 0.5, model, "v", List.of(), author, then, then,
                "h");
    }

    private static Registered resolved(
            double p, String author, String model, boolean own, int year, Outcome... outcomes) {
        Forecast f = forecast("id" + p + author, p, author, model, own, LocalDate.of(year, 6, 1));
        var resolutions = new ArrayList<Resolution>();
        for (Outcome o : outcomes) {
            resolutions.add(new Resolution("r", 2, f.id(), o, null, "e", author, f.recorded(), f.received(), "h"));
        }
        return new Registered(f, resolutions);
    }

    private static Registered resolved(double p, Outcome... outcomes) {
        return resolved(p, "ada", "m1", false, 2027, outcomes);
    }

    @Test
    void A01_brierAndLogByHand() {
        Fared fared = Fared.of(
                "all", List.of(resolved(0.8, Outcome.YES), resolved(0.3, Outcome.NO), resolved(0.1, Outcome.YES)));

        assertThat(fared.brier()).isEqualTo((0.04 + 0.09 + 0.81) / 3, within(1e-12));
        assertThat(fared.logScore()).isEqualTo((Math.log(0.8) + Math.log(0.7) + Math.log(0.1)) / 3, within(1e-12));
        assertThat(fared.expected()).isEqualTo(1.2, within(1e-12));
        assertThat(fared.yes()).isEqualTo(2);
    }

    @Test
    void A02_binsHoldEveryForecastOnce() {
        var random = new Random(7);
        var all = new ArrayList<Registered>();
        for (int i = 0; i < 500; i++) {
            all.add(resolved(0.001 + 0.998 * random.nextDouble(), random.nextBoolean() ? Outcome.YES : Outcome.NO));
        }
        all.add(resolved(0.1, Outcome.YES));
        all.add(resolved(0.9999999, Outcome.YES));
        Fared fared = Fared.of("all", all);

        assertThat(fared.bins()).hasSize(10);
        assertThat(fared.bins().stream().mapToInt(Fared.Bin::n).sum()).isEqualTo(502);
        assertThat(fared.bins().stream().mapToInt(Fared.Bin::yes).sum()).isEqualTo(fared.yes());
        assertThat(fared.bins())
                .filteredOn(b -> b.n() > 0)
                .allSatisfy(b -> assertThat(b.expected() / b.n()).isBetween(b.low(), b.high()));
    }

    @Test
    void A03_whatDoesNotCountIsCountedApart() {
        Registered late = new Registered(
                forecast("late", 0.5, "ada", "m1", false, LocalDate.of(2025, 6, 1)),
                resolved(0.5, Outcome.YES).resolutions());
        Scores s = Scores.of(
                List.of(
                        resolved(0.5),
                        resolved(0.5, "ada", "m1", false, 2031),
                        resolved(0.5, "ada", "m1", false, 2031, Outcome.YES),
                        resolved(0.5, Outcome.YES, Outcome.VOID),
                        late,
                        resolved(0.5, Outcome.VOID, Outcome.NO)),
                ANY,
                TODAY);

        assertThat(List.of(
                        s.due(),
                        s.open(),
                        s.early(),
                        s.voided(),
                        s.late(),
                        s.all().n()))
                .containsOnly(1);
        assertThat(s.selected()).isEqualTo(6);
        assertThat(s.all().yes()).isZero();
    }

    @Test
    void A04_byAuthorModelAndYear() {
        List<Registered> register = List.of(
                resolved(0.2, "ada", "m1", false, 2027, Outcome.NO),
                resolved(0.4, "bob", "m1", true, 2028, Outcome.YES),
                resolved(0.6, "bob", "m2", false, 2028, Outcome.YES));
        Scores s = Scores.of(register, ANY, TODAY);

        assertThat(s.byAuthor()).extracting(Fared::name).containsExactly("ada", "bob");
        assertThat(s.byModel()).extracting(Fared::name).containsExactly(Scores.OWN, "m1", "m2");
        assertThat(s.byYear()).extracting(Fared::n).containsExactly(1, 2);
        assertThat(Scores.of(register, new Selection("bob", "m2", null, null), TODAY)
                        .all()
                        .n())
                .isOne();
        assertThat(Scores.of(register, new Selection(null, null, LocalDate.of(2028, 1, 1), null), TODAY)
                        .all()
                        .n())
                .isEqualTo(2);
        assertThat(Scores.of(register, new Selection(null, null, null, LocalDate.of(2027, 12, 31)), TODAY)
                        .all()
                        .n())
                .isOne();
    }

    @Test
    void A05_withoutForecastsThereIsNoScore() {
        Scores s = Scores.of(List.of(), ANY, TODAY);
        assertThat(s.all().brier()).isNaN();
        assertThat(s.all().logScore()).isNaN();
        assertThat(s.byAuthor()).isEmpty();
    }
}
