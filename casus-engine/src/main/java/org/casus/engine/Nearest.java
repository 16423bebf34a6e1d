package org.casus.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.world.StateName;

/** Suggestions for a text that names no state: the nearest names, or codes where it looks like a code. */
final class Nearest {
    private static final int MOST = 3;

    /** How near a name is that a text abbreviates: nearer than a code with one letter changed. */
    private static final double ABBREVIATED = 0.2;

    private record Near(String shown, double distance, boolean exists) {}

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private Nearest() {}

    /** The nearest day to a text like "2024-02-30", and today to any other. */
    static String date(String text, LocalDate today) {
        Matcher m = DATE.matcher(text.strip());
        if (!m.matches()) {
            return today.toString();
        }
        YearMonth month = YearMonth.of(Integer.parseInt(m.group(1)), Math.clamp(Integer.parseInt(m.group(2)), 1, 12));
        return month.atDay(Math.clamp(Integer.parseInt(m.group(3)), 1, month.lengthOfMonth()))
                .toString();
    }

    /** At most three suggestions, best first; none where nothing comes near. */
    static List<String> to(String text, StateIndex index, LocalDate date) {
        String wanted = Token.normal(text);
        var found = new ArrayList<Near>();
        index.texts().forEach((normal, names) -> {
            double distance = relative(wanted, normal);
            for (StateName name : names) {
                boolean counts = name.kind().equals("name") || name.kind().equals("alias");
                if (counts && distance <= 0.45) {
                    found.add(new Near(
                            index.name(name.ccode(), date), distance, index.daysFrom(name.ccode(), date) == 0));
                }
            }
        });
        abbreviated(wanted, index, date, found);
        if (wanted.length() == 3) {
            String code = wanted.toUpperCase(Locale.ROOT);
            index.iso3Codes().keySet().forEach(c -> addCode(code, c, found));
            index.abbreviations().keySet().forEach(c -> addCode(code, c, found));
        }
        found.sort(Comparator.comparingDouble(Near::distance)
                .thenComparing(n -> !n.exists())
                .thenComparing(Near::shown));
        Set<String> best = new LinkedHashSet<>();
        for (Near near : found) {
            if (best.size() < MOST) {
                best.add(near.shown());
            }
        }
        return List.copyOf(best);
    }

    /** Names that a short text abbreviates as people do: GER, SKO, NK. */
    private static void abbreviated(String wanted, StateIndex index, LocalDate date, List<Near> found) {
        if (wanted.length() < 2 || wanted.length() > 4) {
            return;
        }
        index.texts().forEach((normal, names) -> {
            for (StateName name : names) {
                boolean usual = name.kind().equals("name");
                if ((usual || name.kind().equals("alias")) && abbreviates(wanted, normal)) {
                    boolean exists = index.daysFrom(name.ccode(), date) == 0;
                    double distance = !exists ? 0.45 : usual ? ABBREVIATED : ABBREVIATED + 0.05;
                    found.add(new Near(index.name(name.ccode(), date), distance, exists));
                }
            }
        });
    }

    /** "ger" of "germany"; "sko" of "south korea". */
    private static boolean abbreviates(String wanted, String name) {
        String[] words = name.split(" ", -1);
        return name.startsWith(wanted)
                || words.length > 1 && name.charAt(0) == wanted.charAt(0) && words[1].startsWith(wanted.substring(1));
    }

    /** Whether a name is at most two edits away. */
    static boolean isSlip(String normal, StateIndex index) {
        return index.texts().keySet().stream()
                .filter(t -> Math.abs(t.length() - normal.length()) <= 2)
                .anyMatch(t -> edits(t, normal) <= 2);
    }

    private static void addCode(String wanted, String code, List<Near> found) {
        double distance = relative(wanted, code);
        if (distance < 0.5) {
            found.add(new Near(code, distance, true));
        }
    }

    /** Edits per letter of the longer text, 0 where equal. */
    private static double relative(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        if (shorter == 0 || longer - shorter > longer / 2) {
            return 1;
        }
        return (double) edits(a, b) / longer;
    }

    /** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + replace);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }
}
