package org.casus.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that can turn what a clause seems to say into something else: hedges, intentions, denials, order, fighting that is no
 * war, ties that are no treaty. A clause with one of them can be supported by the record, never contradicted.
 */
final class Doubts {
    private static final Set<String> WORDS = Lexis.words(
            // how much, how sure
            "almost nearly virtually practically barely hardly scarcely partly partially half mostly largely somewhat quasi nominally"
                    + " nominal theoretically allegedly reportedly supposedly presumably perhaps maybe possibly probably likely unlikely"
                    + " arguably apparently so-called paper effectively technically facto jure"
                    // what is not done
                    + " would could might may can should ought will shall planned plan plans wanted want wants tried try tries"
                    + " attempted attempt attempts threatened threatens proposed proposal offered offer offers hoped hopes wished"
                    + " considered refused refuses declined rejected failed fails fail demanded asked urged invited sought seek"
                    + " seeks aspired applied application candidate candidates draft denied denies prepared prepares ready"
                    + " willing eager except save excluding besides apart instead rather than unlike meant supposed"
                    + " prevent prevented avoid avoided stop stopped halted feared expected"
                    // order and uniqueness
                    + " only sole solely alone last latest earliest second third fourth fifth sixth seventh"
                    // not quite a war, a treaty, a member
                    + " secret secretly unofficial unofficially informal informally undeclared proxy covert covertly indirectly"
                    + " volunteer volunteers mercenaries advisers rebels rebel insurgents guerrillas militia militias civil cold trade"
                    + " tariff economic customs propaganda cyber commercial observer associate observers command structure suspended"
                    + " suspension rejoined returned return charter organisations partnership-for-peace parliament assembly"
                    + " veterans descendants citizens subjects exiles opposition movement faction province provinces region"
                    + " successor predecessor heirs heir ordinary mere normal true proper full-blown");
    private static final Set<String> LAST = Set.of("last");
    private static final Set<String> DRAFT = Set.of("draft");
    private static final Set<String> TERMS = Set.of("only", "second", "third");
    private static final Set<String> ORDINALS =
            Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "last");

    private Doubts() {}

    /** Whether something in a clause may change its sense. */
    static boolean in(Clause clause, @Nullable Statement s) {
        Act act = s == null ? Act.NONE : s.act();
        boolean duty = act == Act.DUTY || act == Act.TREATY;
        boolean counted = act == Act.MEMBER || act == Act.JOINED || act == Act.TESTS_COUNTED;
        Set<String> read = act == Act.STATIONED || act == Act.LAST_TEST
                ? LAST
                : act == Act.VETOED || act == Act.VOTED_AGAINST
                        ? DRAFT
                        : duty ? TERMS : act == Act.WAR_LASTED ? TERMS : counted ? ORDINALS : Set.of();
        List<String> words = clause.inTimed().words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!WORDS.contains(word) || read.contains(word)) {
                continue;
            }
            // "only in 1984" says when, not who else
            boolean date = word.equals("only")
                    && i + 1 < words.size()
                    && words.get(i + 1).startsWith("D");
            boolean told =
                    act == Act.HAPPENED && !EventWords.senses(Known.stem(word)).isEmpty();
            if (!date && !told) {
                return true;
            }
        }
        // the names of an act are held against its row
        return clause.unnamed() && act != Act.HAPPENED;
    }
}
