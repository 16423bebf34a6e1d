package org.casus.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a sentence names: states, groupings, wars, treaties, leaders, times, and phrases that point back. */
final class Items {
    private static final Set<String> PLACES =
            Lexis.words("in at near inside within around over outside across throughout on off");
    private final String sentence;
    private final List<Word> words;
    private final List<Times.Found> times;
    private final Vocabulary vocabulary;
    private final Nearest nearest;
    private final List<Item> items = new ArrayList<>();

    private Items(String sentence, List<Times.Found> times, Vocabulary vocabulary, LocalDate date, Set<Integer> known) {
        this.sentence = sentence;
        this.words = Words.of(sentence);
        this.times = times;
        this.vocabulary = vocabulary;
        nearest = new Nearest(vocabulary, date, known);
    }

    /**
     * The pieces of a sentence in order.
     *
     * @param known states that the article names clearly elsewhere: of several with one name, one of them is meant
     * @param date the time that the sentence speaks of, by which names shared by several states are told apart
     */
    static List<Item> of(
            String sentence, List<Times.Found> times, Vocabulary vocabulary, LocalDate date, Set<Integer> known) {
        var items = new Items(sentence, times, vocabulary, date, known);
        items.read();
        return items.items;
    }

    private void read() {
        int i = 0;
        while (i < words.size()) {
            int next = time(i);
            next = next > i ? next : yearOf(i);
            next = next > i ? next : name(i);
            next = next > i ? next : pointer(i);
            if (next == i) {
                items.add(Item.of(words.get(i)));
                next = i + 1;
            }
            i = next;
        }
        titles();
    }

    private int time(int i) {
        for (Times.Found t : times) {
            if (words.get(i).from() >= t.from() && words.get(i).from() < t.to()) {
                int j = i;
                while (j < words.size() && words.get(j).from() < t.to()) {
                    j++;
                }
                items.add(new Item(words.get(i).from(), words.get(j - 1).to(), words.get(i), null, t.when(), null));
                return j;
            }
        }
        return i;
    }

    /** "The 1948 treaty": the year stands before the noun and has taken its article. */
    private int yearOf(int i) {
        boolean year = !items.isEmpty()
                && items.getLast().when() != null
                && items.getLast().to() + 1 >= words.get(i).from();
        boolean noun = Lexis.TREATIES.contains(words.get(i).norm());
        return year && noun
                ? point(
                        i,
                        1,
                        new Pointer(
                                Pointer.Kind.TREATY,
                                words.get(i).norm(),
                                words.get(i).possessive()))
                : i;
    }

    private boolean isTime(int i) {
        int at = words.get(i).from();
        for (Times.Found t : times) {
            if (at >= t.from() && at < t.to()) {
                return true;
            }
        }
        return false;
    }

    private int name(int i) {
        Word first = words.get(i);
        int most = Math.min(vocabulary.longest(first.norm()), words.size() - i);
        for (int n = most; n > 0; n--) {
            Name name = named(i, n);
            if (name != null && name.kind() == Name.Kind.CAPITAL && Phrases.inTitle(words, i, n)) {
                return i;
            }
            if (name != null) {
                add(i, n, name);
                return i + n;
            }
        }
        return hyphened(i);
    }

    /** "Russia-Ukraine": two names in one word. */
    private int hyphened(int i) {
        Word w = words.get(i);
        int dash = w.norm().indexOf('-');
        if (dash <= 0 || !w.capital()) {
            return i;
        }
        Integer prefix = Lexis.PREFIXES.get(w.norm().substring(0, dash));
        List<Name> left = vocabulary.named(w.norm().substring(0, dash));
        List<Name> right = vocabulary.named(w.norm().substring(dash + 1));
        if (w.norm().endsWith("-led") && !left.isEmpty()) {
            // "an American-led battlegroup"
            Name who = nearest.of(left);
            items.add(new Item(w.from(), w.to(), w, Mention.of('A', who, who.states(), w.text(), false), null, null));
            return i + 1;
        }
        if (left.isEmpty() && prefix == null || right.isEmpty()) {
            return i;
        }
        var both = new LinkedHashSet<>(
                prefix != null ? Set.of(prefix) : nearest.of(left).states());
        both.addAll(nearest.of(right).states());
        if (both.isEmpty()) {
            return i;
        }
        items.add(new Item(w.from(), w.to(), w, new Mention('A', both, null, w.text(), false, null, null), null, null));
        return i + 1;
    }

