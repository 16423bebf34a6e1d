package org.casus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Alternatives of a pattern, looked for where words begin: the same as {@code \b(?:a|b|c)} but much faster, because at each word
 * only those alternatives are tried that begin with its first two characters.
 */
final class Starts {
    private static final int ANY = -1;

    private final Map<Integer, Pattern> patterns = new HashMap<>();
    private final boolean ignoreCase;
    private final int @Nullable [][] needs;

    private Starts(String alternatives, boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
        needs = Passage.pieces(Needs.of("\\b(?:" + alternatives + ")"));
        Map<Integer, List<String>> sorted = new HashMap<>();
        for (String a : split(alternatives)) {
            sorted.computeIfAbsent(key(a), k -> new ArrayList<>()).add(a);
        }
        // what begins with one known character is also what begins with it and any other
        sorted.forEach((key, list) -> {
            var all = new ArrayList<>(list);
            if (key > 0xffff) {
                all.addAll(sorted.getOrDefault(key & 0xffff, List.of()));
            }
            all.addAll(key == ANY ? List.of() : sorted.getOrDefault(ANY, List.of()));
            patterns.put(
                    key,
                    Pattern.compile("(?:" + String.join("|", all) + ")", ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
        });
    }

    /** Alternatives separated by {@code |}, in lower case where case is ignored. */
    static Starts of(String alternatives) {
        return new Starts(alternatives, false);
    }

    static Starts anyCase(String alternatives) {
        return new Starts(alternatives, true);
    }

    /** Whether some alternative begins where a word of the text begins. */
    boolean in(Passage passage) {
        return find(passage) >= 0;
    }

    /** Where the first such word begins; negative if there is none. */
    int find(Passage passage) {
        if (!passage.mayHave(needs)) {
            return -1;
        }
        String text = passage.text();
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = Character.isLetterOrDigit(c);
            if (word && !before && begins(text, i)) {
                return i;
            }
            before = word;
        }
        return -1;
    }

    private boolean begins(String text, int i) {
        int first = fold(text.charAt(i));
        int second = i + 1 < text.length() ? fold(text.charAt(i + 1)) : 0;
        Pattern pattern = patterns.get(second << 16 | first);
        pattern = pattern == null ? patterns.get(first) : pattern;
        pattern = pattern == null ? patterns.get(ANY) : pattern;
        if (pattern == null) {
            return false;
        }
        Matcher m = pattern.matcher(text).region(i, text.length());
        return m.useTransparentBounds(true).useAnchoringBounds(false).lookingAt();
    }

    private int fold(char c) {
        return ignoreCase ? Character.toLowerCase(c) : c;
    }

    /** The first two characters where both are plain, else the first, else {@link #ANY}. */
    private static int key(String alternative) {
        if (alternative.isEmpty() || !Character.isLetterOrDigit(alternative.charAt(0))) {
            return ANY;
        }
        int first = alternative.charAt(0);
        char third = alternative.length() > 2 ? alternative.charAt(2) : ' ';
        boolean optional = alternative.length() > 1 && (alternative.charAt(1) == '?' || alternative.charAt(1) == '*');
        boolean plain = alternative.length() > 1
                && (Character.isLetter(alternative.charAt(1)) || alternative.charAt(1) == ' ')
                && "?*{".indexOf(third) < 0;
        return optional ? ANY : plain ? alternative.charAt(1) << 16 | first : first;
    }

    /** Cuts at the bars outside all brackets. */
    private static List<String> split(String alternatives) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < alternatives.length(); i++) {
            switch (alternatives.charAt(i)) {
                case '\\' -> i++;
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        parts.add(alternatives.substring(from, i));
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(alternatives.substring(from));
        return parts;
    }
}
