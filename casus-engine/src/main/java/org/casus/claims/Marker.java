package org.casus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a cut of a sentence into a {@link Clause}: pointers resolved, lists of names joined, words normal. */
final class Marker {
    private static final Pattern APPOSED = Pattern.compile("(S\\d+) , S(\\d+) , ");
    private static final Pattern STATE = Pattern.compile("\\bS(\\d+)(?![\\d'])");
    /** "Japan and Russia, allies of the moment, came to blows": what says nothing that can be looked up. */
    private static final Pattern DESCRIBED = Pattern.compile(
            "^(S\\d+) , (?!(?:who|which|that|and|but|then|now|by|in|on|at|after|before|since|until|with|under|for|from|like|as)\\b|[a-z]+ing\\b)(?:(?!prime\\b|president|minister|king\\b|chancellor|emperor|members?\\b|part(?:y|ies)\\b|founders?\\b|signator|landlocked\\b|neutral\\b|S\\d|[GTWPAB]\\d)[a-z'-]+ ){1,7}, (?=[a-z])");

    private static final Pattern LEADING = Pattern.compile("^(?:[a-z0-9-]+ (?:years?|months?|weeks?|days?) )?(?:, )+");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");
    private static final Pattern CLEFT =
            Pattern.compile("^(?:it|S\\d+) (?:was|is) (?:only )?(?:in|at|on|by|with|under|during) .* that (?=S\\d)");
    private static final Pattern IT_WAS_WHO =
            Pattern.compile("^it (?:was|is) (S\\d+) (?:, (?:[^ ,]+ ){0,5}, )?(?:that|who|which) ");
    private static final Pattern INVERTED =
            Pattern.compile("^(?:did|has|had|have|do|does|is|was|were|are) ([SGTW]\\d+) ");
    private static final Set<String> LISTED = Lexis.words("and or nor , &");

    private static final Set<String> CONCEDING = Lexis.words("though although if but");
    private static final Set<String> PRONOUNS = Lexis.words("it he she him they them");

    private final Discourse discourse;
    private final Pointers pointers;

    Marker(Discourse discourse) {
        this.discourse = discourse;
        pointers = new Pointers(discourse);
    }

    /**
     * The clause of a cut.
     *
     * @param subject the subject of the clause before, put in front where the cut inherits it
     */
    Clause mark(String sentence, List<Item> items, Cut cut, @Nullable Mention subject) {
        pointers.forget();
        List<Item> own = pointers.resolve(items.subList(cut.from(), cut.to()));
        own = joined(own);
        var mentions = new ArrayList<Mention>();
        var times = new ArrayList<When>();
        var mask = new StringBuilder();
        var timed = new StringBuilder();
        boolean negated = false;
        boolean inherited = cut.inherits() && subject != null;
        boolean which =
                cut.inherits() && cut.from() > 0 && items.get(cut.from() - 1).is("which");
        if (cut.antecedent() >= 0) {
            Item noun = pointers.resolve(items.subList(cut.antecedent(), cut.antecedent() + 1))
                    .getFirst();
            subject = noun.mention() == null ? subject : noun.mention();
            inherited = subject != null;
        } else if (which) {
            subject = antecedent(items, cut, subject);
            inherited = subject != null;
        }
        if (inherited && subject != null) {
            mentions.add(subject.owned(false));
            mask.append(' ').append(subject.letter()).append('0');
            timed.append(' ').append(subject.letter()).append('0');
            if (cut.gapped() && items.get(cut.from()).plain()) {
                mask.append(" fought");
                timed.append(" fought");
            }
        }
        if (cut.from() > 1
                && items.get(cut.from() - 1).is("to")
                && items.get(cut.from() - 2).is("only")) {
            // "…, only to leave it": did so
            mask.append(" did");
        }
        for (int i = 0; i < own.size(); i++) {
            Item item = own.get(i);
            Mention m = item.mention();
            if (m != null) {
                dropArticle(mask);
                dropArticle(timed);
                String mark = " " + m.letter() + mentions.size() + (m.possessive() ? "'s" : "");
                mentions.add(m);
                mask.append(mark);
                timed.append(mark);
            } else if (item.when() != null) {
                timed.append(" D").append(times.size());
                times.add(item.when());
            } else if (Around.refused(own, i)) {
                negated = !negated;
                timed.append(" not did");
                mask.append(" did");
                i++;
            } else {
                String norm = item.norm();
                boolean not = Lexis.isNegation(norm) && !notOnly(own, i);
                negated |= not;
                timed.append(' ').append(norm).append(item.word().possessive() ? "'s" : "");
                if (!not && !Lexis.FILLERS.contains(norm)) {
                    mask.append(' ').append(norm).append(item.word().possessive() ? "'s" : "");
                }
                if (not && norm.equals("nobody")) {
                    mask.append(" nobody");
                }
            }
        }
        String quote = sentence.substring(
                items.get(cut.from()).from(), items.get(cut.to() - 1).to());
        String said = upright(plainSubject(mask.toString().strip(), mentions));
        String plain = Wordings.plain(said);
        String when = timed.toString().strip();
        subjects(plain, mentions);
        return new Clause(
                quote,
                plain,
                plain.equals(said) ? when : Wordings.plainTimed(when),
                mentions,
                times,
                negated,
                inherited,
                pointers.guessed(),
                unnamed(own, cut.from() == 0));
    }

