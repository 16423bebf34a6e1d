package org.casus.claims;

import java.util.List;
import java.util.Set;

/**
 * What an article says.
 *
 * @param claims in the order of the text
 * @param notUnderstood declarative passages in which no claim was recognised, in the order of the text
 * @param states COW numbers of all states that the article names
 */
public record Reading(
        List<Claim> claims,
        List<Signal> signals,
        List<Asked> questions,
        List<String> notUnderstood,
        Set<Integer> states) {
    public Reading {
        claims = List.copyOf(claims);
        signals = List.copyOf(signals);
        questions = List.copyOf(questions);
        notUnderstood = List.copyOf(notUnderstood);
        states = Set.copyOf(states);
    }
}
