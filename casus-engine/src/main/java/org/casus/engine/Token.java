package org.casus.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word of a question, with what its surroundings tell.
 *
 * @param text as written, without the punctuation around it
 * @param word as compared: lower case, no accents, no punctuation, no possessive s
 * @param possessive whether it ends in 's or s'
 * @param afterThe whether "the" stood before it; "the" is no token of its own
 * @param hyphen whether a hyphen ties it to the word before
 * @param pause whether a comma, a full stop or the like follows
 */
record Token(String text, String word, boolean possessive, boolean afterThe, boolean hyphen, boolean pause) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Whether every letter is a capital, and there is one. */
    boolean capitals() {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    boolean isNumber() {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The words of a text. */
    static List<Token> of(String text) {
        return new Reader(text).read();
    }

    /** A name as it is compared: words in lower case, without "the", accents and punctuation. */
    static String normal(String text) {
        return of(text).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        String bare = ascii
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
        var letters = new StringBuilder();
        bare.chars().filter(c -> Character.isLetterOrDigit(c) || c == '-').forEach(c -> letters.append((char) c));
        return letters.toString().equals("st") ? "saint" : letters.toString();
    }

    /** Goes through a text once, from left to right. */
    private static final class Reader {
        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private boolean the;
        private boolean tied;

        Reader(String text) {
            this.text = text;
        }

        List<Token> read() {
            for (int i = 0; i < text.length(); i++) {
                take(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
            close(false);
            return tokens;
        }

        private void take(char c, char next) {
            boolean inside = !open.isEmpty();
            boolean wordFollows = Character.isLetterOrDigit(next);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                open.append(c);
            } else if (isApostrophe(c) && inside) {
                open.append('\'');
            } else if (c == '.' && inside && (wordFollows || isAbbreviation())) {
                open.append(c);
            } else if (c == '-' && inside && isDigit(open.charAt(open.length() - 1)) && isDigit(next)) {
                open.append(c);
            } else if ((c == '-' || c == '–') && inside && wordFollows) {
                close(false);
                tied = true;
            } else if (c == '&') {
                close(false);
                open.append("and");
                close(false);
            } else {
                close(",;:.?!()[]—–-…".indexOf(c) >= 0);
            }
        }

        private static boolean isApostrophe(char c) {
            return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        /** Whether a full stop here shortens a word ("N.", "U.S.", "St.") rather than ends a sentence. */
        private boolean isAbbreviation() {
            return open.length() == 1 && !isDigit(open.charAt(0))
                    || open.indexOf(".") >= 0
                    || open.toString().equalsIgnoreCase("st");
        }

        private void close(boolean pause) {
            String written = open.toString();
            open.setLength(0);
            boolean possessive = written.endsWith("'s") || written.endsWith("'S") || written.endsWith("'");
            String bare = possessive ? written.substring(0, written.lastIndexOf('\'')) : written;
            String word = plain(bare);
            if (word.equals("the")) {
                the = true;
            } else if (!word.isEmpty()) {
                tokens.add(new Token(bare, word, possessive, the, tied, pause));
                the = false;
                tied = false;
            } else if (pause && !tokens.isEmpty()) {
                Token last = tokens.removeLast();
                tokens.add(new Token(last.text, last.word, last.possessive, last.afterThe, last.hyphen, true));
            }
        }
    }
}
