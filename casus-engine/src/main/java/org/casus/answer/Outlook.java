package org.casus.answer;

import java.util.List;

/**
 * The quick half of an answer.
 *
 * @param question as understood
 * @param candidates every other state's chances, likeliest joiners first
 */
public record Outlook(Question question, List<Candidate> candidates) {
    public Outlook {
        candidates = List.copyOf(candidates);
    }
}
