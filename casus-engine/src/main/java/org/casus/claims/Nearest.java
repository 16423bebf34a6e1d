package org.casus.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which of several things with one name is meant.
 *
 * @param date the time that is spoken of
 * @param known states that the article names clearly elsewhere
 */
record Nearest(Vocabulary vocabulary, LocalDate date, Set<Integer> known) {
    /** Of several, the state that exists on the date, names before aliases; groupings and wars before states. */
    Name of(List<Name> names) {
        Name best = names.getFirst();
        for (Name n : names) {
            if (rank(n) < rank(best)) {
                best = n;
            }
        }
        return best;
    }

    private long rank(Name n) {
        return switch (n.kind()) {
            case WAR, TREATY, GROUP, LEADER -> -1;
            case BATTLEFIELD -> Long.MAX_VALUE;
            default -> {
                int state = n.states().iterator().next();
                long days = vocabulary.daysFrom(state, date);
                int alias = n.key().equals("name") ? 0 : 1;
                if (known.contains(state) && days == 0) {
                    yield 0;
                }
                yield Math.min(days, Long.MAX_VALUE / 16) * 8 + n.kind().ordinal() + alias;
            }
        };
    }
}
