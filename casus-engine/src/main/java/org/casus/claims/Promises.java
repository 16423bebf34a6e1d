package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;

/** The kinds of promises that words of treaties name, as ATOP calls them. */
final class Promises {
    private static final Finder CONSULTATION = Finder.of(
            "\\bconsult|\\bconfer\\b"
                    + "|exchange (?:of )?views|keep in (?:close )?(?:touch|contact)|take counsel|heads together|talk (?:things |matters |it |them )?over|talk to (?:each|one)|\\bto talk\\b"
                    + "|(?:each other|one another)'s (?:advice|counsel)|concert (?:their|together)|get in touch|sit down (?:together|with)|keep (?:each other|one another) informed");
    private static final Finder NONAGGRESSION = Finder.of(
            "non-?aggression|not to (?:attack|use force|invade|go to war|take up arms|resort)|no-war|forbids? (?:aggression|attack)"
                    + "|forbade|renounc\\w+ (?:of )?(?:the use of )?force|refrain|against force|rul\\w+ out (?:the use of )?(?:force|arms|war|violence)"
                    + "|(?:neither|nor) (?:would |was to |were to |might )?(?:attack|use force|make war|wage|invade)|never to (?:attack|use|make war|wage|fight|go to war)|respect (?:each|its|their|the) |forsw[eo]\\w+ (?:\\S+ )?(?:war|force|aggression|violence)"
                    + "|renounc\\w+ (?:\\S+ )?(?:war|aggression|violence|force)\\b|leave (?:each other|one another) (?:in peace|alone)|peaceful means|without (?:resort(?:ing)? to )?(?:force|war|arms)"
                    + "|not to (?:make war|wage|fight (?:each|one)|threaten|strike|move against|raise)|keep the peace with");
    private static final Finder NEUTRALITY = Finder.of(
            "\\bneutral|(?:stay|keep|remain|sit|hold) (?:it )?(?:itself )?out\\b|stand aside|on the sidelines|sit on (?:its|their) hands|on the fence"
                    + "|\\baloof\\b|benevolent|take no (?:part|side)|stand idly by|look on\\b"
                    + "|(?:not (?:to )?|nor |never (?:to )?|neither \\S+ to )(?:join|help|aid|support|assist|side|take sides|take part|lend|back)[^,]*"
                    + "|(?:give|lend|offer|grant|giving|lending) (?:no|neither) (?:\\S+ )?(?:help|aid|support|assistance|hand|comfort)[^,]*"
                    + "|no (?:help|aid|support|assistance) to[^,]*");
    private static final Finder OFFENSE = Finder.of("\\boffensive|\\boffence|\\boffense");
    private static final Finder DEFENSE = Finder.of(
            "\\bdefen[cs]e\\b|\\bdefensive|\\bdefend|mutual (?:military )?(?:assistance|aid|help)|collective (?:defen|security)"
                    + "|\\bmutual assistance|come to (?:its|their|the|each|one)|\\bhelp\\b|\\bassist\\b|\\baid\\b|\\bprotect"
                    + "|attack (?:on|against) (?:one|either|any)|aggression against (?:one|either|any)|\\bfight\\b|take up arms for"
                    + "|to S\\d+'s (?:aid|help|assistance|defen|rescue|side)|must act|act(?:ion)? to meet|military (?:alliance|pact|aid)"
                    + "|attack (?:on|against) (?:\\S+ ){0,6}attack (?:on|against) (?:all|each|every|S\\d)"
                    + "|(?:promise|pledge|guarantee|assurance)s? of (?:\\S+ )?(?:assistance|help|support|protection|independence|aid)|resist an attack|all possible help|\\bto the rescue"
                    + "|take the field|take up arms|stand by (?!idle)|stood by |side by side|shoulder to shoulder|(?:rush|hurry|spring|rally|march) to\\b|had to march|lend (?:a |its |their )?(?:military )?(?:hand|help|support)"
                    + "|succou?r|make common cause|join forces|in repelling|to repel|(?:whole|full|entire|all (?:its|their)) (?:strength|force|forces|might|power)"
                    + "|not (?:to )?(?:stand|sit|remain|be) (?:idle|idly)|(?:stand|sit|remain) idle|(?:military|armed|every|full|immediate|all the|all possible) (?:\\S+ ){0,3}?(?:assistance|help|aid|support)"
                    + "|go to war (?:for|alongside|beside|on)|as an attack (?:on|against|upon)|to (?:the |each |one |its |their )?\\S+ (?:side|rescue)\\b|reinforce|jointly|respond together");
    private static final Finder NO_DEFENSE =
            Finder.of("defen[cs]e (?:co-?operation|industr|minist|sale|sector|trade|relation|link|tie|procure|white)");
    private static final Finder ATTACKS = Finder.of(
            "\\b(?:if|when|should|whenever) (?:the other|the first|its ally|its partner|either|one|each) (?:side |party |state )?"
                    + "(?:attacks?|attacked|went to war|goes to war|invaded|invades|began|begins|starts|started|struck) (?!by)"
                    + "|whoever (?:begins|began|starts|started|attack)|in any war|attacked first|wars of aggression");

    private Promises() {}

    private static final Finder FIRM = Finder.of(
            "\\bdefen[cs]e (?:pacts?|treat(?:y|ies)|alliances?|clause|guarantee)|\\bdefensive (?:pact|treaty|alliance)|\\bdefend|mutual (?:military (?:assistance|aid|help)|defen[cs]e)"
                    + "|military (?:alliance|help|assistance|aid|pact)|come to (?:its|their|the|each|one|S\\d)|to (?:the )?\\S+ (?:aid|help|assistance|defen|rescue)|attacked|attack (?:on|against)|promise of defen|\\bfight\\b|collective defen");
    private static final Finder NOT_TO =
            Finder.of("\\bnot to (?:\\S+ )?(?:help|aid|assist|support|join|defend|fight|attack)");

    /** Whether a text speaks of a promise to fight for another in so many words. */
    static boolean firm(Passage text) {
        return FIRM.in(text) && !NOT_TO.in(text);
    }

    /** Kinds in a text: {@code defense}, {@code offense}, {@code neutrality}, {@code nonaggression}, {@code consultation}. */
    static Set<String> in(Passage text) {
        var kinds = new LinkedHashSet<String>();
        if (CONSULTATION.in(text)) {
            kinds.add("consultation");
        }
        if (NONAGGRESSION.in(text)) {
            kinds.add("nonaggression");
        }
        if (NEUTRALITY.in(text)) {
            kinds.add("neutrality");
        }
        if (OFFENSE.in(text) || ATTACKS.in(text)) {
            kinds.add("offense");
        } else if (DEFENSE.in(without(NO_DEFENSE, without(NEUTRALITY, text)))) {
            kinds.add("defense");
        }
        return kinds;
    }

    private static Passage without(Finder what, Passage text) {
        Matcher m = what.find(text);
        return m == null ? text : new Passage(m.replaceAll(""));
    }
}
