package org.casus.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of questions and the parts they play; what depends on their neighbours is decided in {@link Tagger}. */
final class Lexicon {
    private static final Map<String, Tag> TAGS;

    private static final Set<String> AID =
            words("aid help side sides defence defense assistance rescue support behalf");
    private static final Set<String> WARS =
            words("war wars conflict conflicts crisis dispute disputes confrontation hostilities showdown fight fights"
                    + " clash clashes skirmish skirmishes");
    private static final Set<String> DRAWS =
            words("bring brings draw draws drawn drag drags dragged pull pulls pulled suck sucked");
    private static final Set<String> COUNTS = words("count rely depend counts relies depends");
    private static final Set<String> PRONOUNS = words("it them him her they he she");
    private static final Set<String> ASKED =
            words("who who'd who'll whom whoever anyone anybody someone somebody everyone everybody");
    private static final Set<String> ASKING = words("which what any other many no whose");
    private static final Set<String> STATES =
            words("country countries state states nation nations power powers ally allies government governments else");
    private static final Set<String> BEGINS = words("declare declares declared start starts started launch launches"
            + " launched begin begins began open opens opened mount mounts mounted wage wages waged");
    private static final Set<String> STANDS = words("side sides sided siding stand stands stood standing stick sticks"
            + " ally allies allied align aligns aligned team teams teamed partner cooperate rank");
    private static final Set<String> BESIDE = words("with by beside behind alongside");
    private static final Set<String> ABSTAIN = words("stay stays stayed remain remains remained keep keeps kept");

    /** Words that say nothing about who fights whom. */
    private static final Set<String> EMPTY = words(
            "a an any all also alone another actually again already able about believe best both cant chance chances"
                    + " country countries course current currently definitely each else even ever every expect first"
                    + " finally hard his her how however i immediately its just let likely likelihood lot many maybe"
                    + " military militarily more most much my navy army need nation nations not now odds once one only"
                    + " other our out own people perhaps please possible possibly power powers probability probable"
                    + " probably question ready really say so some soldiers soon state states still such suddenly surely"
                    + " that their there these think this those together too troops forces true truly unlikely up very"
                    + " want we what where whether why willing without yes you your government leaders president new"
                    + " next old full scale major big openly directly hypothetical scenario break breaks broke out start"
                    + " starts started begin begins began happen happens happened occur place then never no which whose"
                    + " whos neutral me as than but yet border borders frontier naval maritime");

    static {
        var tags = new HashMap<String, Tag>();
        tag(
                tags,
                Tag.AUXILIARY,
                "would will shall should can could might must may do does did has have had having wouldn't");
        tag(tags, Tag.BE, "is are was were be been being gets get got getting becomes became");
        tag(
                tags,
                Tag.IF,
                "if when whenever suppose supposing assuming assume after unless provided because while once");
        tag(tags, Tag.AND, "and or plus");
        tag(tags, Tag.FIGHT, "fight fights fought fighting battle battles battled clash clashes clashed die dies died");
        tag(tags, Tag.FIGHT, "send sends sent sending");
        tag(tags, Tag.HELP, "help helps helped helping aid aids aided aiding assist assists assisted assisting");
        tag(tags, Tag.HELP, "defend defends defended defending support supports supported supporting");
        tag(tags, Tag.HELP, "back backs backed backing protect protects protected protecting");
        tag(tags, Tag.HELP, "save saves saved saving rescue rescues rescued shield shields shielded");
        tag(
                tags,
                Tag.JOIN,
                "join joins joined joining intervene intervenes intervened intervening enter enters entered");
        tag(tags, Tag.JOIN, "step steps stepped involved participate participates react reacts respond responds");
        tag(
                tags,
                Tag.ATTACK,
                "attack attacks attacked attacking invade invades invaded invading strike strikes struck");
        tag(tags, Tag.ATTACK, "striking bomb bombs bombed bombing assault assaults assaulted occupy occupies occupied");
        tag(tags, Tag.ATTACK, "annex annexes annexed seize seizes seized blockade blockades blockaded hit hits shell");
        tag(tags, Tag.ATTACK, "shells shelled raid raids raided nuke nukes nuked provoke provokes provoked");
        tag(tags, Tag.ATTACK, "threaten threatens threatened conquer conquers conquered");
        tag(
                tags,
                Tag.EVENT,
                "war wars invasion invasions aggression offensive conflict conflicts crisis dispute disputes");
        tag(tags, Tag.EVENT, "confrontation hostilities showdown skirmish skirmishes incursion bombardment annexation");
        tag(
                tags,
                Tag.SHUN,
                "abandon abandons abandoned desert deserts deserted betray betrays betrayed abstain abstains");
        tag(tags, Tag.GO, "come comes came coming go goes went going rush rushes rally rallies take takes took taking");
        tag(tags, Tag.FOR, "for");
        tag(tags, Tag.AGAINST, "against versus vs v");
        tag(tags, Tag.WITH, "with");
        tag(tags, Tag.OVER, "over");
        tag(tags, Tag.BESIDE, "alongside beside behind");
        tag(tags, Tag.BY, "by");
        tag(tags, Tag.ON, "on upon onto");
        tag(tags, Tag.OF, "of");
        tag(tags, Tag.BETWEEN, "between among");
        tag(tags, Tag.FROM, "from");
        tag(tags, Tag.TO, "to into");
        tag(tags, Tag.IN, "in at near within inside");
        TAGS = Map.copyOf(tags);
    }

    private Lexicon() {}

    private static void tag(Map<String, Tag> tags, Tag tag, String words) {
        words(words).forEach(word -> tags.put(word, tag));
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ", -1)).map(Token::normal).collect(Collectors.toUnmodifiableSet());
    }

    /** The part a word usually plays, null if it has none of its own. */
    static @Nullable Tag tag(String word) {
        return TAGS.get(word);
    }

    /** Whether a word says nothing about who fights whom. */
    static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /** "Aid" in "come to its aid". */
    static boolean isAid(String word) {
        return AID.contains(word);
    }

    /** Nouns that do not say who began: "war", unlike "attack". */
    static boolean isWar(String word) {
        return WARS.contains(word);
    }

    /** "Bring" in "bring in". */
    static boolean isDraw(String word) {
        return DRAWS.contains(word);
    }

    /** "Count" in "count on". */
    static boolean isCount(String word) {
        return COUNTS.contains(word);
    }

    static boolean isPronoun(String word) {
        return PRONOUNS.contains(word);
    }

    /** "Who", "anyone". */
    static boolean isAsked(String word) {
        return ASKED.contains(word);
    }

    /** "Which" in "which states". */
    static boolean isAsking(String word) {
        return ASKING.contains(word);
    }

    /** "States" in "which states". */
    static boolean isStates(String word) {
        return STATES.contains(word);
    }

    /** "Declare" in "declare war on". */
    static boolean isBegin(String word) {
        return BEGINS.contains(word);
    }

    /** "Stand" and "by" in "stand by". */
    static boolean isStandBy(String first, String second) {
        return STANDS.contains(first) && BESIDE.contains(second);
    }

    /** "Stay" in "stay out", "stay neutral". */
    static boolean isAbstain(String word) {
        return ABSTAIN.contains(word);
    }

    /** Whether a verb can be a participle: "attacked", "struck". */
    static boolean isParticiple(String word) {
        return word.endsWith("ed") || word.equals("struck") || word.equals("hit") || word.equals("fought");
    }
}
