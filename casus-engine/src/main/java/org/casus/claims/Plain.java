package org.casus.claims;

import java.util.Set;

/**
 * Words that add nothing to what the readers of statements understand. A clause with any other word can be supported, never
 * contradicted: the word may say something that was not understood.
 */
final class Plain {
    static final Set<String> WORDS =
            Lexis.words("a an the this that these those its their his her it he she they them itself themselves"
                    + " of in on at to from with by for against between among as into over under upon within since until during through about"
                    + " throughout across like than and or but so yet both each either neither all any every one two three four five six"
                    + " seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty other another same such only even ever also too again there here then now still"
                    + " who which where when while what whose is are was were be been being has have had having did do does"
                    + " never not no nor none nobody first second third fourth last next former fellow own old new long short brief full"
                    + " fully whole entire formal formally official officially great small big large little major bloody bitter"
                    + " country countries state states nation nations government governments side sides power powers neighbour neighbours"
                    + " neighbor neighbors northern southern eastern western north south east west"
                    // war
                    + " war wars fought fight fighting fights battle battles battled battlefield combat combatant combatants belligerent"
                    + " belligerents participant participants participated conflict hostilities campaign struggle invasion invaded invade attack"
                    + " attacked attacker attackers aggressor assault assaulted struck launched opened began begun begin started start broke"
                    + " outbreak erupted declared went came entered joined took part take takes taking coast participate participates arms up out stayed remained kept stood neutral"
                    + " neutrality aside sat troops soldiers army armies forces men sent listed list record records correlates counted interstate president government parliament serves memory"
                    + " ally allies allied alongside beside behind together enemy enemies foe foes rival rivals opponent opponents opposite"
                    + " opposing different won win winner victor victors victorious victory prevailed triumphed lost lose loser losing"
                    + " winning defeat defeated beaten beat crushed routed vanquished capitulated surrendered ended end over lasted dragged"
                    + " raged went finished closed armistice ceasefire peace truce well case fact indeed autumn spring summer winter early late beginning eve time times year years month months week weeks day days decade"
                    + " decades drawn dragged intervened intervention sided helped supported backed aided camp cause war's intercepted"
                    + " marched moved crossed fell turned taken put down went"
                    // treaties
                    + " treaty treaties pact pacts alliance alliances agreement agreements accord convention entente signed sign signs"
                    + " concluded conclude made formed agreed signing signature mutual defence defense defensive offensive assistance help"
                    + " aid nonaggression non-aggression neutrality consultation consult promise promised promises promising pledge pledged"
                    + " pledges pledging oblige obliges obliged obligation obligations duty duties bound binds bind binding commit commits"
                    + " committed committing commitment commitments requires required require guarantee guaranteed guarantees guarantor"
                    + " defend defending protect if whenever should party parties signatory signatories partner partners partnership friendship"
                    + " cooperation co-operation security military come comes contains contained contain provides provided force use lapsed"
                    + " expired terminated denounced abrogated renounced dissolved scrapped renewed replaced ratified entered treaty's"
                    // memberships, borders, states and the rest
                    + " member members membership belong belongs belonged founder founders founded founding join joining joins left leave"
                    + " leaves quit withdrew withdrawn admitted acceded accession bloc club grouping organisation organization remains sits"
                    + " land border borders bordered frontier frontiers boundary share shares shared common neighbouring adjacent contiguous"
                    + " by-land independent independence became become becomes gained won system existence exist existed ceased vanished"
                    + " disappeared colony tested test tests testing nuclear atomic bomb bombs weapon weapons device exploded detonated"
                    + " explosion carried conducted held ruled rule led power came rose office set off hydrogen possess possessed visit visited visits trip travelled travel flew"
                    + " journey voted veto vetoed vetoes favour abstained resolution security council");

    private Plain() {}
}
