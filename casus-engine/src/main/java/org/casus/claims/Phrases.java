package org.casus.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase such as "the two neighbours", "its ally" or "that treaty" points back to. */
final class Phrases {
    private static final Set<String> CHOOSING = Lexis.words("one some many most none several two three four");
    private static final Set<String> TITLED = Lexis.words(
            "treaty treaties peace congress conference convention pact accord accords armistice protocol declaration agreement agreements"
                    + " truce charter capitulation preliminaries");
    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");
    private static final Set<String> EACH = Lexis.words("side party other country partner state");

    private static final Set<String> NEITHER = Lexis.words("country state side government nation power party");
    /** Nouns for what a state did: its entry into, its independence from. */
    private static final Set<String> DEEDS = Lexis.words(
            "entry accession admission membership independence withdrawal departure exit border borders frontier frontiers test");

    private static final Set<String> BEGINNING = Lexis.words("and but while whereas though although that so yet");

    static final Set<String> HEADS = Lexis.words("the these those both two its their our each");

    /** After "we" and "here" these speak to the reader, not of a country. */
    static final Set<String> IDIOMS =
            Lexis.words("forget know remember see saw say think learn learned are is can must need go count read ask");

    /** Words between "the" and a grouping that can be said of any: "the nuclear club" is another. */
    private static final Set<String> FITTING = Lexis.words(
            "same new old whole very entire enlarged western eastern northern southern regional atlantic european african arab asian"
                    + " defence defense defensive military security trading economic political nascent fledgling grand wartime three-nation");

    /** What may stand between a people and its verb: "the British still keep", "the French never signed". */
    private static final Set<String> ADVERBS = Lexis.words(
            "also still never now then soon later already again always even only themselves alone duly promptly eventually finally"
                    + " immediately");

    static final Set<String> POINTING = Lexis.words("that this another");
    /** Words at which a phrase that points back is over. */
    static final Set<String> ENDING = Lexis.words(
            "the a an its their both these those that his her it they he with of in on to by from for and or");

    private static final Set<String> AFTER_PEOPLE =
            Lexis.words("and in on at to from with by for as who were of against alone alike too themselves");

    private Phrases() {}

    /** Whether an adjective stands for the people ("the French", "Americans") or goes with a noun. */
    static char adjective(List<Word> words, int i, int n) {
        Word last = words.get(i + n - 1);
        boolean plural = last.norm().endsWith("men")
                || last.norm().endsWith("s") && !last.norm().endsWith("ss");
        int after = i + n;
        while (after < words.size() && ADVERBS.contains(words.get(after).norm())) {
            after++;
        }
        Word next = after < words.size() ? words.get(after) : null;
        boolean afterThe = i > 0 && words.get(i - 1).norm().equals("the");
        boolean alone = next == null
                || !next.isWord()
                || Lexis.isVerb(next.norm()) && !next.norm().equals("back")
                || AFTER_PEOPLE.contains(next.norm());
        return plural || afterThe && alone ? 'S' : 'A';
    }

    /** "One of the belligerents", "among the allies": of more than the two that an article is about. */
    private static boolean isChoice(List<Word> words, int the) {
        String before = the > 0 ? words.get(the - 1).norm() : "";
        String some = the > 1 ? words.get(the - 2).norm() : "";
        return before.equals("among") || before.equals("of") && CHOOSING.contains(some);
    }

    /** "Neither country": of the two. */
    static boolean isOfNeither(String norm) {
        return NEITHER.contains(norm);
    }

    /** "Its entry into NATO came in 1999": at the beginning of a clause, what the state did is put into a noun. */
    static boolean owns(List<Word> words, int i) {
        String before = i > 0 ? words.get(i - 1).norm() : ",";
        boolean begins = !words.get(Math.max(0, i - 1)).isWord() || i == 0 || BEGINNING.contains(before);
        for (int j = i + 1; begins && j < words.size() && j < i + 4; j++) {
            if (DEEDS.contains(words.get(j).norm())) {
                return true;
            }
        }
        return false;
    }

    /** "We are a founding member": of the country after all. */
    static boolean says(List<Word> words, int are) {
        int next = are + 1;
        while (next < words.size() && Lexis.FILLERS.contains(words.get(next).norm())) {
            next++;
        }
        return words.get(are).norm().equals("are")
                && next < words.size()
                && words.get(next)
                        .norm()
                        .matches("a|an|members?|part|party|parties|allies|bound|neighbou?rs|founders?|signatories|in");
    }

    /** "Our country", "our soil". */
    static boolean isHome(List<Word> words, int i) {
        return i < words.size()
                && words.get(i)
                        .norm()
                        .matches(
                                "country|nation|republic|kingdom|soil|land|territory|state|homeland|people|soldiers|troops|army|forces");
    }

    /** Whether a verb comes next, fillers aside: "both also vetoed". */
    static boolean beforeVerb(List<Word> words, int i) {
        int next = i;
        while (next < words.size() && Lexis.FILLERS.contains(words.get(next).norm())) {
            next++;
        }
        return next < words.size() && Lexis.isVerb(words.get(next).norm());
    }

