package org.casus.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.answer.StateRef;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Apart;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.ColonialTie;
import org.casus.answer.TieProfile.Gap;
import org.casus.answer.TieProfile.RivalrySpell;
import org.casus.answer.TieProfile.Rule;
import org.casus.answer.TieProfile.Stance;
import org.casus.answer.TieProfile.Strength;
import org.casus.answer.TieProfile.Weight;
import org.jspecify.annotations.Nullable;

/** The words of a tie profile, shared by text and page. */
final class TieWording {
    private TieWording() {}

    static String border(int type) {
        return switch (type) {
            case 1 -> "land border";
            case 2 -> "up to 12 miles of water";
            case 3 -> "up to 24 miles of water";
            case 4 -> "up to 150 miles of water";
            case 5 -> "up to 400 miles of water";
            default -> "no border";
        };
    }

    static String hostility(int level) {
        return switch (level) {
            case 2 -> "threat of force";
            case 3 -> "display of force";
            case 4 -> "use of force";
            case 5 -> "war";
            default -> "no militarised action";
        };
    }

    /** "since 1961-09-10", "1991-12-05 to 2003-01-01". */
    static String span(LocalDate from, @Nullable LocalDate to) {
        return to == null ? "since " + from : from + " to " + to;
    }

    /** Since when, until when, and how far the record of borders reaches. */
    static String borderSpan(TieProfile.Border border, TieProfile p) {
        String reach = border.to() == null ? reach(p, "contiguity", ", as far as the record reaches (") : "";
        return span(border.from(), border.to()) + reach;
    }

    /** The days, or the months where only they are known, in which both were in a conflict. */
    static String met(Clash c) {
        String from = c.metFrom().toString();
        LocalDate end = c.metTo();
        String to = end == null ? "" : end.toString();
        if (!c.dayKnown()) {
            from = from.substring(0, 7);
            to = end == null ? "" : to.substring(0, 7);
        }
        if (to.isEmpty()) {
            return from + ", no end on record";
        }
        return from.equals(to) ? from : from + " to " + to;
    }

    /** What is not known, one sentence a reason. */
    static List<String> gaps(TieProfile p) {
        Map<String, String> byReason = p.unknown().stream()
                .collect(Collectors.groupingBy(
                        Gap::why, LinkedHashMap::new, Collectors.mapping(Gap::what, Collectors.joining(", "))));
        return byReason.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .map(g -> Character.toUpperCase(g.charAt(0)) + g.substring(1))
                .toList();
    }

    static String stance(Stance stance) {
        return switch (stance) {
            case AGAINST -> "against each other";
            case BESIDE -> "on the same side";
            case BOTH -> "against each other and on the same side, one after the other";
            case APART -> "both took part, but never at the same time";
        };
    }

    /** How hostile it became, who stood on which side, and who came in later. */
    static String clash(Clash c, TieProfile p) {
        var parts = new ArrayList<String>();
        parts.add(stance(c.stance()));
        if (c.level() < 5 || c.hostilityA() < 5 || c.hostilityB() < 5) {
            parts.add(
                    c.hostilityA() == c.hostilityB()
                            ? hostility(c.hostilityA()) + (c.hostilityA() < 2 ? " by either" : " by both")
                            : "%s by %s, %s by %s"
                                    .formatted(
                                            hostility(c.hostilityA()),
                                            p.a().inText(),
                                            hostility(c.hostilityB()),
                                            p.b().inText()));
            int own = Math.max(c.hostilityA(), c.hostilityB());
            if (c.level() > own) {
                parts.add(hostility(c.level()) + " among others");
            }
        } else if (c.name().isEmpty()) {
            parts.add("war");
        }
        int states = c.sides().get(0).size() + c.sides().get(1).size();
        if (states > 2) {
            parts.add(sides(c));
        }
        c.joined()
                .forEach(j -> parts.add(
                        j.whom().isEmpty()
                                ? j.state().inText() + " came in later"
                                : j.state().inText() + " joined " + list(j.whom(), 4)));
        return String.join("; ", parts);
    }

    private static String sides(Clash c) {
        String other = list(c.sides().get(1), 6);
        return list(c.sides().get(0), 6) + (other.isEmpty() ? "" : " against " + other);
    }

    /** "China, Russia and 3 others". */
    static String list(List<StateRef> states, int most) {
        List<String> names = new ArrayList<>(
                states.stream().limit(most).map(StateRef::inText).toList());
        if (states.size() > most) {
            int more = states.size() - most;
            names.add(more == 1 ? "one other" : more + " others");
        }
        return listed(names);
    }

