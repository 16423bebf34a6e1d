package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clause as a bag of what it names, in order: words and marks, without regard to its grammar.
 *
 * <p>What the readers of each kind of statement share: looking for words, the states before and after a word.
 */
final class Gist {
    final Clause clause;
    final List<String> words;

    Gist(Clause clause) {
        this.clause = clause;
        words = clause.inMask().words();
    }

    /** Where the first of some words stands; negative if none does. */
    int find(Set<String> some) {
        for (int i = 0; i < words.size(); i++) {
            if (some.contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    boolean has(Set<String> some) {
        return find(some) >= 0;
    }

    String word(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i);
    }

    /** The mention at a place; null for a plain word. */
    @Nullable
    Mention mention(int i) {
        String w = word(i);
        boolean mark = w.length() > 1 && "SPAGWBT".indexOf(w.charAt(0)) >= 0 && Character.isDigit(w.charAt(1));
        return mark ? clause.mention(w) : null;
    }

    boolean is(int i, String letters) {
        Mention m = mention(i);
        return m != null && letters.indexOf(m.letter()) >= 0;
    }

    /** The first mention of some letters; null if there is none. */
    @Nullable
    Mention first(String letters) {
        for (Mention m : clause.mentions()) {
            if (letters.indexOf(m.letter()) >= 0) {
                return m;
            }
        }
        return null;
    }

    /** States of the mention of some letters that stands nearest before a place. */
    Set<Integer> before(int i, String letters) {
        for (int k = i - 1; k >= 0; k--) {
            if (is(k, letters)) {
                return clause.states(word(k));
            }
        }
        return Set.of();
    }

    /** States of all mentions of some letters after a place, up to where another subject begins. */
    Set<Integer> after(int i, String letters) {
        var all = new LinkedHashSet<Integer>();
        for (int k = i + 1; k < words.size(); k++) {
            if (is(k, letters)) {
                all.addAll(clause.states(word(k)));
            }
        }
        return all;
    }

    /** All states in order of the text. */
    Set<Integer> states() {
        return clause.allStates();
    }

    /** The last of some words before a place that is no mention. */
    boolean precededBy(int i, Set<String> some, int within) {
        for (int k = Math.max(0, i - within); k < i; k++) {
            if (some.contains(word(k))) {
                return true;
            }
        }
        return false;
    }
}
