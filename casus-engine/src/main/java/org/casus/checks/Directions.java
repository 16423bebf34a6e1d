package org.casus.checks;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.claims.Statement;
import org.casus.record.Event;
import org.casus.record.EventKind;

/** To whom, from whom, with whom: the states after the prepositions of a clause and of an event's row. */
final class Directions {
    private static final Pattern LIST = Pattern.compile("^(?:, |,? and )?(?:the )?");

    private final Facts facts;

    Directions(Facts facts) {
        this.facts = facts;
    }

    /** Whether what was done to, for, from or with a state was so in the row, where that says it of any state. */
    boolean agree(Statement s, Event e) {
        for (String k : s.kinds()) {
            if (k.startsWith(Statement.TOWARD)) {
                String[] said = k.substring(Statement.TOWARD.length()).split(" ", -1);
                int state = Integer.parseInt(said[1]);
                boolean whom = said[0].equals("whom");
                if (whom && e.kind() == EventKind.CESSION) {
                    // "ceded Fiji to Britain": what, not whom
                    continue;
                }
                Set<Integer> those = whom ? e.on() : after(" " + said[0] + " ", e);
                boolean other = !whom || e.parties().contains(state);
                if (!those.isEmpty() && !those.contains(state) && other) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The parties that stand in a list after a preposition in a row: "with Egypt, Syria and Jordan"; none where the list has a name
     * that is none of theirs.
     */
    private Set<Integer> after(String preposition, Event e) {
        var those = new LinkedHashSet<Integer>();
        String what = e.what();
        for (int i = what.indexOf(preposition); i >= 0; i = what.indexOf(preposition, i + 1)) {
            String rest = what.substring(i + preposition.length());
            boolean more = true;
            boolean listed = false;
            while (more) {
                Matcher separator = LIST.matcher(rest);
                boolean goesOn = separator.lookingAt();
                String list = goesOn ? rest.substring(separator.end()) : rest;
                int before = rest.length();
                for (int state : e.parties()) {
                    String name = facts.name(state, e.date().first()).replaceFirst("^the ", "");
                    if (list.startsWith(name) && those.add(state)) {
                        rest = list.substring(name.length());
                    }
                }
                more = rest.length() < before;
                if (!more && listed && goesOn && !list.isEmpty() && Character.isUpperCase(list.charAt(0))) {
                    return Set.of();
                }
                listed |= more;
            }
        }
        return those;
    }
}
