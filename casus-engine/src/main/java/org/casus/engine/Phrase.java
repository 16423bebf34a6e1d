package org.casus.engine;

import java.util.List;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a question: what stands for states, or a word that says what they do.
 *
 * @param tag its part in the grammar
 * @param text as written
 * @param names what stands for states; empty unless the tag is {@link Tag#NAMES} or {@link Tag#OTHER}
 * @param passive whether a verb is a participle after a form of "be": "is attacked"
 * @param possessive whether "'s" follows
 */
record Phrase(Tag tag, String text, List<Name> names, boolean passive, boolean possessive) {
    Phrase {
        names = List.copyOf(names);
    }

    static Phrase word(Tag tag, String text) {
        return new Phrase(tag, text, List.of(), false, false);
    }

    static Phrase name(Name name, boolean possessive) {
        return new Phrase(Tag.NAMES, name.text(), List.of(name), false, possessive);
    }

    boolean is(Tag... tags) {
        for (Tag t : tags) {
            if (tag == t) {
                return true;
            }
        }
        return false;
    }

    /** Something that stands where a state stands. */
    sealed interface Name {
        String text();

        /** A state, called as in a sentence; the note says how the text was read where that could surprise. */
        record State(int ccode, String text, @Nullable String note) implements Name {}

        /** A text that is no state; what is wrong with it, and what to write instead. */
        record Wrong(Code code, String text, String message, List<String> nearest) implements Name {
            public Wrong {
                nearest = List.copyOf(nearest);
            }
        }

        /** "It" or "them". */
        record Pronoun(String text) implements Name {}

        /** "Who", "which states", "anyone". */
        record Asked(String text) implements Name {}
    }
}
