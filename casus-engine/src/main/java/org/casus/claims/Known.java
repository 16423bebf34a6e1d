package org.casus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which words of a clause are understood, given what it says: those of {@code known-words.txt}, names, times and numbers.
 *
 * <p>A word that nobody reckoned with may turn what the clause seems to say into something else ("remained a bystander", "answered
 * with an embargo"). No list of such words is ever complete; that of the harmless ones needs not to be.
 */
final class Known {
    private static final Map<Relation, String> KINDS = Map.ofEntries(
            Map.entry(Relation.WAR, "war"),
            Map.entry(Relation.ALLIANCE, "treaty"),
            Map.entry(Relation.TREATY_DUTY, "treaty"),
            Map.entry(Relation.MEMBERSHIP, "membership"),
            Map.entry(Relation.VISIT, "visit"),
            Map.entry(Relation.DIPLOMATIC, "diplomatic"),
            Map.entry(Relation.SANCTIONS, "sanctions"),
            Map.entry(Relation.WEAPONS_TEST, "weapons"),
            Map.entry(Relation.BORDER, "border"),
            Map.entry(Relation.HISTORY, "history"),
            Map.entry(Relation.MILITARY_PRESENCE, "presence"),
            Map.entry(Relation.DISPUTE, "dispute"));
    private static final List<String> ENDINGS = List.of("ies", "ied", "ing", "es", "ed", "s");
    private static final Map<String, Set<String>> WORDS = read();
    private static final Set<String> GENERAL = WORDS.getOrDefault("general", Set.of());
    private static final Set<String> ALL =
            WORDS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final Pattern CIRCUMSTANCE =
            Pattern.compile("(?:after|before|during|despite|following|amid|since|because of|thanks to) ");

    /** "Thrown out of the League", "joined NATO": a grouping that nobody fights with or against. */
    private static final Finder OF_GROUP = Finder.of("\\b(?:of|from|to|into|in|left|joined|founded) (?:the )?G\\d");

    /** Whom somebody fought, where it is no name that is known. */
    private static final Finder FOUGHT_WHOM =
            Finder.of("\\b(?:fought|fight|fights|fighting|attacked|invaded|beat|defeated|against) (?:the )?([a-z]+)");

    /** What is fought over. */
    private static final Pattern CAUSE = Pattern.compile(
            " (?:over|about|because of) (?:[A-Z]\\d+(?:'s)? )?(?:[a-z-]+ ){1,4}(?:[a-z-]+$|(?=(?:in|at|near) |[A-Z,]))");

    /** Unknown words that a clause can have that was read by what it names. */
    private static final int MANY = 2;

    /** Words of what stands between commas. */
    private static final int MOST = 7;

    private Known() {}

    private static Map<String, Set<String>> read() {
        var words = new HashMap<String, Set<String>>();
        for (Lexis.Line line : Lexis.lines("known-words.txt")) {
            Set<String> own = words.computeIfAbsent(line.kind(), k -> new HashSet<>());
            for (String word : line.words()) {
                own.add(word);
                own.add(stem(word));
            }
        }
        words.replaceAll((kind, own) -> Set.copyOf(own));
        return Map.copyOf(words);
    }

    /** "Includes", "included", "including" as one. */
    static String stem(String word) {
        String stem = word;
        for (String end : ENDINGS) {
            if (stem.equals(word) && word.endsWith(end) && word.length() > end.length() + 2 && !word.endsWith("ss")) {
                stem = word.substring(0, word.length() - end.length());
            }
        }
        boolean vowel = stem.length() > 3 && (stem.endsWith("e") || stem.endsWith("y"));
        return vowel ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** Whether a word is harmless whatever a clause says. */
    static boolean isGeneral(String word) {
        return GENERAL.contains(word) || Lexis.FILLERS.contains(word) || GENERAL.contains(stem(word));
    }

    /** Whether statements of some kind are made with a word of a stem. */
    static boolean isOfAKind(String stem) {
        return ALL.contains(stem);
    }

    /** The stems of the words of a clause that are not understood if it says something of a relation. */
    static List<String> unknown(Clause clause, Relation relation) {
        Set<String> own = WORDS.getOrDefault(KINDS.getOrDefault(relation, ""), Set.of());
        var list = new ArrayList<String>();
        for (String word : bare(clause, relation)) {
            String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
            if (!isWord(w) || GENERAL.contains(w) || own.contains(w) || Lexis.FILLERS.contains(w)) {
                continue;
            }
            String stem = stem(w);
            if (!GENERAL.contains(stem) && !own.contains(stem)) {
                list.add(stem);
            }
        }
        return list;
    }

    /** A clause without what stands between commas and has no verb: "after the landing," "Britain's oldest ally,", and what was fought over. */
    private static List<String> bare(Clause clause, Relation relation) {
        if (clause.timed().indexOf(',') < 0 && relation != Relation.WAR) {
            return clause.inTimed().words();
        }
        String text = relation == Relation.WAR ? CAUSE.matcher(clause.timed()).replaceAll(" ") : clause.timed();
        String[] parts = text.split(" , ", -1);
        var kept = new ArrayList<String>();
        for (int i = 0; i < parts.length; i++) {
            boolean circumstance = i == 0 && CIRCUMSTANCE.matcher(parts[i]).lookingAt();
            boolean between = i > 0 && i < parts.length - 1 || circumstance && parts.length > 1;
            List<String> words = List.of(parts[i].split(" ", -1));
            boolean says = words.size() > MOST || words.stream().anyMatch(w -> Lexis.isVerb(w) || Lexis.isNegation(w));
            if (!between || says) {
                kept.addAll(words);
            }
        }
        return kept;
    }

    /**
     * Whether a clause that was read by the names and words in it may well say something else: several of its words are unknown, or
     * one is of those by which other kinds of statements are made ("broke off relations over the war"), or nobody fights in it.
     */
    static boolean strays(Clause clause, Statement s) {
        List<String> unknown = clause.unknown(s.relation());
        boolean grouping = s.relation() == Relation.WAR
                && (s.group() == null || s.is("spoken group"))
                && OF_GROUP.in(clause.inMask());
        boolean noDeed = s.act() == Act.FOUGHT
                && clause.mentions().stream().noneMatch(m -> m.letter() == 'W')
                && clause.inTimed().words().stream()
                        .noneMatch(w -> WORDS.getOrDefault("fought", Set.of()).contains(stem(w)));
        Matcher whom = FOUGHT_WHOM.find(clause.inTimed());
        // "the powers that fought the Boxers": who was fought is not known
        boolean elsewhere = whom != null && clause.unnamed() && unknown.contains(stem(whom.group(1)));
        return grouping
                || noDeed
                || elsewhere
                || unknown.size() > (s.act() == Act.RULED ? 0 : MANY)
                || unknown.stream().anyMatch(WORDS.getOrDefault("deeds", Set.of())::contains);
    }

    /** Marks have capitals, numbers and stops no letter. */
    static boolean isWord(String w) {
        return !w.isEmpty() && Character.isLetter(w.charAt(0)) && !Character.isUpperCase(w.charAt(0));
    }
}
