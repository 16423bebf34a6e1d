package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;

/** The kinds of promises that words of treaties name, as ATOP calls them. */
final class Promises {
    private static final Finder CONSULTATION = Finder.of("\\bconsult|\\bconfer\\b");
    private static final Finder NONAGGRESSION = Finder.of(
            "non-?aggression|not to (?:attack|use force|invade|go to war|take up arms|resort)|no-war|forbids? (?:aggression|attack)"
                    + "|forbade|renounc\\w+ (?:of )?(?:the use of )?force|refrain|against force|ruled? out (?:the use of )?force"
                    + "|never to (?:attack|use)|respect (?:each|its|their|the) ");
    private static final Finder NEUTRALITY =
            Finder.of("\\bneutral|stay out|stand aside|not to (?:join|help|aid|support|assist)");
    private static final Finder OFFENSE = Finder.of("\\boffensive|\\boffence|\\boffense");
    private static final Finder DEFENSE = Finder.of(
            "\\bdefen[cs]e\\b|\\bdefensive|\\bdefend|mutual (?:military )?(?:assistance|aid|help)|collective (?:defen|security)"
                    + "|\\bmutual assistance|come to (?:its|their|the|each|one)|\\bhelp\\b|\\bassist\\b|\\baid\\b|\\bprotect"
                    + "|attack (?:on|against) (?:one|either|any)|aggression against (?:one|either|any)|\\bfight\\b|take up arms for"
                    + "|to S\\d+'s (?:aid|help|assistance|defen|rescue|side)|must act|act(?:ion)? to meet|military (?:alliance|pact|aid)"
                    + "|attack (?:on|against) (?:\\S+ ){0,6}attack (?:on|against) (?:all|each|every|S\\d)"
                    + "|(?:promise|pledge|guarantee|assurance)s? of (?:\\S+ )?(?:assistance|help|support|protection|independence|aid)|resist an attack|all possible help|\\bto the rescue");
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
        } else if (DEFENSE.in(withoutTrade(text))) {
            kinds.add("defense");
        }
        return kinds;
    }

    private static Passage withoutTrade(Passage text) {
        Matcher m = NO_DEFENSE.find(text);
        return m == null ? text : new Passage(m.replaceAll(""));
    }
}
