package org.casus.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a question's words were read where that could surprise, in sentences. */
final class Readings {
    private final Meaning meaning;
    private final Set<String> sentences = new LinkedHashSet<>();

    private Readings(Meaning meaning) {
        this.meaning = meaning;
    }

    static List<String> of(List<Phrase> phrases, DateWords.Found date, Meaning meaning) {
        var readings = new Readings(meaning);
        readings.names();
        readings.sentences.addAll(date.notes());
        readings.sentences.addAll(meaning.notes());
        readings.leftAside(phrases);
        return List.copyOf(readings.sentences);
    }

    private List<Phrase.Name> placed() {
        return Stream.of(meaning.joiners(), meaning.attackers(), meaning.targets())
                .flatMap(List::stream)
                .toList();
    }

    private void names() {
        for (Phrase.Name name : placed()) {
            if (name instanceof Phrase.Name.State state && state.note() != null) {
                sentences.add(state.note());
            }
        }
    }

    /** States that are named and have no part in what was understood. */
    private void leftAside(List<Phrase> phrases) {
        Set<Integer> placed = Set.copyOf(Problems.states(placed()));
        for (Phrase.Name name :
                phrases.stream().flatMap(p -> p.names().stream()).toList()) {
            boolean aside = switch (name) {
                case Phrase.Name.State state -> !placed.contains(state.ccode());
                case Phrase.Name.Wrong wrong -> true;
                case Phrase.Name.Pronoun it -> false;
                case Phrase.Name.Asked who -> false;
            };
            if (aside) {
                String sentence = name.text() + " is named, but has no part in the question as understood.";
                sentences.add(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
            }
        }
    }
}
