package org.casus.claims;

import java.util.Set;

/** The words and phrases by which {@link WarGist} knows what is said of a war. */
final class WarWords {
    static final Set<String> WAR = Lexis.words(
            "war wars fought fight fights fighting hostilities combat combatant combatants belligerent belligerents battle battled"
                    + " clash clashed conflict invasion invaded attack attacked attacker aggressor assault assaulted struck arms blows"
                    + " battlefield surrendered capitulated participant participants invade invading campaign front"
                    + " prevailed victorious beaten defeated vanquished routed overran overrun");

    /** Words that speak of taking part only where a war is spoken of. */
    static final Set<String> PART = Lexis.words(
            "joined entered came took part sided helped supported backed intervened neutral neutrality aside side troops men"
                    + " soldiers drawn dragged watched sidelines rescue stayed remained kept sat ally allies alongside beside won lost prevailed triumphed crushed victor winner loser"
                    + " defeated beaten began begun started ended over lasted");

    static final Set<String> ELSEWHERE = Lexis.words(
            "treaty treaties pact agreement veto vetoed border frontier sanctions trade oil civil visit member"
                    + " promise promised accession admission membership seat elected pledge pledged obliges obliged resolution declaration accord duty rehearsal crimes power");

    static final Set<String> SAME = Lexis.words(
            "beside along alongside behind helped aided supported backed joined assisted ally allies allied sided together aid rescue league");

    static final Set<String> SIDING = Lexis.words(
            "sided lot cause up sides forces league together concert shoulder side arms hand stood marched");
    static final Set<String> STRUGGLES = Lexis.words(
            "war wars conflict hostilities blows battle battles fighting clashed clash clashes swords duel");

    static final Set<String> PLACING = Lexis.words("in at near through from of across inside into onto for");
    static final Set<String> SIDES = Lexis.words("side camp cause ranks part behalf aid defence help rescue");
    static final Set<String> ARMIES =
            Lexis.words("troops soldiers forces army navy tanks units divisions infantry guards paratroopers marines");
    static final Set<String> STRIKING = Lexis.words(
            "against attack invasion assault campaign offensive invaded attacked fighting war bombing bombardment raids strikes siege blockade occupation");
    static final Set<String> OPPOSED = Lexis.words(
            "break defeat overcome subdue rout overwhelm vanquish against versus invaded attacked struck fought faced battled assaulted fighting invade attack on upon enemy enemies"
                    + " opponent opponents bombed invading invasion overran into by beaten defeated beat crushed routed vanquished over");

    static final Set<String> BEGINS = Lexis.words(
            "invaded attacked struck assaulted launched opened started began begun aggressor aggressors attacker attackers initiator"
                    + " initiated unleashed declared overran overrun provoked marched rolled swept stormed");
    /** What may be said between commas of whom it befell: "Norway, overrun in two months, …". */
    static final Set<String> SUFFERED = Lexis.words("invaded attacked struck assaulted overrun");

    static final Finder AGAINST_GROUP = Finder.of(
            "\\b(?:against|enemy of|enemies of|war (?:with|on|upon)|fought|attacked|invaded|beat|defeated) G\\d");

    static final Set<String> WINS =
            Lexis.words("won wins victor victors victorious victory winner winners prevailed triumphed");
    static final Set<String> LOSES =
            Lexis.words("lost loses loser losers losing defeat capitulated surrendered succumbed");
    static final Set<String> SURRENDERS = Lexis.words("capitulated surrendered succumbed");
    static final Set<String> BEATS =
            Lexis.words("defeated beaten beat crushed routed vanquished overcame trounced bested");
    static final Set<String> OUT =
            Lexis.words("neutral neutrality aside sidelines sidelined sat non-belligerent neutrals");
    static final Set<String> SUBJECTLESS =
            Lexis.words("began begun broke erupted started opened outbreak commenced flared");
    static final Set<String> ENDS = Lexis.words(
            "ended over ceased ceasefire armistice finished closed concluded end ends until truce stopped went drew");
    static final Set<String> IN_PASSIVE = Lexis.words("was were been being is are");
    static final Set<String> AFTERWARDS = Lexis.words("after before since following until despite besides");
    static final Set<String> GIVING = Lexis.words("put placed left awarded gave handed ceded granted");
    static final Finder LASTING = Finder.of(
            "\\b(?:lasted|on|raged|ran|took|over|continued|for|in|after|within) (?:for |in |only |about |some |nearly |almost |just |barely |under |over |little more than |hardly more than |more than |less than |a mere )*("
                    + Numbers.ANY + ")(?: and (?:a )?half)? (year|month|week|day|decade)s?\\b");

    static final Finder FIRST_BLOW = Finder.of(
            "\\b(?:fired|struck|threw|dealt|landed|shot) (?:\\S+ )?first\\b|\\battacked first\\b|\\b(?:opened|started|unleashed|began) (?:hostilities|war|W\\d)|\\bside that (?:started|began|opened)");
    static final Finder DATED = Finder.of(
            "^(?:.* )?(?:the|their|first|second|last|that)? ?(?:war|fighting|hostilities|armistice|truce|ceasefire|cease-fire) (?:was signed|came into force|took effect|was agreed|began|broke|started|opened|ended|was over|lasted|erupted)\\b");
    static final Finder INTO = Finder.of(
            "\\b(?:marched|crossed|rolled|swept|stormed|moved|poured|pushed|landed|disembarked) (?:\\S+ ){0,2}?(?:in(?:to)?|on) [SP]\\d|\\b(?:went|go|gone) into [SP]\\d"
                    + "|\\bsent (?:\\S+ ){0,3}?(?:army|troops|tanks|soldiers|forces|men|divisions|battalions?|contingents?) (?:\\S+ )?(?:into|across|over|to|against) [SPB]\\d");
    /** "Under the pact an attack on one is an attack on all." */
    static final Finder PROMISED =
            Finder.of("\\b(?:under [GT]\\d|attack (?:on|against) (?:\\S+ ){0,7}attack (?:on|against))\\b");

