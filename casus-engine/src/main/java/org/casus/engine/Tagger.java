package org.casus.engine;

import java.util.ArrayList;
import java.util.List;

/** Words in, {@link Phrase}s out: finds the states, and decides by their neighbours what the other words do. */
final class Tagger {
    private final List<Token> tokens;
    private final Mentions mentions;
    private final List<Phrase> phrases = new ArrayList<>();

    private Tagger(List<Token> tokens, Mentions mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    static List<Phrase> phrases(List<Token> tokens, Mentions mentions) {
        return new Tagger(tokens, mentions).run();
    }

    private List<Phrase> run() {
        int i = 0;
        while (i < tokens.size()) {
            int next = i + take(i);
            if (tokens.get(next - 1).pause()) {
                phrases.add(Phrase.word(Tag.PAUSE, ","));
            }
            i = next;
        }
        return phrases;
    }

    /** Takes the phrase that begins at a word, and tells how many words it has. */
    private int take(int i) {
        int length = aid(i);
        length = length > 0 ? length : who(i);
        length = length > 0 ? length : saying(i);
        length = length > 0 ? length : name(i);
        return length > 0 ? length : plain(i);
    }

    /** "(to Poland's) aid", "(on the) side of". */
    private int aid(int i) {
        if (!Lexicon.isAid(at(i)) || Lexicon.isAsking(at(i - 1))) {
            return 0;
        }
        Phrase last = phrases.isEmpty() ? null : phrases.getLast();
        if (last != null && last.possessive()) {
            phrases.removeLast();
            dropPreposition();
            phrases.add(Phrase.word(Tag.HELP, at(i)));
            phrases.add(new Phrase(Tag.NAMES, last.text(), last.names(), false, false));
            return 1;
        }
        if (at(i + 1).equals("of") && last != null && last.is(Tag.TO, Tag.ON, Tag.IN)) {
            dropPreposition();
            phrases.add(Phrase.word(Tag.HELP, at(i)));
            return 2;
        }
        return 0;
    }

    private void dropPreposition() {
        if (!phrases.isEmpty() && phrases.getLast().is(Tag.TO, Tag.ON, Tag.IN, Tag.BY)) {
            phrases.removeLast();
        }
    }

    /** "Who", "which states", "how many countries"; "whose side" says nothing. */
    private int who(int i) {
        if (Lexicon.isAsked(at(i))) {
            add(new Phrase.Name.Asked(at(i)), false);
            return at(i + 1).equals("else") ? 2 : 1;
        }
        if (Lexicon.isAsking(at(i)) && Lexicon.isStates(at(i + 1))) {
            add(new Phrase.Name.Asked(at(i)), false);
            return 2;
        }
        return Lexicon.isAsking(at(i)) && Lexicon.isAid(at(i + 1)) ? 2 : 0;
    }

    /** Several words with one meaning: "go to war", "declare war", "side with", "stay out", "in case of". */
    private int saying(int i) {
        boolean toWar = at(i + 1).equals("to") && at(i + 2).equals("war");
        if (Lexicon.tag(at(i)) == Tag.GO && toWar) {
            phrases.add(Phrase.word(Tag.FIGHT, "go to war"));
            return 3;
        }
        if (at(i).equals("at") && at(i + 1).equals("war")) {
            phrases.add(Phrase.word(Tag.FIGHT, "go to war"));
            return 2;
        }
        if (Lexicon.isBegin(at(i))) {
            int noun = at(i + 1).equals("a") || at(i + 1).equals("an") ? i + 2 : i + 1;
            Tag tag = Lexicon.tag(at(noun));
            Tag after = Lexicon.tag(at(noun + 1));
            boolean against = after == Tag.ON || after == Tag.AGAINST || after == Tag.WITH || after == Tag.FOR;
            if (against && (tag == Tag.EVENT || tag == Tag.ATTACK)) {
                return verb(at(i).startsWith("wage") ? Tag.FIGHT : Tag.ATTACK, i, noun + 1 - i);
            }
        }
        if (Lexicon.isStandBy(at(i), at(i + 1))) {
            phrases.add(Phrase.word(Tag.HELP, "side with"));
            return 2;
        }
        if (Lexicon.isAbstain(at(i)) && (at(i + 1).equals("out") || at(i + 1).equals("neutral"))) {
            return verb(Tag.SHUN, i, 2);
        }
        if (at(i).startsWith("use") && at(i + 1).equals("force")) {
            return verb(Tag.FIGHT, i, 2);
        }
        if (at(i).startsWith("march") && Lexicon.tag(at(i + 1)) == Tag.ON) {
            return verb(Tag.ATTACK, i, 2);
        }
        if (Lexicon.isDraw(at(i))) {
            return at(i + 1).equals("in") || at(i + 1).equals("into") ? 2 : 1;
        }
        if (Lexicon.isCount(at(i)) && (at(i + 1).equals("on") || at(i + 1).equals("upon"))) {
            phrases.add(new Phrase(Tag.HELP, at(i), List.of(), true, false));
            phrases.add(Phrase.word(Tag.BY, at(i + 1)));
            return 2;
        }
        boolean inCase =
                at(i).equals("in") && (at(i + 1).equals("case") || at(i + 1).equals("event"));
        if (inCase) {
            return verb(Tag.IF, i, at(i + 2).equals("of") ? 3 : 2);
        }
        if (at(i).equals("under") && at(i + 1).startsWith("attack")) {
            phrases.add(new Phrase(Tag.ATTACK, at(i + 1), List.of(), true, false));
            return 2;
        }
        return 0;
    }

    private int verb(Tag tag, int i, int length) {
        phrases.add(Phrase.word(tag, at(i)));
        return length;
    }

    private int name(int i) {
        Mentions.Mention mention = mentions.at(i);
        if (mention != null) {
            Token last = tokens.get(i + mention.length() - 1);
            if (tokens.get(i).hyphen()
                    && !phrases.isEmpty()
                    && phrases.getLast().is(Tag.NAMES)) {
                phrases.add(Phrase.word(Tag.AND, "-"));
            }
            add(mention.name(), last.possessive());
            return mention.length();
        }
        if (Lexicon.isPronoun(at(i))) {
            add(new Phrase.Name.Pronoun(at(i)), false);
            return 1;
        }
        boolean owner = at(i).equals("its") || at(i).equals("their") || at(i).equals("her");
        if (owner && Lexicon.isAid(at(i + 1))) {
            add(new Phrase.Name.Pronoun(at(i)), true);
            return 1;
        }
        int end = i;
        while (end < tokens.size() && mentions.looksLikeName(end, end > i) && (end == i || mentions.at(end) == null)) {
            end++;
            if (tokens.get(end - 1).pause()) {
                break;
            }
        }
        Mentions.Mention next =
                end > i && end < tokens.size() && !tokens.get(end - 1).pause() ? mentions.at(end) : null;
        if (next != null && !tokens.get(end - 1).possessive()) {
            int whole = end + next.length();
            boolean slip = mentions.isSlip(text(i, whole));
            add(
                    slip ? mentions.resolve(text(i, whole)) : next.name(),
                    tokens.get(whole - 1).possessive());
            return whole - i;
        }
        if (end > i) {
            add(mentions.resolve(text(i, end)), tokens.get(end - 1).possessive());
        }
        return end - i;
    }

    private void add(Phrase.Name name, boolean possessive) {
        phrases.add(Phrase.name(name, possessive));
    }

    private int tagged(int i, Tag tag) {
        boolean verb = tag == Tag.ATTACK || tag == Tag.HELP || tag == Tag.FIGHT;
        boolean passive = verb && Lexicon.isParticiple(at(i)) && afterBe();
        boolean adverb =
                at(i).equals("back") && !phrases.isEmpty() && phrases.getLast().is(Tag.FIGHT, Tag.ATTACK);
        if (!adverb) {
            phrases.add(new Phrase(isNoun(i, tag) ? Tag.EVENT : tag, at(i), List.of(), passive, false));
        }
        return 1;
    }

    private int plain(int i) {
        Tag tag = Lexicon.tag(at(i));
        if (tag != null) {
            return tagged(i, tag);
        }
        if (Lexicon.isEmpty(at(i))) {
            return 1;
        }
        boolean goesOn = !phrases.isEmpty() && phrases.getLast().is(Tag.OTHER) && i > 0;
        String before = goesOn ? phrases.removeLast().text() + " " : "";
        phrases.add(Phrase.word(Tag.OTHER, before + tokens.get(i).text()));
        return 1;
    }

    /** Whether "attack", "strike" or "fight" is a noun here: "an attack", "attack on". */
    private boolean isNoun(int i, Tag tag) {
        if (tag != Tag.ATTACK && tag != Tag.FIGHT || Lexicon.isParticiple(at(i)) || at(i).endsWith("ing")) {
            return false;
        }
        Tag next = Lexicon.tag(at(i + 1));
        boolean article = at(i - 1).equals("a") || at(i - 1).equals("an");
        boolean attack = tag == Tag.ATTACK && (next == Tag.ON || next == Tag.OF || next == Tag.BY);
        return article || attack || next == Tag.BETWEEN;
    }

    private boolean afterBe() {
        for (int i = phrases.size() - 1; i >= 0; i--) {
            if (!phrases.get(i).is(Tag.OTHER, Tag.AUXILIARY)) {
                return phrases.get(i).is(Tag.BE);
            }
        }
        return false;
    }

    private String at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
    }

    private String text(int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(Token::text).toList());
    }
}
