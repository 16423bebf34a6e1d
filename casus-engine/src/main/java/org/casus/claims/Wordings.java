package org.casus.claims;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in one plain word what articles say in many: "put its name to" is signed, "threw its weight behind" is sided with, "the
 * Soviet invasion of" is invaded. What reads clauses then has to know the plain word only.
 *
 * <p>It works on marked text, before the negations and times are judged, and knows nothing of any one war, treaty or state.
 */
final class Wordings {
    /** A way to say something, and the plain words for it, in which {@code $1} is what the pattern's first group matched. */
    private record Wording(Finder pattern, String plain) {}

    /** What may stand before a noun: "its own", "the". */
    private static final String OWN =
            "(?:(?:its|their|his|her|our|the|a|an|own|full|formal|belated|long-awaited|S\\d+'s) )*";

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    /** Whose deed a noun is; its number is the group. */
    private static final String STATE = "[SPA](\\d+)(?:'s)?";
    /** How a deed was done: "its formal accession". */
    private static final String HOW =
            "(?:(?:own|full|formal|late|belated|early|eventual|official|recent|long-awaited|subsequent|final|sudden|open|first|second"
                    + "|successful|unprovoked|surprise|ill-fated|decisive|swift|crushing) )?";

    private static final String GROUP = "([GT]\\d+)";

    /** "Went on to join", "was quick to recognise", "decided to leave": did so. */
    private static final Finder DONE = Finder.of(
            "(?<![a-z])(?:went on|proceeded|hastened|hurried|managed|chose|opted|elected|decided|resolved|made haste"
                    + "|(?:was|were) (?:\\S+ )?(?:quick|able|free|bold enough|persuaded|allowed|invited|moved)"
                    + "|(?:was|were) (?:among|one of) (?:the )?(?:very )?(?:first|last|few)(?: [a-z]+){0,3}?"
                    + "|(?:was|were|became) (?:\\S+ ){0,3}?(?:country|state|nation|member|power|republic|government)"
                    + "|(?:was|were|became) (?:the )?(?:very )?(?:first|last|only|next|second|third|latest)(?: (?!S\\d)[a-z]+| A\\d+){0,4}?)"
                    + " to (?=(?:join|leave|sign|visit|enter|recognise|recognize|test|quit|withdraw|accede|declare|break|establish|open|send"
                    + "|fight|attack|invade|veto|ratify|travel|go|set|land|put|take|make|help|support|side|remain|stay|impose|explode) )");

