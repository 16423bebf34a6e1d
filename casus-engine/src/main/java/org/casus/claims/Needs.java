package org.casus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out of a regular expression the pieces of text of which one has to be there if it is to match anywhere: of {@code \b(?:left|quit)
 * S\d} that is " left s0" or " quit s0".
 *
 * <p>What it does not know is taken to need nothing, so that a pattern is tried once too often, never too seldom. Texts and pieces
 * are folded ({@link #folded}), whether or not the pattern minds case.
 */
final class Needs {
    /** What is shorter is in most texts, but for a number. */
    private static final int SHORTEST = 3;

    /** Where a number begins. */
    static final String NUMBER = " 0";

    private static final int MOST = 400;
    private static final int MOST_CHARACTERS = 6;

    /** Stands in a piece where {@code \b} stood. */
    private static final char BOUNDARY = 1;

    private static final Piece NOTHING = new Piece(null, null);
    private static final Piece EMPTY = new Piece(Set.of(""), null);
    private static final Piece EDGE = new Piece(Set.of(String.valueOf(BOUNDARY)), null);
    private static final Piece GAP = new Piece(Set.of(" "), null);
    private static final Piece DIGIT = new Piece(Set.of("0"), null);

    /**
     * A part of a pattern.
     *
     * @param exact all that it can match; null if that is much or unknown
     * @param some pieces one of which is in whatever it matches; null if there are none
     * @param repeats whether it may stand several times in a row
     */
    private record Piece(
            @Nullable Set<String> exact, @Nullable Set<String> some, boolean repeats) {
        Piece(@Nullable Set<String> exact, @Nullable Set<String> some) {
            this(exact, some, false);
        }

        @Nullable
        Set<String> needs() {
            return exact != null ? better(null, exact) : some;
        }
    }

    /** The letter of a to z, in lower case; 0 for a digit, a blank for all else. */
    static char folded(char c) {
        return c >= 'a' && c <= 'z' ? c : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : ' ';
    }

    private final String pattern;
    private int at;

    private Needs(String pattern) {
        this.pattern = pattern;
    }

    /** The pieces, each of three characters or more or {@link #NUMBER}; null if the pattern can match without any. */
    static @Nullable Set<String> of(String pattern) {
        Set<String> needs = new Needs(pattern).alternatives().needs();
        return needs == null ? null : better(null, bounded(needs));
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
                if (piece.repeats()) {
                    whole = false;
                    best = better(best, open);
                    open = exact;
                }
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
    private static @Nullable Set<String> better(@Nullable Set<String> a, @Nullable Set<String> all) {
        Set<String> b = all == null || all.size() <= MOST ? all : shortest(all);
        if (b == null || b.size() > MOST || b.stream().anyMatch(s -> !isUse(bounded(s)))) {
            return a;
        }
        return a == null || weight(b) < weight(a) ? b : a;
    }

    /** Pieces without those that have another in them. */
    private static Set<String> shortest(Set<String> all) {
        var kept = new LinkedHashSet<String>();
        for (String piece : all) {
            if (all.stream().noneMatch(other -> !other.equals(piece) && piece.contains(other))) {
                kept.add(piece);
            }
        }
        return kept;
    }

    private static boolean isUse(String piece) {
        return piece.length() >= SHORTEST || piece.equals(NUMBER);
    }

    private static double weight(Set<String> pieces) {
        return pieces.stream()
                .mapToDouble(s -> Math.pow(4, -bounded(s).length()))
                .sum();
    }

    private static Set<String> bounded(Set<String> pieces) {
        var all = new LinkedHashSet<String>();
        pieces.forEach(p -> all.add(bounded(p)));
        return all;
    }

    /** A piece in which a boundary at its edge is the blank that a letter or digit has beside it there. */
    private static String bounded(String piece) {
        String text = piece.replace(String.valueOf(BOUNDARY), "");
        boolean before = isBounded(piece, text, 0, 0);
        boolean after = isBounded(piece, text, piece.length() - 1, text.length() - 1);
        return (before ? " " : "") + text + (after ? " " : "");
    }

    private static boolean isBounded(String piece, String text, int edge, int letter) {
        return !text.isEmpty() && piece.charAt(edge) == BOUNDARY && text.charAt(letter) != ' ';
    }

    private Piece atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escaped();
            case '.' -> NOTHING;
            case '^', '$' -> GAP;
            default -> one(c);
        };
    }

    private static Piece one(char c) {
        return new Piece(Set.of(String.valueOf(folded(c))), null);
    }

    private Piece group() {
        boolean around = false;
        if (next("?")) {
            if (next("<![-\\w])") || next("<!\\w)")) {
                return EDGE;
            }
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
            boolean digits =
                    range && Character.isDigit(pattern.charAt(at - 2)) && Character.isDigit(pattern.charAt(at));
            plain &= (!range || digits) && "\\[&".indexOf(c) < 0;
            if (!range) {
                all.add(String.valueOf(folded(c)));
            }
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
        return switch (c) {
            case 'b' -> EDGE;
            case 'B' -> EMPTY;
            case 's', 'W' -> GAP;
            case 'd' -> DIGIT;
            default -> Character.isLetterOrDigit(c) ? NOTHING : one(c);
        };
    }

    private Piece repeated(Piece piece) {
        if (!more()) {
            return piece;
        }
        Piece repeated = switch (pattern.charAt(at)) {
            case '?' -> optional(piece);
            case '*' -> NOTHING;
            case '+' -> new Piece(piece.exact(), piece.some(), true);
            case '{' -> times(piece);
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

    /** Up to three of one character are spelt out: {@code \\d{1,3}}. */
    private Piece times(Piece piece) {
        Set<String> exact = piece.exact();
        if (pattern.charAt(at + 1) == '0') {
            return NOTHING;
        }
        String once = exact == null || exact.size() > 1 ? "" : exact.iterator().next();
        if (once.length() != 1 || !pattern.startsWith("{1,3}", at)) {
            return new Piece(exact, piece.some(), true);
        }
        return new Piece(Set.of(once, once.repeat(2), once.repeat(3)), null);
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
