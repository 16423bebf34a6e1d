package org.casus.claims;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A text in which many patterns are looked for: which three characters stand together in it, folded and with a blank before and after
 * it, is noted once, so that most patterns need not be tried.
 */
final class Passage {
    private static final int BITS = 12;
    /** How many threes of letters are told apart. */
    static final int GRAMS = 1 << BITS;

    private static final int NUMBER = bit(0, ' ', '0');

    private final String text;
    private @Nullable List<String> words;
    private final long[] grams = new long[1 << BITS - 6];

    Passage(String text) {
        this.text = text;
        int a = ' ';
        int b = ' ';
        for (int i = 0; i <= text.length(); i++) {
            int c = i == text.length() ? ' ' : Needs.folded(text.charAt(i));
            if (i > 0) {
                note(bit(a, b, c));
            }
            if (b == ' ' && c == '0') {
                note(NUMBER);
            }
            a = b;
            b = c;
        }
    }

    private void note(int bit) {
        grams[bit >> 6] |= 1L << bit;
    }

    String text() {
        return text;
    }

    /** The text cut at its blanks. */
    List<String> words() {
        List<String> known = words;
        if (known == null) {
            known = List.of(text.split(" ", -1));
            words = known;
        }
        return known;
    }

    /** Whether the text may have one of some pieces in it; where it certainly has none, false. */
    boolean mayHave(int @Nullable [][] pieces) {
        if (pieces == null) {
            return true;
        }
        for (int[] piece : pieces) {
            if (all(piece)) {
                return true;
            }
        }
        return false;
    }

    /** Goes through the threes of letters that the text has. */
    void grams(IntConsumer each) {
        for (int i = 0; i < grams.length; i++) {
            for (long rest = grams[i]; rest != 0; rest &= rest - 1) {
                each.accept(i << 6 | Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /** Whether the text may have a piece. */
    boolean all(int[] bits) {
        for (int bit : bits) {
            if ((grams[bit >> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Pieces of text as {@link Needs} gives them, as {@link #mayHave} takes them; null for null. */
    static int @Nullable [][] pieces(@Nullable Set<String> texts) {
        return texts == null
                ? null
                : texts.stream()
                        .map(t -> {
                            if (t.equals(Needs.NUMBER)) {
                                return new int[] {NUMBER};
                            }
                            var bits = new int[t.length() - 2];
                            for (int i = 0; i < bits.length; i++) {
                                bits[i] = bit(t.charAt(i), t.charAt(i + 1), t.charAt(i + 2));
                            }
                            return bits;
                        })
                        .toArray(int[][]::new);
    }

    private static int bit(int a, int b, int c) {
        return ((a * 31 + b) * 31 + c) * 0x9E3779B1 >>> 32 - BITS;
    }
}
