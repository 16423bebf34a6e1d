package org.casus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no sentence of Casus's may contain; foreign names are taken out before. */
final class GrammarLaws {
    /** Names that English uses with an article, as states are called in answers. */
    private static final String WITH_ARTICLE =
            "(United States|United Kingdom|Netherlands|Philippines|Bahamas|Gambia|United Arab Emirates|Maldives|Comoros"
                    + "|Soviet Union|Papal States|Czech Republic|Dominican Republic|Central African Republic"
                    + "|Democratic Republic of the Congo|German (Democratic|Federal) Republic|(Marshall|Solomon) Islands)";

    /** By what is wrong: how it looks. */
    private static final Map<String, Pattern> FORBIDDEN = laws();

    private GrammarLaws() {}

    private static Map<String, Pattern> laws() {
        var laws = new LinkedHashMap<String, Pattern>();
        law(laws, "one of many", "(?<![\\d.,–−+#:-])1 (?!is\\b|was\\b|has\\b)[a-z]+s\\b");
        law(laws, "a before a vowel", "\\b[Aa] (?!eu|one\\b|uni|us|Eu|Uni|Ukr|Uru)[aeiouAEIOU]");
        law(laws, "an before a consonant", "\\b[Aa]n ([bcdfgjklmnpqrstvwxyzBCDGJKPQTVWYZ]|Uni|uni|Eur|eur|one\\b)");
        law(laws, "a word twice", "(?i)(?<![\\w-])(\\p{L}+) \\1(?![\\w-])");
        law(laws, "a blank too many", "\\S {2,}\\S| [,.;:!?](?!\\d)");
        law(laws, "a program's word", "\\b(null|NaN|Infinity|Optional|true|false)\\b|%[sd]|unknown ?%");
        law(laws, "a signed zero", "(?<![\\d.,])[−+-]0(\\.0)?(?![.\\d])");
        law(
                laws,
                "an empty place",
                "\\b(of|by|to|with|beside|against|be|and|for|on|since|until|between|the|is|are) ?[.,;:)]");
        law(laws, "empty brackets", "\\(\\s*\\)|\\[\\s*\\]|“\\s*”|\\( | \\)");
        law(laws, "two marks", "[,;:][,.;:]|\\.\\.(?!\\.)|\\.,");
        law(laws, "s after s", "(?<!\\bCasu)s['’]s\\b");
        law(laws, "no article", "(?<![Tt]he )\\b" + WITH_ARTICLE + "\\b");
        law(laws, "American spelling", "\\b[Dd]efense\\b|\\b[Oo]ffense\\b|\\b[Nn]eighbor|ilitarized");
        law(
                laws,
                "several that attacks",
                "(?<!,|(between|of) [^,.]{1,40}) and (the )?\\p{Lu}[\\p{L}-]+( \\p{Lu}[\\p{L}-]+)* (attacks|fights|joins|is|was|has)\\b");
        return laws;
    }

    private static void law(Map<String, Pattern> laws, String name, String pattern) {
        laws.put(name, Pattern.compile(pattern));
    }

    /** The laws that a text breaks, each with the place. */
    static List<String> broken(String text) {
        var broken = new ArrayList<String>();
        FORBIDDEN.forEach((name, pattern) -> {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                broken.add(name + ": “" + found.group() + "” in: " + text);
            }
        });
        if (!balanced(text, '(', ')') || !balanced(text, '[', ']') || !balanced(text, '“', '”')) {
            broken.add("open brackets: " + text);
        }
        return broken;
    }

    /** The laws that a whole sentence breaks. */
    static List<String> brokenBySentence(String sentence) {
        List<String> broken = broken(sentence);
        if (!sentence.matches("(?s)[\\p{Lu}“\"\\d].*")) {
            broken.add("no capital: " + sentence);
        }
        if (!sentence.matches("(?s).*[.?]")) {
            broken.add("no full stop: " + sentence);
        }
        return broken;
    }

    private static boolean balanced(String text, char open, char close) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
