package org.casus.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.model.Hindcasts;
import org.casus.model.Hindcasts.Past;
import org.casus.world.Level;
import org.jspecify.annotations.Nullable;

/** Finds past conflicts by number, year or name. */
public final class PastConflicts {
    private static final int NEAREST = 3;

    /** Words that tell no conflict from another. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "war", "wars", "of", "in", "over", "for", "and", "v", "vs");

    /** What English calls some wars that the Correlates of War project calls otherwise. */
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("ww1", "war:106"),
            Map.entry("wwi", "war:106"),
            Map.entry("first world war", "war:106"),
            Map.entry("great war", "war:106"),
            Map.entry("world war 1", "war:106"),
            Map.entry("ww2", "war:139"),
            Map.entry("wwii", "war:139"),
            Map.entry("second world war", "war:139"),
            Map.entry("world war 2", "war:139"),
            Map.entry("austro prussian war", "war:55"),
            Map.entry("paraguayan war", "war:49"),
            Map.entry("war of the triple alliance", "war:49"),
            Map.entry("winter war", "war:142"),
            Map.entry("suez crisis", "war:155"),
            Map.entry("suez war", "war:155"),
            Map.entry("suez", "war:155"),
            Map.entry("vietnam war", "war:163"),
            Map.entry("vietnam", "war:163"),
            Map.entry("october war", "war:181"),
            Map.entry("sino indian war", "war:160"),
            Map.entry("falklands war", "war:202"),
            Map.entry("falklands", "war:202"),
            Map.entry("eritrean ethiopian war", "war:219"),
            Map.entry("iraq war", "war:227"),
            Map.entry("second gulf war", "war:227"),
            Map.entry("first gulf war", "war:211"),
            Map.entry("afghanistan war", "war:225"));

    private final List<Past> all;

    public PastConflicts(Hindcasts hindcasts) {
        all = hindcasts.conflicts();
    }

    /**
     * Finds what a text names: {@code war:106} or {@code gml:257}, a war's number, a year, or a name. Wars are looked for
     * first, disputes where there is none.
     *
     * @param level a level whose conflicts alone count where a year or a name is given, null for all
     * @return one conflict, or all that it may mean, by start
     * @throws QuestionRefused if it names none
     */
    public List<Past> find(String text, @Nullable Level level) throws QuestionRefused {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Past> known = all.stream()
                .filter(p -> level == null || p.levels().contains(level))
                .toList();
        if (wanted.matches("(war|gml):\\d+")) {
            return some(text, all, p -> p.id().equals(wanted));
        }
        if (wanted.matches("\\d{4}")) {
            return warsFirst(text, known, p -> p.on().getYear() == Integer.parseInt(wanted));
        }
        if (wanted.matches("\\d+")) {
            return some(text, all, p -> p.id().equals("war:" + wanted));
        }
        return named(text, known);
    }

    private List<Past> named(String text, List<Past> known) throws QuestionRefused {
        String plain = plain(text);
        String id = ALSO.get(plain.replaceFirst("^the ", ""));
        List<Past> exact = known.stream()
                .filter(p -> p.war() && (p.id().equals(id) || plain(p.name()).equals(plain)))
                .toList();
        List<String> words = words(text);
        return !exact.isEmpty() ? exact : warsFirst(text, known, p -> !words.isEmpty() && names(p, words));
    }

    /** Whether all words are in the conflict's name; a year is held against its start. */
    private static boolean names(Past past, List<String> words) {
        List<String> own = words(past.name());
        return words.stream()
                .allMatch(w -> w.matches("\\d{4}")
                        ? past.on().getYear() == Integer.parseInt(w)
                        : own.stream().anyMatch(o -> o.equals(w)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static List<String> words(String text) {
        return Stream.of(plain(text).split(" ", -1))
                .filter(w -> !w.isEmpty() && !EMPTY_WORDS.contains(w))
                .toList();
    }

    private List<Past> warsFirst(String text, List<Past> known, Predicate<Past> which) throws QuestionRefused {
        List<Past> wars = known.stream().filter(Past::war).filter(which).toList();
        return wars.isEmpty() ? some(text, known, which) : wars;
    }

    private List<Past> some(String text, List<Past> known, Predicate<Past> which) throws QuestionRefused {
        List<Past> found = known.stream().filter(which).toList();
        if (found.isEmpty()) {
            throw new QuestionRefused(List.of(new QuestionProblem(
                    Code.UNKNOWN_CONFLICT,
                    "conflict",
                    text,
                    "\"" + text + "\" names no past conflict. Give a war's name, its number (war:106) or a year from "
                            + known.getFirst().on().getYear() + " to "
                            + known.getLast().on().getYear() + ", or a dispute's number (gml:257).",
                    nearest(text, known))));
        }
        return found;
    }

    /** The wars, or of numbers the conflicts, that come nearest. */
    private List<String> nearest(String text, List<Past> known) {
        String digits = text.replaceAll("\\D", "");
        if (!digits.isEmpty() && digits.length() < 9 && text.strip().matches("((war|gml):)?\\d+")) {
            return numbers(Integer.parseInt(digits), text.strip(), known);
        }
        var wars = new ArrayList<>(all.stream().filter(Past::war).toList());
        wars.sort(Comparator.comparingDouble(p -> distance(bare(text), bare(p.name()))));
        return wars.stream().limit(NEAREST).map(Past::name).toList();
    }

    private static String bare(String text) {
        return String.join(" ", words(text));
    }

    private static double distance(String a, String b) {
        return (double) Nearest.edits(a, b) / Math.max(1, Math.max(a.length(), b.length()));
    }

    private static List<String> numbers(int number, String text, List<Past> known) {
        boolean year = text.matches("\\d{4,}");
        String prefix = text.startsWith("gml:") ? "gml:" : "war:";
        return known.stream()
                .filter(p -> year || p.id().startsWith(prefix))
                .map(p -> year ? String.valueOf(p.on().getYear()) : p.id())
                .distinct()
                .sorted(Comparator.comparingInt(n -> Math.abs(Integer.parseInt(n.replaceAll("\\D", "")) - number)))
                .limit(NEAREST)
                .toList();
    }
}
