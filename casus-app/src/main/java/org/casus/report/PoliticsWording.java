package org.casus.report;

import java.time.LocalDate;
import org.casus.answer.StateRef;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Fighting;
import org.casus.answer.TieProfile.Ruler;
import org.jspecify.annotations.Nullable;

/** The words for leaders and for armed conflicts within and between states. */
final class PoliticsWording {
    static final String CONFLICTS =
            "Armed conflicts with 25 battle deaths a year or more, those within a state included";

    private PoliticsWording() {}

    static @Nullable Ruler of(TieProfile p, StateRef state) {
        return p.leaders().stream()
                .filter(l -> l.state().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** "China: Xi Jinping, in power since 2012-11-15 (the record of leaders ends in 2015)". */
    static String leader(StateRef state, @Nullable Ruler ruler, TieProfile p) {
        if (ruler == null) {
            return state.atStart() + ": not known";
        }
        LocalDate to = ruler.to();
        String until = to == null ? " since " + ruler.from() : " from " + ruler.from() + " to " + to;
        LocalDate ends = p.covers().stream()
                .filter(c -> c.what().equals("leaders"))
                .map(TieProfile.Cover::to)
                .findFirst()
                .orElse(p.to());
        String later =
                to == null && ends.isBefore(p.to()) ? " (the record of leaders ends in " + ends.getYear() + ")" : "";
        return state.atStart() + ": " + ruler.name() + ", in power" + until + later;
    }

    /** "1966–2011 (3 years of it), on opposite sides, a conflict between states over territory, never 1,000 battle deaths in a year". */
    static String fighting(Fighting f) {
        String years = f.from() == f.to() ? String.valueOf(f.from()) : f.from() + "–" + f.to();
        boolean gaps = f.years() < f.to() - f.from() + 1;
        return years + (gaps ? " (" + f.years() + " years of it)" : "") + ", "
                + (f.relation().equals("against") ? "on opposite sides" : "on one side") + ", " + kind(f)
                + " over " + (f.over().equals("both") ? "government and territory" : f.over()) + ", "
                + (f.intensity() == 2
                        ? "with 1,000 battle deaths or more in a year"
                        : "never 1,000 battle deaths in a year");
    }

    private static String kind(Fighting f) {
        return switch (f.kind()) {
            case "interstate" -> "a conflict between states";
            case "II" -> "a conflict within a state with troops of others";
            case "extrasystemic" -> "a conflict of a state with a group outside it";
            default -> "a conflict within a state";
        };
    }
}
