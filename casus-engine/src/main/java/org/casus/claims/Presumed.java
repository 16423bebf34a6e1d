package org.casus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a clause says if those whom it leaves out are the states that the article is about: "a defence treaty followed in August
 * 1914", "the Wehrmacht invaded". Where a row of that time fits, it was meant; where none does, nothing follows.
 */
final class Presumed {
    /** Mark of a statement that can only be supported. */
    static final String MARK = "presumed";

    private static final Set<Act> OF_TWO = Set.of(
            Act.TREATY,
            Act.TREATY_ENDED,
            Act.DUTY,
            Act.RECOGNISED,
            Act.STATIONED,
            Act.BEGAN_WAR,
            Act.FOUGHT,
            Act.LAND_BORDER,
            Act.SANCTIONED,
            Act.VISITED,
            Act.WAR_ENDED,
            Act.VETOED);

    private Presumed() {}

    /** The statement with those it leaves out; empty if it leaves nobody out, or says no time by which a row could fit. */
    static List<Statement> of(Statement s, Discourse discourse) {
        Set<Integer> pair = discourse.pair();
        boolean named = s.treaty() != null && s.treaty().key() != null
                || s.group() != null && s.act() != Act.VISITED
                || s.war() != null && !s.war().keys().isEmpty();
        if (!OF_TWO.contains(s.act()) || pair.size() < 2 || named || s.negated()) {
            return List.of();
        }
        if (s.times().isEmpty() && s.act() != Act.LAND_BORDER) {
            return List.of();
        }
        if (s.parties().isEmpty()) {
            return s.act() == Act.VETOED || s.act() == Act.STATIONED || s.act() == Act.BEGAN_WAR
                    ? List.of()
                    : List.of(s.subject(pair).kind(MARK));
        }
        if (s.parties().size() > 1) {
            return List.of();
        }
        var list = new ArrayList<Statement>();
        for (int other : pair) {
            if (!s.parties().contains(other)) {
                boolean before = s.subject().isEmpty();
                list.add((before ? s.subject(Set.of(other)) : s.object(Set.of(other))).kind(MARK));
            }
        }
        return list;
    }
}