    private @Nullable Name named(int i, int n) {
        boolean capital =
                words.get(i).capital() || n > 1 && words.get(i + n - 1).capital();
        if (!capital) {
            return null;
        }
        var normal = new StringBuilder();
        for (int k = i; k < i + n; k++) {
            Word w = words.get(k);
            if (k > i && isTime(k)) {
                return null;
            }
            normal.append(k == i ? "" : " ").append(w.norm());
        }
        List<Name> names = vocabulary.named(normal.toString());
        if (names.isEmpty()) {
            return null;
        }
        Name name = nearest.of(names);
        boolean common = words.get(i).norm().equals("us")
                && !sentence.startsWith("US", words.get(i).from())
                && !sentence.startsWith("U.S", words.get(i).from());
        return common ? null : name;
    }

    private void add(int i, int n, Name name) {
        Word first = words.get(i);
        Word last = words.get(i + n - 1);
        int from = first.from();
        String text = sentence.substring(from, last.to());
        char letter = switch (name.kind()) {
            case STATE, LEADER -> 'S';
            case CAPITAL -> 'S';
            case ADJECTIVE -> Phrases.adjective(words, i, n);
            case GROUP -> 'G';
            case WAR -> 'W';
            case BATTLEFIELD -> 'B';
            case TREATY -> 'T';
        };
        String before = i == 0 ? "" : words.get(i - 1).norm();
        if (letter == 'S' && name.kind() != Name.Kind.LEADER && PLACES.contains(before)) {
            letter = 'P';
        }
        if (letter == 'W' && Numbers.ordinal(before) > 0) {
            // "the second Karabakh war" is another than the one of that name
            WarRef unknown = new WarRef(java.util.List.of(), Set.of(), null);
            items.add(new Item(
                    from,
                    last.to(),
                    first,
                    new Mention('W', Set.of(), null, text, last.possessive(), null, unknown),
                    null,
                    null));
            return;
        }
        items.add(new Item(
                from, last.to(), first, Mention.of(letter, name, name.states(), text, last.possessive()), null, null));
    }

    /** "American troops", "Chile's president": the noun goes into the mention, which then stands for the state. */
    private void titles() {
        for (int i = 0; i < items.size(); i++) {
            Mention m = items.get(i).mention();
            if (m == null || m.letter() != 'A' && !(m.letter() == 'S' && (m.possessive() || isTitle(i + 1)))) {
                continue;
            }
            int j = i + 1;
            while (j < items.size() && isTitle(j) && j - i <= 4) {
                j++;
            }
            if (j > i + 1) {
                Mention leader = j < items.size() ? items.get(j).mention() : null;
                boolean named = leader != null && leader.isLeader();
                if (!named) {
                    while (j < items.size()
                            && items.get(j).plain()
                            && items.get(j).word().capital()
                            && j - i <= 7) {
                        j++;
                    }
                }
                join(
                        i,
                        named ? j + 1 : j,
                        named
                                ? leader
                                : m.with('S')
                                        .called(sentence.substring(
                                                items.get(i).from(),
                                                items.get(j - 1).to()))
                                        .owned(items.get(j - 1).word().possessive()));
            }
        }
    }

    private boolean isTitle(int i) {
        if (i >= items.size() || !items.get(i).plain()) {
            return false;
        }
        String norm = items.get(i).norm();
        return Lexis.FORCES.contains(norm) || Lexis.RULERS.contains(norm);
    }

    private void join(int from, int to, @Nullable Mention mention) {
        Item first = items.get(from);
        Item last = items.get(to - 1);
        items.subList(from, to).clear();
        items.add(from, new Item(first.from(), last.to(), first.word(), mention, null, null));
    }

