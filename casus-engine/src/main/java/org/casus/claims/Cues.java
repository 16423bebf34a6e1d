package org.casus.claims;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a clause is about by its words alone, where no rule understood it. */
final class Cues {
    private static final Map<Relation, Starts> CUES;

    static {
        var cues = new LinkedHashMap<Relation, Starts>();
        cue(cues, Relation.WEAPONS_TEST, "nuclear test|tested|missile test|atomic|warhead|bomb\\b");
        cue(cues, Relation.SANCTIONS, "sanction|embargo");
        cue(cues, Relation.VISIT, "visit|trip to|travelled|state visit|summit");
        cue(
                cues,
                Relation.WILLINGNESS,
                "willing|would fight|come to \\S+ (?:aid|help|rescue|defen)|intervene|stand by|risk|would (?:send|defend|go to war|come|help|join)|could (?:turn|send)|dragged|send (?:its )?(?:sons|troops|soldiers)|ready to|hesitate|dare");
        cue(
                cues,
                Relation.TREATY_DUTY,
                "oblig|duty|commit|promise|pledge|umbrella|guarantee|assurance|clause|article five|article 5");
        cue(cues, Relation.MEMBERSHIP, "member|joined the|belongs? to|accession|admitted|withdrew from");
        cue(
                cues,
                Relation.ALLIANCE,
                "treat(?:y|ies)|alliance|pact|ally\\b|allies\\b|allied|accord|agreement|declaration|memorandum|entente|signed");
        cue(cues, Relation.BORDER, "border|frontier|landlocked|neighbour|neighbor|contiguous|km\\b|kilomet");
        cue(
                cues,
                Relation.MILITARY_PRESENCE,
                "troops|soldiers|garrison|bases?\\b|stationed|deployed|deployment|battalion|contingent|forces stayed|the force");
        cue(
                cues,
                Relation.WAR,
                "wars?\\b|fought|invad|belligerent|battle|casualties|armistice|surrender|attacked|conquer|offensive|rebels\\b");
        cue(
                cues,
                Relation.AID_TRADE,
                "aid\\b|trade|export|import|invest|loan|arms|weapons|supplies|supplied|oil\\b|gas\\b|advisers");
        cue(
                cues,
                Relation.DIPLOMATIC,
                "veto|voted|resolution|security council|recogni[sz]|ambassador|embassy|mediat|denied|accus|condemn|called|calls|warned|referendum|talks|negotiat|protest|statement|diplomat|declared|court");
        cue(cues, Relation.DISPUTE, "dispute|crisis|claims?\\b|clash|tension|quarrel|standoff|contested");
        cue(
                cues,
                Relation.INTEREST,
                "interest|debt|owes|afraid|fear|concern|stability|influence|needs?\\b|depend|prestige|security|worry|theatre|deal\\b");
        cue(
                cues,
                Relation.HISTORY,
                "independen|colony|empire|century|kingdom|republic|history|founded|dissolved|state system|list of states|annexed|ceased");
        CUES = Collections.unmodifiableMap(cues);
    }

    private Cues() {}

    private static void cue(Map<Relation, Starts> cues, Relation relation, String words) {
        cues.put(relation, Starts.of(words));
    }

    static Relation of(Passage text) {
        for (Map.Entry<Relation, Starts> cue : CUES.entrySet()) {
            if (cue.getValue().in(text)) {
                return cue.getKey();
            }
        }
        return Relation.OTHER;
    }
}
