package org.casus.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a person gives it: words and options, nothing resolved yet. What is null or empty was not given; an option
 * overrules the words of the text.
 *
 * @param text a question in English
 * @param on {@code yyyy-mm-dd} or a year
 * @param attackers states
 * @param targets states
 * @param joiner the state asked about
 * @param level dispute, force or war
 * @param within days
 * @param with ties supposed: {@code treaty:AAA-BBB:defense}
 * @param without ties supposed away: {@code treaty:AAA-BBB}, {@code treaty:atop:3445}, {@code rivalry:AAA-BBB}
 * @param joined states already in: {@code RUS:target}
 * @param seed shown in the provenance
 */
public record AskWords(
        String text,
        @Nullable String on,
        List<String> attackers,
        List<String> targets,
        @Nullable String joiner,
        @Nullable String level,
        @Nullable String within,
        List<String> with,
        List<String> without,
        List<String> joined,
        long seed) {
    public AskWords {
        attackers = List.copyOf(attackers);
        targets = List.copyOf(targets);
        with = List.copyOf(with);
        without = List.copyOf(without);
        joined = List.copyOf(joined);
    }

    /** A question in English and nothing else. */
    public static AskWords of(String text) {
        return new AskWords(text, null, List.of(), List.of(), null, null, null, List.of(), List.of(), List.of(), 1);
    }

    /** The same on another date. */
    public AskWords on(String date) {
        return new AskWords(text, date, attackers, targets, joiner, level, within, with, without, joined, seed);
    }

    /** The command that asks the same on a date written out. */
    String command(String date) {
        var command = new StringBuilder("casus ask");
        if (!text.isBlank()) {
            command.append(' ').append(quoted(text));
        }
        option(command, "--attacker", String.join(",", attackers));
        option(command, "--target", String.join(",", targets));
        option(command, "--joiner", joiner == null ? "" : joiner);
        option(command, "--level", level == null ? "" : level);
        option(command, "--within", within == null ? "" : within);
        with.forEach(w -> option(command, "--with", w));
        without.forEach(w -> option(command, "--without", w));
        joined.forEach(j -> option(command, "--joined", j));
        option(command, "--on", date);
        if (seed != 1) {
            option(command, "--seed", String.valueOf(seed));
        }
        return command.toString();
    }

    private static void option(StringBuilder command, String name, String value) {
        if (!value.isEmpty()) {
            command.append(' ').append(name).append(' ').append(quoted(value));
        }
    }

    /** As one word of a shell: bare, in double quotation marks, or in single ones where it holds what a shell reads. */
    static String quoted(String value) {
        if (!value.isEmpty() && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || ",:-./_".indexOf(c) >= 0)) {
            return value;
        }
        boolean plain = value.chars().noneMatch(c -> "\"\\$`!".indexOf(c) >= 0);
        return plain ? '"' + value + '"' : "'" + value.replace("'", "'\\''") + "'";
    }
}
