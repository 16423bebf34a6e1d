package org.casus.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.casus.documents.DocumentReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores the reading of labelled articles; the rules are in docs/reading.md. */
final class Corpus {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Counts of one half. */
    static final class Score {
        int checkable;
        int found;
        int right;
        int relationRight;
        int opinions;
        int opinionsRight;
        int supportedGiven;
        int supportedRight;
        int contradictedGiven;
        int contradictedWrong;
        final Map<String, int[]> byVerdict = new TreeMap<>();
        final List<String> lines = new ArrayList<>();

        double recall() {
            return (double) right / checkable;
        }

        double supportedPrecision() {
            return supportedGiven == 0 ? 1 : (double) supportedRight / supportedGiven;
        }

        @Override
        public String toString() {
            var text = new StringBuilder(
                    ("checkable %d, found %d, right verdict %d (%.2f); relation right %d; opinions right %d of %d;"
                                    + " supported %d of which right %d (%.2f); contradicted %d of which wrong %d;")
                            .formatted(
                                    checkable,
                                    found,
                                    right,
                                    recall(),
                                    relationRight,
                                    opinionsRight,
                                    opinions,
                                    supportedGiven,
                                    supportedRight,
                                    supportedPrecision(),
                                    contradictedGiven,
                                    contradictedWrong));
            byVerdict.forEach((v, n) -> text.append(" ")
                    .append(v)
                    .append(' ')
                    .append(n[1])
                    .append('/')
                    .append(n[0]));
            return text.toString();
        }
    }

    private Corpus() {}

    /** Scores every article of a folder whose number is odd or even. */
    static Score score(Path folder, boolean odd, Checker checker) throws IOException {
        return score(folder, n -> n % 2 == (odd ? 1 : 0), checker);
    }

    /** Scores the articles of a folder with some numbers. */
    static Score score(Path folder, IntPredicate numbers, Checker checker) throws IOException {
        var score = new Score();
        List<Path> labels;
        try (Stream<Path> files = Files.list(folder)) {
            labels = files.filter(f -> f.toString().endsWith(".labels.json"))
                    .filter(f -> numbers.test(number(f)))
                    .sorted()
                    .toList();
        }
        for (Path file : labels) {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            Path article = folder.resolve(root.get("file").asString());
            var document = DocumentReader.read(Files.readAllBytes(article), article.toString())
                    .getFirst();
            CheckedArticle read = checker.check(document, LocalDate.of(2026, 1, 1));
            for (JsonNode label : root.get("claims")) {
                judge(score, label, false, read, file.getFileName().toString().substring(0, 3));
            }
            for (JsonNode label : root.get("extra_claims")) {
                judge(score, label, true, read, file.getFileName().toString().substring(0, 3));
            }
        }
        return score;
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(1, 3));
    }

    private static void judge(Score score, JsonNode label, boolean extra, CheckedArticle read, String file) {
        String verdict = label.get("verdict").asString();
        List<Checked> at = overlapping(label.get("quote").asString(), read.claims());
        Checked best = best(at, label.get("relation").asString());
        boolean right = best != null && accepted(label, best.verdict().word());
        if (verdict.equals("partly") && !right && label.has("parts")) {
            right = true;
            for (JsonNode part : label.get("parts")) {
                Checked own = best(
                        overlapping(part.get("quote").asString(), read.claims()),
                        part.get("relation").asString());
                right &= own != null
                        && own.verdict().word().equals(part.get("verdict").asString());
            }
        }
        if (!extra) {
            count(score, label, verdict, best, right);
        }
        for (Checked c : at) {
            if (c.verdict() == Verdict.SUPPORTED || c.verdict() == Verdict.CONTRADICTED) {
                boolean fits = fits(label, c);
                if (c.verdict() == Verdict.SUPPORTED) {
                    score.supportedGiven++;
                    score.supportedRight += fits ? 1 : 0;
                } else {
                    score.contradictedGiven++;
                    score.contradictedWrong += fits ? 0 : 1;
                }
                if (!fits) {
                    score.lines.add("!! WRONG " + c.verdict() + " " + file + " ["
                            + c.claim().quote() + "] " + c.explanation() + " as "
                            + c.claim().statement().act()
                            + (c.claim().statement().negated() ? " not " : " ")
                            + c.claim().statement().kinds() + " label " + verdict);
                }
            }
        }
        score.lines.add((right ? "ok " : "-- ") + file + (extra ? " x " : " * ") + verdict + " "
                + label.get("relation").asString() + "/"
                + label.get("modality").asString() + " [" + label.get("quote").asString() + "] => "
                + (best == null
                        ? "not found"
                        : best.verdict().word() + " " + best.claim().relation().word() + "/"
                                + best.claim().modality().word() + " "
                                + best.claim().statement().act() + " {"
                                + best.claim().quote() + "} " + best.explanation()));
    }

    private static void count(Score score, JsonNode label, String verdict, @Nullable Checked best, boolean right) {
        int[] n = score.byVerdict.computeIfAbsent(verdict, v -> new int[2]);
        n[0]++;
        n[1] += right ? 1 : 0;
        if (verdict.equals("opinion")) {
            score.opinions++;
            score.opinionsRight += right ? 1 : 0;
            return;
        }
        score.checkable++;
        score.found += best == null ? 0 : 1;
        score.right += right ? 1 : 0;
        score.relationRight += best != null
                        && best.claim()
                                .relation()
                                .word()
                                .equals(label.get("relation").asString())
                ? 1
                : 0;
    }

    private static boolean accepted(JsonNode label, String verdict) {
        if (label.get("verdict").asString().equals(verdict)) {
            return true;
        }
        if (label.has("accept")) {
            for (JsonNode a : label.get("accept")) {
                if (a.asString().equals(verdict)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a verdict agrees with a label, or with the part of it that it is about. */
    private static boolean fits(JsonNode label, Checked c) {
        if (accepted(label, c.verdict().word())) {
            return true;
        }
        if (!label.get("verdict").asString().equals("partly")) {
            return false;
        }
        if (!label.has("parts")) {
            // a clause of a half-true sentence may be the true or the false half
            return fold(c.claim().quote()).length()
                    < fold(label.get("quote").asString()).length() - 8;
        }
        for (JsonNode part : label.get("parts")) {
            boolean here =
                    !overlapping(part.get("quote").asString(), List.of(c)).isEmpty();
            if (here && part.get("verdict").asString().equals(c.verdict().word())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Checked best(List<Checked> at, String relation) {
        for (Checked c : at) {
            if (c.claim().relation().word().equals(relation)) {
                return c;
            }
        }
        return at.isEmpty() ? null : at.getFirst();
    }

    /** The claims whose quote shares at least half of the shorter of the two with a passage, most first. */
    private static List<Checked> overlapping(String quote, List<Checked> claims) {
        String q = fold(quote);
        var found = new ArrayList<Checked>();
        for (Checked c : claims) {
            String own = fold(c.claim().quote());
            int shorter = Math.min(q.length(), own.length());
            if (common(q, own) >= Math.max(shorter / 2, Math.min(shorter, 12))) {
                found.add(c);
            }
        }
        found.sort((a, b) ->
                common(q, fold(b.claim().quote())) - common(q, fold(a.claim().quote())));
        return found;
    }

    private static String fold(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("[.]$", "");
    }

    /** Length of the longest common run of letters. */
    private static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        int most = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = b.length(); j > 0; j--) {
                row[j] = a.charAt(i) == b.charAt(j - 1) ? row[j - 1] + 1 : 0;
                most = Math.max(most, row[j]);
            }
        }
        return most;
    }
}
