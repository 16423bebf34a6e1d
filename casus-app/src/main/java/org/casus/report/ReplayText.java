package org.casus.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casus.answer.Replay;
import org.casus.answer.Replay.Chance;
import org.casus.answer.Replay.Entry;
import org.casus.answer.Replay.Forecast;
import org.casus.answer.Replay.PastConflict;
import org.casus.answer.Replay.State;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/** A replay as text: who was expected and joined, who was expected and stayed out, who joined unexpectedly. */
public final class ReplayText {
    private static final int LISTED = 60;
    private static final int LIKELIEST = 3;

    private final Replay replay;
    private final Wrapped out;
    private final Style style;

    private ReplayText(Replay replay, int width, Style style) {
        this.replay = replay;
        this.style = style;
        out = new Wrapped(width);
    }

    /** Renders a replay to a width in characters. */
    public static String of(Replay replay, int width, Style style) {
        return new ReplayText(replay, width, style).render();
    }

    /** Conflicts to choose from. */
    public static String choice(String asked, List<PastConflict> conflicts) {
        var text = new StringBuilder(
                "%d conflicts that \"%s\" may mean; name one by its number:%n".formatted(conflicts.size(), asked));
        int number = conflicts.stream().mapToInt(c -> c.id().length()).max().orElse(0);
        conflicts.stream()
                .limit(LISTED)
                .forEach(c -> text.append(("  %-" + number + "s  %s  %s%n").formatted(c.id(), c.on(), c.name())));
        if (conflicts.size() > LISTED) {
            text.append("  and %d more (--json has all)%n".formatted(conflicts.size() - LISTED));
        }
        return text.toString();
    }

    private String render() {
        PastConflict c = replay.conflict();
        out.text(style.bold("%s, %d (%s)".formatted(c.name(), c.on().getYear(), c.id())))
                .blank();
        Forecast f = replay.forecast();
        if (f == null) {
            tooLittle();
        } else {
            forecast(f);
        }
        return out.toString();
    }

    private String crisis() {
        return "%s against %s, from %s"
                .formatted(
                        Wording.capital(Wording.list(replay.attackers())),
                        Wording.list(replay.targets()),
                        replay.conflict().on());
    }

    private void tooLittle() {
        out.text(crisis() + ".").blank();
        out.text("Too little history: no forecast is made for conflicts before 1850.");
        List<State> joiners = replay.joiners();
        if (joiners.isEmpty()) {
            out.blank().text("Nobody joined.");
        } else {
            section("Joined", s -> true);
        }
    }

    private void forecast(Forecast f) {
        out.text("%s; %s.".formatted(crisis(), counted()));
        out.text(
                "Forecast by a model that had learnt only from conflicts up to %d: %s and %s. It saw the ties between states on the eve%s."
                        .formatted(
                                f.to(),
                                many(f.wars(), "war"),
                                many(f.disputes(), "dispute"),
                                replay.level() == Level.WAR ? ", without the disputes that grew into this war" : ""));
        out.blank();
        out.text(style.bold("Expected to join: %.1f. Joined: %d%s.".formatted(f.expected(), f.joined(), firstDay(f))));
        expected();
        section("Joined unexpectedly (chance under 10%)", s -> !s.expected() && s.entry() != null);
        scores(f);
    }

    private String counted() {
        return switch (replay.level()) {
            case WAR -> "joining is fighting in the war";
            case FORCE -> "joining is using force";
            case DISPUTE -> "joining is threatening, showing or using force";
        };
    }

    private static String many(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static String firstDay(Forecast f) {
        if (f.joined() == 0) {
            return "";
        }
        String share = f.firstDay() == 0
                ? "none"
                : f.firstDay() == f.joined() ? (f.joined() == 1 ? "" : "all") : f.firstDay() + " of them";
        return "," + (share.isEmpty() ? "" : " " + share) + " on the first day";
    }

    private void expected() {
        if (replay.states().stream().noneMatch(State::expected)) {
            String likeliest = replay.states().stream()
                    .limit(LIKELIEST)
                    .map(s -> s.state().inText() + " ("
                            + Numbers.percent(chance(s).joining()) + ")")
                    .collect(Collectors.joining(", "));
            out.blank().text("Nobody was expected: no chance reached 10%. The likeliest: " + likeliest + ".");
            return;
        }
        section("Expected (chance of 10% or more), and joined", s -> s.expected() && s.entry() != null);
        section("Expected, and stayed out", s -> s.expected() && s.entry() == null);
    }

    private static Chance chance(State s) {
        return java.util.Objects.requireNonNull(s.chance());
    }

    private void section(String heading, Predicate<State> which) {
        List<State> states = replay.states().stream().filter(which).toList();
        out.blank().text(style.bold(heading));
        if (states.isEmpty()) {
            out.item("  ", "", "None.");
            return;
        }
        int name = Math.max(
                12,
                states.stream().mapToInt(s -> s.state().name().length()).max().orElse(0));
        for (State s : states) {
            Chance c = s.chance();
            String chance = c == null
                    ? ""
                    : "%10s   rank %3d of %d"
                            .formatted(
                                    Numbers.percent(c.joining()),
                                    c.rank(),
                                    replay.states().size());
            out.item("  ", ("%-" + name + "s %s   ").formatted(s.state().name(), chance), side(c, s.entry()));
        }
    }

    /** The side that it joined and when, or that it would rather have joined. */
    private String side(@Nullable Chance c, @Nullable Entry e) {
        if (e == null) {
            return "beside " + originators(java.util.Objects.requireNonNull(c).likelierSide()) + ", if at all";
        }
        String when = e.on() == null
                ? ", day unknown"
                : Boolean.TRUE.equals(e.firstDay()) ? ", on the first day" : ", " + e.on();
        boolean surprise = c != null && c.joining() >= Replay.EXPECTED && c.likelierSide() != e.side();
        return "beside " + originators(e.side()) + when + (surprise ? " (expected on the other side)" : "");
    }

    private String originators(Side side) {
        return Wording.list(replay.side(side));
    }

    private void scores(Forecast f) {
        out.blank();
        String verdict = f.logScore() > f.baseLogScore() ? "better" : "worse";
        out.text(
                "Log score per candidate (nearer 0 is better): %s. Had every state got the base rate known then (%s): %s. So the forecast did %s."
                        .formatted(
                                score(f.logScore()), Numbers.percent(f.baseRate()), score(f.baseLogScore()), verdict));
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replace('-', '−');
    }
}
