package org.casus.claims;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a clause says of an act that no other reader knows: which kinds of acts it can be, who did it, and its other words. */
final class EventGist {
    private static final Set<String> BE = Lexis.words("be is are was were been being got");
    /** "Under the treaty of Kutais, signed in May 1875," is a circumstance of what follows. */
    private static final Finder UNDER = Finder.of("^(?:under|by) ");

    private static final Set<String> DIRECTIONS = Lexis.words("to from for against with into on of in over through");
    private static final Set<String> PREPOSITIONS = Lexis.words(
            "to from for against with into on of in over through by between after before under near at around like despite");
    /** After these comes what was to be, not what was. */
    private static final Set<String> WISHED = Lexis.words("to would could might may will should must can");
    /** Words that are harmless elsewhere, but not here: whether it was the only one or quite so, a promise, a war, how it was done. */
    private static final Set<String> TELLING = Lexis.words(
            "first last only sole second third fourth twice thrice defence defense whole all half entire war wars almost nearly hardly barely"
                    + " scarcely practically virtually supposedly allegedly secret secretly unanimous unanimously peacefully instead"
                    + " ally allies allied alliance military");
    /** Nouns, of which whoever owns them is the one who did it. */
    private static final Set<String> ENDINGS = Set.of("ion", "al", "ure", "ment", "ade", "age", "ism", "ice");

    private static final Map<String, Relation> RELATIONS = Map.ofEntries(
            Map.entry("peace treaty", Relation.WAR),
            Map.entry("ceasefire", Relation.WAR),
            Map.entry("invasion", Relation.WAR),
            Map.entry("intervention", Relation.WAR),
            Map.entry("declaration of war", Relation.WAR),
            Map.entry("bombardment", Relation.WAR),
            Map.entry("ultimatum", Relation.DISPUTE),
            Map.entry("clash", Relation.DISPUTE),
            Map.entry("claim", Relation.DISPUTE),
            Map.entry("accusation", Relation.DISPUTE),
            Map.entry("warning", Relation.DISPUTE),
            Map.entry("mobilisation", Relation.DISPUTE),
            Map.entry("blockade", Relation.SANCTIONS),
            Map.entry("embargo", Relation.SANCTIONS),
            Map.entry("agreement", Relation.ALLIANCE),
            Map.entry("guarantee", Relation.TREATY_DUTY),
            Map.entry("aid", Relation.AID_TRADE),
            Map.entry("arms", Relation.AID_TRADE),
            Map.entry("accession", Relation.MEMBERSHIP),
            Map.entry("expulsion", Relation.MEMBERSHIP),
            Map.entry("occupation", Relation.MILITARY_PRESENCE),
            Map.entry("deployment", Relation.MILITARY_PRESENCE),
            Map.entry("withdrawal", Relation.MILITARY_PRESENCE),
            Map.entry("conference", Relation.DIPLOMATIC),
            Map.entry("relations opened", Relation.DIPLOMATIC),
            Map.entry("relations broken", Relation.DIPLOMATIC),
            Map.entry("recognition", Relation.DIPLOMATIC),
            Map.entry("mediation", Relation.DIPLOMATIC),
            Map.entry("ruling", Relation.DIPLOMATIC),
            Map.entry("vote", Relation.DIPLOMATIC),
            Map.entry("refusal", Relation.DIPLOMATIC));

    private final Clause clause;
    private final List<String> words;

    private EventGist(Clause clause) {
        this.clause = clause;
        words = clause.inTimed().words();
    }

    /**
     * What a clause tells of an act; null if it denies something, or has no verb and no word for any.
     *
     * @param plain whether nothing of its sentence was left out in it; marks what can be contradicted as {@code plain}
     */
    static @Nullable Statement read(Clause clause, Discourse discourse, boolean plain) {
        boolean said = !clause.negated()
                && !(UNDER.in(clause.inTimed()) && clause.allStates().isEmpty());
        Statement s = said ? new EventGist(clause).read(discourse) : null;
        if (s == null) {
            return null;
        }
        boolean sure = plain && Collections.disjoint(s.parties(), clause.guessed()) && !Doubts.in(clause, s);
        return sure ? s.kind("plain") : s;
    }

