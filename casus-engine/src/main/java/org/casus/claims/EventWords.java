package org.casus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** By which words an act of a kind is told, from {@code event-words.txt}. */
public final class EventWords {
    /**
     * What a word can tell.
     *
     * @param kind as in the table of events: {@code peace treaty}
     * @param reversed whether its subject is the one to whom it was done: "Bolivia lost its coast"
     */
    record Sense(String kind, boolean reversed) {}

    private static final Map<String, List<Sense>> SENSES = read();

    private EventWords() {}

    private static Map<String, List<Sense>> read() {
        var senses = new HashMap<String, List<Sense>>();
        for (Lexis.Line line : Lexis.lines("event-words.txt")) {
            boolean reversed = line.kind().endsWith(" of");
            String kind = reversed ? line.kind().substring(0, line.kind().length() - " of".length()) : line.kind();
            var sense = new Sense(kind, reversed);
            for (String word : line.words()) {
                for (String form : List.of(word, Known.stem(word))) {
                    List<Sense> own = senses.computeIfAbsent(form, w -> new ArrayList<>());
                    if (!own.contains(sense)) {
                        own.add(sense);
                    }
                }
            }
        }
        senses.replaceAll((word, own) -> List.copyOf(own));
        return Map.copyOf(senses);
    }

    /** All kinds of acts for which there are words. */
    public static Set<String> kinds() {
        return SENSES.values().stream().flatMap(List::stream).map(Sense::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** What a word in normal form or a stem can tell; empty for most words. */
    static List<Sense> senses(String word) {
        return SENSES.getOrDefault(word, List.of());
    }

    /** Whether a stem belongs to the telling of a kind. */
    public static boolean tells(String stem, String kind) {
        return senses(stem).stream().anyMatch(x -> x.kind().equals(kind));
    }

    /** The stems of a name that are no words by which acts are told and no harmless ones: of "Treaty of Ancon" that of the place. */
    public static Set<String> proper(String name) {
        var proper = new HashSet<>(stems(name));
        proper.removeIf(stem -> !senses(stem).isEmpty() || Known.isGeneral(stem));
        return proper;
    }

    /** The stems of the words of a text, hyphened words also by their parts. */
    public static Set<String> stems(String text) {
        var stems = new HashSet<String>();
        for (Word w : Words.of(text)) {
            String norm = w.norm();
            boolean number = Character.isDigit(norm.charAt(0)) || Numbers.isWord(norm);
            int n = number ? Numbers.of(norm) : -1;
            stems.add(n > 2 ? Integer.toString(n) : Known.stem(norm));
            if (norm.indexOf('-') > 0) {
                for (String part : norm.split("-", -1)) {
                    stems.add(Known.stem(part));
                }
            }
        }
        return stems;
    }
}
