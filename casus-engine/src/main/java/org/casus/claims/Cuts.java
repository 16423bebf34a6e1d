package org.casus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into clauses, each with a verb, its own subject or that of the clause before. */
final class Cuts {
    private static final Set<String> CONJUNCTIONS =
            Lexis.words("and but while whereas although though yet so which who whom where because nor however or");
    private static final Set<String> CLOSED = Lexis.words("which who where");
    private static final Set<String> TAKING_UP = Lexis.words("which who whose");

    private static final Set<String> MARKS = Lexis.words(", ; : — – -");
    private static final Set<String> PROMISING = Lexis.words(
            "obliges obliged forbids forbade promises promised held holds binds bound commits committed requires required provides provided contains contained guarantees guaranteed pledges pledged also");

    private static final Set<String> FIGHT = Lexis.words("fought fights fight fighting");
    private static final Set<String> GAP_ENDS = Lexis.words(", ; . and");
    private static final Set<String> BEFORE_LISTS = Lexis.words(
            "until when after before if that while as because and , once since whereas though although but");

    private final List<Item> items;
    private final Verbs verbs;
    private final Asides asides;
    private final List<Cut> cuts = new ArrayList<>();

    private Cuts(List<Item> items) {
        this.items = items;
        verbs = new Verbs(items);
        asides = new Asides(items, verbs);
    }

    static List<Cut> of(List<Item> items) {
        var cuts = new Cuts(items);
        cuts.cut();
        return cuts.cuts;
    }

    private void cut() {
        int end = items.size();
        while (end > 0
                && items.get(end - 1).plain()
                && !items.get(end - 1).word().isWord()) {
            end--;
        }
        int from = 0;
        while (from < end && !items.get(from).word().isWord()) {
            from++;
        }
        if (conditional(end)) {
            cuts.add(new Cut(from, end, false, false));
            return;
        }
        int start = from;
        boolean inherits = false;
        boolean gapped = false;
        int antecedent = -1;
        int that = asides.matrix(from, end);
        int apposed = apposed(that, end);
        if (apposed >= 0) {
            // "Hungary, which lost that war, had begun it": both parts are about Hungary
            int close = closing(apposed + 3, end);
            boolean own = verbs.directVerb(apposed + 3);
            cuts.add(own ? new Cut(apposed + 3, close, true, false, apposed) : new Cut(apposed, close, false, false));
            start = close + 1;
            inherits = true;
            antecedent = apposed;
        }
        for (int i = start; i < end; i++) {
            int next = gapped && items.get(i).is("and") && i + 1 < end && i > start && gap(i + 1, end)
                    ? i + 1
                    : boundary(start, i, end);
            if (next < 0) {
                continue;
            }
            cuts.add(new Cut(start, trimmed(start, i), inherits, gapped, antecedent));
            gapped = gap(next, end) || placed(i, next, end, start) || accompanied(next, end);
            inherits = gapped || inherits(i, next);
            boolean relative = CLOSED.contains(items.get(next - 1).norm()) && verbs.directVerb(next);
            Mention before = items.get(i - 1).mention();
            antecedent = relative && before != null && before.letter() == 'S' ? i - 1 : -1;
            start = next;
            if (gapped && items.get(next).is("as")) {
                start = next + 2;
            }
            i = next;
        }
        cuts.add(new Cut(start, end, inherits, gapped, antecedent));
    }

    /** The subject of a sentence after which ", which …," says more of it; negative if there is none. */
    private int apposed(int from, int end) {
        for (int i = from; i + 3 < end && i < from + 6; i++) {
            boolean which = items.get(i + 1).is(",")
                    && items.get(i + 2).plain()
                    && TAKING_UP.contains(items.get(i + 2).norm());
            if (which && items.get(i).isNoun() && !verbs.hasVerb(from, i)) {
                int close = closing(i + 3, end);
                return close > 0 && verbs.hasVerb(i + 3, close) ? i : -1;
            }
        }
        return -1;
    }

