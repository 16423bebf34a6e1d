package org.casus.checks;

import java.util.List;
import org.casus.claims.Asked;
import org.casus.claims.Signal;
import org.casus.documents.Document;

/**
 * An article's claims with their verdicts, its signals and questions, and what was not understood.
 *
 * @param document the article as it was read
 */
public record CheckedArticle(
        Document document,
        List<Checked> claims,
        List<Signal> signals,
        List<Asked> questions,
        List<String> notUnderstood) {
    public CheckedArticle {
        claims = List.copyOf(claims);
        signals = List.copyOf(signals);
        questions = List.copyOf(questions);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