    /** "a, b and c". */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String rivalry(RivalrySpell r, TieProfile p) {
        String years = r.to() == null
                ? "since " + r.from() + reach(p, "rivalries", ", as far as the record reaches (")
                : r.from() + " to " + r.to();
        return "Strategic rivals " + years + (r.kinds().isEmpty() ? "" : ": " + String.join(", ", r.kinds()));
    }

    private static String reach(TieProfile p, String kind, String before) {
        return p.covers().stream()
                .filter(c -> c.what().equals(kind))
                .map(c -> before + c.to().getYear() + ")")
                .findFirst()
                .orElse("");
    }

    /** "China 22.8%, North Korea 1.2% of the world's military capability; 19 to 1". */
    static String weight(Weight w, TieProfile p) {
        return share(p.a(), w.a()) + "; " + share(p.b(), w.b()) + "; " + ratio(w, p);
    }

    private static String share(StateRef state, @Nullable Strength s) {
        if (s == null) {
            return state.atStart() + ": not known";
        }
        Double troops = s.milper();
        return state.atStart() + ": " + percent(s.cinc()) + (troops == null ? "" : " (" + troops(troops) + ")");
    }

    private static String troops(double thousands) {
        return thousands < 0.5 ? "under 500 troops" : String.format(Locale.ROOT, "%,.0f thousand troops", thousands);
    }

    static String percent(double share) {
        double value = 100 * share;
        return String.format(Locale.ROOT, value < 0.1 ? "%.3f%%" : value < 1 ? "%.2f%%" : "%.1f%%", value);
    }

    static String ratio(Weight w, TieProfile p) {
        Double ratio = w.ratio();
        if (ratio == null || ratio == 0) {
            return "ratio not known";
        }
        boolean first = ratio >= 1;
        double times = first ? ratio : 1 / ratio;
        StateRef stronger = first ? p.a() : p.b();
        return times < 1.05 ? "about equal" : stronger.inText() + " has " + times(times) + " times as much";
    }

    private static String times(double times) {
        return String.format(Locale.ROOT, times < 9.95 ? "%.1f" : "%,.0f", times);
    }

    static String distance(@Nullable Apart d) {
        if (d == null) {
            return "Distance: not known";
        }
        String what = d.between().equals("capitals")
                ? "Their capitals are %s km apart"
                : "The nearest points of their territories are %s km apart";
        return d.km() < 0.05 && d.between().equals("territories")
                ? "Their territories touch (" + d.year() + ")"
                : what.formatted(String.format(Locale.ROOT, "%,.0f", d.km())) + " (" + d.year() + ")";
    }

    static String regime(StateRef state, @Nullable Rule r) {
        if (r == null) {
            return state.atStart() + ": not known";
        }
        Boolean democratic = r.democratic();
        String what =
                democratic == null ? "whether a democracy is not known" : democratic ? "democracy" : "no democracy";
        var scores = new ArrayList<String>();
        score(scores, "democracy score %.2f, where the cut is 0", r.democracy());
        score(scores, "Polity %.0f of −10 to 10", r.polity2());
        score(scores, "V-Dem polyarchy %.2f of 0 to 1", r.polyarchy());
        return "%s: %s in %d (%s)".formatted(state.atStart(), what, r.year(), String.join("; ", scores));
    }

    private static void score(List<String> scores, String format, @Nullable Double value) {
        if (value != null) {
            scores.add(String.format(Locale.ROOT, format, value).replaceAll("-(?=\\d)", "−"));
        }
    }

    /** "Major power since 1950-01-01; nuclear weapons since 1964-10-16". */
    static String powers(StateRef state, TieProfile p) {
        if (p.covers().stream().noneMatch(c -> c.what().equals("powers"))) {
            return state.atStart() + ": not known";
        }
        return state.atStart() + ": " + power(state, p, "major", "major power") + "; "
                + power(state, p, "nuclear", "nuclear weapons");
    }

    private static String power(StateRef state, TieProfile p, String kind, String word) {
        String spans = p.powers().stream()
                .filter(x -> x.state().equals(state) && x.kind().equals(kind))
                .map(x -> span(x.from(), x.to()))
                .collect(Collectors.joining(" and "));
        return spans.isEmpty() ? "no " + word : word + " " + spans;
    }

    static String colonial(ColonialTie c) {
        if (c.kind().equals("ruled")) {
            var end = c.ends().getFirst();
            return c.ruler().atStart() + " once ruled " + end.state().inText()
                    + (end.date() == null ? "" : ", until " + end.date());
        }
        String ends = c.ends().stream()
                .map(e -> e.state().inText() + (e.date() == null ? "" : " until " + e.date()))
                .collect(Collectors.joining(", "));
        return c.ruler().atStart() + " once ruled both: " + ends;
    }
}
