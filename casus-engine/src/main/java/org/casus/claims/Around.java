package org.casus.claims;

import java.util.List;
import java.util.Set;

/** What stands around a pronoun and tells what it can mean. */
final class Around {
    private static final Set<String> COMING =
            Lexis.words("left quit joined entered rejoined founded abandoned leave join");
    private static final Set<String> PLACING = Lexis.words("of to in from");
    private static final Set<String> BELONGING = Lexis.words(
            "member members part party parties founder founders belong belongs belonged belonging stayed remained withdrew withdrawn"
                    + " resigned expelled departed signatory admitted acceded");

    private static final Set<String> REFUSED = Lexis.words("declined refused failed omitted neglected");
    private static final Set<String> DEEDS = Lexis.words(
            "join sign send enter recognise recognize fight take intervene help support ratify accede veto visit attend");

    private Around() {}

    /** "Declined to send", "refused to join": did not. */
    static boolean refused(List<Item> items, int i) {
        return i + 2 < items.size()
                && REFUSED.contains(items.get(i).norm())
                && items.get(i + 1).is("to")
                && items.get(i + 2).plain()
                && DEEDS.contains(items.get(i + 2).norm());
    }

    /** "A member of it", "belonged to it": the grouping that was spoken of. */
    static boolean belongs(List<Item> items, int i) {
        if (i > 0
                && items.get(i - 1).plain()
                && COMING.contains(items.get(i - 1).norm())) {
            return true;
        }
        boolean placed = i > 1
                && items.get(i - 1).plain()
                && PLACING.contains(items.get(i - 1).norm());
        for (int j = Math.max(0, i - 4); placed && j < i - 1; j++) {
            if (items.get(j).plain() && BELONGING.contains(items.get(j).norm())) {
                return true;
            }
        }
        return false;
    }

    /** "It is easy to forget that": nobody is meant. */
    static boolean isExpletive(List<Item> items, int i) {
        if (i + 3 >= items.size()
                || !(items.get(i + 1).is("is") || items.get(i + 1).is("was"))) {
            return false;
        }
        for (int j = i + 3; j < Math.min(items.size(), i + 10); j++) {
            boolean cleft = items.get(j).is("that") || items.get(j).is("who");
            if (cleft && (items.get(i + 2).mention() != null || items.get(i + 2).is("the"))) {
                return true;
            }
        }
        Item last = items.get(i + 3);
        return items.get(i + 2).plain() && (last.is("to") || last.is("that"))
                || items.get(i + 2).is("often") && last.is("said");
    }

    /** "It was, on paper, a defence pact." */
    static boolean treatyFollows(List<Item> items, int i) {
        for (int j = i + 1; j < Math.min(items.size(), i + 10); j++) {
            if (items.get(j).plain()
                    && items.get(j).norm().matches("pact|treaty|alliance|agreement|promise|guarantee")) {
                return true;
            }
        }
        return false;
    }

    /** The verb of which a pronoun is the subject; empty for none. */
    static String verbAfter(List<Item> items, int i) {
        int j = i + 1;
        while (j < items.size()
                && items.get(j).plain()
                && (Lexis.FILLERS.contains(items.get(j).norm())
                        || Lexis.isNegation(items.get(j).norm())
                        || items.get(j).norm().matches("was|had|has|did|does|only|is"))) {
            boolean last = j + 1 >= items.size();
            if (items.get(j).norm().matches("was|is")
                    && !last
                    && items.get(j + 1).plain()
                    && !items.get(j + 1)
                            .norm()
                            .matches(
                                    "signed|renewed|terminated|abrogated|dissolved|denounced|replaced|allowed|permitted"
                                            + "|extended|suspended|concluded|ratified|never|not|directed|aimed|a|an|on|in")) {
                return items.get(j).norm();
            }
            j++;
        }
        if (j >= items.size()) {
            return "";
        }
        String norm = items.get(j).norm();
        return norm.matches(
                        "signed|renewed|terminated|abrogated|dissolved|denounced|extended|suspended|concluded|ratified|directed|aimed")
                ? "ended"
                : norm;
    }
}
