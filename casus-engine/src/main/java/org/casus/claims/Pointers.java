package org.casus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What "it", "they", "the treaty", "we" mean, given what has been spoken of. */
final class Pointers {
    private static final Pattern TREATY_VERB = Pattern.compile(
            "ended|lapsed|expired|obliges|obliged|binds|bound|promises|promised"
                    + "|provides|provided|commits|committed|requires|required|lasted|contains|contained|forbids|forbade|treats|covers"
                    + "|covered|survived|stipulates|stipulated|states|stated|calls|called|replaced|replaces|allows|allowed|ran"
                    + "|entered|came|says|guarantees|guaranteed|pledges|pledged|outlived|ceased|collapsed|remains|remained");
    private static final Pattern WAR_VERB = Pattern.compile(
            "ended|lasted|began|broke|cost|started|killed|dragged|left|erupted|raged|was|did|ran|brought");
    private static final Pattern STRONG_TREATY_VERB =
            Pattern.compile("lapsed|expired|obliges|obliged|stipulates|stipulated|bound|binds|forbids|forbade");
    /** What is done to a treaty. */
    private static final Set<String> TREATED = Lexis.words(
            "denounced repudiated abrogated renounced cancelled terminated signed ratified renewed scrapped violated annulled extended"
                    + " concluded breached");

    private static final Set<String> SIDES = Lexis.words("side sides belligerents enemies foes adversaries");
    private static final Set<String> PERSONS = Lexis.words(
            "he she him president minister leader king premier chancellor tsar sultan emperor shah dictator prime junta");

    private static final Set<String> DESCRIBES = Lexis.words("that which with between signed concluded made");
    private static final Set<String> SIGNING = Lexis.words("signed sign had concluded made have was");

    private final Discourse discourse;
    private final Set<Integer> guessed = new LinkedHashSet<>();

    Pointers(Discourse discourse) {
        this.discourse = discourse;
    }

    /** Begins a clause. */
    void forget() {
        guessed.clear();
    }

    /** States that were guessed since the clause began. */
    Set<Integer> guessed() {
        return Set.copyOf(guessed);
    }

