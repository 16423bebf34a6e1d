package org.casus.claims;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an article has spoken of so far, so that "it" and "both countries" can be understood. */
final class Discourse {
    private static final int REMEMBERED = 8;
    private static final int BRITAIN = 200;
    private static final Set<String> HOME = Set.of("country", "nation");
    private static final Pattern TREATY = Pattern.compile("(?i)treaty|pact|alliance|entente|agreement|memorandum");

    private final LocalDate date;
    private final List<Integer> principals;
    private final Set<Integer> pair;
    private final Set<Integer> speaker;
    private final Deque<Integer> recent = new ArrayDeque<>();
    private final List<TreatyRef> treaties = new ArrayList<>();
    private Set<Integer> subject = Set.of();
    private Set<Integer> plural = Set.of();
    private final Map<Integer, Set<Integer>> plurals = new HashMap<>();
    private int sentencesSincePlural;
    private Set<Integer> here = Set.of();
    private Set<Integer> people = Set.of();
    private int sentencesSincePeople;
    private @Nullable WarRef war;
    private @Nullable Name group;
    private @Nullable Mention leader;
    private int sentencesSinceLeader;
    private @Nullable When time;
    private Topic topic = Topic.STATE;

    /** What was spoken of last. */
    enum Topic {
        STATE,
        TREATY,
        WAR,
        GROUP
    }

    /**
     * @param date the article's day
     * @param principals the states that it is about, the first two most of all
     * @param speaker the state whose "we" it is, where that is said; else empty
     */
    Discourse(LocalDate date, List<Integer> principals, Set<Integer> speaker) {
        this.speaker = speaker;
        this.date = date;
        this.principals = List.copyOf(principals);
        pair = principals.size() < 2
                ? Set.of()
                : Collections.unmodifiableSet(new LinkedHashSet<>(principals.subList(0, 2)));
    }

    LocalDate date() {
        return date;
    }

    @Nullable
    When time() {
        return time;
    }

    Topic topic() {
        return topic;
    }

    /** The two states that the article is about; empty if it is not about two. */
    Set<Integer> pair() {
        return pair;
    }

    /** Several states that were spoken of together of late; empty if none were. */
    Set<Integer> plural() {
        return sentencesSincePlural <= 8 ? plural : Set.of();
    }

    /** The states meant by "both" and "the two". */
    Set<Integer> both() {
        if (!here.isEmpty()) {
            return here;
        }
        return plural.size() == 2 && sentencesSincePlural <= 1 ? plural : pair();
    }

    /**
     * The states meant by "all three": as many as were spoken of together last, else as many as it is about.
     *
     * @param named whether it is said what they are: "the three republics"
     */
    Set<Integer> several(int count, boolean named) {
        if (count == 2) {
            return both();
        }
        return plurals.containsKey(count)
                ? plurals.get(count)
                : named || principals.size() == count
                        ? new LinkedHashSet<>(principals.subList(0, Math.min(count, principals.size())))
                        : Set.of();
    }

    /** The state that "we" and "here" stand for: of those that the article is about, the one that a clause does not name. */
    Set<Integer> home(Set<Integer> named) {
        if (!speaker.isEmpty()) {
            return speaker;
        }
        for (int state : pair()) {
            if (!named.contains(state)) {
                return Set.of(state);
            }
        }
        return Set.of();
    }

    /** Two states that a clause of this sentence named: "Delhi had a partner in Moscow: the treaty obliged the two". */
    void sayHere(Set<Integer> states) {
        here = states.size() == 2 ? new LinkedHashSet<>(states) : Set.of();
    }

    /** A new sentence begins. */
    void next() {
        here = Set.of();
        sentencesSincePlural++;
        sentencesSincePeople++;
        sentencesSinceLeader++;
    }

    /** The leader meant by "he"; null if none was named lately. */
    @Nullable
    Mention leader() {
        return sentencesSinceLeader <= 2 ? leader : null;
    }

    void sayLeader(Mention said) {
        leader = said;
        sentencesSinceLeader = 0;
    }

    /** The states meant by "they". */
    Set<Integer> they() {
        if (!people.isEmpty() && sentencesSincePeople <= 1 && sentencesSincePeople < sentencesSincePlural) {
            return people;
        }
        return plural.isEmpty() || sentencesSincePlural > 4 ? pair() : plural;
    }

    /** The state meant by "it" or "the island". */
    Set<Integer> one(String noun) {
        Set<Integer> fitting = Lexis.DESCRIBED.get(noun);
        if (fitting != null) {
            for (int state : recent) {
                // Britain is an island too, but seldom the one that is meant
                if (fitting.contains(state) && state != BRITAIN) {
                    return Set.of(state);
                }
            }
            for (int state : principals) {
                if (fitting.contains(state)) {
                    return Set.of(state);
                }
            }
            return Set.of();
        }
        boolean elsewhere = HOME.contains(noun) && !pair().isEmpty() && !pair().containsAll(subject);
        if (elsewhere) {
            // "the country" of an article is seldom one of which it speaks in passing
            return Set.of(pair().iterator().next());
        }
        if (subject.size() == 1) {
            return subject;
        }
        return recent.isEmpty() ? Set.of() : Set.of(recent.peekFirst());
    }

