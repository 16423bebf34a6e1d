package org.casus.claims;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns "did not join" and "did Moscow sign" into "joined" and "Moscow signed", so that one form of a verb has to be known. */
final class Past {
    private static final Pattern DID = Pattern.compile("\\bdid (?:([SGTW]\\d+) )?(?:ever )?([a-z-]{2,})\\b");
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("become", "became"),
            Map.entry("begin", "began"),
            Map.entry("break", "broke"),
            Map.entry("bring", "brought"),
            Map.entry("build", "built"),
            Map.entry("come", "came"),
            Map.entry("fall", "fell"),
            Map.entry("fight", "fought"),
            Map.entry("get", "got"),
            Map.entry("give", "gave"),
            Map.entry("go", "went"),
            Map.entry("have", "had"),
            Map.entry("hold", "held"),
            Map.entry("keep", "kept"),
            Map.entry("leave", "left"),
            Map.entry("lose", "lost"),
            Map.entry("make", "made"),
            Map.entry("meet", "met"),
            Map.entry("oversee", "oversaw"),
            Map.entry("quit", "quit"),
            Map.entry("send", "sent"),
            Map.entry("set", "set"),
            Map.entry("sit", "sat"),
            Map.entry("stand", "stood"),
            Map.entry("strike", "struck"),
            Map.entry("swear", "swore"),
            Map.entry("take", "took"),
            Map.entry("undertake", "undertook"),
            Map.entry("win", "won"),
            Map.entry("withdraw", "withdrew"));
    private static final Set<String> NO_VERBS = Lexis.words(
            "so the in on at to it not this that as and but both with for too likewise by from much little nothing");

    private Past() {}

    /** A clause with the past for each "did" and its verb. */
    static String of(String mask) {
        Matcher m = DID.matcher(mask);
        var out = new StringBuilder();
        while (m.find()) {
            String verb = m.group(2);
            String subject = m.group(1) == null ? "" : m.group(1) + " ";
            String whole = NO_VERBS.contains(verb) ? m.group() : subject + past(verb);
            m.appendReplacement(out, Matcher.quoteReplacement(whole));
        }
        return m.appendTail(out).toString();
    }

    private static String past(String verb) {
        String known = IRREGULAR.get(verb);
        if (known != null) {
            return known;
        }
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        boolean y = verb.endsWith("y") && verb.length() > 2 && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
        return y ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
    }
}
