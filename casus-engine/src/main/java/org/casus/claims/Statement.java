package org.casus.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, so that it can be looked up.
 *
 * @param act what is said of the subject
 * @param subject COW numbers, in the order of the text
 * @param object COW numbers of those it is said towards; empty where none
 * @param third COW numbers of a third side: whom a treaty is aimed at, whom one fights beside another
 * @param group a grouping, named treaty or leader
 * @param treaty which treaty
 * @param war which war
 * @param times when
 * @param negated whether it is said not to be so
 * @param kinds words that say more: kinds of promises, of weapons; {@code present} where it is said of today
 * @param count a number that is claimed, negative where none
 */
public record Statement(
        Relation relation,
        Act act,
        Set<Integer> subject,
        Set<Integer> object,
        Set<Integer> third,
        @Nullable Name group,
        @Nullable TreatyRef treaty,
        @Nullable WarRef war,
        List<When> times,
        boolean negated,
        Set<String> kinds,
        int count) {
    /** Begins the kind that holds words of the clause that nothing can look up. */
    public static final String MORE = "more:";

    /** Begins a kind that holds the COW number of a state that the clause names besides. */
    public static final String BESIDES = "besides:";

    /** Stands before the number of a state of which it is said not to be so. */
    public static final String NOT = "not ";

    /** Begins the kind that holds a number of others, negative for an ordinal, and as written: {@code "12 twelve"}. */
    public static final String COUNTED = "counted:";

    /** Begins the kind that holds how long it lasted: {@code "6 week"}. */
    public static final String LASTED = "lasted:";

    /** Begins a kind of event that the subject can have brought about. */
    public static final String DONE_BY = "did:";

    /** Begins a kind of event that can have been brought about to the subject. */
    public static final String DONE_TO = "underwent:";

    /** Begins the stem of another word of a clause that tells an event. */
    public static final String WORD = "word:";

    /** The same of a word that its row has to have. */
    public static final String NEEDED = "needed:";

    /** The same of a name, which its row has to have. */
    public static final String PROPER = "name:";

    /** Begins the number of a state and the stem of its capital, either of which the row has to have. */
    public static final String CITY = "city:";

    /** Begins a preposition, or {@code whom} for an object, and the number of the state after it. */
    public static final String TOWARD = "toward:";

    /** Begins the number of a state that the article is about. */
    public static final String NEAR = "near:";

    public Statement {
        subject = ordered(subject);
        object = ordered(object);
        third = ordered(third);
        times = List.copyOf(times);
        kinds = Set.copyOf(kinds);
    }

    /** Most statements have one state on a side or none. */
    private static Set<Integer> ordered(Set<Integer> states) {
        return switch (states.size()) {
            case 0 -> Collections.emptySet();
            case 1 -> Collections.singleton(states.iterator().next());
            default -> Collections.unmodifiableSet(new LinkedHashSet<>(states));
        };
    }

    /** A statement of a clause: its times and negation, nothing else yet. */
    static Statement of(Relation relation, Act act, Clause clause) {
        return new Statement(
                relation,
                act,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                clause.times(),
                clause.negated(),
                Set.of(),
                -1);
    }

    /** The same said of others. */
    public Statement subject(Set<Integer> states) {
        return new Statement(relation, act, states, object, third, group, treaty, war, times, negated, kinds, count);
    }

    /** The same with another. */
    public Statement object(Set<Integer> states) {
        return new Statement(relation, act, subject, states, third, group, treaty, war, times, negated, kinds, count);
    }

    /** The same with another third side. */
    public Statement third(Set<Integer> states) {
        return new Statement(relation, act, subject, object, states, group, treaty, war, times, negated, kinds, count);
    }

    /** The same with another. */
    public Statement group(@Nullable Name name) {
        return new Statement(relation, act, subject, object, third, name, treaty, war, times, negated, kinds, count);
    }

    /** The same with another. */
    public Statement treaty(@Nullable TreatyRef ref) {
        return new Statement(relation, act, subject, object, third, group, ref, war, times, negated, kinds, count);
    }

    /** The same with another. */
    public Statement war(@Nullable WarRef ref) {
        return new Statement(relation, act, subject, object, third, group, treaty, ref, times, negated, kinds, count);
    }

    Statement kinds(Set<String> words) {
        return new Statement(relation, act, subject, object, third, group, treaty, war, times, negated, words, count);
    }

    /** The same with one more word. */
    public Statement kind(String word) {
        if (is(word)) {
            return this;
        }
        var all = new LinkedHashSet<>(kinds);
        all.add(word);
        return kinds(all);
    }

    Statement without(String word) {
        if (!is(word)) {
            return this;
        }
        var all = new LinkedHashSet<>(kinds);
        all.remove(word);
        return kinds(all);
    }

    /** The same with another number. */
    public Statement count(int number) {
        return new Statement(relation, act, subject, object, third, group, treaty, war, times, negated, kinds, number);
    }

    /** The same with or without a negation. */
    public Statement negated(boolean not) {
        return new Statement(relation, act, subject, object, third, group, treaty, war, times, not, kinds, count);
    }

    /** The same with other times. */
    public Statement times(List<When> whens) {
        return new Statement(relation, act, subject, object, third, group, treaty, war, whens, negated, kinds, count);
    }

    /** Another deed of the same. */
    public Statement act(Relation other, Act what) {
        return new Statement(other, what, subject, object, third, group, treaty, war, times, negated, kinds, count);
    }

    /** Subject and object together; not to be changed. */
    public Set<Integer> parties() {
        if (subject.isEmpty() || object.isEmpty()) {
            return subject.isEmpty() ? object : subject;
        }
        var all = new LinkedHashSet<>(subject);
        all.addAll(object);
        return all;
    }

    /** Times in a role. */
    public List<When> times(When.Role role) {
        var list = new ArrayList<When>();
        for (When w : times) {
            if (w.role() == role) {
                list.add(w);
            }
        }
        return list;
    }

    /** What follows a tag among the kinds; null where it is not there. */
    public @Nullable String tagged(String tag) {
        for (String k : kinds) {
            if (k.startsWith(tag)) {
                return k.substring(tag.length());
            }
        }
        return null;
    }

    public boolean is(String kind) {
        return kinds.contains(kind);
    }
}