    private static final List<Wording> ALL = List.of(
            // treaties
            of("treaty (all(?:y|ies))", "$1"),
            of("let ((?:\\S+ ){1,6}?)(?:lapse|expire|run out)", "terminated $1"),
            of("(?:came|was brought|drew) to (?:an? )?(?:end|close|halt)", "ended"),
            of(
                    "(?:put|set|affixed|appended|lent|added|gave) ~(?:signatures?|names?|hands?|seals?|initials) (?:to|on|under)",
                    "signed"),
            of("(?:put|set) pen to paper|inked|countersigned", "signed"),
            of(
                    "(?:clinched|hammered out|thrashed out|tied up|wrapped up|agreed on|agreed upon|drew up) (?=~(?:\\S+ ){0,3}(?:treaty|pact|alliance|accord|agreement)\\b)",
                    "signed "),
            of(
                    "(?:bound|tied|linked|committed|yoked|pledged) (?:themselves|itself|each other|one another) (?:together )?(?:by|through|in|with|to|under) (?=~(?:\\S+ ){0,2}(?:T\\d|treaty|pact|alliance|agreement))",
                    "signed "),
            of("(?:tore|ripped|torn|ripped) (T\\d+) up", "denounced $1"),
            of("(?:tore|ripped|torn) up", "denounced"),
            of("(?:pulled|walked|backed|opted) out of (?=T\\d)", "denounced "),
            of("(?:gave|given|served) notice (?:of|on|to) (?=T\\d|treaty|pact|agreement|alliance)", "denounced "),
            of("(?:(?:was|were|been) )?(?:allowed|left|permitted) to (?:lapse|expire|die|run out)", "expired"),
            of("let ((?:T\\d+|it|them)) (?:lapse|expire|die|run out)", "denounced $1"),
            of("(?:survived|endured|held|lived on) (?=until\\b|till\\b)", "lasted "),
            of(
                    "ran ~course|fell into (?:abeyance|disuse)|(?:became|was declared|declared) (?:null and void|dead letter|void|defunct)",
                    "expired"),
            // groupings
            of("(S\\d+)(?:'s)? membership (?:of|in) (G\\d+) (?:ended|lapsed|ceased|expired)", "$1 left $2"),
            of("(?:became|become) (G\\d+) (?:ally|country|nation|state|power|partner)", "joined $1"),
            of("(?:became|become) (?:a |an )(G\\d+) (?:ally|country|nation|state|power|partner)", "joined $1"),
            of(
                    "(is|was|has been|have been|had been) (?:a |an )?(G\\d+) (?:ally|country|nation|state|power|partner)",
                    "$1 member of $2"),
            of(
                    "(?:gained|obtained|secured|won|received|got|achieved) (G\\d+) (?:membership|accession|entry|admission)",
                    "joined $1"),
            of(
                    "(?:gained|secured|won|earned|found|got|obtained) (?:a |its )?(?:place|seat|way) (?:in|into|on|among) (?=G\\d)",
                    "joined "),
            of("(?:came|moved|went|passed) under (G\\d+)'s (?:umbrella|roof|protection|wing)", "joined $1"),
            of(
                    "(G\\d+) (?:opened ~(?:doors?|ranks) to|was (?:enlarged|joined) by|expanded to (?:include|take in)|grew to include|embraced)",
                    "$1 admitted"),
            of(
                    "(?:bade|bid|said) (?:farewell|goodbye|adieu) to (?=G\\d)|(?:has|have|had) been outside (?=G\\d)",
                    "left "),
            of("(G\\d+) lost ([SP]\\d+)$", "$2 left $1"),
            of(
                    "(?:completed|finalised|finalized|secured|gained|obtained|achieved|celebrated|won|sealed) ~(?:accession|admission|entry|membership|admittance)(?: (?:to|into|of|in))?",
                    "joined"),
            of(
                    "(?:took|taken|takes|take|assumed|occupied|claimed|filled) (?:up )?~(?:seats?|places?) (?:in|at|on|within|among) (?=~G\\d)",
                    "joined "),
            of("(?:took|taken|takes|assumed|occupied) (?:up )?~(?:seat|place)$", "joined"),
            of("(?:crossed|stepped over) (?:the )?threshold (?:of|into)", "joined"),
            of(
                    "(?:(?:was|were|been) )?(?:brought|taken|welcomed|received|inducted|absorbed|incorporated|ushered|drawn) (?:back )?(?:into|in) (?:(?:the )?(?:fold|ranks) of )?(?=G\\d)",
                    "joined "),
            of(
                    "(?:came|went|got|stepped|slipped|returned|returns) (?:back )?(?:into|to) (?:the )?fold(?: of)?",
                    "joined"),
            of("(?:came|went|got) (?:on board|aboard)|(?:came|got|went) in from cold|followed S\\d+ into", "joined"),
            of("(?:enrolled|enlisted) in (?=G\\d)|was made member of|made ~way into (?=G\\d)", "joined "),
            of(
                    "(?:gained|won|obtained|secured|was granted|were granted) (?:entry|admission|access|seat) (?:to|into|in|on) (?=~G\\d)",
                    "joined "),
            of(
                    "(?:walked|stalked|stormed|bowed|dropped|pulled|marched|opted|backed|stepped|bolted|stomped) out(?: (?:of|from))?(?= ~G\\d|$| again)",
                    "left"),
            of("(?:walked|stepped|turned) away(?: from)?(?= ~G\\d|$| second| again)", "left"),
            of("(?:turned|turns) ~backs? (?:on|to) (?=~G\\d)", "left "),
            of(
                    "(?:parted (?:company|ways)|broke|cut (?:loose|ties)|severed (?:ties|links)) (?:with|from) (?=~G\\d)",
                    "left "),
            of(
                    "(?:gave up|gave|surrendered|relinquished|forfeited|renounced|resigned|abandoned|dropped|terminated|ended|quit|lost) ~(?:membership|seat)(?: (?:of|in|on))?",
                    "left"),
            of(
                    "(?:declined|refused|failed|chose not|opted not) to (?:renew|extend|prolong) ~(?:commitment|membership|participation|signature|accession|obligations|pledge)s?(?: (?:to|in|of|under))?",
                    "left"),
            of("(?:ceased|stopped) (?:to be|being) (?:a )?(?:member|party)(?: (?:of|to))?", "left"),
            of(
                    "(?:was|were|been) (?:thrown|kicked|forced|drummed|booted|turfed|voted) out(?: (?:of|from))?",
                    "was expelled from"),
            of(
                    "(?:(?:had|has|have) )?(?:spent|passed) (?:\\S+ ){0,3}(?:years?|decades?|months?) (?:in|inside|within|under) (?=~G\\d)",
                    "was member of "),
            of(
                    "(?:was|were) (?:present|there) (?:at|for) ~(?:creation|founding|foundation|birth|cradle|beginning)(?: of)?",
                    "was among founders of"),
            of("(?:made up|constituted) (?=~G\\d)", "was in "),
            of("(is|are|was|were|remains?|been) bound (?:together )?by (?=~[TG]\\d(?! to ))", "$1 party to "),
            of(
                    "(?:counted|numbered|ranked|figured|was listed|were listed) (?:among|as one of|amongst) (?:the )?(?:members|founders|signatories) of",
                    "was among members of"),
            // on whose side
            of(
                    "(?:threw|throws|thrown|throw|put|lent|swung) ~(?:full |whole |entire )?(?:weight|support|strength|might|power|force|forces|army|lot|fortunes) (?:firmly )?(?:behind|in with|with|to) (?=~[SPAG]\\d)",
                    "sided with "),
            of("(?:cast|casts|throw|threw|thrown) (?:in )?~(?:lot|lots|fate|fortunes?) (?:in )?with", "sided with"),
            of(
                    "(?:took|takes|taken|take|espoused|embraced|championed) (?:up )?(S\\d+)'s (?:part|side|cause)",
                    "sided with $1"),
            of("(?:took|takes|taken) (?:up )?(?:the )?(?:part|side|cause) of", "sided with"),
            of(
                    "(?:lined|lines|teamed|linked|ganged|banded) up (?:with|alongside|behind)|(?:rallied|flocked) (?:to|behind|round) (?=~[SPAG]\\d)",
                    "sided with "),
            of(
                    "(?:joined|joins|join) (?:hands|ranks|swords) with|(?:took|taken|take) field (?:with|alongside|beside)|went to war (?:with|alongside|beside) (?=[SPAG]\\d+ (?:and S\\d+ )?against)",
                    "sided with "),
            of(
                    "(?:stuck|stood) by ~(?:ally )?(?=[SP]\\d)|(?:stood|fought|marched) shoulder to shoulder with",
                    "sided with "),
            of(
                    "(?:leapt|sprang|hastened|flew|hurried|rushed|marched|rode) to (?=~(?:aid|help|rescue|defen[cs]e|assistance)|[SPA]\\d+(?:'s)? (?:aid|help|rescue|defen[cs]e|assistance))",
                    "came to "),
            of("(?:came|went) to (?:the )?(?:succou?r|support|side) of", "came to aid of"),
            of("(?:came|went) to (S\\d+)'s (?:succou?r|support|side)", "came to aid of $1"),
            of(
                    "sent ~(?:\\S+ )?(?:troops|soldiers|army|forces|men|contingents?|expedition|divisions|brigades?|aircraft|warships|planes) to (?:help|aid|assist|support|defend|rescue|save|relieve|reinforce|shore up|fight (?:for|with|alongside|beside)) (?=~[SP]\\d)",
                    "fought beside "),
            of(
                    "(?:contributed|provided|supplied|committed|furnished|dispatched|despatched|lent) (?=~(?:\\S+ )?(?:troops|soldiers|contingents?|men|battalions?|brigades?) (?:to|for) )",
                    "sent "),
            of(
                    "sent (?:S\\d+|~(?:troops|soldiers|army|forces|men|contingents?)) to (S\\d+)'s (?:aid|help|side|rescue|defen[cs]e|assistance|support)",
                    "came to aid of $1"),
            of("(?:struck|hit|fought|lashed|fired|punched) back(?: at)?|retaliated|counter-?attacked", "fought"),
            of(
                    "(?:fought|went to war|took up arms|intervened|entered war) to (?:free|liberate|save|defend|protect|rescue|relieve|help) (?=~[SP]\\d)",
                    "fought beside "),
            of("was joined by (?=~S\\d+$)", "fought beside "),
            // against whom
            of("(?:saw|seen) (?:action|combat|service)", "fought"),
            of(
                    "(?:crossed|poured|surged|streamed|marched|rolled) (?:over |across )?(?:the )?(?:border|frontier) (?:in)?to (?=[SP]\\d)",
                    "invaded "),
            of("(?:hostilities|fighting) between", "war between"),
            of(
                    "(?:took|taken|take|takes) (?:up )?arms against|(?:crossed|measured) swords with|locked horns with|did battle with|(?:went|marched|rode) into battle against|squared (?:off|up) (?:against|to)|(?:waged|made|levied) war (?:on|upon|against)|drew ~swords? (?:on|against)",
                    "fought against"),
            of(
                    "(?:fell|pounced|descended|set) (?:up)?on (?=~[SP]\\d)|(?:marched|advanced|moved) (?:on|against|upon) (?=~[SP]\\d)|lashed out at|hurled ~(?:army|armies|forces|troops) (?:at|against)",
                    "attacked "),
            of(
                    "(?:flung|threw|hurled|poured) ~(?:army|armies|forces|troops|tanks|soldiers|men|divisions) (?:in)?to (?=~[SP]\\d)",
                    "invaded "),
            of(
                    "(?:joined|entered|joins|entering|plunged into|piled into|waded into|weighed into|jumped into|threw \\S+ into) (?:the )?(?:fray|fighting|fight|struggle|hostilities|conflict|war effort|melee|lists)\\b",
                    "entered war"),
            of(
                    "(?:weighed|piled|waded|chipped|pitched|jumped) in (?=on|for|against|with|beside|alongside)",
                    "entered war "),
            of(
                    "(?:was|were|been|found itself|found themselves|be) (?:drawn|dragged|pulled|sucked|pushed|plunged|swept|brought|embroiled|ensnared) (?:in|into)(?: (?:the|a))?(?: (?:war|conflict|fighting|fray|struggle))?(?= |$)",
                    "entered war"),
            of(
                    "(?:took|taken|take) up arms|(?:went|gone) (?:in)?to battle|(?:took|taken) (?:to )?(?:the )?field",
                    "entered war"),
            of(
                    "(?:stayed|remained|remain|kept|stood|sat|held|stay|keep) (?:\\S+ )?(?:on (?:the )?(?:sidelines|touchline|fence)|aloof|apart|above (?:the )?fray|on \\S+ hands|non-belligerent)",
                    "remained neutral"),
            of(
                    "(?:sat|stood) (?:idly|back|idle)(?: by)?|looked on|kept ~(?:powder dry|distance|head down)|stayed at home|stayed home",
                    "stayed neutral"),
            of("sat out (?=~(?:war|conflict|fighting|struggle|it|W\\d))", "stayed out of "),
            of("(?:kept|stayed|remained) (?:well )?clear of", "stayed out of"),
            // how it ended
            of(
                    "(?:emerged|came) (?:out of|from|out from) (?:the )?(W\\d+) (?:as )?(?:the )?(?:victors?|winners?|victorious|on top)",
                    "won $1"),
            of(
                    "(W\\d+) ended (?:in|with) (?:a |an )?(?:\\S+ )?[AS](\\d+)(?:'s)? (?:victory|triumph|win)",
                    "S$2 won $1"),
            of("(W\\d+) ended (?:in|with) (?:a |an )?(?:\\S+ )?(?:victory|triumph) (?:for|of) (S\\d+)", "$2 won $1"),
            of("(W\\d+) ended (?:in|with) (?:a |an )?(?:\\S+ )?defeat (?:for|of) (S\\d+)", "$2 lost $1"),
            of("victory in (?:the )?(W\\d+) (?:went|fell|belonged) to (S\\d+)", "$2 won $1"),
            of("(?:was|were) (not )?(?:involved|engaged) in (?=~W\\d)", "fought in "),
            of("(?:preserved|maintained|kept|retained|observed) ~neutrality", "remained neutral"),
            of("avoided (?=(?:the )?(?:war|W\\d))", "stayed out of "),
            of(
                    "(?:emerged|came out|came off|ended up|finished|ended) (?:(?:of|from) (?:(?!W\\d)\\S+ ){1,2})?(?:as )?(?:the )?(?:outright )?(?:victors?|winners?|victorious|triumphant|on top|on winning side|on victorious side|better)(?! (?:the )?(?:war|W\\d|it))",
                    "won war"),
            of("(?:carried|won) (?:the )?day|proved (?:victorious|stronger)|won out", "won war"),
            of(
                    "(?:got|had|gained) (?:the )?(?:better|upper hand|best) (?:of|over|against)|made short work of|(?:prevailed|triumphed) (?:over|against)|inflicted (?:\\S+ ){0,2}defeat (?:on|upon)|put to rout|(?:brought|forced) (?=[SP]\\d+ to ~knees)|saw off",
                    "defeated "),
            of(
                    "(?:was|were|been) (?:put to (?:flight|rout)|brought to ~knees|worsted|humbled|bested|overwhelmed|trounced|thrashed|overpowered|subdued|overcome|crushed|routed|mauled)",
                    "was defeated"),
            of(
                    "(?:emerged|came out|came off|ended up|finished|ended) (?:(?:of|from) (?:(?!W\\d)\\S+ ){1,2})?(?:as )?(?:the )?(?:losers?|on losing side|worst|second best|defeated|beaten|worse)",
                    "lost war"),
            of(
                    "(?:suffered|met|met with|went down to|tasted|conceded|sustained) (?:\\S+ ){0,2}defeat|fared (?:no better|badly|worse)|laid down ~arms|threw in (?:the )?(?:towel|sponge)|(?:sued|begged|asked) for (?:peace|terms)|came to grief",
                    "lost war"),
            of(
                    "(fighting|shooting|hostilities|war|conflict|W\\d+) (?:died down|subsided|petered out|(?:came|was brought|drew|ground) to (?:an? )?(?:end|close|halt|conclusion)|wound down|fizzled out|burned out|burnt out)",
                    "$1 ended"),
            of("(?:guns|weapons|arms|cannon) (?:fell|went|were) silent", "war ended"),
            of(
                    "(?:fighting|shooting|hostilities) (?:got under way|kicked off|flared up|erupted|commenced)",
                    "war began"),
            of(
                    "fired (?:the )?(?:first|opening) shots?|let loose (?:the )?(?:dogs of )?war|struck (?:the )?first blow",
                    "fired first"),
            // relations, votes
            of(
                    "relations (?:between|of) ([SP]\\d+) (?:date|dates|dated) ?(?:back )?(?:from|to)?",
                    "$1 opened relations"),
            of("(S\\d+) (?:won|gained|received|obtained) [AS](\\d+)(?:'s)? recognition", "S$2 recognised $1"),
            of("broke with (?=[SP]\\d+$)", "broke relations with "),
            of(
                    "(?:prevented|kept|stopped|barred) (?:the )?(?:security council|council|G\\d+) from (?:adopting|passing|approving)",
                    "vetoed"),
            of(
                    "(?:hit|slapped|punished|struck|targeted) ([SP]\\d+) with (?:\\S+ ){0,2}?(sanctions|embargo)",
                    "imposed $2 on $1"),
            of("sanctioned (?=[SP]\\d)", "imposed sanctions on "),
            of(
                    "(?:introduced|announced|enacted|levied|unveiled|agreed on|agreed|decided on|brought in|responded with|retaliated with|answered with) (?=(?:\\S+ ){0,3}(?:sanctions|embargo)\\b)",
                    "imposed "),
            of("(?:extended|granted|gave|accorded|offered) (?:\\S+ ){0,2}?recognition(?: to)?", "recognised"),
            of(
                    "(?:mended|patched up|repaired) ~(?:fences|relations|ties|quarrel|rift)|buried (?:the )?hatchet|kissed and made up|made it up",
                    "restored relations"),
            of(
                    "(?:relations|ties|rift|breach|quarrel) (?:was|were) (?:mended|healed|patched up|repaired|normalised|normalized)",
                    "relations were restored"),
            of(
                    "(?:went over|gone over|switched|shifted|transferred|moved|swung) (?:~(?:recognition|allegiance|ties|relations|embassy) )?(?:from (?:[SP]\\d+) )?to (?=[SP]\\d)",
                    "recognised "),
            of(
                    "(?:dropped|ditched|dumped|deserted|jilted|forsook|abandoned) ([SP]\\d+) (?:in favou?r of|for) (?=[SP]\\d)",
                    "recognised "),
            of(
                    "(?:struck|shot|voted) down (?=~(?:\\S+ ){0,2}(?:draft|resolution|text|motion|measure|proposal))|(?:sank|sunk|torpedoed|quashed|scuppered|killed|thwarted|derailed|blocked|scotched|spiked) (?=~(?:\\S+ ){0,2}(?:draft|resolution|text|motion))",
                    "vetoed draft "),
            of(
                    "(?:used|wielded|exercised|deployed|invoked|resorted to|made use of|reached for|employed) ~(?:right of |power of )?vetoe?s?(?: power)?",
                    "vetoed"),
            // presence, visits
            of("^~[SPA](\\d+)(?:'s)? (?:withdrawal|departure|retreat) from ([SP]\\d+)", "S$1 withdrew troops from $2"),
            of(
                    "^(?:during|on) ~(?:official |state |first |brief )?(?:visit|trip|journey|tour) (?:to|of|in) ([SP]\\d+) ,? ?(S\\d+) ",
                    "$2 visited $1 and "),
            of("rolled out (?:the )?red carpet for", "received"),
            of("(S\\d+)'s (?:soil|territory|land|shores)", "$1"),
            of("(?:plays|played|play) host to", "hosted"),
            of("(?:was|were|been) (?:quartered|billeted|encamped|garrisoned|posted|deployed)", "was stationed"),
            of(
                    "(?:touched down|jetted off|jetted|set down|called|dropped|stopped|turned up|showed up) (?:in|at|to) (?=~[SP]\\d)|(?:paid|made) (?:\\S+ ){0,2}(?:call on|pilgrimage to|stopover in|stop in|appearance in)|(?:was|were|been) (?:\\S+ ){0,2}guests? (?:in|of)|(?:put|set) foot (?:on|in)",
                    "visited "),
            of(
                    "(?:joined|entered|gatecrashed) (?:the )?(?:nuclear|atomic) (?:club|powers)|went nuclear",
                    "exploded first nuclear bomb"),
            // states
            of(
                    "(S\\d+) (?:granted|gave|conceded) ([SP]\\d+) ~(?:independence|freedom|sovereignty)",
                    "$2 became independent of $1"),
            of(
                    "(S\\d+) (?:granted|gave|conceded) (?:independence|freedom) to ([SP]\\d+)",
                    "$2 became independent of $1"),
            of("[AS](\\d+)(?:'s)? rule (?:in|over|of) ([SP]\\d+) ended", "$2 became independent of S$1"),
            of(
                    "(?:threw|shook|cast) off [AS](\\d+)(?:'s)? (?:rule|yoke|domination|control)",
                    "became independent of S$1"),
            of(
                    "(?:freed|liberated|separated|emancipated) (?:itself |themselves )?from (?=[SP]\\d)",
                    "became independent of "),
            of(
                    "^[AS](\\d+)(?:'s)? independence (?:dates|dated|came|followed|was won|was declared)",
                    "S$1 became independent"),
            of("(?:lies|lay) next to (?=[SP]\\d)", "borders "),
            of("lacks? (?:a )?(?:coastline|coast|access to sea|outlet to sea)", "is landlocked"),
            of(
                    "(?:broke|tore|cut) (?:\\S+ )?(?:away|free|loose) from|(?:threw|shook|cast) off (?:the )?(?:yoke|rule|chains|shackles)(?: of)?|(?:won|gained|achieved|regained|got|obtained) ~(?:freedom|liberty|statehood)(?: from)?|(?:was|were) set free|became ~own master",
                    "became independent of"),
            // what was done, as a noun
            of(
                    "^~" + STATE + " " + HOW + "(?:entry|accession|admission|admittance) (?:in)?to " + GROUP,
                    "S$1 joined $2"),
            of("(?:entry|accession|admission|admittance) of " + STATE + " (?:in)?to " + GROUP, "S$1 joined $2"),
            of(
                    "^~" + STATE + " " + HOW + "(?:withdrawal|departure|exit|expulsion|secession|resignation) from "
                            + GROUP,
                    "S$1 left $2"),
            of("(?:withdrawal|departure|exit|expulsion|secession) of " + STATE + " from " + GROUP, "S$1 left $2"),
            of(
                    "^~" + STATE + " " + HOW + "membership (?:of|in) " + GROUP
                            + "(?= (?:came|began|dates|dated|started|took effect|followed))",
                    "S$1 joined $2"),
            of("^~" + STATE + " " + HOW + "membership (?:of|in) " + GROUP, "S$1 was member of $2"),
            of(
                    "^~" + STATE + " " + HOW + "(?:entry|entrance|intervention) (?:in)?to? ?(?:the )?(W\\d+|war)",
                    "S$1 entered $2"),
            of("^~" + STATE + " " + HOW + "declaration of war (?:on|against|upon)", "S$1 declared war on"),
            of("^~" + STATE + " " + HOW + "invasion of", "S$1 invaded"),
            of("^~" + STATE + " " + HOW + "(?:attack|assault|onslaught) (?:on|against|upon)", "S$1 attacked"),
            of("^~" + STATE + " " + HOW + "(?:victory|triumph) over", "S$1 defeated"),
            of("^~" + STATE + " " + HOW + "defeat (?:by|at hands of)", "S$1 was defeated by"),
            of("^~" + STATE + " " + HOW + "recognition of", "S$1 recognised"),
            of("(?:signing|signature|conclusion) of (T\\d+|~(?:treaty|pact|alliance)) by " + STATE, "S$2 signed $1"),
            // turned round
            of("^(?:all )?(?:the )?(?:two|three|four|five|six) (?=S\\d+ )", ""),
            of("^among those (?:who|that|which) (.+) (?:was|were) (S\\d+)$", "$2 $1"),
            of("^(?:also )?among (.+) (?:was|were|is|are) (S\\d+)$", "$2 was among $1"),
            of("^(?:first|next|last|second|third) to sign (?:was|were) (S\\d+)", "$1 signed"),
            of("^(?:first|next|last|second|third) to (?:join|enter|follow|come in) (?:was|were) (S\\d+)", "$1 joined"),
            of("^(?:first|next|last|second|third) to (?:leave|go|quit) (?:was|were) (S\\d+)", "$1 left"));

