package org.casus.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.answer.StateRef;
import org.casus.world.StateName;
import org.casus.world.StateSpell;
import org.jspecify.annotations.Nullable;

/**
 * Tells which state a text means on a date.
 *
 * <p>In go the rows of names and of spells and a date; out comes a {@link Resolution}. A text is tried as COW number, as ISO
 * 3166 alpha-3, as COW abbreviation, and as name, alias, adjective or capital, in that order; upper and lower case, "the",
 * punctuation and accents do not matter. Where several states share a name, the one that exists on the date is meant.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Gazetteer {
    /** "The Soviet Union", "the Ottoman Empire", but "Siam". */
    private static final Pattern WITH_ARTICLE =
            Pattern.compile("^(?!The )(?!the ).*(?:Union|Empire|Kingdom|Republic)$");

    /** Years after which nobody goes on using a former name. */
    private static final int GIVEN_UP = 20;

    private static final List<String> KINDS = List.of("name", "alias", "adjective", "capital");

    private final StateIndex index;
    private final LocalDate date;

    private Gazetteer(StateIndex index, LocalDate date) {
        this.index = index;
        this.date = date;
    }

    /** The gazetteer of a date; making it takes milliseconds. */
    public static Gazetteer of(List<StateName> names, List<StateSpell> states, LocalDate date) {
        return new Gazetteer(new StateIndex(names, states), date);
    }

    /** The same names on another date, at no cost. */
    public Gazetteer on(LocalDate other) {
        return new Gazetteer(index, other);
    }

    public LocalDate date() {
        return date;
    }

    /** The usual English name of a state on the date. */
    public String name(int ccode) {
        return index.name(ccode, date);
    }

    /** When a state exists; empty if it never did. */
    List<StateSpell> spells(int ccode) {
        return index.spells(ccode);
    }

    /** The same as in a sentence: "the United States". */
    String inText(int ccode) {
        return new StateRef("", ccode, name(ccode)).inText();
    }

    /** The state that a number, a code or a name means. */
    public Resolution resolve(String text) {
        String given = text.strip();
        return number(given)
                .or(() -> iso3(given))
                .or(() -> abbreviation(given))
                .or(() -> named(Token.normal(given), given))
                .orElseGet(() -> new Resolution.Unknown(given, Nearest.to(given, index, date)));
    }

    private Optional<Resolution> number(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.isEmpty() || text.length() > 4) {
            return Optional.empty();
        }
        int ccode = Integer.parseInt(text);
        return index.isState(ccode) ? found(ccode, null) : Optional.empty();
    }

    private Optional<Resolution> iso3(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        Set<Integer> states = index.byIso3(code);
        if (states.isEmpty()) {
            return Optional.empty();
        }
        int ccode = states.stream().min(nearInTime()).orElseThrow();
        int other = index.byAbbreviation(code);
        if (other < 0 || states.contains(other)) {
            return found(ccode, null);
        }
        return found(
                ccode,
                "%s is read as %s, by ISO 3166; for %s, which the Correlates of War call %s, write %s or %d."
                        .formatted(code, inText(ccode), inText(other), code, codeOf(other), other));
    }

    private Optional<Resolution> abbreviation(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        int ccode = index.byAbbreviation(code.startsWith("COW:") ? code.substring(4) : code);
        return ccode < 0 ? Optional.empty() : found(ccode, null);
    }

    /** The state that goes by a name in the form of {@link Token#normal}; empty if none does. */
    Optional<Resolution> named(String normal, String shown) {
        List<StateName> all = index.named(normal);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long nearest = all.stream()
                .mapToLong(n -> index.daysFrom(n.ccode(), date))
                .min()
                .orElseThrow();
        List<StateName> then = all.stream()
                .filter(n -> index.daysFrom(n.ccode(), date) == nearest)
                .toList();
        int rank = bestRank(then);
        List<StateName> best = then.stream().filter(n -> rank(n) == rank).toList();
        if (best.size() > 1) {
            return Optional.of(new Resolution.Ambiguous(
                    shown, best.stream().map(n -> name(n.ccode())).toList()));
        }
        StateName chosen = best.getFirst();
        return found(chosen.ccode(), surprise(shown, chosen, all, then));
    }

    private @Nullable String surprise(String shown, StateName chosen, List<StateName> all, List<StateName> then) {
        String name = inText(chosen.ccode());
        if (chosen.kind().equals("capital")) {
            return "%s is read as %s.".formatted(shown, name);
        }
        boolean usuallyAnother = rank(chosen) > bestRank(all);
        if (usuallyAnother || then.size() > 1) {
            String others = all.stream()
                    .filter(n -> n.ccode() != chosen.ccode())
                    .map(n -> inText(n.ccode()))
                    .collect(Collectors.joining(" or "));
            return "%s is read as %s on %s, not as %s.".formatted(shown, name, date, others);
        }
        return longGivenUp(Token.normal(shown), chosen.ccode())
                ? "%s%s is read as %s, its name on %s."
                        .formatted(WITH_ARTICLE.matcher(shown).find() ? "The " : "", shown, name, date)
                : null;
    }

    /** Whether a state was called so and has not been for long: the Soviet Union, but not Turkey. */
    private boolean longGivenUp(String normal, int ccode) {
        return index.spells(ccode).stream()
                        .anyMatch(s -> s.to() != null
                                && s.to().plusYears(GIVEN_UP).isBefore(date)
                                && normal.equals(Token.normal(s.name())))
                && !normal.equals(Token.normal(name(ccode)));
    }

    private static int bestRank(List<StateName> names) {
        return names.stream().mapToInt(Gazetteer::rank).min().orElseThrow();
    }

    private static int rank(StateName name) {
        int rank = KINDS.indexOf(name.kind());
        return rank < 0 ? KINDS.size() : rank;
    }

    /** Whether a text is at most two letters away from a name. */
    boolean isNearName(String text) {
        return Nearest.isSlip(Token.normal(text), index);
    }

    /** How many words the longest name has that begins with this word; 0 if none does. */
    int mostWords(String first) {
        return index.mostWords(first);
    }

    private String codeOf(int ccode) {
        return index.spells(ccode).stream()
                .min(Comparator.comparing(s -> !s.covers(date)))
                .orElseThrow()
                .code();
    }

    private Comparator<Integer> nearInTime() {
        return Comparator.comparingLong(c -> index.daysFrom(c, date));
    }

    private static Optional<Resolution> found(int ccode, @Nullable String note) {
        return Optional.of(new Resolution.Found(ccode, note));
    }
}
