package org.casus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.casus.checks.CheckedArticle;
import org.jspecify.annotations.Nullable;

/** Where an article's claims stand in its paragraphs. */
final class Passages {
    /**
     * A stretch of a paragraph.
     *
     * @param claims which claims it makes, by their place in the list from 0; several where their quotes overlap
     * @param understood false where it is a statement in which no claim was recognised
     */
    record Piece(String text, List<Integer> claims, boolean understood) {
        Piece {
            claims = List.copyOf(claims);
        }
    }

    /** A quote's place: no claim for a passage that was not understood. */
    private record Span(int paragraph, int from, int to, List<Integer> claims) {
        boolean overlaps(Span later) {
            return paragraph == later.paragraph && later.from < to;
        }

        Span with(Span later) {
            return new Span(
                    paragraph,
                    from,
                    Math.max(to, later.to),
                    Stream.concat(claims.stream(), later.claims.stream())
                            .sorted()
                            .toList());
        }
    }

    private final List<String> paragraphs;
    private final List<Span> spans = new ArrayList<>();

    private Passages(List<String> paragraphs) {
        this.paragraphs = paragraphs;
    }

    static Passages of(CheckedArticle article) {
        var passages = new Passages(article.document().sections().stream()
                .flatMap(s -> s.paragraphs().stream())
                .toList());
        List<String> quotes =
                article.claims().stream().map(c -> c.claim().quote()).toList();
        List<Span> found = new ArrayList<>(passages.find(quotes));
        passages.find(article.notUnderstood()).stream()
                .map(s -> new Span(s.paragraph, s.from, s.to, List.of()))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(Span::paragraph).thenComparingInt(Span::from));
        for (Span span : found) {
            boolean meets =
                    !passages.spans.isEmpty() && passages.spans.getLast().overlaps(span);
            if (meets) {
                passages.spans.add(passages.spans.removeLast().with(span));
            } else {
                passages.spans.add(span);
            }
        }
        return passages;
    }

    /** Quotes in the order of the text, each after the beginning of the one before, else wherever it stands; one that stands nowhere, as in a title, is left out. */
    private List<Span> find(List<String> quotes) {
        var found = new ArrayList<Span>();
        int paragraph = 0;
        int offset = 0;
        for (int q = 0; q < quotes.size(); q++) {
            Span span = find(quotes.get(q), q, paragraph, offset);
            if (span == null) {
                span = find(quotes.get(q), q, 0, 0);
            }
            if (span != null) {
                found.add(span);
                paragraph = span.paragraph;
                offset = span.from + 1;
            }
        }
        return found;
    }

    private @Nullable Span find(String quote, int claim, int paragraph, int offset) {
        for (int p = paragraph; p < paragraphs.size(); p++) {
            int at = paragraphs.get(p).indexOf(quote, p == paragraph ? offset : 0);
            if (at >= 0) {
                return new Span(p, at, at + quote.length(), List.of(claim));
            }
        }
        return null;
    }

    /** A paragraph of the article, counted over all sections from 0, in pieces that make it up again. */
    List<Piece> pieces(int paragraph) {
        String text = paragraphs.get(paragraph);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Span s : spans.stream().filter(s -> s.paragraph == paragraph).toList()) {
            plain(text.substring(at, s.from), pieces);
            pieces.add(new Piece(text.substring(s.from, s.to), s.claims, !s.claims.isEmpty()));
            at = s.to;
        }
        plain(text.substring(at), pieces);
        return pieces;
    }

    private static void plain(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, List.of(), true));
        }
    }
}