    private static final Gate GATE = new Gate(ALL.stream().map(Wording::pattern).toList());

    private Wordings() {}

    private static Wording of(String pattern, String plain) {
        return new Wording(Finder.of("(?<![a-z])(?:" + pattern.replace("~", OWN) + ")(?!(?<=[a-z])[a-z])"), plain);
    }

    /** "Was among the states that fought": fought. */
    private static final Finder AMONG = Finder.of(
            " (?:is|are|was|were) (?:one of|among|part of) (?:the )?(?:\\S+ ){0,2}?(?:states|countries|powers|nations|governments|allies|members|republics"
                    + "|neighbou?rs|parties|signatories|those|few|many|several) (?:that|which|who) (?=[a-z])");

    /** A marked text in plain words; the same text where it has no other. */
    static String plain(String marked) {
        Passage text = new Passage(marked);
        Matcher among = AMONG.find(text);
        text = among == null ? text : new Passage(among.replaceFirst(" "));
        Matcher done = DONE.find(text);
        return reworded(done == null ? text : new Passage(Past.of(done.replaceAll("did "))));
    }

    /** The same for a text with its times and negations, in which what is said to be the first or the only one stays. */
    static String plainTimed(String timed) {
        return reworded(new Passage(timed));
    }

    private static String reworded(Passage marked) {
        Passage text = marked;
        BitSet likely = GATE.in(text);
        for (int i = likely.nextSetBit(0); i >= 0; i = likely.nextSetBit(i + 1)) {
            Wording w = ALL.get(i);
            Matcher m = w.pattern().find(text);
            if (m != null) {
                text = new Passage(
                        SPACES.matcher(m.replaceAll(w.plain()).strip()).replaceAll(" "));
                likely = GATE.in(text);
            }
        }
        return text.text();
    }
}
