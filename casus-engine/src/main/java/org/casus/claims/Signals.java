package org.casus.claims;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds words and deeds toward war or restraint, in the terms of PLOVER (Halterman and others 2023, table 1). */
final class Signals {
    private static final Map<String, Starts> KINDS;

    static {
        var kinds = new LinkedHashMap<String, Starts>();
        kind(kinds, "accuse", "accus\\w+|blam\\w+|condemn\\w+|denounc\\w+|criticis\\w+|criticiz\\w+");
        kind(
                kinds,
                "threaten",
                "warn\\w*|threaten\\w*|vow\\w* to (?:attack|strike|retaliate|respond)|ultimatum|will (?:strike|retaliate)|tolerated");
        kind(
                kinds,
                "request",
                "call(?:s|ed|ing)? for (?:\\S+ ){0,3}(?:restraint|dialogue|talks|calm|peace|negotiation|ceasefire)|urg\\w+|appeal\\w*|ask(?:s|ed)? (?:\\S+ ){0,3}for (?:troops|help|arms|aid)");
        kind(kinds, "reject", "veto\\w*|reject\\w*|refus\\w+|denied|denies");
        kind(
                kinds,
                "sanction",
                "impos\\w+ (?:\\S+ ){0,4}(?:sanctions|embargo)|expell\\w+ (?:\\S+ ){0,3}diplomats|sever\\w+|broke off relations");
        kind(
                kinds,
                "mobilize",
                "mobili[sz]\\w+|exercises?\\b|manoeuvres|drills?\\b|deploy\\w*|massed|build-up|sent (?:\\S+ ){0,3}(?:warships|carrier|troops|forces)");
        kind(
                kinds,
                "aid",
                "suppl(?:y|ies|ied) (?:\\S+ ){0,4}(?:arms|weapons|aid|oil|shells)|provid\\w+ (?:\\S+ ){0,6}(?:aid|assistance|arms|weapons)|receiv\\w+ (?:\\S+ ){0,4}(?:arms|aid|weapons|oil)|military aid|economic aid");
        kind(kinds, "consult", "visit\\w*|trip\\b|met\\b|summit|talks\\b|hosted|mediat\\w+");
        kind(
                kinds,
                "support",
                "pledg\\w+|promis\\w+|defended|back(?:s|ed)\\b|stood by|stand by|supported|assur\\w+|willing to fight");
        kind(kinds, "agree", "signed|concluded|agreed|ratified");
        kind(kinds, "coerce", "seiz\\w+|blockad\\w+|annex\\w+|occup\\w+");
        kind(kinds, "assault", "attack\\w*|invad\\w+|shell\\w+|bombed|struck|opened fire");
        KINDS = Collections.unmodifiableMap(kinds);
    }

    /** What is no signal where it was not done; a refusal, or a warning of what will not be borne, is one. */
    private static final Set<String> DEEDS =
            Set.of("sanction", "mobilize", "aid", "consult", "support", "agree", "coerce", "assault");

    private static final Finder ACTOR = Finder.of("S\\d+");
    /** Before a word that tells no deed of the state named first: done to it, supposed, or only spoken of. */
    private static final Pattern NO_DEED = Pattern.compile(
            "(?:\\b(?:is|are|was|were|be|been|being|gets?|got|if|armed|an|any|of|against|should|case|event)(?: (?:ever|not|then))? )$");
    /** Whom others are told not to touch. */
    private static final Finder SHIELDED = Finder.of(
            "\\b(?:actions?|attacks?|strikes?|invasion|aggression|war|moves?) (?:against|on|of|upon) (S\\d+)");

    private Signals() {}

    private static void kind(Map<String, Starts> kinds, String name, String words) {
        kinds.put(name, Starts.of(words));
    }

    /** The signal of a clause, if its first state says or does one. */
    static @Nullable Signal of(Clause clause, Vocabulary vocabulary) {
        Matcher actor = ACTOR.find(clause.inMask());
        if (actor == null) {
            return null;
        }
        Set<Integer> who = clause.states(actor.group());
        for (Map.Entry<String, Starts> kind : KINDS.entrySet()) {
            int word = kind.getValue().find(clause.inMask());
            boolean told = word > actor.start()
                    && !(clause.negated() && DEEDS.contains(kind.getKey()))
                    && !NO_DEED.matcher(clause.mask().substring(0, word)).find();
            if (told && !who.isEmpty()) {
                var toward = new LinkedHashSet<>(clause.allStates());
                toward.removeAll(who);
                Matcher shielded = kind.getKey().equals("threaten") ? SHIELDED.find(clause.inMask()) : null;
                if (shielded != null) {
                    toward.removeAll(clause.states(shielded.group(1)));
                }
                When when = clause.at();
                return new Signal(
                        clause.quote(),
                        names(who, vocabulary),
                        toward.isEmpty() ? null : names(toward, vocabulary),
                        kind.getKey(),
                        when == null ? null : when.text());
            }
        }
        return null;
    }

    static String names(Set<Integer> states, Vocabulary vocabulary) {
        return states.stream().map(vocabulary::stateName).collect(Collectors.joining(", "));
    }
}
