package org.casus.claims;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a paragraph into sentences: the JDK's rules, mended where a full stop only shortens a word. */
final class Sentences {
    private static final Pattern SHORTENED = Pattern.compile(
            ".*(?:^|[\\s(“\"])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Adm|Maj|Sen|Rep|Gov|St|Mt|Ft|No|Nos|Art|vol"
                    + "|pp?|cf|vs|v|al|etc|approx|ca|c|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\\.g|i\\.e|U\\.S|U\\.K"
                    + "|U\\.N|D\\.C)\\.\\s*",
            Pattern.DOTALL);
    private static final Pattern ABROAD =
            Pattern.compile(".*\\b(?:U\\.S|U\\.K|U\\.N|D\\.C|[A-Z]\\.[A-Z])\\.\\s*", Pattern.DOTALL);

    private Sentences() {}

    static List<String> of(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        var sentences = new ArrayList<String>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = paragraph.substring(from, to);
            if (to < paragraph.length() && goesOn(piece, paragraph.charAt(to))) {
                continue;
            }
            if (!piece.isBlank()) {
                sentences.add(piece.strip());
            }
            from = to;
        }
        return sentences;
    }

    private static boolean goesOn(String piece, char next) {
        String tail = piece.substring(Math.max(0, piece.length() - 24));
        if (Character.isLowerCase(next)) {
            return !tail.strip().endsWith("?") && !tail.strip().endsWith("!");
        }
        return SHORTENED.matcher(tail).matches() && !ABROAD.matcher(tail).matches();
    }
}
