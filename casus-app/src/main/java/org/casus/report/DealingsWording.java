package org.casus.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.answer.StateRef;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.IdealPoint;
import org.casus.answer.TieProfile.SharedYear;
import org.casus.answer.TieProfile.Trade;
import org.casus.answer.TieProfile.VoteYear;
import org.jspecify.annotations.Nullable;

/** The words for peaceful dealings: votes in the United Nations, shared organisations, trade. */
final class DealingsWording {
    static final String VOTES = "Votes in the United Nations (ideal points: the nearer, the more alike they vote)";

    private DealingsWording() {}

    /** "Aland 2.50 (90% interval 2.29 to 2.70); Beland 2.06 (…); 0.44 apart; alike in 72% of votes". */
    static String votes(VoteYear v, TieProfile p) {
        Double alike = v.agreement();
        return point(p.a(), v.a()) + "; " + point(p.b(), v.b()) + String.format(Locale.ROOT, "; %.2f apart", v.apart())
                + (alike == null ? "" : String.format(Locale.ROOT, "; alike in %.0f%% of votes", 100 * alike));
    }

    private static String point(StateRef state, IdealPoint point) {
        Double low = point.low();
        Double high = point.high();
        String interval = low == null || high == null
                ? ""
                : String.format(Locale.ROOT, " (90%% interval %.2f to %.2f)", low, high);
        return (state.atStart() + String.format(Locale.ROOT, " %.2f", point.point()) + interval)
                .replaceAll("-(?=\\d)", "−");
    }

    /** "Both full members of 60 in 2014; 7 in 1920, 12 in 1930". */
    static String organizations(List<SharedYear> years) {
        SharedYear latest = years.getLast();
        String before = years.stream()
                .limit(years.size() - 1L)
                .map(y -> y.count() + " in " + y.year())
                .collect(Collectors.joining(", "));
        String now = latest.count() == 0 ? "none" : String.valueOf(latest.count());
        return "Both are full members of " + now + " in " + latest.year()
                + (before.isEmpty() ? "" : "; earlier: " + before);
    }

    /** A state's trade with all others, in words that cannot be taken for trade between the two. */
    static String trade(StateRef state, @Nullable Trade t) {
        return t == null
                ? state.atStart() + ", with all others together: not known"
                : "%s, with all others together in %d: imports %s, exports %s"
                        .formatted(state.atStart(), t.year(), dollars(t.imports()), dollars(t.exports()));
    }

    /** Millions, or billions where there are many. */
    private static String dollars(@Nullable Double millions) {
        if (millions == null) {
            return "not known";
        }
        return millions < 1000
                ? String.format(Locale.ROOT, "%,.0f million US dollars", millions)
                : String.format(Locale.ROOT, millions < 10_000 ? "%,.1f" : "%,.0f", millions / 1000)
                        + " billion US dollars";
    }

    static @Nullable Trade of(TieProfile p, StateRef state) {
        return p.trade().stream()
                .filter(t -> t.state().equals(state))
                .findFirst()
                .orElse(null);
    }
}