    /** The state meant by "its neighbour": of the pair, the one that a sentence has not just spoken of. */
    Set<Integer> other(Set<Integer> than) {
        if (than.size() > 1) {
            return Set.of();
        }
        Set<Integer> base = than.isEmpty() ? one("it") : than;
        Set<Integer> pair = pair();
        if (base.size() == 1 && pair.containsAll(base)) {
            var rest = new LinkedHashSet<>(pair);
            rest.removeAll(base);
            return rest;
        }
        for (int state : recent) {
            if (!base.contains(state)) {
                return Set.of(state);
            }
        }
        return Set.of();
    }

    /** The state that is spoken of where those that a clause names are not meant. */
    Set<Integer> unnamed(Set<Integer> named) {
        for (int state : pair()) {
            if (!named.contains(state)) {
                return Set.of(state);
            }
        }
        for (int state : recent) {
            if (!named.contains(state)) {
                return Set.of(state);
            }
        }
        return Set.of();
    }

    /** With whom one has "the treaty with Vienna": of the pair the other, else whom the article is about most. */
    Set<Integer> partner(Set<Integer> of) {
        Set<Integer> pair = pair();
        for (int state : pair) {
            if (!of.contains(state)) {
                return Set.of(state);
            }
        }
        return other(of);
    }

    /** Whether "it" has one meaning: the subject of the clause before, or the one state that a noun fits. */
    boolean knowsOne(String noun) {
        return Lexis.DESCRIBED.containsKey(noun)
                ? pair().containsAll(one(noun))
                : subject.size() == 1 && pair().containsAll(subject);
    }

    /** Whether so many were spoken of together. */
    boolean knowsSeveral(Set<Integer> states) {
        return states.equals(plurals.get(states.size()));
    }

    /** Whether "they" has one meaning: several were the subject of the clause before, or the article is about two. */
    boolean knowsThey() {
        return subject.isEmpty() && !plural.isEmpty()
                || they().equals(pair())
                || !people.isEmpty() && they().equals(people);
    }

    /** Whether "its neighbour" has one meaning: the article is about two states, of which the other was spoken of. */
    boolean knowsOther(Set<Integer> than) {
        Set<Integer> base = than.isEmpty() ? one("it") : than;
        return base.size() == 1 && pair().size() == 2 && pair().containsAll(base);
    }

    /** The last treaty spoken of, or the one of a year if a year is said. */
    @Nullable
    TreatyRef treaty(@Nullable When when) {
        if (when != null) {
            for (TreatyRef t : treaties.reversed()) {
                if (t.when() != null && t.when().meets(when.first(), when.last())) {
                    return t;
                }
            }
            return null;
        }
        return treaties.isEmpty() ? null : treaties.getLast();
    }

    @Nullable
    WarRef war() {
        return war;
    }

    @Nullable
    Name group() {
        return group;
    }

    void say(TreatyRef treaty) {
        TreatyRef last = treaty(null);
        boolean same = last != null
                && treaty.when() == null
                && (treaty.key() == null
                        ? treaty.parties().equals(last.parties())
                        : treaty.key().equals(last.key()));
        if (!same) {
            treaties.add(treaty);
        }
        topic = Topic.TREATY;
    }

    void say(WarRef said) {
        war = said;
        topic = Topic.WAR;
    }

    void say(Name said, String text) {
        group = said;
        topic = Topic.GROUP;
        if (TREATY.matcher(text).find()) {
            treaties.add(new TreatyRef(said.key(), Set.of(), null));
        }
    }

    /** The states by which a name that several have is understood. */
    Set<Integer> known() {
        return pair();
    }

    void say(When when) {
        if (when.year() <= date.getYear() + 1) {
            time = when;
        }
    }

    /** What a clause spoke of: its subject first. */
    void say(Set<Integer> clauseSubject, List<Set<Integer>> mentioned) {
        for (Set<Integer> states : mentioned.reversed()) {
            for (int state : states) {
                recent.remove(state);
                recent.addFirst(state);
            }
        }
        while (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        if (!clauseSubject.isEmpty()) {
            if (clauseSubject.size() == 1) {
                subject = Set.copyOf(clauseSubject);
            } else {
                subject = Set.of();
            }
        }
    }

    /** A people or army was spoken of: "Cuban soldiers", "the Poles". */
    void sayPeople(Set<Integer> states) {
        people = states;
        sentencesSincePeople = 0;
    }

    /** Several states named in one list, whatever was said of them. */
    void sayList(Set<Integer> states) {
        if (states.size() > 2) {
            plurals.put(states.size(), new LinkedHashSet<>(states));
        }
    }

    void sayPlural(Set<Integer> states) {
        if (states.size() > 1) {
            plural = new LinkedHashSet<>(states);
            plurals.put(states.size(), plural);
            sentencesSincePlural = 0;
        }
    }

    void stateTopic() {
        topic = Topic.STATE;
    }
}
