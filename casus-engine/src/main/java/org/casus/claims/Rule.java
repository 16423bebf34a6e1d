package org.casus.claims;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A pattern over a clause's marked text and what it says if it is found. */
final class Rule {
    private final Finder pattern;
    private final Meaning meaning;

    /** What a match says; null where it says nothing after all. */
    interface Meaning {
        @Nullable
        Statement of(Clause clause, Matcher match);
    }

    private Rule(Finder pattern, Meaning meaning) {
        this.pattern = pattern;
        this.meaning = meaning;
    }

    /**
     * A rule.
     *
     * @param pattern a regular expression in which {@code <S>}, {@code <O>}, {@code <G>}, {@code <T>}, {@code <W>} stand for
     *     groups of that name that match a mark, {@code ~} for up to six words
     */
    static Rule of(String pattern, Meaning meaning) {
        String p = pattern.replace("<S>", "(?<s>S\\d+(?:'s)?)")
                .replace("<O>", "(?<o>[SP]\\d+(?:'s)?)")
                .replace("<A>", "(?<a>[AS]\\d+(?:'s)?)")
                .replace("<G>", "(?<g>[GT]\\d+(?:'s)?)")
                .replace("<T>", "(?<t>[TG]\\d+(?:'s)?)")
                .replace("<W>", "(?<w>[WB]\\d+)")
                .replace("~", "(?:(?!S\\d+ )[^ ]+ ){0,6}?");
        return new Rule(Finder.of(p), meaning);
    }

    Finder pattern() {
        return pattern;
    }

    @Nullable
    Statement read(Clause clause) {
        Matcher m = pattern.find(clause.inMask());
        return m == null ? null : meaning.of(clause, m);
    }

    /** A named group's text, null where the pattern has none or it did not take part. */
    static @Nullable String group(Matcher m, String name) {
        return m.namedGroups().containsKey(name) ? m.group(name) : null;
    }
}
