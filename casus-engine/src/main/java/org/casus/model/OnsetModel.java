package org.casus.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.casus.features.OnsetTraits;
import org.casus.model.fit.Logit;
import org.casus.world.Level;

/**
 * The risk that a state attacks another within a year, so that a dispute, a use of force or a war of theirs begins: a logit over
 * directed pairs. It ranks crises of a sweep; no other number of Casus rests on it.
 */
public final class OnsetModel {
    private static final String FILE = "onset.csv";

    private final double[] coefficients;

    private OnsetModel(double[] coefficients) {
        this.coefficients = coefficients.clone();
    }

    /** The model with some coefficients, one per {@link OnsetTraits#NAMES}. */
    public static OnsetModel of(double[] coefficients) {
        if (coefficients.length != OnsetTraits.NAMES.size()) {
            throw new IllegalArgumentException("the risk of an attack has " + OnsetTraits.NAMES.size()
                    + " coefficients, not " + coefficients.length);
        }
        return new OnsetModel(coefficients);
    }

    /** The embedded model of a level. */
    public static OnsetModel embedded(Level level) throws IOException {
        try (InputStream in = OnsetModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE + " beside the code");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int column = Arrays.asList(lines.getFirst().split(",", -1)).indexOf(level.word());
            return of(lines.stream()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                    .toArray());
        }
    }

    /** The table of coefficients that {@link #embedded} reads: a column per level in the order of {@link Level}. */
    public static String table(List<OnsetModel> models) {
        var lines = new ArrayList<String>();
        lines.add("trait,"
                + String.join(
                        ",", Arrays.stream(Level.values()).map(Level::word).toList()));
        for (int c = 0; c < OnsetTraits.NAMES.size(); c++) {
            int at = c;
            lines.add(OnsetTraits.NAMES.get(c) + ","
                    + String.join(
                            ",",
                            models.stream()
                                    .map(m -> String.format(Locale.ROOT, "%.4f", m.coefficients[at]))
                                    .toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The chance within a year, 0–1. */
    public double risk(double[] traits) {
        return Logit.chance(coefficients, traits);
    }
}
