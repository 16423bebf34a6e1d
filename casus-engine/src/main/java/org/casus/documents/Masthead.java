package org.casus.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a plain text: its title, and on lines of their own who wrote it and when.
 *
 * @param author empty where not said
 */
record Masthead(String title, @Nullable Moment date, String author) {
    private static final Pattern RULE = Pattern.compile("[=\\-_*~#]{3,}");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(title|headline|date|published|posted|updated|author|writer|source|site)\\s*:\\s*(.+)");
    private static final Pattern BY = Pattern.compile("(?i)(?:.*[|,/–—-]\\s*)?by\\s+([^|,/]{2,60})(?:[|,/].*)?");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\d)\\b");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Among how many lines at the top a day is the text's own, and how long such a line is at most. */
    private static final int DATELINES = 6;

    private static final int LONGEST = 140;

    /** Of two or more short lines; null where they are no masthead. */
    static @Nullable Masthead of(List<String> lines) {
        String title = "";
        String author = "";
        LocalDate date = null;
        for (String line : lines) {
            if (RULE.matcher(line).matches()) {
                continue;
            }
            Matcher label = LABEL.matcher(line);
            Matcher by = BY.matcher(line);
            LocalDate day = day(line);
            boolean titled =
                    label.matches() && label.group(1).toLowerCase(Locale.ROOT).matches("title|headline");
            boolean about = day != null || by.matches() || label.matches() && !titled;
            date = day != null && date == null ? day : date;
            if (about && (!title.isEmpty() || line.length() < 40 || label.matches())) {
                author = by.matches() ? by.group(1).strip() : author;
            } else if (title.isEmpty() && !Prose.endsSentence(line)) {
                title = titled ? label.group(2) : line;
            } else if (title.isEmpty() && line.endsWith("?")) {
                title = line;
            } else {
                return null;
            }
        }
        boolean told = date != null
                || !author.isEmpty()
                || lines.stream().anyMatch(l -> RULE.matcher(l).matches());
        return title.isEmpty() || !told
                ? null
                : new Masthead(title, date == null ? null : new Moment(date.atStartOfDay(), null), author);
    }

    /** The day in a byline among the first lines of a text: "C. Villaruz, 20 December 2024"; null for none. */
    static @Nullable Moment dateline(List<Section> sections) {
        var lines = new ArrayList<String>();
        for (Section s : sections) {
            lines.add(s.heading());
            lines.addAll(s.paragraphs());
            if (lines.size() >= DATELINES) {
                break;
            }
        }
        for (String line : lines.subList(0, Math.min(DATELINES, lines.size()))) {
            LocalDate day = line.length() <= LONGEST && !Prose.endsSentence(line) ? day(line) : null;
            if (day != null) {
                return new Moment(day.atStartOfDay(), null);
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String line) {
        try {
            Matcher iso = ISO.matcher(line);
            if (iso.find()) {
                return LocalDate.parse(iso.group(1));
            }
            Matcher first = DAY_FIRST.matcher(line);
            if (first.find()) {
                return LocalDate.of(
                        Integer.parseInt(first.group(3)), month(first.group(2)), Integer.parseInt(first.group(1)));
            }
            Matcher month = MONTH_FIRST.matcher(line);
            if (month.find()) {
                return LocalDate.of(
                        Integer.parseInt(month.group(3)), month(month.group(1)), Integer.parseInt(month.group(2)));
            }
        } catch (DateTimeException e) {
            return null;
        }
        return null;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }
}
