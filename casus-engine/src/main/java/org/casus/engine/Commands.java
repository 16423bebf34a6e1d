package org.casus.engine;

import org.casus.answer.Scenario;

/** The command that asks a question again. */
final class Commands {
    private Commands() {}

    /** With the date written out. */
    static String ask(Scenario s, String date) {
        var command = new StringBuilder("casus ask");
        if (!s.text().isBlank()) {
            command.append(' ').append(quoted(s.text()));
        }
        option(command, "--attacker", String.join(",", s.attackers()));
        option(command, "--target", String.join(",", s.targets()));
        option(command, "--joiner", s.joiner() == null ? "" : s.joiner());
        option(command, "--level", s.level() == null ? "" : s.level());
        option(command, "--within", s.within() == null ? "" : s.within());
        s.with().forEach(w -> option(command, "--with", w));
        s.without().forEach(w -> option(command, "--without", w));
        s.joined().forEach(j -> option(command, "--joined", j));
        option(command, "--on", date);
        if (s.seed() != 1) {
            option(command, "--seed", String.valueOf(s.seed()));
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
