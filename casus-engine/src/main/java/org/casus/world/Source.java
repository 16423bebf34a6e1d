package org.casus.world;

import org.jspecify.annotations.Nullable;

/**
 * Where facts come from: a dataset in one version, or a document that was opened.
 *
 * @param id what rows cite, as {@code id} or {@code id#row} ({@code atop-4.01#3205:710})
 * @param kind {@code dataset} or {@code document}
 * @param title the dataset's or document's name
 * @param publisher who published it, empty if not known
 * @param version the dataset's version, or the document's date of publication; empty if not known
 * @param reaches the last year that a dataset covers, empty for documents
 * @param address where it was read or can be had, empty if none
 */
public record Source(
        String id, String kind, String title, String publisher, String version, String reaches, String address) {
    /** The id that marks a fact without a source; such a fact is shown so and never counts against a claim. */
    public static final String UNSOURCED = "unsourced";

    /** The source's id in a citation such as {@code id#row}. */
    public static String idOf(String citation) {
        int hash = citation.indexOf('#');
        return hash < 0 ? citation : citation.substring(0, hash);
    }

    /** The year a dataset reaches, or null for documents. */
    public @Nullable Integer reachesYear() {
        return reaches.isEmpty() ? null : Integer.valueOf(reaches);
    }
}
