package org.casus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.casus.engine.Changes.Setting;

/**
 * One change of circumstance.
 *
 * @param about what it is about; two changes about the same thing are not combined
 * @param text as a sentence begins
 * @param options those of {@code ask} that make the same change; empty where none does
 * @param effect what it does to the crisis, the world and the side
 */
record Change(String about, String text, List<String> options, UnaryOperator<Setting> effect) {
    Change {
        options = List.copyOf(options);
    }

    /** The options of both changes; empty where one has none. */
    List<String> optionsWith(Change other) {
        if (options.isEmpty() || other.options.isEmpty()) {
            return List.of();
        }
        var both = new ArrayList<>(options);
        both.addAll(other.options);
        return both;
    }

    Setting apply(Setting setting) {
        return effect.apply(setting);
    }

    /** As inside a sentence: the names of states keep their capital. */
    String inText() {
        return text.startsWith("Without ") || text.startsWith("The ")
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }
}
