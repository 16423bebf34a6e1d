package org.casus.claims;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers in figures and in words. */
final class Numbers {
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100),
            Map.entry("once", 1),
            Map.entry("twice", 2),
            Map.entry("several", -1),
            Map.entry("few", -1));

    private static final Map<String, Integer> ORDINAL = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10));

    private static final String MORE_THAN_ONE =
            "\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five"
                    + "|six|seven|eight|nine)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    /** A number as patterns have it. */
    static final String ANY = "(?:an?|one|" + MORE_THAN_ONE + ")";

    /** The same but for "a" and "one". */
    static final String SEVERAL = "(?:" + MORE_THAN_ONE + ")";

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private Numbers() {}

    /** Whether a word in lower case can be of a number. */
    static boolean isWord(String word) {
        return SMALL.containsKey(word);
    }

    /** The number that a text is, or a negative one where it is none. */
    static int of(String text) {
        String t = text.toLowerCase(Locale.ROOT).strip();
        if (DIGITS.matcher(t).matches()) {
            return Integer.parseInt(t);
        }
        int sum = 0;
        for (String part : t.split("[- ]", -1)) {
            Integer value = SMALL.get(part);
            if (value == null || value < 0) {
                return -1;
            }
            sum += value;
        }
        return sum;
    }

    /** "Third" as 3; negative where a word is no ordinal. */
    static int ordinal(String word) {
        return ORDINAL.getOrDefault(word, -1);
    }
}
