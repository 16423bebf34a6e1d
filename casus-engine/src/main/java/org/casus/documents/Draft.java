package org.casus.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document while it is being read. */
final class Draft {
    final DocumentFormat format;
    final Map<String, String> fields = new LinkedHashMap<>();
    final List<Repair> repairs = new ArrayList<>();

    @Nullable
    Long id;

    @Nullable
    String title;

    @Nullable
    Moment date;

    @Nullable
    Moment modified;

    @Nullable
    String link;

    @Nullable
    String status;

    List<Section> sections = List.of();
    boolean complete = true;

    Draft(DocumentFormat format) {
        this.format = format;
    }

    /** Keeps a field unless it says nothing. */
    void field(String name, String value) {
        String clean = Prose.clean(value);
        if (!clean.isEmpty()) {
            fields.put(name, clean);
        }
    }

    Document document() {
        date = date == null ? Masthead.dateline(sections) : date;
        return new Document(format, id, title, date, modified, link, status, fields, sections, repairs, complete);
    }
}
