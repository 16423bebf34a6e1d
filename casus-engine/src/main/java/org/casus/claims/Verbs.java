package org.casus.claims;

import java.util.List;
import java.util.Set;

/** Which of the pieces of a sentence are verbs that a clause can have. */
final class Verbs {
    /** After these a word that can be a verb is none. */
    private static final Set<String> BEFORE_NOUNS = Lexis.words(
            "the a an of to for by its their his this that first last no as in from with on at or any old new mutual long short");

    private static final Set<String> BE = Lexis.words("be been being");

    private static final Set<String> NO_VERBS =
            Lexis.words("its his hers ours theirs this thus less unless perhaps always as towards besides afterwards");

    private final List<Item> items;

    Verbs(List<Item> items) {
        this.items = items;
    }

    boolean isDid(int i) {
        return items.get(i).is("did")
                || items.get(i).is("had")
                || items.get(i).is("has")
                || items.get(i).is("were");
    }

    boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (verbAt(i)) {
                return true;
            }
        }
        return false;
    }

    boolean verbAt(int i) {
        Item item = items.get(i);
        if (!item.plain() || !Lexis.isVerb(item.norm())) {
            return false;
        }
        if (i > 0 && items.get(i - 1).plain()) {
            String before = items.get(i - 1).norm();
            if (BEFORE_NOUNS.contains(before)) {
                return before.equals("that") && Lexis.isAuxiliary(item.norm());
            }
        }
        // "announced in 2021," between commas is no verb of its own
        boolean afterComma = i > 0 && items.get(i - 1).is(",");
        boolean participle = afterComma && item.norm().endsWith("ed") && !Lexis.isAuxiliary(item.norm());
        return !(participle && commaFollows(i));
    }

    /** Whether a verb comes right after a noun, times and fillers aside. */
    boolean verbSoon(int noun, int end) {
        int i = noun + 1;
        while (i < end
                && (items.get(i).when() != null
                        || items.get(i).plain()
                                && (Lexis.FILLERS.contains(items.get(i).norm())
                                        || Lexis.isNegation(items.get(i).norm())))) {
            i++;
        }
        return i < end && verbAt(i);
    }

    boolean commaFollows(int i) {
        for (int k = i + 1; k < items.size() && k < i + 9; k++) {
            if (items.get(k).is(",") || items.get(k).is(";")) {
                return k + 1 < items.size()
                        && items.get(k + 1).plain()
                        && Lexis.isVerb(items.get(k + 1).norm());
            }
        }
        return false;
    }

    /** Whether a sentence goes on with its verb after a clause between commas: "NATO, which it joined in 1999, guards it". */
    boolean goesOn(int i) {
        Item item = items.get(i);
        boolean word = item.plain() && !item.word().capital() && item.norm().length() > 3;
        return directVerb(i)
                || word && item.norm().endsWith("s") && !NO_VERBS.contains(item.norm())
                || item.plain() && Lexis.FILLERS.contains(item.norm()) && i + 1 < items.size() && directVerb(i + 1);
    }

    boolean directVerb(int from) {
        Item first = items.get(from);
        int i = from;
        while (i < items.size()
                && items.get(i).plain()
                && (Lexis.FILLERS.contains(items.get(i).norm())
                        || items.get(i).norm().equals("never"))) {
            i++;
        }
        if (i >= items.size()) {
            return false;
        }
        Item verb = items.get(i);
        return verb.plain() && Lexis.isVerb(verb.norm()) && !BE.contains(verb.norm()) && !first.is("to");
    }
}
