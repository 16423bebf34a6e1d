package org.casus.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase such as "the two neighbours", "its ally" or "that treaty" points back to. */
final class Phrases {
    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");
    private static final Set<String> EACH = Lexis.words("side party other country partner state");

    private Phrases() {}

    /** "Its", "their", "his", "her". */
    static boolean isOwner(String head) {
        return OWNERS.contains(head);
    }

    /**
     * What a phrase points to.
     *
     * @param at place of its first word
     * @param noun place of its noun
     * @return null if it points to nothing
     */
    static @Nullable Pointer pointer(List<Word> words, int at, int noun) {
        String head = words.get(at).norm();
        Word w = words.get(noun);
        int distance = noun - at;
        String norm = w.norm();
        boolean own = w.possessive();
        if (isOwner(head)) {
            if (Lexis.OTHERS.contains(norm)) {
                return new Pointer(Pointer.Kind.OTHER, norm, own);
            }
            boolean mine = Lexis.FORCES.contains(norm) || Lexis.RULERS.contains(norm);
            return mine ? new Pointer(head.equals("their") ? Pointer.Kind.THEY : Pointer.Kind.ONE, norm, own) : null;
        }
        boolean the = head.equals("the") || head.equals("that") || head.equals("this");
        if (Lexis.PLURALS.contains(norm)) {
            return new Pointer(Pointer.Kind.PAIR, norm, own);
        }
        if (head.equals("each") && EACH.contains(norm)) {
            return norm.equals("other") ? null : new Pointer(Pointer.Kind.PAIR, norm, own);
        }
        if (!the) {
            return null;
        }
        if (Lexis.TREATIES.contains(norm) || norm.equals("treaty's")) {
            return new Pointer(Pointer.Kind.TREATY, norm, own);
        }
        if (distance <= 2 && Lexis.WARS.contains(norm)) {
            return new Pointer(Pointer.Kind.WAR, norm, own);
        }
        if (distance <= 2 && Lexis.GROUPS.contains(norm)) {
            return new Pointer(Pointer.Kind.GROUP, norm, own);
        }
        if (distance <= 3 && Lexis.OTHERS.contains(norm)) {
            return new Pointer(Pointer.Kind.OTHER, norm, own);
        }
        if (distance == 1
                && norm.equals("other")
                && !(at > 0 && words.get(at - 1).norm().equals("on"))) {
            return new Pointer(Pointer.Kind.OTHER, norm, own);
        }
        boolean compass = norm.equals("north") || norm.equals("south");
        boolean part =
                at + distance + 1 < words.size() && words.get(at + distance + 1).capital();
        if (compass && (part || !words.get(at + distance).capital())) {
            return null;
        }
        int most = Lexis.DESCRIBED.containsKey(norm) ? 1 : 2;
        return distance <= most && Lexis.SELVES.contains(norm) ? new Pointer(Pointer.Kind.ONE, norm, own) : null;
    }
}
