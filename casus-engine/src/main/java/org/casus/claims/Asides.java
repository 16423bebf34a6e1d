package org.casus.claims;

import java.util.List;
import java.util.Set;

/** Parts of a sentence that stand beside what it says: "in which …", "in spite of …", "…, only to leave it". */
final class Asides {
    private static final Set<String> SUBJECTS = Lexis.words(
            "within the a an its their his her this that these those no neither both each all some many most one two three four it he she"
                    + " they there nobody none every by in on for only under with after before at until from since then now today later thereafter");

    /** Before "which": "in which", "of whom". */
    private static final Set<String> RELATING =
            Lexis.words("in under during after by to of with for against from before among");

    private static final Set<String> TAKEN_UP = Lexis.words("which whom");
    /** What a sentence says in spite of or because of. */
    private static final Set<String> ASIDE = Lexis.words("despite notwithstanding");

    private static final Set<String> ASIDES = Lexis.words("in-spite-of in-defiance-of in-breach-of in-violation-of");
    private static final Set<String> WITH = Lexis.words("with alongside beside against both by");

    private static final Set<String> UNITS = Lexis.words("year years month months week weeks day days decade decades");

    private static final Set<String> KEPT = Lexis.words("left kept shut");
    private static final Set<String> OUT = Lexis.words("out outside aside");

    private final List<Item> items;
    private final Verbs verbs;

    Asides(List<Item> items, Verbs verbs) {
        this.items = items;
        this.verbs = verbs;
    }

    /** Where such a part begins if the item at {@code i} ends what is before it; negative if none does. */
    int begin(int start, int i, int end) {
        int next = items.get(i).is(",") ? i + 1 : i;
        boolean reckoned = next > i
                && next + 4 < end
                && plain(next + 1)
                && UNITS.contains(items.get(next + 1).norm())
                && (items.get(next + 2).is("after") || items.get(next + 2).is("before"));
        if (reckoned && verbs.hasVerb(start, i)) {
            // "…, seven years after they were broken off"
            return hasClause(next + 3, end, false) ? next + 3 : -1;
        }
        if (next + 2 >= end || !items.get(next).plain() || !verbs.hasVerb(start, i)) {
            return -1;
        }
        String norm = items.get(next).norm();
        if (norm.equals("with") && leftOut(next + 2, Math.min(end, next + 6))) {
            return next + 1;
        }
        if (ASIDE.contains(norm)) {
            return verbs.hasVerb(next + 1, end) ? next + 1 : -1;
        }
        boolean three = next + 3 < end && plain(next + 1) && plain(next + 2);
        if (three
                && ASIDES.contains(norm + "-" + items.get(next + 1).norm() + "-"
                        + items.get(next + 2).norm())) {
            return verbs.hasVerb(next + 3, end) ? next + 3 : -1;
        }
        if (isRelating(next + 2) && isWar(i - 1)) {
            return hasClause(next + 2, end, true) ? next + 2 : -1;
        }
        return items.get(i).is(",") && isOnlyTo(next + 2) && plain(next + 2) ? next + 2 : -1;
    }

    /** "…, with the Austrians left out": they take no part in what is said before. */
    private boolean leftOut(int from, int end) {
        for (int j = from; j + 1 < end; j++) {
            if (plain(j)
                    && plain(j + 1)
                    && KEPT.contains(items.get(j).norm())
                    && OUT.contains(items.get(j + 1).norm())) {
                return true;
            }
        }
        return false;
    }

    /** "The War of the Pacific, in which it had Peru for an ally": what a treaty says after "under which" is said of the treaty. */
    private boolean isWar(int i) {
        Item item = items.get(i);
        Mention m = item.mention();
        Pointer p = item.pointer();
        return m != null && m.letter() == 'W'
                || p != null && p.kind() == Pointer.Kind.WAR
                || item.plain() && Lexis.WARS.contains(item.norm());
    }

    private boolean plain(int i) {
        return items.get(i).plain();
    }

    /** Where a sentence begins after "It is also possible that"; its own beginning where it has no such words. */
    int matrix(int from, int end) {
        boolean it = from + 4 < end && isWord(from, "it") && (isWord(from + 1, "is") || isWord(from + 1, "was"));
        for (int i = from + 2; it && i < from + 5; i++) {
            if (isWord(i, "that")) {
                return i + 1;
            }
        }
        return from;
    }

    private boolean isWord(int i, String norm) {
        Item item = items.get(i);
        return item.mention() == null && item.when() == null && item.norm().equals(norm);
    }

    /** Whether "in which" or its like stands before an item. */
    boolean isRelating(int i) {
        return i > 1
                && plain(i - 2)
                && RELATING.contains(items.get(i - 2).norm())
                && plain(i - 1)
                && TAKEN_UP.contains(items.get(i - 1).norm());
    }

    /** Whether "only to" stands before an item. */
    boolean isOnlyTo(int i) {
        return i > 1 && items.get(i - 1).is("to") && items.get(i - 2).is("only");
    }

    /** "Together with Sweden and Austria in 1995": both are those with whom it was. */
    boolean together(int start, int and, int end) {
        boolean with = false;
        for (int k = Math.max(start, and - 3); k < and; k++) {
            with |= plain(k) && WITH.contains(items.get(k).norm());
        }
        int noun = and + 1 < end && items.get(and + 1).is("the") ? and + 2 : and + 1;
        return with
                && items.get(and - 1).isNoun()
                && noun < end
                && items.get(noun).isNoun()
                && !verbs.verbSoon(noun, end);
    }

    /** Whether a part has a subject and a verb, or begins with its verb. */
    boolean hasClause(int from, int end, boolean relative) {
        if (verbs.directVerb(from)) {
            return true;
        }
        Item first = items.get(from);
        boolean subject = first.isNoun()
                || first.when() != null
                || first.mention() != null
                || first.plain()
                        && (SUBJECTS.contains(first.norm())
                                || relative
                                || first.word().capital());
        if (!subject && !(first.plain() && first.word().isWord() && from + 1 < end && verbs.verbAt(from + 1))) {
            return false;
        }
        for (int i = from + 1; i < end && i < from + 14; i++) {
            if (items.get(i).is(";")) {
                return false;
            }
            if (verbs.verbAt(i)) {
                return true;
            }
        }
        return false;
    }
}
