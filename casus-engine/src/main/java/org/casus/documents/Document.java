package org.casus.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read, after repairs. What the source does not say is null, not empty.
 *
 * @param id the publisher's number of it
 * @param title without markup; empty where the source has an empty one
 * @param link the address it was published at
 * @param status {@code publish}, {@code draft} and so on, as WordPress has it
 * @param fields all else the source says of itself, by the source's name of the field, in its order: {@code guid},
 *     {@code slug}, {@code type}, {@code excerpt}, …
 * @param sections the text; empty where there is none
 * @param repairs what was broken in the source; empty where nothing was
 * @param complete false where the source ends too early, so that text or fields are missing at its end
 */
public record Document(
        DocumentFormat format,
        @Nullable Long id,
        @Nullable String title,
        @Nullable Moment date,
        @Nullable Moment modified,
        @Nullable String link,
        @Nullable String status,
        Map<String, String> fields,
        List<Section> sections,
        List<Repair> repairs,
        boolean complete) {
    public Document {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        sections = List.copyOf(sections);
        repairs = List.copyOf(repairs);
    }

    /** This document with more repairs, of what its source came in, before its own. */
    public Document after(List<Repair> first) {
        List<Repair> all = Stream.concat(first.stream(), repairs.stream()).toList();
        return new Document(format, id, title, date, modified, link, status, fields, sections, all, complete);
    }

    /** One of {@link #fields}, or null. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** Headings and paragraphs in order, a blank line between them; without the title. */
    public String text() {
        return sections.stream()
                .flatMap(s -> Stream.concat(Stream.of(s.heading()), s.paragraphs().stream()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