    private int closing(int from, int end) {
        for (int i = from + 1; i + 1 < end; i++) {
            if (items.get(i).is(",") && verbs.goesOn(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** "…, along with Serbia and Greece", "…, with Tuscany soon beside it": who did the same. */
    private boolean accompanied(int next, int end) {
        int i = next;
        while (i < end
                && (items.get(i).is("this")
                        || items.get(i).is("time")
                        || items.get(i).is("along")
                        || items.get(i).is("together"))) {
            i++;
        }
        if (i + 1 >= end || !(items.get(i).is("with") || items.get(i).is("alongside"))) {
            return false;
        }
        int noun = items.get(i + 1).is("the") ? i + 2 : i + 1;
        return noun < end && isStateOrGroup(items.get(noun)) && !verbs.hasVerb(noun, end);
    }

    /** Where a clause ends without the commas and conjunctions behind it. */
    private int trimmed(int start, int end) {
        int e = end;
        while (e > start + 1
                && items.get(e - 1).plain()
                && (!items.get(e - 1).word().isWord()
                        || CONJUNCTIONS.contains(items.get(e - 1).norm()))) {
            e--;
        }
        return e;
    }

    /** "Had they come, …", "If … would": the parts belong together. */
    private boolean conditional(int end) {
        boolean would = false;
        boolean condition = false;
        boolean will = items.stream().anyMatch(x -> x.is("will"));
        for (int i = 0; i < end; i++) {
            Item item = items.get(i);
            would |= item.is("would") || item.is("could") || item.is("might") || item.is("will");
            condition |= item.is("if") || item.is("unless") || i == 0 && item.is("had");
            condition |= item.is("without") && !will;
        }
        return would && condition;
    }

    /** Where the next clause begins if the item at {@code i} ends one; negative if it does not. */
    private int boundary(int start, int i, int end) {
        Item item = items.get(i);
        if (!item.plain() || i == start) {
            return -1;
        }
        String norm = item.norm();
        int aside = asides.begin(start, i, end);
        if (aside > 0) {
            return aside;
        }
        boolean mark = MARKS.contains(norm);
        if (!mark && !CONJUNCTIONS.contains(norm)) {
            return -1;
        }
        if (!verbs.hasVerb(start, i)) {
            return -1;
        }
        int next = i + 1;
        if (norm.equals(";") && verbs.hasVerb(next, end)) {
            boolean and = next + 1 < end
                    && items.get(next).plain()
                    && CONJUNCTIONS.contains(items.get(next).norm());
            return and ? next + 1 : next;
        }
        boolean conjunction = !mark;
        if (mark
                && next < end
                && items.get(next).plain()
                && CONJUNCTIONS.contains(items.get(next).norm())) {
            next++;
            conjunction = true;
        }
        if (next >= end) {
            return -1;
        }
        boolean when = mark
                && !conjunction
                && (items.get(next).is("when") || items.get(next).is("as"))
                && next + 2 < end;
        if (when && !verbs.isDid(next + 1) && verbs.hasVerb(next + 1, end) && asides.hasClause(next + 1, end, false)) {
            return next + 1;
        }
        if (mark && !conjunction && accompanied(next, end)) {
            return next;
        }
        if (mark && !conjunction && norm.equals(",")) {
            boolean list = items.get(i - 1).isNoun();
            return (!list || each(next, end)) && gap(next, end)
                            || items.get(next).is("as") && next + 1 < end && verbs.isDid(next + 1)
                    ? next
                    : listed(next, end);
        }
        if (norm.equals("and") && (joined(start, i) || asides.together(start, i, end))) {
            return -1;
        }
        if (norm.equals("and") && !mark && oneTime(start, i, next, end)) {
            return -1;
        }
        if (gap(next, end) || placed(i, next, end, start)) {
            return next;
        }
        if (CLOSED.contains(items.get(next - 1).norm()) && !mark) {
            return items.get(next).plain() && PROMISING.contains(items.get(next).norm()) ? next : -1;
        }
        if (!mark
                && norm.equals("and")
                && items.get(next).isNoun()
                && items.get(i - 1).isNoun()
                && (!verbs.verbSoon(next, end) || listedSubject(i, start))) {
            return -1;
        }
        return asides.hasClause(next, end, CLOSED.contains(items.get(next - 1).norm())) ? next : -1;
    }

    /** "Attacked Egypt and Syria on 6 June": two states with one time, not "Egypt in 1955 and Syria in 1957". */
    private boolean oneTime(int start, int and, int next, int end) {
        int noun = items.get(next).is("the") && next + 1 < end ? next + 1 : next;
        return isState(items.get(and - 1))
                && isState(items.get(noun))
                && items.subList(start, and).stream().allMatch(x -> x.when() == null)
                && items.subList(next, end).stream().anyMatch(x -> x.when() != null)
                && !verbs.hasVerb(next, end);
    }

    private static boolean isState(Item item) {
        Mention m = item.mention();
        return m != null && "SPA".indexOf(m.letter()) >= 0;
    }

    /** "Between Britain and France", "Israel, Britain and France": the "and" joins names, not clauses. */
    private boolean joined(int start, int and) {
        boolean between = false;
        for (int k = Math.max(start, and - 3); k < and; k++) {
            between |= items.get(k).is("between");
        }
        boolean list = and - 3 >= start
                && items.get(and - 1).isNoun()
                && items.get(and - 2).is(",")
                && items.get(and - 3).isNoun();
        return between && items.get(and - 1).isNoun() || list;
    }

    /** After a comma alone: the next part of a list of clauses, "…, Spain stayed out". */
    private int listed(int next, int end) {
        return items.get(next).isNoun()
                        && next + 1 < end
                        && verbs.verbAt(next + 1)
                        && !items.get(next + 1).is("and")
                ? next
                : -1;
    }

    /** "… was attacked by Italy in 1940 and by Germany in 1941". */
    private boolean agent(int next, int start, int end) {
        if (!items.get(next).is("by")
                || next + 1 >= end
                || !isStateOrGroup(items.get(next + 1))
                || verbs.hasVerb(next, end)) {
            return false;
        }
        for (int k = start; k < next - 1; k++) {
            if (items.get(k).is("by")) {
                return true;
            }
        }
        return false;
    }

    /** "… fought in Angola and in the Ogaden": the verb is that of the clause before. */
    private boolean placed(int i, int next, int end, int start) {
        boolean preposition = items.get(next).is("in") || items.get(next).is("against");
        if (items.get(i).is("and") && agent(next, start, end)) {
            return true;
        }
        if (!items.get(i).is("and") || !preposition || next + 1 >= end || verbs.hasVerb(next, end)) {
            return false;
        }
        int noun = items.get(next + 1).is("the") ? next + 2 : next + 1;
        boolean fought = false;
        for (int k = start; k < i; k++) {
            fought |= items.get(k).plain() && FIGHT.contains(items.get(k).norm());
        }
        return fought && noun < end && items.get(noun).mention() != null;
    }

    /** "until Britain and France declared": both are the subject. */
    private boolean listedSubject(int and, int start) {
        int before = and - 2;
        if (before >= start && items.get(before).is("the")) {
            before--;
        }
        return before < start
                || items.get(before).plain()
                        && BEFORE_LISTS.contains(items.get(before).norm());
    }

    private boolean inherits(int i, int next) {
        return verbs.directVerb(next)
                || asides.isOnlyTo(next)
                || items.get(next - 1).is("which") && !asides.isRelating(next)
                || items.get(next - 1).is("who")
                || i > next;
    }

    /** "Both are in it, Greece since 1952 and Bulgaria since 2004". */
    private boolean each(int next, int end) {
        long times =
                items.subList(next, end).stream().filter(x -> x.when() != null).count();
        long states =
                items.subList(next, end).stream().filter(Cuts::isStateOrGroup).count();
        return times > 1 && times == states && !verbs.hasVerb(next, end);
    }

    private static boolean isGroup(Item item) {
        Mention m = item.mention();
        return m != null && m.letter() == 'G';
    }

    private static boolean isStateOrGroup(Item item) {
        Mention m = item.mention();
        return m != null && (m.letter() == 'S' || m.letter() == 'G');
    }

    /** "Greece in 1917", "as did Morocco": a subject whose verb is that of the clause before. */
    private boolean gap(int from, int end) {
        if (items.get(from).is("as") && from + 1 < end && verbs.isDid(from + 1)) {
            return true;
        }
        int i = from;
        while (i < end
                && (items.get(i).is("the")
                        || items.get(i).is("also")
                        || items.get(i).is("in") && i > from)) {
            i++;
        }
        boolean also = i > from && items.get(from).is("also");
        boolean noun = false;
        while (i < end && isStateOrGroup(items.get(i))) {
            noun = true;
            i++;
        }
        boolean time = false;
        while (noun && i < end && items.get(i).when() != null) {
            time = true;
            i++;
        }
        return (time || noun && also && isGroup(items.get(i - 1)))
                && (i == end
                        || items.get(i).plain()
                                && GAP_ENDS.contains(items.get(i).norm()));
    }
}
