package org.casus.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.answer.Answer;

/** The field's words that an answer uses, each with its meaning: docs/dictionary.md in short. */
final class Glossary {
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry(
                    "90% interval",
                    "the middle 90% of the estimates when Casus learns again from redrawn conflicts, made half as wide again, as simulated histories ask for; it shows how little history there is, not every way to be wrong"),
            Map.entry(
                    "alike (…%)",
                    "the share of pairs of past candidates, of different conflicts, that are farther apart than these two"),
            Map.entry("militarised dispute", "states threaten, show or use force against each other"),
            Map.entry("strategic rival", "a state treated as an enemy and competitor, as historians date it"),
            Map.entry("major power", "a great power by the list of the Correlates of War project"),
            Map.entry(
                    "military capability",
                    "a state's share of the world's soldiers, military spending, iron and steel, energy, population and city population"),
            Map.entry("joiner", "a state that comes into a conflict that others began"),
            Map.entry("hindcast", "a forecast of a past case by a model that learnt only from what came before it"),
            Map.entry("log score", "the mean logarithm of the chance given to what happened; nearer 0 is better"));

    private Glossary() {}

    /** The words that an answer uses. */
    static List<Map.Entry<String, String>> of(Answer answer) {
        String used = Stream.of(
                        Stream.of("90% interval"),
                        answer.precedents().stream().limit(1).map(p -> "alike (…%)"),
                        answer.reasons().stream()
                                .flatMap(r -> r.facts().stream())
                                .map(f -> f.text()),
                        answer.precedents().stream().map(p -> p.whyAlike() + " " + p.whyDifferent()),
                        answer.trust().warnings().stream().map(Answer.Warning::text))
                .flatMap(s -> s)
                .reduce("", (a, b) -> a + "\n" + b);
        return WORDS.stream().filter(w -> used.contains(w.getKey())).toList();
    }
}
