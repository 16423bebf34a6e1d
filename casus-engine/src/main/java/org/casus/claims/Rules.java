package org.casus.claims;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules in the order in which they are tried: the first that finds something wins. */
final class Rules {
    /** Rules that need one of some words; looking for the words first makes reading quick. */
    private record Family(Starts cue, List<Rule> rules) {}

    private static final List<Family> FAMILIES = List.of(
            family("test|explo|deton|nuclear|atomic|bomb|missile|satellite|rocket|device", DeedRules.TESTS),
            family(
                    "visit|trip|travel|flew|landed|arriv|journey|tour|hosted|received S|welcomed|greeted|set foot|voyage|came to|went to",
                    DeedRules.VISITS),
            family(
                    "veto|abstain|vot(?:ed|ing)|blocked|resolution|draft|defend|shield|protect|cover|st(?:oo|an)ds? up",
                    DeedRules.VOTES),
            family("sanction|embargo|lifted", DeedRules.SANCTIONS),
            family(
                    "border|frontier|neighbour|neighbor|contigu|miles|landlocked|separated|divided|coast|sea\\b|adjoin|boundary|adjacent",
                    DeedRules.BORDERS),
            family(
                    "independ|state|system|vanish|disappear|ceased|colon|protectorate|ruled|governed|birth|mandate|annexed|swallowed|absorbed|dominion|possession|sovereign|part of|broke up|dropped|list",
                    DeedRules.HISTORY),
            family("[GT]\\d|member|joined|entered", MembershipRules.MEMBERSHIPS),
            family(
                    "oblig|dut(?:y|ies)|commit|requir|bind|bound|promis|provid|guarant|pledg|stipulat|treat(?:s|ed) |forb|assur|compel|contain|held|hold|includ|suspend|vow|agreed|undert|sworn|swore|pact|says|said|state[sd]|mandat|cover|call|ensure|owe|offer|place|gave|carr|mean|enshrine",
                    DutyRules.DUTIES),
            family(
                    "peace|treat|pact|alli|agreement|accord|convention|entente|declaration|partner|memorandum|protocol|signed|ended|lapsed|expired|T\\d|one\\b|ally|deal",
                    TreatyRules.TREATIES),
            family(
                    "troops|base|station|garrison|soldiers|forces|missiles|deployed|marines|presence|hosts|airmen|warheads",
                    DeedRules.PRESENCE),
            family("recogni|relations|ties|rival|enem|adversar|foe", DeedRules.RELATIONS),
            family(
                    "war|fought|fight|attack|invad|clash|battl|won\\b|lost\\b|defeat|beat|side|neutral|belligerent|combatant|participant|entered|joined|intervened|ally|allies|W\\d|B\\d|struck|march|turned|prevail|losing|began|start|launch|unleash|fell|sent|overran|bombed|sat|out of|crush|rout|swept|storm|cross|vanquish|capitul|sued|victor|pitted|moved|fired|raid|assault|opened|took|came|shots",
                    WarRules.RULES),
            family(
                    "dispute|crisis|quarrel|row|tension|clash|incident|stand-?off|skirmish|flared|confrontation|fire|shots",
                    DeedRules.DISPUTES));

    private Rules() {}

    private static Family family(String cue, List<Rule> rules) {
        return new Family(Starts.of(cue), rules);
    }

    private static final Gate GATE = new Gate(FAMILIES.stream()
            .flatMap(f -> f.rules().stream())
            .map(Rule::pattern)
            .toList());

    /** What a clause says; null if no rule understands it. */
    static @Nullable Statement read(Clause clause) {
        BitSet likely = GATE.in(clause.inMask());
        int first = 0;
        for (Family family : FAMILIES) {
            int end = first + family.rules().size();
            int next = likely.nextSetBit(first);
            if (next >= 0 && next < end && family.cue().in(clause.inMask())) {
                for (int i = next; i >= 0 && i < end; i = likely.nextSetBit(i + 1)) {
                    Statement s = family.rules().get(i - first).read(clause);
                    if (s != null && names(s)) {
                        return s;
                    }
                }
            }
            first = end;
        }
        return null;
    }

    /** Whether a statement is about somebody or something. */
    private static boolean names(Statement s) {
        return !s.subject().isEmpty()
                || !s.object().isEmpty()
                || s.treaty() != null
                || s.war() != null
                || s.group() != null
                || s.act() == Act.DISPUTED;
    }
}
