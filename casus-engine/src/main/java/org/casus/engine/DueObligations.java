package org.casus.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.answer.Answer.ObligationDue;
import org.casus.answer.Candidate;
import org.casus.features.Obligation;
import org.casus.world.Crisis;
import org.casus.world.Snapshot;
import org.casus.world.World;

/** What is owed to states in a crisis, as the answer tells it: the subject's first, treaty by treaty. */
final class DueObligations {
    private final World world;
    private final Snapshot snapshot;
    private final Crisis crisis;
    private final int subject;
    private final Names names;

    DueObligations(Snapshot snapshot, Crisis crisis, int subject, Names names) {
        world = snapshot.world();
        this.snapshot = snapshot;
        this.crisis = crisis;
        this.subject = subject;
        this.names = names;
    }

    /** Those of the subject and of the four likeliest joiners. */
    List<ObligationDue> of(List<Obligation> all, List<Candidate> candidates) {
        Set<Integer> shown = new HashSet<>();
        shown.add(subject);
        candidates.stream().limit(4).forEach(c -> shown.add(c.state().ccode()));
        Map<String, Integer> strongest = new HashMap<>();
        all.forEach(o ->
                strongest.merge(o.from() + o.membership().treaty(), o.promise().ordinal(), Math::min));
        Comparator<Obligation> order = Comparator.comparing((Obligation o) -> o.from() != subject, Boolean::compare)
                .thenComparingInt(Obligation::from)
                .thenComparingInt(
                        o -> strongest.getOrDefault(o.from() + o.membership().treaty(), Integer.MAX_VALUE))
                .thenComparing(o -> o.membership().treaty())
                .thenComparingInt(o -> o.promise().ordinal());
        return all.stream()
                .filter(o -> shown.contains(o.from()))
                .sorted(order)
                .map(this::due)
                .toList();
    }

    private ObligationDue due(Obligation o) {
        var m = o.membership();
        Bound bound = Bound.of(snapshot, o);
        var treaty = world.findTreaty(m.treaty()).orElse(null);
        return new ObligationDue(
                treaty != null ? treaty.name() : "Supposed treaty",
                m.treaty(),
                treaty == null ? null : treaty.signed(),
                bound.from(),
                bound.to(),
                o.promise().word(),
                names.state(o.from()),
                names.state(o.to()),
                o.due().word(),
                Words.why(o, treaty, crisis, names),
                treaty == null ? "" : treaty.conditions(),
                m.source());
    }
}
