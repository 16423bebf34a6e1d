package org.casus.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.world.StateSpell;

/** From the codes that the tables write, ISO 3166 alpha-3 or {@code COW:} and COW's letters, to COW numbers. */
final class StateCodes {
    private final Map<String, Integer> byCode = new HashMap<>();

    StateCodes(List<StateSpell> states) {
        for (StateSpell s : states) {
            byCode.put("COW:" + s.abbreviation(), s.ccode());
        }
        for (StateSpell s : states) {
            if (s.iso3() != null) {
                byCode.merge(s.iso3(), s.ccode(), (a, b) -> lasting(states, a) ? a : b);
            }
        }
    }

    private static boolean lasting(List<StateSpell> states, int ccode) {
        return states.stream().anyMatch(s -> s.ccode() == ccode && s.to() == null);
    }

    /** Negative where no state has the code. */
    int ccode(String code) {
        return byCode.getOrDefault(code.strip(), -1);
    }
}