    private int pointer(int i) {
        Word w = words.get(i);
        String norm = w.norm();
        switch (norm) {
            case "it", "he", "she", "him" -> {
                return point(i, 1, new Pointer(Pointer.Kind.ONE, norm, false));
            }
            case "we", "us", "here" -> {
                String after = i + 1 < words.size() ? words.get(i + 1).norm() : "";
                if (Phrases.IDIOMS.contains(after) && !Phrases.says(words, i + 1)) {
                    return i;
                }
                return point(i, 1, new Pointer(Pointer.Kind.HOME, norm, false));
            }
            case "they", "them" -> {
                if (i > 0 && words.get(i - 1).norm().equals("of")) {
                    // "the first of them": of the wars, the treaties
                    return i;
                }
                return point(i, 1, new Pointer(Pointer.Kind.THEY, norm, false));
            }
            case "both" -> {
                boolean of = i + 2 < words.size() && words.get(i + 1).norm().equals("of");
                if (of && words.get(i + 2).norm().matches("them|these|those")) {
                    return point(i, 3, new Pointer(Pointer.Kind.PAIR, norm, false));
                }
                if (Phrases.beforeVerb(words, i + 1)) {
                    return point(i, 1, new Pointer(Pointer.Kind.PAIR, norm, false));
                }
            }
            case "all", "none", "the" -> {
                int several = Phrases.several(words, i);
                if (several > 0) {
                    return point(
                            i, several, new Pointer(Pointer.Kind.SEVERAL, Phrases.count(words, i, several), false));
                }
            }
            default -> {}
        }
        String before = i > 0 ? words.get(i - 1).norm() : "";
        if (before.equals("neither") && Phrases.isOfNeither(norm)) {
            return point(i, 1, new Pointer(Pointer.Kind.PAIR, norm, false));
        }
        if (Phrases.isOwner(norm) && Phrases.owns(words, i)) {
            boolean their = norm.equals("their");
            return point(i, 1, new Pointer(their ? Pointer.Kind.THEY : Pointer.Kind.ONE, norm, true));
        }
        if (norm.equals("our") && Phrases.isHome(words, i + 1)) {
            return point(
                    i, 2, new Pointer(Pointer.Kind.HOME, norm, words.get(i + 1).possessive()));
        }
        int phrase = phrase(i);
        return phrase == i && norm.equals("our") ? point(i, 1, new Pointer(Pointer.Kind.HOME, norm, true)) : phrase;
    }

    private int phrase(int i) {
        String head = words.get(i).norm();
        if (!Phrases.HEADS.contains(head) && !Phrases.isOwner(head) && !Phrases.POINTING.contains(head)) {
            return i;
        }
        int last = Math.min(words.size() - 1, i + 4);
        boolean capital = false;
        for (int j = i + 1; j <= last; j++) {
            Word w = words.get(j);
            if (!w.isWord()
                    || isTime(j)
                    || name(j, w)
                    || Lexis.isAuxiliary(w.norm())
                    || Phrases.ENDING.contains(w.norm())) {
                break;
            }
            if (w.norm().equals("allies") && w.capital()) {
                break;
            }
            capital |= w.capital();
            Pointer p = Phrases.pointer(words, i, j);
            boolean thing = p != null
                    && (p.kind() == Pointer.Kind.TREATY
                            || p.kind() == Pointer.Kind.GROUP
                            || p.kind() == Pointer.Kind.WAR);
            boolean alone = j == i + 1 && head.equals("the");
            if (thing && capital && !alone) {
                // "the Non-Proliferation Treaty": a name that nobody here knows, not the treaty spoken of
                break;
            }
            boolean of = j + 1 < words.size() && words.get(j + 1).norm().equals("of") && !isTime(j + 1);
            boolean place = of
                    && j + 2 < words.size()
                    && words.get(j + 2).capital()
                    && !isTime(j + 2)
                    && p != null
                    && p.kind() == Pointer.Kind.TREATY;
            if (place) {
                // "the treaty of Dunkirk" is not the one that was spoken of
                break;
            }
            boolean partners = p != null
                    && j + 1 < words.size()
                    && (p.kind() == Pointer.Kind.TREATY || p.kind() == Pointer.Kind.GROUP)
                    && (Lexis.PLURALS.contains(words.get(j + 1).norm())
                            || Lexis.OTHERS.contains(words.get(j + 1).norm()));
            if (partners) {
                continue;
            }
            boolean to = j + 1 < words.size() && words.get(j + 1).norm().equals("to");
            if (p != null && to && p.kind() == Pointer.Kind.PAIR && w.norm().equals("parties")) {
                // "are both parties to the treaty"
                break;
            }
            if (p != null && of && p.kind() != Pointer.Kind.TREATY && p.kind() != Pointer.Kind.WAR) {
                break;
            }
            if (p != null) {
                return point(i, j - i + 1, p);
            }
        }
        boolean two = head.equals("the")
                && i + 1 < words.size()
                && words.get(i + 1).norm().equals("two");
        return two
                        && (i + 2 >= words.size()
                                || !words.get(i + 2).isWord()
                                || Lexis.isVerb(words.get(i + 2).norm())
                                || words.get(i + 2).norm().equals("to")
                                || Lexis.FILLERS.contains(words.get(i + 2).norm()))
                ? point(i, 2, new Pointer(Pointer.Kind.PAIR, "two", false))
                : i;
    }

    private boolean name(int j, Word w) {
        int most = Math.min(vocabulary.longest(w.norm()), words.size() - j);
        for (int n = most; n > 0 && w.capital(); n--) {
            if (named(j, n) != null) {
                return true;
            }
        }
        return false;
    }

    private int point(int i, int n, Pointer pointer) {
        Word first = words.get(i);
        items.add(new Item(first.from(), words.get(i + n - 1).to(), first, null, null, pointer));
        return i + n;
    }
}
