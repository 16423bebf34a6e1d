package org.casus.claims;

import java.util.List;

/**
 * What an article says.
 *
 * @param claims in the order of the text
 * @param notUnderstood declarative passages in which no claim was recognised, in the order of the text
 */
public record Reading(List<Claim> claims, List<Signal> signals, List<Asked> questions, List<String> notUnderstood) {
    public Reading {
        claims = List.copyOf(claims);
        signals = List.copyOf(signals);
        questions = List.copyOf(questions);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
