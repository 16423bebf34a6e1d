package org.casus.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.documents.Document;
import org.casus.documents.Section;

/** The states that an article is about. */
final class Principals {
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]\\d\\d|20\\d\\d)\\b");

    private Principals() {}

    /** Their COW numbers, those of the title first, then by how often they are named. */
    static List<Integer> of(Document document, Vocabulary vocabulary, LocalDate date) {
        String title = document.title() == null ? "" : document.title();
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        count(title, vocabulary, date, counts, 3, Set.of());
        Map<Integer, Integer> body = new LinkedHashMap<>();
        for (Section s : document.sections()) {
            count(s.heading(), vocabulary, date, body, 1, counts.keySet());
            for (String p : s.paragraphs()) {
                count(p, vocabulary, date, body, 2, counts.keySet());
            }
        }
        List<Integer> titled = new ArrayList<>(counts.keySet());
        if (titled.size() == 2 && body.keySet().containsAll(titled)) {
            body.keySet().stream().filter(c -> !titled.contains(c)).forEach(titled::add);
            return titled;
        }
        counts.keySet().retainAll(body.keySet());
        body.forEach((c, n) -> counts.merge(c, n, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static final Pattern SPEECH = Pattern.compile(
            "(?i)\\b(?:remarks|speech|address|statement|toast|message|lecture|declaration|words|keynote|interview)\\b|: (?:the |our )?\\S+ (?:minister )?of\\b");
    private static final Pattern OFFICE = Pattern.compile(
            "president|minister|premier|chancellor|king|queen|emir|sultan|ministry|ambassador|embassy|government");

    /** The state for which a speech or statement is made, by its title: "remarks by the Prime Minister of Australia"; empty for none. */
    static Set<Integer> speaker(Document document, Vocabulary vocabulary, LocalDate date) {
        String title = document.title() == null ? "" : document.title();
        if (!SPEECH.matcher(title).find()) {
            return Set.of();
        }
        boolean office = false;
        for (Item item : Items.of(title, List.of(), vocabulary, date, Set.of())) {
            Mention m = item.mention();
            if (office && m != null && m.states().size() == 1) {
                return m.states();
            }
            boolean between =
                    item.is("of") || item.is("the") || item.is("foreign") || item.is("affairs") || item.is("for");
            office = item.plain() && OFFICE.matcher(item.norm()).matches() || office && between;
        }
        return Set.of();
    }

    private static void count(
            String text,
            Vocabulary vocabulary,
            LocalDate date,
            Map<Integer, Integer> counts,
            int weight,
            Set<Integer> known) {
        Matcher year = YEAR.matcher(text);
        LocalDate about = year.find() ? LocalDate.of(Integer.parseInt(year.group()), 1, 1) : date;
        for (Item item : Items.of(text, List.of(), vocabulary, about.isAfter(date) ? date : about, known)) {
            Mention m = item.mention();
            if (m != null && (m.letter() == 'S' || m.letter() == 'A' || m.letter() == 'P')) {
                m.states().forEach(c -> counts.merge(c, weight, Integer::sum));
            }
        }
    }
}
