package org.casus.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an article says.
 *
 * @param quote the exact passage, a whole sentence or clause
 * @param section heading of its section, empty before the first
 * @param subject whom it is about, as names; null where it names nobody
 * @param object towards whom, null where nobody
 * @param when as written, null where not said
 * @param attribution who says so, {@code the author} for judgements; null for what the article states as a fact
 * @param opinion whether it is a judgement, a forecast or a counterfactual
 * @param statement what can be looked up
 * @param others what it can say as well, for where the record holds nothing on the first
 * @param tentative whether it was not understood and is a claim only if a row has what it may say
 * @param named COW numbers of the states that the passage names itself, not by a pronoun or from the passage before
 */
public record Claim(
        String quote,
        String section,
        @Nullable String subject,
        Relation relation,
        @Nullable String object,
        @Nullable String when,
        Modality modality,
        @Nullable String attribution,
        boolean opinion,
        Statement statement,
        List<Statement> others,
        boolean tentative,
        Set<Integer> named) {
    public Claim {
        others = List.copyOf(others);
        named = Set.copyOf(named);
    }

    /** The same with another statement. */
    Claim saying(Statement other) {
        return new Claim(
                quote,
                section,
                subject,
                relation,
                object,
                when,
                modality,
                attribution,
                opinion,
                other,
                others,
                tentative,
                named);
    }
}
