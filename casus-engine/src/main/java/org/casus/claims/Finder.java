package org.casus.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is tried only on a text that has some piece without which it cannot match ({@link Needs}). */
final class Finder {
    private final Pattern pattern;
    private final int @Nullable [][] needs;

    private Finder(String pattern) {
        this.pattern = Pattern.compile(pattern);
        needs = Passage.pieces(Needs.of(pattern));
    }

    static Finder of(String pattern) {
        return new Finder(pattern);
    }

    /** The pieces of which one has to be there; null if it can match without any. */
    int @Nullable [][] needs() {
        return needs;
    }

    /** Whether it matches somewhere. */
    boolean in(Passage passage) {
        return find(passage) != null;
    }

    /** The first match; null if there is none. */
    @Nullable
    Matcher find(Passage passage) {
        Matcher m = matcher(passage);
        return m != null && m.find() ? m : null;
    }

    /** What tries it; null if it certainly matches nowhere. */
    @Nullable
    Matcher matcher(Passage passage) {
        return passage.mayHave(needs) ? pattern.matcher(passage.text()) : null;
    }
}
