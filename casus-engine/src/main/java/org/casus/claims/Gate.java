package org.casus.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which of many patterns are worth trying on a text, found by the pieces that it has rather than pattern by pattern. */
final class Gate {
    /** A piece of a pattern: its letters in threes, and which pattern needs it. */
    private static final class Need {
        private final int[] piece;
        private final int pattern;

        Need(int[] piece, int pattern) {
            this.piece = piece;
            this.pattern = pattern;
        }
    }

    private final Need[][] byGram = new Need[Passage.GRAMS][];
    private final BitSet always = new BitSet();

    Gate(List<Finder> patterns) {
        List<List<Need>> sorted = new ArrayList<>();
        for (int i = 0; i < Passage.GRAMS; i++) {
            sorted.add(new ArrayList<>());
        }
        var often = new int[Passage.GRAMS];
        for (Finder pattern : patterns) {
            int[][] needs = pattern.needs();
            for (int i = 0; needs != null && i < needs.length; i++) {
                for (int gram : needs[i]) {
                    often[gram]++;
                }
            }
        }
        for (int i = 0; i < patterns.size(); i++) {
            int[][] needs = patterns.get(i).needs();
            if (needs == null) {
                always.set(i);
                continue;
            }
            for (int[] piece : needs) {
                sorted.get(rarest(piece, often)).add(new Need(piece, i));
            }
        }
        for (int i = 0; i < Passage.GRAMS; i++) {
            byGram[i] = sorted.get(i).toArray(Need[]::new);
        }
    }

    /** Of the threes of a piece, the one that the fewest pieces have, so that few are looked at where a text has it. */
    private static int rarest(int[] piece, int[] often) {
        int rarest = piece[0];
        for (int gram : piece) {
            rarest = often[gram] < often[rarest] ? gram : rarest;
        }
        return rarest;
    }

    /** The patterns of which the text has a piece, by their place in the list. */
    BitSet in(Passage text) {
        var some = (BitSet) always.clone();
        text.grams(gram -> {
            for (Need need : byGram[gram]) {
                if (!some.get(need.pattern) && text.all(need.piece)) {
                    some.set(need.pattern);
                }
            }
        });
        return some;
    }
}
