package org.casus.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown: lines in, a document out. Marks are taken off the words; a list item and a quotation are paragraphs. */
final class MarkdownReader {
    private static final Pattern FRONT =
            Pattern.compile("\\A---[ \\t]*\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})[ \\t]+(.*?)[ \\t]*#*[ \\t]*$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-{2,})[ \\t]*$");
    private static final Pattern RULE = Pattern.compile("^ {0,3}([-*_])(?:[ \\t]*\\1){2,}[ \\t]*$");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d{1,3}[.)])[ \\t]+(.*)$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+).*$");

    private static final int LONGEST_RULE = 200;

    private final Draft draft = new Draft(DocumentFormat.MARKDOWN);
    private final SectionList sections = new SectionList();
    private final List<String> paragraph = new ArrayList<>();
    private boolean titled;

    private MarkdownReader() {}

    /** Whether a text has Markdown's headings, front matter or links. */
    static boolean recognises(String text, String name) {
        String file = name.toLowerCase(Locale.ROOT);
        return file.endsWith(".md")
                || file.endsWith(".markdown")
                || FRONT.matcher(text).lookingAt()
                || Pattern.compile("(?m)^#{1,6} \\S|^[^\\n]+\\R(={3,}|-{3,})[ \\t]*$|\\[[^\\]\\n]+\\]\\(https?://")
                        .matcher(text)
                        .find();
    }

    static Document read(String text) {
        return new MarkdownReader().document(text);
    }

    private Document document(String text) {
        Matcher front = FRONT.matcher(text);
        boolean led = front.lookingAt()
                && front.group(1).lines().allMatch(l -> l.isBlank() || l.matches("[\\s#-].*|[\\w-]+\\s*:.*"));
        if (led) {
            front.group(1).lines().forEach(this::front);
        }
        titled = draft.title != null;
        String fence = "";
        for (String line : (led ? text.substring(front.end()) : text).lines().toList()) {
            Matcher m = FENCE.matcher(line);
            if (m.matches() && (fence.isEmpty() || line.strip().startsWith(fence))) {
                flush();
                fence = fence.isEmpty() ? m.group(1) : "";
            } else if (!fence.isEmpty()) {
                sections.paragraph(line);
            } else {
                line(unquoted(line));
            }
        }
        flush();
        draft.sections = sections.sections();
        return draft.document();
    }

    private void front(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            draft.field("front_matter", (draft.fields.getOrDefault("front_matter", "") + " " + line).strip());
            return;
        }
        String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip().replaceFirst("^(['\"])(.*)\\1$", "$2");
        Moment moment = Moment.parse(value);
        switch (key) {
            case "title" -> draft.title = Prose.clean(value);
            case "link", "url", "canonical" -> draft.link = Prose.clean(value);
            case "status" -> draft.status = Prose.clean(value);
            default -> {
                if (moment != null && key.equals("date")) {
                    draft.date = moment;
                } else if (moment != null
                        && List.of("modified", "updated", "lastmod").contains(key)) {
                    draft.modified = moment;
                } else {
                    draft.field(key, value);
                }
            }
        }
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (heading.matches()) {
            flush();
            heading(heading.group(2), heading.group(1).length());
        } else if (!paragraph.isEmpty() && UNDERLINE.matcher(line).matches()) {
            String text = String.join(" ", paragraph);
            paragraph.clear();
            heading(text, line.contains("=") ? 1 : 2);
        } else if (line.isBlank()
                || (line.length() < LONGEST_RULE && RULE.matcher(line).matches())) {
            flush();
        } else if (item.matches()) {
            flush();
            paragraph.add(item.group(1));
        } else {
            paragraph.add(line);
            if (line.endsWith("  ") && Prose.endsSentence(line)) {
                flush();
            }
        }
    }

    private static String unquoted(String line) {
        int i = 0;
        int text = 0;
        while (i < line.length() && (line.charAt(i) == '>' || (line.charAt(i) == ' ' && i < text + 4))) {
            text = line.charAt(i) == '>' ? i + 1 : text;
            i++;
        }
        return line.substring(text);
    }

    private void heading(String text, int level) {
        String plain = MarkdownText.plain(text);
        if (level == 1 && !titled) {
            draft.title = plain;
            titled = true;
        } else if (!plain.equals(draft.title)) {
            sections.heading(plain);
        }
    }

    private void flush() {
        sections.paragraph(MarkdownText.plain(String.join("\n", paragraph)));
        paragraph.clear();
    }
}