    static final Finder CLASH = Finder.of(
            "\\b(?:clash|clashed|blows|skirmish\\w*|shelled|bombed|raided|shot down|exchanged fire|opened fire|strafed|crossed into|marched into)\\b");
    static final Finder BETWEEN = Finder.of("\\b(?:war|conflict|fighting|W\\d+) (?:between|of) (S\\d+)");
    static final Finder SIDE = Finder.of(
            "\\b(?:took|joined|entered|intervened|came in|came)\\b.* (?:on |to )?side of [SP]\\d|\\b(?:joined|entered|intervened|came in) .*[SPA]\\d+(?:'s)? side\\b");

    /** "Sided with", "threw in its lot with", "made common cause with". */
    static final Finder SIDED = Finder.of(
            "\\b(?:sided|lot|common cause|lined up|took sides|joined forces|join forces|in league|threw in|fought together|in concert|shoulder to shoulder|side by side|comrade in arms|comrades in arms|hand in hand|stood|marched) with (?:\\S+ )?[SPAG]\\d");

    static final Finder OUTCOME =
            Finder.of("\\b(?:in|with) (?:\\S+ ){0,2}(?:victory|defeat|triumph|draw|stalemate)\\b");
    static final Finder OVERCAME = Finder.of(
            "\\bto (?:beat|break|defeat|crush|overcome|subdue|rout|overwhelm|vanquish) [SP]\\d|\\b(?:beat|routed|trounced|bested) [SP]\\d");
    static final Finder TURNED = Finder.of(
            "\\b(?:bombed|shelled|bombarded|raided|strafed) [SP]\\d|\\b(?:turned|fell|set) (?:\\S+ )?(?:on|against|upon) [SP]\\d");
    static final Finder RESCUED = Finder.of(
            "\\b(?:came|went|rushed|rode|flew|hurried) to (?:aid|help|rescue|defen[cs]e|assistance) of [SP]\\d|\\b(?:came|went|rushed|hurried) to [SA]\\d+(?:'s)? (?:aid|help|rescue|defen[cs]e|assistance)\\b|\\bhad S\\d+ (?:\\S+ )*side\\b|\\bsent (?:\\S+ )?(?:troops|soldiers|men|forces|contingents?) to [SA]\\d+(?:'s)? (?:cause|side|aid|help|rescue|defen[cs]e)\\b");

    static final Finder MUTUAL = Finder.of("\\b(?:each other|one another)\\b");
    static final Finder KEPT_OUT = Finder.of(
            "\\b(?:out of|kept out|stayed out|stood by(?! [SPA]\\d)|stayed away|watched|looked on|held back)\\b");
    static final Finder CHANGED = Finder.of(
            "\\b(?:from neutral|gave up|abandoned|ended|dropped|renounced|broke with|end of|end to) (?:\\S+ )?(?:neutral|neutrality|to)\\b|\\bneutrality (?:ended|was over|came to end)");
    static final Finder ENEMIES = Finder.of("\\b(?:enemies|opponents|foes|opposite|opposing|different)\\b");
    static final Finder TOGETHER =
            Finder.of("\\b(?:allies|allied|together|same side|alongside|side by side|shoulder)\\b");
    static final Finder FIRST = Finder.of("\\b(?:first|attackers?|aggressors?|initiator|started|began|begun)\\b");
    static final Finder LOST_MEN = Finder.of(
            "\\b(?:lost|won) (?:\\S+ )*(?:men|soldiers|territory|province|provinces|ships|land|islands?|troops|battle|lives|independence)\\b");
    static final Finder SENT =
            Finder.of("\\bsent (?:\\S+ )*(?:troops|men|soldiers|forces|contingents?|battalions?)\\b");
    static final Set<String> ENTERS =
            Lexis.words("entered joined came drawn dragged declared intervened went took invaded");
    static final Set<String> WENT_ON = Lexis.words("fought lasted raged ran");
    static final Set<String> THE_WAR = Lexis.words("war fighting conflict hostilities it");

    /** "War debts", "war crimes": a war is spoken of, but nobody fights. */
    static final Finder NO_FIGHT = Finder.of(
            "\\bwar(?:'s)? (?:debts?|crimes?|criminals?|effort|memorials?|veterans?|museum|graves|cemeter\\w+|reparations|guilt|footing|games?|ministr\\w+|ministers?|cabinet|correspondents?|heroe?s?|films?|aims|plans?|chest|widows?|damages|years|dead|records?|lists?|reporters?|bonds?|loans?)\\b|\\barms (?:embargo\\w*|race|control|deals?|sales?|exports?|trade|supplies|shipments?|talks)\\b");

    /** What did not come to war. */
    static final Finder SHORT_OF = Finder.of(
            "\\b(?:close|near|nearly|almost|closer|hair|brink|verge|edge|threatened|averted|avoided|short) (?:\\S+ ){0,3}(?:war|blows|fighting|hostilities)\\b");

    static final Finder AT_WAR = Finder.of("\\b(?:went to|going to|at|fought) war\\b");

    private WarWords() {}
}
