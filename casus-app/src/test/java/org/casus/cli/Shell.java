package org.casus.cli;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a line into words as a shell does, as far as Casus's commands and the README need it: quotes, no variables. */
final class Shell {
    private static final Pattern WORD =
            Pattern.compile("(?:[^\\s\"'\\\\$`;|&<>()*?!#]|\\\\.|\"(?:[^\"\\\\$`]|\\\\.)*\"|'[^']*')+");
    private static final Pattern PART =
            Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|\\\\(.)|([^\\s\"'\\\\]+)");

    private Shell() {}

    static String[] words(String line) {
        var words = new ArrayList<String>();
        Matcher word = WORD.matcher(line);
        int end = 0;
        while (word.find()) {
            gap(line, end, word.start());
            end = word.end();
            words.add(unquoted(word.group()));
        }
        gap(line, end, line.length());
        return words.toArray(String[]::new);
    }

    private static void gap(String line, int from, int to) {
        if (!line.substring(from, to).isBlank()) {
            throw new IllegalArgumentException("a shell would read more into this: " + line);
        }
    }

    private static String unquoted(String word) {
        var text = new StringBuilder();
        Matcher part = PART.matcher(word);
        while (part.find()) {
            if (part.group(1) != null) {
                text.append(part.group(1));
            } else if (part.group(2) != null) {
                text.append(part.group(2).replaceAll("\\\\(.)", "$1"));
            } else {
                text.append(part.group(3) != null ? part.group(3) : part.group(4));
            }
        }
        return text.toString();
    }
}