    /** How many words "all three", "the three republics", "the trio", "the pair" has that begins at a word; 0 if none does. */
    static int several(List<Word> words, int i) {
        String first = words.get(i).norm();
        String second = i + 1 < words.size() ? words.get(i + 1).norm() : "";
        String third = i + 2 < words.size() ? words.get(i + 2).norm() : "";
        if (first.equals("the") && COUNTED.containsKey(second)) {
            return third.equals("of") ? 0 : 2;
        }
        if (first.equals("none") || !SEVERAL.contains(second)) {
            return 0;
        }
        if (Lexis.PLURALS.contains(third)) {
            return 3;
        }
        boolean all = first.equals("all") && (beforeVerb(words, i + 2) || third.equals("of") && isThem(words, i + 3));
        return all ? third.equals("of") ? 4 : 2 : first.equals("the") && beforeVerb(words, i + 2) ? 2 : 0;
    }

    private static boolean isThem(List<Word> words, int i) {
        return i < words.size() && words.get(i).norm().matches("them|these|those");
    }

    /** The number in a phrase that {@link #several} found, as a word. */
    static String count(List<Word> words, int i, int length) {
        String second = words.get(i + 1).norm();
        return length == 2 && COUNTED.containsKey(second) ? COUNTED.get(second) : second;
    }

    private static final Set<String> SEVERAL = Lexis.words("three four five six seven eight nine");
    private static final Map<String, String> COUNTED =
            Map.of("pair", "two", "duo", "two", "trio", "three", "quartet", "four");

    /** "Its", "their", "his", "her". */
    static boolean isOwner(String head) {
        return OWNERS.contains(head);
    }

    /**
     * What a phrase points to.
     *
     * @param at place of its first word
     * @param noun place of its noun
     * @return null if it points to nothing
     */
    static @Nullable Pointer pointer(List<Word> words, int at, int noun) {
        String head = words.get(at).norm();
        Word w = words.get(noun);
        int distance = noun - at;
        String norm = w.norm();
        boolean own = w.possessive();
        if (isOwner(head)) {
            if (Lexis.OTHERS.contains(norm)) {
                return new Pointer(Pointer.Kind.OTHER, norm, own);
            }
            boolean mine = Lexis.FORCES.contains(norm) || Lexis.RULERS.contains(norm);
            return mine ? new Pointer(head.equals("their") ? Pointer.Kind.THEY : Pointer.Kind.ONE, norm, own) : null;
        }
        boolean the = head.equals("the") || head.equals("that") || head.equals("this");
        if (Lexis.PLURALS.contains(norm) && !(head.equals("the") && isChoice(words, at))) {
            return new Pointer(Pointer.Kind.PAIR, norm, own);
        }
        if (head.equals("each") && EACH.contains(norm)) {
            return norm.equals("other") ? null : new Pointer(Pointer.Kind.PAIR, norm, own);
        }
        if (!the) {
            return null;
        }
        if (Lexis.TREATIES.contains(norm) || norm.equals("treaty's")) {
            return new Pointer(Pointer.Kind.TREATY, norm, own);
        }
        if (distance <= 2 && Lexis.WARS.contains(norm)) {
            return new Pointer(Pointer.Kind.WAR, norm, own);
        }
        boolean plain = distance == 1 || FITTING.contains(words.get(noun - 1).norm());
        if (distance <= 2 && plain && Lexis.GROUPS.contains(norm)) {
            return new Pointer(Pointer.Kind.GROUP, norm, own);
        }
        if (distance <= 3 && Lexis.OTHERS.contains(norm)) {
            return new Pointer(Pointer.Kind.OTHER, norm, own);
        }
        if (distance == 1
                && norm.equals("other")
                && !(at > 0 && words.get(at - 1).norm().equals("on"))) {
            return new Pointer(Pointer.Kind.OTHER, norm, own);
        }
        boolean compass = norm.equals("north") || norm.equals("south");
        boolean part =
                at + distance + 1 < words.size() && words.get(at + distance + 1).capital();
        if (compass && (part || !words.get(at + distance).capital())) {
            return null;
        }
        int most = Lexis.DESCRIBED.containsKey(norm) ? 1 : 2;
        return distance <= most && Lexis.SELVES.contains(norm) ? new Pointer(Pointer.Kind.ONE, norm, own) : null;
    }

    /** Whether a city's name of n words is part of what something is called: "the Treaty of London", "the Paris Conference". */
    static boolean inTitle(List<Word> words, int at, int n) {
        boolean of = at > 1
                && words.get(at - 1).norm().equals("of")
                && words.get(at - 2).capital()
                && TITLED.contains(words.get(at - 2).norm());
        boolean before = at + n < words.size()
                && words.get(at + n).capital()
                && !words.get(at + n - 1).possessive()
                && TITLED.contains(words.get(at + n).norm());
        return of || before;
    }
}
