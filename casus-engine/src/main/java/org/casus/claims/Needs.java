package org.casus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out of a regular expression the pieces of text of which one has to be there if it is to match anywhere: of {@code \b(?:left|quit)
 * S\d} that is "left s" or "quit s".
 *
 * <p>What it does not know is taken to need nothing, so that a pattern is tried once too often, never too seldom. Letters are in lower
 * case, whether or not the pattern minds case.
 */
final class Needs {
    /** What is shorter is in most texts. */
    private static final int SHORTEST = 3;

    private static final int MOST = 400;
    private static final int MOST_CHARACTERS = 6;
    private static final Piece NOTHING = new Piece(null, null);
    private static final Piece EMPTY = new Piece(Set.of(""), null);

    /**
     * A part of a pattern.
     *
     * @param exact all that it can match; null if that is much or unknown
     * @param some pieces one of which is in whatever it matches; null if there are none
     */
    private record Piece(
            @Nullable Set<String> exact, @Nullable Set<String> some) {
        @Nullable
        Set<String> needs() {
            return exact != null ? better(null, exact) : some;
        }
    }

    private final String pattern;
    private int at;

    private Needs(String pattern) {
        this.pattern = pattern;
    }

    /** The pieces, each of three characters or more; null if the pattern can match without any. */
    static @Nullable Set<String> of(String pattern) {
        return new Needs(pattern).alternatives().needs();
    }

    private boolean more() {
        return at < pattern.length();
    }

    private boolean next(String text) {
        if (pattern.startsWith(text, at)) {
            at += text.length();
            return true;
        }
        return false;
    }

    private Piece alternatives() {
        var branches = new ArrayList<Piece>();
        do {
            branches.add(sequence());
        } while (next("|"));
        if (branches.size() == 1) {
            return branches.getFirst();
        }
        Set<String> exact = new LinkedHashSet<>();
        Set<String> some = new LinkedHashSet<>();
        boolean known = true;
        boolean needed = true;
        for (Piece branch : branches) {
            Set<String> needs = branch.needs();
            known &= branch.exact() != null;
            needed &= needs != null;
            exact.addAll(branch.exact() == null ? Set.of() : branch.exact());
            some.addAll(needs == null ? Set.of() : needs);
        }
        return known && exact.size() <= MOST ? new Piece(exact, null) : new Piece(null, needed ? some : null);
    }

    private Piece sequence() {
        Set<String> open = Set.of("");
        Set<String> best = null;
        boolean whole = true;
        while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Piece piece = repeated(atom());
            Set<String> exact = piece.exact();
            if (exact != null && open.size() * exact.size() <= MOST) {
                open = joined(open, exact);
            } else {
                whole = false;
                best = better(better(best, open), piece.needs());
                open = exact == null ? Set.of("") : exact;
            }
        }
        return whole ? new Piece(open, null) : new Piece(null, better(best, open));
    }

    private static Set<String> joined(Set<String> before, Set<String> after) {
        var all = new LinkedHashSet<String>();
        for (String b : before) {
            for (String a : after) {
                all.add(b + a);
            }
        }
        return all;
    }

    /** Which of two sets of pieces is found more seldom; null for one that is no use. */
    private static @Nullable Set<String> better(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (b == null || b.size() > MOST || b.stream().anyMatch(s -> s.length() < SHORTEST)) {
            return a;
        }
        return a == null || weight(b) < weight(a) ? b : a;
    }

    private static double weight(Set<String> pieces) {
        return pieces.stream().mapToDouble(s -> Math.pow(4, -s.length())).sum();
    }

    private Piece atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escaped();
            case '.' -> NOTHING;
            case '^', '$' -> EMPTY;
            default -> one(c);
        };
    }

    private static Piece one(char c) {
        return new Piece(Set.of(String.valueOf(Character.toLowerCase(c))), null);
    }

    private Piece group() {
        boolean around = false;
        if (next("?")) {
            around = pattern.startsWith("=", at)
                    || pattern.startsWith("!", at)
                    || pattern.startsWith("<=", at)
                    || pattern.startsWith("<!", at);
            // up to what the group holds: "?:", "?=", "?<name>", "?i:", and "?i)", which holds nothing
            int end = at;
            while (":=!>)".indexOf(pattern.charAt(end)) < 0) {
                end++;
            }
            at = pattern.charAt(end) == ')' ? end : end + 1;
        }
        Piece inner = alternatives();
        at++;
        return around ? EMPTY : inner;
    }

    private Piece characters() {
        boolean plain = !next("^");
        var all = new LinkedHashSet<String>();
        int from = at;
        while (pattern.charAt(at) != ']' || at == from) {
            char c = pattern.charAt(at++);
            if (c == '\\') {
                at++;
            }
            boolean range = c == '-' && at - 1 > from && pattern.charAt(at) != ']';
            plain &= !range && "\\[&".indexOf(c) < 0;
            all.add(String.valueOf(Character.toLowerCase(c)));
        }
        at++;
        return plain && all.size() <= MOST_CHARACTERS ? new Piece(all, null) : NOTHING;
    }

    private Piece escaped() {
        char c = pattern.charAt(at++);
        if (c == 'p' || c == 'P') {
            at = pattern.indexOf('}', at) + 1;
            return NOTHING;
        }
        return c == 'b' || c == 'B' ? EMPTY : Character.isLetterOrDigit(c) ? NOTHING : one(c);
    }

    private Piece repeated(Piece piece) {
        if (!more()) {
            return piece;
        }
        Piece repeated = switch (pattern.charAt(at)) {
            case '?' -> optional(piece);
            case '*' -> NOTHING;
            case '+' -> new Piece(null, piece.needs());
            case '{' -> pattern.charAt(at + 1) == '0' ? NOTHING : new Piece(null, piece.needs());
            default -> piece;
        };
        if ("?*+{".indexOf(pattern.charAt(at)) >= 0) {
            at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
            if (more() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
                at++;
            }
        }
        return repeated;
    }

    private static Piece optional(Piece piece) {
        if (piece.exact() == null) {
            return NOTHING;
        }
        var all = new LinkedHashSet<>(piece.exact());
        all.add("");
        return new Piece(all, null);
    }
}
