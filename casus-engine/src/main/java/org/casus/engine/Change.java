package org.casus.engine;

import java.util.function.UnaryOperator;
import org.casus.engine.Changes.Setting;

/**
 * One change of circumstance.
 *
 * @param about what it is about; two changes about the same thing are not combined
 * @param text as a sentence begins
 * @param effect what it does to the crisis, the world and the side
 */
record Change(String about, String text, UnaryOperator<Setting> effect) {
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