    /** "The Soviet invasion of" in plain words: what was an adjective is who did it. */
    private static void subjects(String mask, List<Mention> mentions) {
        Matcher m = STATE.matcher(mask);
        while (m.find()) {
            int i = Integer.parseInt(m.group(1));
            Mention said = mentions.get(i);
            if (said.letter() == 'A' || said.possessive()) {
                mentions.set(i, said.with('S').owned(false));
            }
        }
    }

    /** Capitals of offices and things that are no names by themselves. */
    private static final Set<String> TITLES =
            Lexis.words("i president prime minister foreign king queen emperor chancellor"
                    + " marshal general secretary act treaty pact list correlates war wars cow atop security council republic kingdom"
                    + " empire north south east west great powers power allies axis entente army navy premier agreement"
                    + " declaration convention non-aggression");

    /** Whether a clause has a capital that belongs to no name that is known. */
    private static boolean unnamed(List<Item> items, boolean first) {
        for (int i = first ? 1 : 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.plain() && item.word().capital() && !TITLES.contains(item.norm())) {
                return true;
            }
        }
        return false;
    }

    /** What "which" takes up: the treaty or grouping before it, else the subject. */
    private @Nullable Mention antecedent(List<Item> items, Cut cut, @Nullable Mention subject) {
        When when = null;
        for (int i = cut.from() - 2; i >= 0 && i > cut.from() - 9; i--) {
            Item item = items.get(i);
            when = item.when() != null ? item.when() : when;
            Mention m = item.mention();
            if (m != null && "GTW".indexOf(m.letter()) >= 0) {
                return m;
            }
            Pointer p = item.pointer();
            if (p != null && p.kind() == Pointer.Kind.WAR) {
                Mention war = pointers.resolve(List.of(item)).getFirst().mention();
                return war != null ? war : subject;
            }
            if (p != null && p.kind() == Pointer.Kind.TREATY) {
                Mention t = pointers.treaty(p, items, item);
                return t != null ? t : subject;
            }
            if (item.plain() && Lexis.TREATIES.contains(item.norm())) {
                if (subject != null && subject.letter() != 'S' && when == null) {
                    return subject;
                }
                for (int k = i; k >= 0 && when == null; k--) {
                    when = items.get(k).when();
                }
                Set<Integer> parties = discourse.both();
                return new Mention('T', parties, null, item.norm(), false, new TreatyRef(null, parties, when), null);
            }
        }
        return subject;
    }

    private static boolean notOnly(List<Item> items, int i) {
        boolean next = i + 1 < items.size();
        String after = next ? items.get(i + 1).norm() : "";
        String norm = items.get(i).norm();
        String before = i > 0 && items.get(i - 1).plain() ? items.get(i - 1).norm() : "";
        if (CONCEDING.contains(before) && i > 1) {
            // "they met in battle, though never alone"
            return true;
        }
        boolean nobodyElse = (norm.equals("nobody") || norm.equals("none")) && after.equals("else") && i > 2;
        return nobodyElse
                || norm.equals("not") && before.equals("or")
                || norm.equals("not") && (after.equals("only") || after.equals("until") || after.equals("even"))
                || norm.equals("no") && (after.equals("doubt") || after.equals("more") || after.equals("less"))
                || norm.equals("without") && !after.matches("all(?:y|ies)|treat(?:y|ies)") && !denies(items, i);
    }

    /** "Without a treaty", "without any allies": what is not there; "without a shot" says how. */
    private static boolean denies(List<Item> items, int i) {
        return i + 2 < items.size()
                && items.get(i + 1).norm().matches("a|an|any")
                && items.get(i + 2).norm().matches("all(?:y|ies)|alliance|treaty|pact|border|coast|formal|defen[cs]e");
    }

    /** "Poland, its neighbour, has …" without what stands between the commas. */
    private static String plainSubject(String mask, List<Mention> mentions) {
        Matcher m = APPOSED.matcher(mask);
        if (m.find()) {
            Mention apposed = mentions.get(Integer.parseInt(m.group(2)));
            if (apposed.name() == null) {
                return mask.substring(0, m.end(1)) + " " + mask.substring(m.end());
            }
        }
        Matcher what = DESCRIBED.matcher(mask);
        return what.find() ? mask.substring(0, what.end(1)) + " " + mask.substring(what.end()) : mask;
    }

    /** "Did Moscow sign" after "nor" as "Moscow sign". */
    private static String upright(String mask) {
        String plain = LEADING.matcher(SPACES.matcher(mask).replaceAll(" ")).replaceFirst("");
        plain = plain.startsWith("it ") || plain.startsWith("S")
                ? CLEFT.matcher(plain).replaceFirst("")
                : plain;
        plain = plain.startsWith("it ") ? IT_WAS_WHO.matcher(plain).replaceFirst("$1 ") : plain;
        plain = plain.contains("did ") ? Past.of(plain) : plain;
        return INVERTED.matcher(plain).replaceFirst("$1 ");
    }

    private static void dropArticle(StringBuilder text) {
        for (String article : List.of(" the", " a", " an", " another")) {
            if (text.length() >= article.length()
                    && text.substring(text.length() - article.length()).equals(article)) {
                text.setLength(text.length() - article.length());
                return;
            }
        }
    }

    /** Joins "Chile and Peru", "Armenian, Belarusian and Tajik soldiers" to one mention each. */
    private static List<Item> joined(List<Item> items) {
        var out = new ArrayList<Item>();
        int i = 0;
        while (i < items.size()) {
            if (named(items, i)) {
                i++;
                continue;
            }
            int end = run(items, i);
            if (end > i + 1) {
                Mention all = null;
                for (int k = i; k < end; k++) {
                    Mention m = items.get(k).mention();
                    if (m != null) {
                        all = all == null ? m : all.and(m);
                    }
                }
                Item first = items.get(i);
                out.add(new Item(first.from(), items.get(end - 1).to(), first.word(), all, null, null));
                i = end;
            } else {
                out.add(items.get(i));
                i++;
            }
        }
        return out;
    }

    /** "Its former ally Austria": the name that follows says who it is. */
    private static boolean named(List<Item> items, int i) {
        Mention m = items.get(i).mention();
        Mention next = i + 1 < items.size() ? items.get(i + 1).mention() : null;
        return m != null
                && next != null
                && m.name() == null
                && next.name() != null
                && m.letter() == 'S'
                && !m.possessive()
                && !isPronoun(m)
                && m.text().indexOf(',') < 0
                && items.get(i).to() - items.get(i).from() > m.text().length()
                && (next.letter() == 'S' || next.letter() == 'P')
                && !next.isLeader();
    }

    private static boolean isPronoun(Mention m) {
        return m.name() == null && PRONOUNS.contains(m.text().toLowerCase(Locale.ROOT));
    }

    private static int run(List<Item> items, int from) {
        Mention first = items.get(from).mention();
        if (first == null || "SAP".indexOf(first.letter()) < 0 || first.possessive() || isPronoun(first)) {
            return from;
        }
        if (first.letter() == 'P'
                && from == 1
                && items.get(2 < items.size() ? 2 : 1).is(",")
                && verbAfterList(items)) {
            // "In Vietnam, Australia and Thailand sent troops"
            return from;
        }
        int end = from + 1;
        int i = from + 1;
        boolean last = false;
        while (i < items.size() && !last) {
            int j = i;
            boolean comma = false;
            while (j < items.size()
                    && (items.get(j).plain() && LISTED.contains(items.get(j).norm())
                            || items.get(j).is("the")
                            || items.get(j).is("both") && j == i)) {
                last |= items.get(j).is("and")
                        || items.get(j).is("or")
                        || items.get(j).is("nor");
                comma = true;
                j++;
            }
            Mention next = j < items.size() ? items.get(j).mention() : null;
            boolean fits = next != null
                    && !isPronoun(next)
                    && comma
                    && (next.letter() == first.letter()
                            || first.letter() == 'A' && next.letter() == 'S'
                            || first.letter() == 'S' && next.letter() == 'P'
                            || first.letter() == 'P' && next.letter() == 'S');
            if (next == null || !fits) {
                break;
            }
            i = j + 1;
            end = i;
            if (next.possessive()) {
                break;
            }
        }
        // without "and" it is no list: "Poland, the neighbour, …"
        return last ? end : from + 1;
    }

    /** Whether a clause that begins with a place goes on with a list of states and a verb. */
    private static boolean verbAfterList(List<Item> items) {
        int i = 3;
        while (i < items.size()
                && (items.get(i).mention() != null
                        || LISTED.contains(items.get(i).norm())
                        || items.get(i).is("the"))) {
            i++;
        }
        return i > 3
                && i < items.size()
                && items.get(i).plain()
                && Lexis.isVerb(items.get(i).norm());
    }

    /** The subject of a marked clause: the first state or treaty before its verb. */
    static @Nullable Mention subject(Clause clause) {
        String before = "";
        for (String word : clause.inMask().words()) {
            boolean mark =
                    word.length() > 1 && "STWG".indexOf(word.charAt(0)) >= 0 && Character.isDigit(word.charAt(1));
            Mention m = mark && !ADVERBIAL.contains(before) ? clause.mention(word) : null;
            if (m != null) {
                return m.possessive() ? null : m;
            }
            before = word;
        }
        return null;
    }

    private static final Set<String> ADVERBIAL = Lexis.words(
            "in at on after before since during until of to with by under for against from through despite");

    /** The states of several mentions together. */
    static Set<Integer> union(List<Set<Integer>> sets) {
        var all = new LinkedHashSet<Integer>();
        sets.forEach(all::addAll);
        return all;
    }
}
