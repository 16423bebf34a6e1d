package org.casus.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The JSON Schemas (2020-12) of what the commands print with {@code --json}. */
public final class Schemas {
    /** The commands that have one. */
    public static final List<String> NAMES = List.of(
            "ask",
            "who",
            "simulate",
            "sweep",
            "read",
            "tie",
            "replay",
            "calibration",
            "data-status",
            "reliability",
            "forecast",
            "forecasts",
            "forecast-scores",
            "forecast-verify",
            "forecast-export");

    /** What the service answers besides. */
    public static final List<String> SERVICE = List.of(
            "candidates",
            "job",
            "states",
            "sweeps",
            "sweep-rows",
            "health",
            "problem",
            "session",
            "token",
            "tokens",
            "user",
            "users",
            "audit",
            "imported");

    private Schemas() {}

    /** A schema's text; {@code name} is one of {@link #NAMES} or {@link #SERVICE}. */
    public static String text(String name) throws IOException {
        try (InputStream in = Schemas.class.getResourceAsStream("/org/casus/schema/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The name that is nearest to a text. */
    public static String nearest(String text) {
        return nearest(text, NAMES).getFirst();
    }

    /** Names, the nearest to a text first. */
    public static List<String> nearest(String text, List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(n -> edits(n, text)))
                .toList();
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