    private @Nullable Statement read(Discourse discourse) {
        var kinds = new LinkedHashSet<String>();
        var tags = new LinkedHashSet<String>();
        int first = -1;
        int verb = -1;
        for (int i = 0; i < words.size(); i++) {
            String w = words.get(i);
            boolean digits = !w.isEmpty() && Character.isDigit(w.charAt(0));
            int n = digits || Numbers.isWord(w) ? Numbers.of(w) : -1;
            if (n > 2 || digits || TELLING.contains(w)) {
                tags.add(Statement.NEEDED + (n > 2 ? Integer.toString(n) : Known.stem(w)));
            }
            if (!Known.isWord(w)) {
                continue;
            }
            boolean general = Known.isGeneral(w);
            String stem = general ? w : Known.stem(w);
            boolean wished = i > 0 && WISHED.contains(words.get(i - 1));
            List<EventWords.Sense> senses = wished ? List.of() : EventWords.senses(stem);
            first = first < 0 && !senses.isEmpty() ? i : first;
            verb = verb < 0 && Lexis.isVerb(w) && !Lexis.isAuxiliary(w) ? i : verb;
            for (EventWords.Sense x : senses) {
                kinds.add(x.kind());
                tags.add((x.reversed() ? Statement.DONE_TO : Statement.DONE_BY) + x.kind());
            }
            if (!general) {
                // what other kinds of statements are made with has to be in the row, as a name has to
                tags.add((wished || Known.isOfAKind(stem) ? Statement.NEEDED : Statement.WORD) + stem);
            }
        }
        first = first < 0 ? verb : first;
        if (first < 0 || clause.times().isEmpty() && clause.mentions().isEmpty()) {
            return null;
        }
        if (clause.unnamed()) {
            names(tags);
        }
        for (int i = 1; i < words.size(); i++) {
            Mention m = DIRECTIONS.contains(words.get(i - 1)) ? mention(i) : null;
            String toward = words.get(i - 1);
            if (m != null) {
                m.states().forEach(x -> tags.add(Statement.TOWARD + toward + " " + x));
            }
        }
        Set<Integer> actor = actor(first);
        patient(first).forEach(x -> tags.add(Statement.TOWARD + "whom " + x));
        var others = new LinkedHashSet<Integer>();
        for (Mention m : clause.mentions()) {
            Name name = m.name();
            boolean city = name != null && name.kind() == Name.Kind.CAPITAL && !actor.containsAll(m.states());
            if (city) {
                // where it was done or to whom
                tags.add(Statement.CITY + m.states().iterator().next() + " "
                        + Known.stem(Words.of(m.text()).getLast().norm()));
            } else if ("GTWB".indexOf(m.letter()) >= 0 && name != null) {
                called(m, tags);
            } else if ("SAP".indexOf(m.letter()) >= 0) {
                others.addAll(m.states());
            }
        }
        others.removeAll(actor);
        discourse.pair().forEach(x -> tags.add(Statement.NEAR + x));
        Relation relation = kinds.isEmpty()
                ? Relation.HISTORY
                : RELATIONS.getOrDefault(kinds.iterator().next(), Relation.HISTORY);
        return Statement.of(relation, Act.HAPPENED, clause)
                .subject(actor)
                .object(others)
                .kinds(tags);
    }

    /** Words with a capital that nothing here knows: every one of them has to be in the row. */
    private void names(Set<String> tags) {
        List<Word> all = Words.of(clause.quote());
        for (int i = 1; i < all.size(); i++) {
            String stem = Known.stem(all.get(i).norm());
            boolean name = all.get(i).capital();
            if (name && (tags.remove(Statement.WORD + stem) || tags.remove(Statement.NEEDED + stem))) {
                tags.add(Statement.PROPER + stem);
            }
        }
    }

    /** Who did what the word at a place tells; empty if that is not plain. */
    private Set<Integer> actor(int at) {
        String word = words.get(at);
        boolean noun = !Lexis.isVerb(word) && ENDINGS.stream().anyMatch(word::endsWith);
        boolean passive = false;
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            passive |= BE.contains(words.get(i));
        }
        if (!noun && !passive) {
            for (int i = 0; i < at; i++) {
                Mention m = mention(i);
                boolean free = m != null && m.letter() == 'S' && !m.possessive();
                if (m != null && free && (i == 0 || !PREPOSITIONS.contains(words.get(i - 1)))) {
                    return m.states();
                }
            }
        }
        for (int i = at + 1; i < words.size() - 1; i++) {
            Mention by = words.get(i).equals("by") ? mention(i + 1) : null;
            if (by != null && by.letter() == 'S' && !by.possessive()) {
                return by.states();
            }
        }
        Mention owner = noun && at > 0 ? mention(at - 1) : null;
        return owner != null && (owner.possessive() || owner.letter() == 'A') ? owner.states() : Set.of();
    }

    /** Whom a verb at a place has for its object: "accused Russia of". */
    private Set<Integer> patient(int at) {
        Mention m = at + 1 < words.size() ? mention(at + 1) : null;
        boolean active = at == 0 || !BE.contains(words.get(at - 1));
        return m != null && active && m.letter() == 'S' && !m.possessive() ? m.states() : Set.of();
    }

    /** The words by which an organisation, treaty or war is called; an organisation has a hand in many acts and tells none from another. */
    private static void called(Mention m, Set<String> tags) {
        for (Word w : Words.of(m.text())) {
            String stem = Known.stem(w.norm());
            if (w.isWord() && EventWords.senses(stem).isEmpty() && !Known.isGeneral(w.norm())) {
                tags.add((m.letter() == 'G' ? Statement.NEEDED : Statement.PROPER) + stem);
            }
        }
    }

    private @Nullable Mention mention(int i) {
        String w = words.get(i);
        boolean mark = w.length() > 1 && Character.isUpperCase(w.charAt(0)) && w.charAt(0) != 'D';
        return mark ? clause.mention(w) : null;
    }
}
