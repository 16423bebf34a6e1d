package org.casus.answer;

import java.util.Set;

/**
 * A state in an answer.
 *
 * @param state ISO 3166 alpha-3, or {@code COW:} and COW's abbreviation
 * @param ccode COW number
 * @param name English name
 */
public record StateRef(String state, int ccode, String name) {
    /** Names that English uses with an article. */
    private static final Set<String> WITH_ARTICLE = Set.of(
            "United States",
            "United Kingdom",
            "Netherlands",
            "Philippines",
            "Bahamas",
            "Gambia",
            "United Arab Emirates",
            "Maldives",
            "Marshall Islands",
            "Solomon Islands",
            "Comoros",
            "Seychelles",
            "Central African Republic",
            "Czech Republic",
            "Dominican Republic",
            "Democratic Republic of the Congo",
            "Soviet Union",
            "Papal States",
            "Two Sicilies",
            "German Democratic Republic",
            "German Federal Republic",
            "Yemen Arab Republic",
            "Yemen People's Republic",
            "Republic of Vietnam",
            "Federated States of Micronesia");

    /** As in a sentence: "the United States", "China". */
    public String inText() {
        return WITH_ARTICLE.contains(name) ? "the " + name : name;
    }

    /** As at the beginning of a sentence. */
    public String atStart() {
        String text = inText();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
