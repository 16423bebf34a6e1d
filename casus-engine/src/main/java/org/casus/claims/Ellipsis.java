package org.casus.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clauses that leave out what the clause before said. */
final class Ellipsis {
    private static final Finder WITH = Finder.of("(?i)^(?:this time |along |together )?(?:with|alongside)\\b");
    /** "Followed suit", "did the same", "followed the Italian example", "was next". */
    private static final Finder ECHO = Finder.of(
            "^(?:and )?S0 (?:,? ?)(?:did|does|do|was|were|has|had|is|are)(?: so| too| as well| likewise| the same| same)*$"
                    + "|^(?:and )?S0 (?:followed(?: suit| with .* own| (?:\\S+ )?(?:example|lead|footsteps))?|(?:was|were) another|(?:was|were) (?:one|among them))$"
                    + "|^(?:and )?S0 (?:(?:was|were|came|went) next|made (?:the )?(?:same |similar )?(?:change|switch|move|journey|trip|choice|step)|took (?:the )?(?:same|similar) (?:step|course|road|path))(?: too| as well)?$"
                    + "|^(?:so|neither|nor) (?:did|does|do|was|were|has|had|is|are) S0\\b");

    private Ellipsis() {}

    /** "with France", "alongside the Belgians": those beside whom the subject of the clause before did it. */
    static boolean with(Clause clause) {
        return WITH.in(clause.inQuote());
    }

    /** "Japan did not.": the sentence before, of another subject. */
    static @Nullable Statement echoed(@Nullable Statement before, Clause clause) {
        if (before == null || before.subject().isEmpty() || !ECHO.in(clause.inMask())) {
            return null;
        }
        Mention who = clause.mentions().getFirst();
        Statement said = before.subject(who.states())
                .negated(clause.negated())
                .times(clause.times().isEmpty() ? before.times() : clause.times());
        Name leader = before.group();
        boolean another = leader != null && leader.kind() == Name.Kind.LEADER;
        return another ? said.group(who.isLeader() ? who.name() : null) : said;
    }

    /** "as did Oman", "and Greece in 1917": what the clause before said, of another subject. */
    static @Nullable Statement gapped(@Nullable Statement before, Clause clause) {
        if (before == null || clause.mentions().isEmpty()) {
            return null;
        }
        if (with(clause)) {
            Mention with = clause.mentions()
                    .get(clause.inherited() && clause.mentions().size() > 1 ? 1 : 0);
            boolean fight =
                    before.relation() == Relation.WAR && !before.subject().isEmpty();
            return fight
                    ? before.act(Relation.WAR, Act.FOUGHT_BESIDE)
                            .subject(with.states())
                            .object(before.subject())
                            .third(Set.of())
                    : null;
        }
        Mention last = clause.mentions().getLast();
        if (last.letter() == 'G' && before.group() != null && last.name() != null) {
            return before.group(last.name()).times(clause.times()).count(-1);
        }
        Mention who = clause.mentions().getLast();
        for (Mention m : clause.mentions().reversed()) {
            if (m.letter() == 'S') {
                who = m;
            }
        }
        if (clause.mentions().size() > 1 && clause.inherited()) {
            who = clause.mentions().get(1);
        }
        return before.subject(who.states()).times(clause.times().isEmpty() ? before.times() : clause.times());
    }
}