    /** The items with what their pointers mean in place of them; a pointer that means nothing known becomes a plain word. */
    List<Item> resolve(List<Item> items) {
        var out = new ArrayList<Item>();
        Set<Integer> before = Set.of();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Pointer p = item.pointer();
            if (p != null) {
                Mention m = meaning(p, before, item, items, i);
                item = m == null ? plain(item) : item.as(m);
            }
            Mention m = item.mention();
            if (m != null
                    && (m.letter() == 'S' || m.letter() == 'A')
                    && !m.states().isEmpty()) {
                before = m.states();
            }
            out.add(item);
        }
        return out;
    }

    private static Item plain(Item item) {
        Word w = item.word();
        Pointer p = item.pointer();
        String norm = p == null ? w.norm() : p.noun();
        return Item.of(new Word(item.from(), item.to(), w.text(), norm, p != null && p.possessive()));
    }

    private @Nullable Mention meaning(Pointer p, Set<Integer> before, Item item, List<Item> items, int i) {
        return switch (p.kind()) {
            case PAIR -> {
                WarRef fought = SIDES.contains(p.noun()) ? discourse.war() : null;
                if (fought != null
                        && discourse.topic() == Discourse.Topic.WAR
                        && fought.parties().size() == 2) {
                    yield states(fought.parties(), p, item);
                }
                guess(!discourse.both().equals(discourse.pair()), discourse.both());
                yield states(discourse.both(), p, item);
            }
            case SEVERAL -> {
                Set<Integer> several = discourse.several(
                        Numbers.of(p.noun()), !item.norm().equals("all") && item.to() - item.from() > 12);
                guess(!discourse.knowsSeveral(several), several);
                yield states(several, p, item);
            }
            case THEY -> {
                guess(!discourse.knowsThey(), discourse.they());
                yield states(discourse.they(), p, item);
            }
            case OTHER -> {
                guess(!discourse.knowsOther(before), discourse.other(before));
                yield states(discourse.other(before), p, item);
            }
            case TREATY -> treaty(p, items, item);
            case WAR -> {
                When own = i + 1 < items.size() ? items.get(i + 1).when() : null;
                boolean dated = own != null && own.text().startsWith("of ");
                WarRef war = dated ? null : discourse.war();
                yield war == null
                        ? null
                        : new Mention('W', war.parties(), null, item.word().text(), p.possessive(), null, war);
            }
            case GROUP -> group(p, items, item);
            case ONE -> one(p, items, i, item);
            case HOME -> home(p, items, item);
        };
    }

    /** "We" is the state of the article's two that the clause does not name; "here" is a place. */
    private @Nullable Mention home(Pointer p, List<Item> items, Item item) {
        Set<Integer> named = new LinkedHashSet<>();
        for (Item other : items) {
            Mention m = other.mention();
            if (m != null) {
                named.addAll(m.states());
            }
        }
        Set<Integer> home = discourse.home(named);
        guess(true, home);
        Mention m = states(home, p, item);
        return m == null || !p.noun().equals("here") ? m : m.with('P');
    }

    private void guess(boolean unsure, Set<Integer> states) {
        if (unsure) {
            guessed.addAll(states);
        }
    }

    private static @Nullable Mention states(Set<Integer> states, Pointer p, Item item) {
        return states.isEmpty()
                ? null
                : new Mention('S', states, null, item.word().text(), p.possessive(), null, null);
    }

    private @Nullable Mention one(Pointer p, List<Item> items, int i, Item item) {
        Mention leader = discourse.leader();
        if (leader != null
                && (p.noun().equals("he") || p.noun().equals("she") || p.noun().equals("him"))) {
            return leader.with('S');
        }
        if (p.noun().equals("it")) {
            if (Around.isExpletive(items, i)) {
                return null;
            }
            WarRef spoken = discourse.war();
            boolean after = i > 0
                    && items.get(i - 1).plain()
                    && items.get(i - 1).norm().matches("won|lost|began|started|joined|entered|fought|in|of|into");
            if (after && discourse.topic() == Discourse.Topic.WAR && spoken != null) {
                return new Mention('W', spoken.parties(), null, "it", false, null, spoken);
            }
            boolean ends = i > 0
                    && items.get(i - 1).plain()
                    && TREATED.contains(items.get(i - 1).norm());
            if (ends && discourse.topic() == Discourse.Topic.TREATY) {
                return treaty(p, List.of(), item);
            }
            boolean group = discourse.topic() == Discourse.Topic.GROUP && Around.belongs(items, i);
            Name of = discourse.group();
            if (group && of != null) {
                return Mention.of('G', of, of.states(), "it", false);
            }
            TreatyRef pactOf = discourse.treaty(null);
            if (discourse.topic() == Discourse.Topic.TREATY
                    && pactOf != null
                    && pactOf.key() != null
                    && Around.belongs(items, i)) {
                return new Mention('T', pactOf.parties(), null, "it", false, pactOf, null);
            }
            String verb = Around.verbAfter(items, i);
            boolean pact = verb.matches("was|is|were") && Around.treatyFollows(items, i);
            if (STRONG_TREATY_VERB.matcher(verb).matches() || pact && discourse.topic() != Discourse.Topic.STATE) {
                Mention t = treaty(p, List.of(), item);
                if (t != null) {
                    return t;
                }
            }
            boolean charter = discourse.topic() == Discourse.Topic.GROUP
                    && discourse.treaty(null) != null
                    && verb.matches(
                            "provides|provided|promises|promised|commits|committed|requires|required|guarantees|guaranteed|pledges|pledged|treats");
            if ((discourse.topic() == Discourse.Topic.TREATY || charter)
                    && TREATY_VERB.matcher(verb).matches()) {
                return treaty(p, List.of(), item);
            }
            WarRef over = discourse.war();
            boolean done = i + 2 < items.size()
                    && items.get(i + 1).norm().matches("was|is")
                    && items.get(i + 2).plain()
                    && items.get(i + 2).norm().matches("over|finished|ended|done");
            if (done && over != null && discourse.topic() == Discourse.Topic.WAR) {
                return new Mention('W', over.parties(), null, "it", false, null, over);
            }
            boolean dead = i + 2 < items.size()
                    && items.get(i + 2).plain()
                    && items.get(i + 2).norm().matches("dead|void|history");
            if (dead && discourse.topic() == Discourse.Topic.TREATY) {
                return treaty(p, List.of(), item);
            }
            WarRef war = discourse.war();
            if (discourse.topic() == Discourse.Topic.WAR
                    && war != null
                    && WAR_VERB.matcher(verb).matches()
                    && !verb.equals("was")) {
                return new Mention('W', war.parties(), null, "it", false, null, war);
            }
        }
        Set<Integer> one = discourse.one(p.noun());
        Set<Integer> named = p.possessive() ? Set.of() : named(items, i);
        if (one.size() == 1 && named.containsAll(one) && p.noun().equals("it")) {
            // "it has no border with Norway" is not said of Norway
            one = discourse.unnamed(named);
            guess(true, one);
            return states(one, p, item);
        }
        guess(!discourse.knowsOne(p.noun()) || PERSONS.contains(p.noun()), one);
        return states(one, p, item);
    }

    /** States that a clause names by their names, besides a pronoun of it. */
    private static Set<Integer> named(List<Item> items, int pronoun) {
        var named = new LinkedHashSet<Integer>();
        for (int k = pronoun + 1; k < items.size(); k++) {
            Mention m = items.get(k).mention();
            if (m != null && m.name() != null && !m.possessive() && !m.isLeader() && "SP".indexOf(m.letter()) >= 0) {
                named.addAll(m.states());
            }
        }
        return named;
    }

    @Nullable
    Mention treaty(Pointer p, List<Item> items, Item item) {
        When when = items.stream()
                .map(Item::when)
                .filter(w -> w != null && p.kind() == Pointer.Kind.TREATY && near(items, item, w))
                .findFirst()
                .orElse(null);
        if (p.noun().equals("alliance") && discourse.topic() == Discourse.Topic.GROUP && discourse.group() != null) {
            return group(p, items, item);
        }
        TreatyRef own = described(items, item, when);
        if (own != null) {
            return new Mention('T', own.parties(), null, item.word().text(), p.possessive(), own, null);
        }
        TreatyRef ref = discourse.treaty(when);
        if (ref == null && when != null) {
            ref = new TreatyRef(null, parties(items), when);
        }
        if (ref == null && p.noun().matches("treaty|pact|alliance|agreement|accord")) {
            return group(new Pointer(Pointer.Kind.TREATY, p.noun(), p.possessive()), items, item);
        }
        if (ref == null) {
            return p.noun().equals("alliance") ? group(p, items, item) : null;
        }
        return new Mention('T', ref.parties(), null, item.word().text(), p.possessive(), ref, null);
    }

    /** Whose a treaty is that a clause names by its year: those that it names, else the article's two. */
    private Set<Integer> parties(List<Item> items) {
        var named = new LinkedHashSet<Integer>();
        for (Item item : items) {
            Mention m = item.mention();
            if (m != null && "SPA".indexOf(m.letter()) >= 0) {
                named.addAll(m.states());
            }
        }
        return named.size() == 2 ? named : discourse.pair();
    }

    /** "The treaty that Hungary and Romania signed in 1996", "the pact with Germany": one that says itself whose it is. */
    private @Nullable TreatyRef described(List<Item> items, Item noun, @Nullable When said) {
        int at = items.indexOf(noun);
        if (at < 0
                || at + 2 >= items.size()
                || !DESCRIBES.contains(items.get(at + 1).norm())) {
            return null;
        }
        var parties = new LinkedHashSet<Integer>();
        When when = said;
        for (Item next : items.subList(at + 1, Math.min(items.size(), at + 9))) {
            Mention m = next.mention();
            if (m != null && "SPA".indexOf(m.letter()) >= 0) {
                parties.addAll(m.states());
            } else if (next.when() != null) {
                when = when == null ? next.when() : when;
            } else if (next.plain() && Lexis.isVerb(next.norm()) && !SIGNING.contains(next.norm())) {
                break;
            }
        }
        if (parties.size() == 1) {
            parties.addAll(discourse.partner(parties));
        }
        return parties.size() < 2 ? null : new TreatyRef(null, parties, when);
    }

    /** Whether a time belongs to a noun: "the 1961 treaty", "the treaty of 1879". */
    private static boolean near(List<Item> items, Item noun, When w) {
        int at = items.indexOf(noun);
        for (int i = 0; i < items.size(); i++) {
            if (w.equals(items.get(i).when())) {
                return i == at + 1 && w.text().startsWith("of ") || i == at - 1;
            }
        }
        return false;
    }

    private @Nullable Mention group(Pointer p, List<Item> items, Item item) {
        Name group = discourse.group();
        boolean own = p.noun().matches("league|union|pact|coalition|association");
        if (group != null
                && own
                && p.kind() == Pointer.Kind.GROUP
                && !group.key().toLowerCase(java.util.Locale.ROOT).contains(p.noun())) {
            group = null;
        }
        if (group != null) {
            return Mention.of('G', group, group.states(), item.word().text(), p.possessive());
        }
        return p.kind() == Pointer.Kind.GROUP && p.noun().matches("pact|alliance")
                ? treaty(new Pointer(Pointer.Kind.TREATY, "pact", p.possessive()), items, item)
                : null;
    }
}
