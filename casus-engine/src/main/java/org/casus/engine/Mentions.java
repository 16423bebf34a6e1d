package org.casus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/** Finds what stands for states in the words of a question: the longest name, else a code. */
final class Mentions {
    /** Names of states that are also common words: they count only where their writing shows it. */
    private static final Set<String> COMMON = Set.of("us", "car", "male", "states");

    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final boolean shouting;
    private final boolean title;

    /** A name and the number of words it takes. */
    record Mention(Phrase.Name name, int length) {}

    Mentions(List<Token> tokens, Gazetteer gazetteer) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        shouting = tokens.stream().noneMatch(t -> t.text().chars().anyMatch(Character::isLowerCase));
        title = IntStream.range(1, tokens.size()).anyMatch(this::isCapitalisedByTitle);
    }

    private boolean isCapitalisedByTitle(int at) {
        Token token = tokens.get(at);
        boolean begins = tokens.get(at - 1).pause();
        return token.capital()
                && !begins
                && Lexicon.tag(token.word()) != null
                && !token.word().equals("may");
    }

    /** The name that begins at a word, null if none does. */
    @Nullable
    Mention at(int from) {
        Mention name = named(from);
        return name != null ? name : code(from);
    }

    private @Nullable Mention named(int from) {
        String first = tokens.get(from).word();
        int most = Math.min(tokens.size() - from, Math.max(gazetteer.mostWords(first), 4));
        for (int length = most; length > 0; length--) {
            List<Token> words = tokens.subList(from, from + length);
            boolean broken = words.stream().limit(length - 1L).anyMatch(Token::pause);
            if (broken || length == 1 && isCommonWord(from)) {
                continue;
            }
            String normal = words.stream().map(Token::word).collect(Collectors.joining(" "));
            Optional<Resolution> state = gazetteer.named(normal, shown(words));
            if (state.isPresent()) {
                return new Mention(name(shown(words), state.get()), length);
            }
            String kind = Groupings.kind(normal);
            if (kind != null && (length > 1 || words.getFirst().capital())) {
                String text = shown(words);
                return new Mention(
                        new Phrase.Name.Wrong(Code.GROUPING, text, Groupings.message(text, kind), List.of()), length);
            }
        }
        return null;
    }

    private boolean isCommonWord(int at) {
        Token token = tokens.get(at);
        boolean capitals = token.capitals() && !shouting;
        return switch (token.word()) {
            case "us" -> !capitals && !token.afterThe() && !followsAuxiliary(at);
            case "car" -> !capitals;
            case "states" -> !token.afterThe() || !token.capital();
            case "male" -> !token.capital() || title || shouting;
            default -> COMMON.contains(token.word());
        };
    }

    private boolean followsAuxiliary(int at) {
        Tag before = at == 0 ? Tag.AUXILIARY : Lexicon.tag(tokens.get(at - 1).word());
        return before == Tag.AUXILIARY || before == Tag.IF;
    }

    private @Nullable Mention code(int from) {
        Token token = tokens.get(from);
        boolean like = token.capitals() && !shouting && token.text().length() == 3 && Lexicon.tag(token.word()) == null;
        if (like && gazetteer.resolve(token.text()) instanceof Resolution.Found found) {
            return new Mention(name(token.text(), found), 1);
        }
        return null;
    }

    /** The name that words mean which are no name as they stand: a code in lower case, a number, or something wrong. */
    Phrase.Name resolve(String text) {
        boolean common = COMMON.contains(Token.normal(text));
        return name(text, common ? new Resolution.Unknown(text, List.of()) : gazetteer.resolve(text));
    }

    /** Whether words, with the name that ends them, are a slip for another name: "Nroth Korea", not "Fascist Italy". */
    boolean isSlip(String text) {
        return gazetteer.isNearName(text);
    }

    /** Whether a word that is no name looks like one, so that it is probably meant as one; inside a name more words do. */
    boolean looksLikeName(int at, boolean inside) {
        Token token = tokens.get(at);
        return at > 0
                && token.capital()
                && !title
                && !shouting
                && !token.isNumber()
                && Lexicon.tag(token.word()) == null
                && (inside || !Lexicon.isEmpty(token.word()))
                && !token.word().equals("i");
    }

    private static String shown(List<Token> words) {
        var parts = new ArrayList<String>();
        for (Token word : words) {
            boolean tied = word.hyphen() && !parts.isEmpty();
            parts.add(tied ? parts.removeLast() + "-" + word.text() : word.text());
        }
        return String.join(" ", parts);
    }

    private Phrase.Name name(String text, Resolution resolution) {
        return switch (resolution) {
            case Resolution.Found found ->
                new Phrase.Name.State(found.ccode(), gazetteer.inText(found.ccode()), found.note());
            case Resolution.Ambiguous several ->
                new Phrase.Name.Wrong(
                        Code.AMBIGUOUS_STATE,
                        text,
                        text + " could be " + String.join(" or ", several.names()) + ": say which.",
                        several.names());
            case Resolution.Unknown unknown ->
                new Phrase.Name.Wrong(
                        Code.UNKNOWN_STATE,
                        text,
                        text + " is no state that Casus knows"
                                + (unknown.nearest().isEmpty()
                                        ? "."
                                        : "; the nearest: " + String.join(", ", unknown.nearest()) + "."),
                        unknown.nearest());
        };
    }
}
