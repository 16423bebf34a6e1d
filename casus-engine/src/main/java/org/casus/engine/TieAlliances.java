package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.Pledge;
import org.casus.world.Condition;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Treaty;
import org.jspecify.annotations.Nullable;

/** The agreements that bound both states of a pair at once, the strongest promises first. */
final class TieAlliances {
    private final TiePair pair;

    TieAlliances(TiePair pair) {
        this.pair = pair;
    }

    List<Pact> find() {
        Map<String, List<Membership>> byTreaty = new LinkedHashMap<>();
        for (Membership m : pair.world().tables().memberships()) {
            byTreaty.computeIfAbsent(m.treaty(), t -> new ArrayList<>()).add(m);
        }
        var pacts = new ArrayList<Pact>();
        byTreaty.forEach((treaty, all) -> {
            Pact pact = pact(treaty, all);
            if (pact != null) {
                pacts.add(pact);
            }
        });
        pacts.sort(Comparator.comparingInt(TieAlliances::strongest).thenComparing(Pact::from));
        return pacts;
    }

    private static int strongest(Pact pact) {
        return pact.promises().stream()
                .flatMap(p -> p.kinds().stream())
                .mapToInt(k ->
                        Promise.valueOf(k.toUpperCase(java.util.Locale.ROOT)).ordinal())
                .min()
                .orElse(Promise.values().length);
    }

    private @Nullable Pact pact(String id, List<Membership> all) {
        LocalDate from = null;
        LocalDate to = LocalDate.MIN;
        var bound = new ArrayList<Membership>();
        for (Membership m : all) {
            for (Membership n : all) {
                if (!pair.isA(m.ccode()) || !pair.isB(n.ccode())) {
                    continue;
                }
                LocalDate start = TiePair.later(m.from(), n.from());
                LocalDate end = TiePair.earlierEnd(m.to(), n.to());
                if ((end == null || !end.isBefore(start)) && pair.inSpan(start, end)) {
                    from = from == null || start.isBefore(from) ? start : from;
                    to = TiePair.laterEnd(to, end);
                    bound.add(m);
                    bound.add(n);
                }
            }
        }
        if (from == null) {
            return null;
        }
        Treaty treaty = pair.world().findTreaty(id).orElse(null);
        LocalDate last = TiePair.earlierEnd(to, pair.ask().to());
        long members = all.stream()
                .filter(m -> last == null || !m.from().isAfter(last) && (m.to() == null || !m.to().isBefore(last)))
                .map(Membership::ccode)
                .distinct()
                .count();
        String source = TiePair.cite(
                treaty == null ? "" : treaty.source(),
                bound.stream().map(Membership::source).distinct().reduce("", TiePair::cite));
        return new Pact(
                treaty == null ? id : treaty.name(),
                id,
                treaty == null ? null : treaty.signed(),
                from,
                to,
                TieCovers.knownTo(pair.world(), source),
                (int) members,
                pledges(bound.stream().distinct().toList()),
                treaty == null ? "" : treaty.response(),
                treaty == null ? "" : treaty.conditions(),
                source);
    }

    /** The first state's promises, then the second's, each in time; spells that promise the same are one. */
    private List<Pledge> pledges(List<Membership> bound) {
        var pledges = new ArrayList<Pledge>();
        List<Membership> sorted = bound.stream()
                .sorted(Comparator.comparing((Membership m) -> !pair.isA(m.ccode()))
                        .thenComparing(Membership::from))
                .toList();
        for (Membership m : sorted) {
            Pledge pledge = pledge(m);
            Pledge before = pledges.isEmpty() ? null : pledges.getLast();
            if (before != null && alike(before, pledge)) {
                pledges.set(
                        pledges.size() - 1,
                        new Pledge(
                                before.by(),
                                before.kinds(),
                                before.conditions(),
                                before.threats(),
                                before.from(),
                                TiePair.laterEnd(before.to(), pledge.to()),
                                TiePair.cite(before.source(), pledge.source())));
            } else {
                pledges.add(pledge);
            }
        }
        return pledges;
    }

    private static boolean alike(Pledge one, Pledge two) {
        LocalDate end = one.to();
        return one.by().equals(two.by())
                && one.kinds().equals(two.kinds())
                && one.conditions().equals(two.conditions())
                && one.threats().equals(two.threats())
                && (end == null || !end.plusDays(1).isBefore(two.from()));
    }

    private Pledge pledge(Membership m) {
        Set<Promise> promises = EnumSet.noneOf(Promise.class);
        promises.addAll(m.promises());
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        if (promises.contains(Promise.DEFENSE)) {
            conditions.addAll(m.defenseConditions());
        }
        if (promises.contains(Promise.OFFENSE)) {
            conditions.addAll(m.offenseConditions());
        }
        return new Pledge(
                pair.ref(m.ccode()),
                promises.stream().map(Promise::word).toList(),
                conditions.stream().map(Condition::word).toList(),
                new TreeSet<>(m.threats())
                        .stream().map(t -> pair.other(t, m.from())).toList(),
                m.from(),
                m.to(),
                m.source());
    }
}
