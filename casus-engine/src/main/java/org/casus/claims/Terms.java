package org.casus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sentences that say what a treaty demands and when, whatever their verb: "If Japan is attacked, Washington must come to its defence". */
final class Terms {
    private static final Finder CONDITION = Finder.of(
            "(?i)\\b(?:if|should|unless|when|whenever|once|in case|in the event|the moment)\\b[^;]*\\b(?:attack\\w*|invad\\w+|aggression|threat\\w*|war|wars"
                    + "|assault\\w*|struck|strikes|fell upon|falls upon|danger|trouble|hostilities|enemy|enemies)\\b");
    private static final Finder DEMAND = Finder.of(
            "\\b(?:must|had to|has to|have to|shall|(?:was|were|is|are) (?:then |thus |also )?(?:to|bound|obliged|committed|pledged|sworn|required)"
                    + "|bound|obliges?d?|obliging|binds?|commits?|committed|requires?d?|promis\\w+|pledg\\w+|undert\\w+|vow\\w*|swore|agreed|guarante\\w+)\\b");
    private static final Finder WOULD = Finder.of(
            "\\b(?:would|will|should|forsw[eo]\\w+|renounc\\w+|regards?|regarded|treats?|treated|considers?|considered|makes?|made)\\b");

    /** Those of whom treaties speak. */
    private static final Finder RECIPROCAL = Finder.of(
            "(?i)\\b(?:each|either|neither|one another|the other|both|(?:one|any|none|all) of (?:them|its|the)|members?|part(?:y|ies)|signator\\w+|partner|ally|allies)\\b");

    private static final Finder TREATY = Finder.of(
            "(?i)\\b(?:treaty|pact|alliance|agreement|convention|accord|protocol|entente|guarantee|charter|article|clause|text|terms|paper|compact|covenant|deal|document|arrangement|vow)\\b");

    private static final Set<String> CONDITIONS = Lexis.words("if should unless whenever were");

    private Terms() {}

    /** Whether a sentence does so, of a treaty that it names or that is being spoken of. */
    static boolean in(Passage sentence, Discourse discourse) {
        boolean spoken = discourse.topic() == Discourse.Topic.TREATY || discourse.topic() == Discourse.Topic.GROUP;
        if (!spoken && !TREATY.in(sentence)) {
            return false;
        }
        boolean reciprocal = RECIPROCAL.in(sentence);
        return (CONDITION.in(sentence) || reciprocal)
                && (DEMAND.in(sentence) || WOULD.in(sentence) && reciprocal)
                && !Promises.in(sentence).isEmpty();
    }

    /** Clauses of which one that begins with a condition is joined to what is demanded then. */
    static List<Cut> joined(List<Cut> cuts, List<Item> items) {
        var all = new ArrayList<Cut>();
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            if (cut.from() < cut.to() && i + 1 < cuts.size() && isCondition(items, cut.from())) {
                all.add(new Cut(cut.from(), cuts.get(++i).to(), false, false));
            } else {
                all.add(cut);
            }
        }
        return all;
    }

    private static boolean isCondition(List<Item> items, int from) {
        Item first = items.get(from);
        boolean event = first.is("in")
                && from + 2 < items.size()
                && (items.get(from + 1).is("case") || items.get(from + 2).is("event"));
        return event || first.plain() && CONDITIONS.contains(first.norm());
    }
}
