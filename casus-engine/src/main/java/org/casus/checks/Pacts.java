package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.claims.Statement;
import org.casus.claims.TreatyRef;
import org.casus.claims.When;
import org.casus.record.Partnership;
import org.casus.record.Span;
import org.casus.record.TreatyName;
import org.casus.world.Lineage;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Treaty;
import org.jspecify.annotations.Nullable;

/** Finds treaties, in the world's alliances (ATOP and the dated updates) and among the agreements known by name. */
final class Pacts {
    private final Facts facts;
    private final Map<String, Pact> treaties = new HashMap<>();
    private final IdentityHashMap<Partnership, Pact> agreements = new IdentityHashMap<>();
    /** What pairs had together, once asked for: an article asks for the same ones again and again. */
    private final Map<Long, List<Pact>> ofPairs = new ConcurrentHashMap<>();

    private final Map<Integer, List<Partnership>> agreementsOf = new HashMap<>();

    Pacts(Facts facts) {
        this.facts = facts;
        facts.world.tables().treaties().forEach(t -> treaties.put(t.id(), pact(t, t.name())));
        for (Partnership p : facts.chronicle.partnerships()) {
            agreements.put(p, made(p));
            p.states()
                    .forEach(x -> agreementsOf
                            .computeIfAbsent(x, k -> new ArrayList<>())
                            .add(p));
        }
    }

    /** The pacts that a reference means: by name, else by parties and year. */
    List<Pact> referred(@Nullable TreatyRef ref) {
        if (ref == null) {
            return List.of();
        }
        if (ref.key() != null) {
            return byName(ref.key());
        }
        List<Pact> all = between(ref.parties());
        When when = ref.when();
        if (when != null) {
            List<Pact> then = all.stream().filter(p -> signedIn(p, when)).toList();
            return then;
        }
        return all;
    }

    /**
     * Whether each of some states has itself promised what is asked for: some treaties bind one side only, and nobody but their members.
     *
     * @param all whether every member has to have promised it
     */
    boolean bind(Pact p, Set<Integer> states, boolean all, Set<String> kinds) {
        var promised = new LinkedHashMap<Integer, Set<String>>();
        for (Membership m : facts.members(p.treaty().id())) {
            Set<String> own = promised.computeIfAbsent(Lineage.of(m.ccode()), x -> new HashSet<>());
            m.promises().forEach(x -> own.add(x.name().toLowerCase(Locale.ROOT)));
        }
        if (promised.values().stream().allMatch(Set::isEmpty)) {
            // who promised what is not told apart
            return states.stream().allMatch(x -> p.states().stream().anyMatch(y -> Facts.same(x, y)));
        }
        boolean own = states.stream()
                .allMatch(x -> promised.getOrDefault(Lineage.of(x), Set.of()).containsAll(kinds));
        return own && (!all || promised.values().stream().allMatch(x -> x.containsAll(kinds)));
    }

    /** Those of a name or a treaty's id. */
    List<Pact> byName(String key) {
        var list = new ArrayList<Pact>();
        for (TreatyName n : facts.chronicle.treatyNames()) {
            if (n.name().equals(key) || n.aliases().contains(key)) {
                facts.world.findTreaty(n.treaty()).ifPresent(t -> list.add(pact(t, n.name())));
            }
        }
        for (Treaty t : facts.world.tables().treaties()) {
            if (t.name().equals(key) || t.id().equals(key)) {
                list.add(pact(t));
            }
        }
        for (Partnership p : facts.chronicle.partnerships()) {
            if (p.name().equals(key)) {
                list.add(pact(p));
            }
        }
        return distinct(list);
    }

    /** One of each treaty, where the world and the named agreements both have it. */
    static List<Pact> distinct(List<Pact> pacts) {
        var list = new ArrayList<Pact>();
        for (Pact p : pacts) {
            boolean known = list.stream()
                    .anyMatch(q -> q.states().equals(p.states()) && Objects.equals(q.signed(), p.signed()));
            if (!known) {
                list.add(p);
            }
        }
        return list;
    }

    private Pact pact(Treaty t) {
        return Objects.requireNonNull(treaties.get(t.id()));
    }

    private Pact pact(Treaty t, String name) {
        Set<Promise> promises = EnumSet.noneOf(Promise.class);
        Set<Integer> states = new LinkedHashSet<>();
        for (Membership m : facts.members(t.id())) {
            promises.addAll(m.promises());
            states.add(m.ccode());
        }
        return new Pact(
                name,
                t.signed(),
                t.signed(),
                t.from(),
                t.to(),
                promises,
                states,
                true,
                promises.contains(Promise.DEFENSE) ? "yes" : "no",
                states.size() <= 2,
                t,
                t.source());
    }

    /** A named agreement; the treaty itself where the world has it. */
    Pact pact(Partnership p) {
        return Objects.requireNonNull(agreements.get(p));
    }

    private Pact made(Partnership p) {
        for (String source : p.source().split(" ", -1)) {
            if (source.matches("atop-[\\d.]+#\\d+")) {
                Treaty known = facts.world
                        .findTreaty("atop:" + source.substring(source.indexOf('#') + 1))
                        .orElse(null);
                if (known != null) {
                    return pact(known, p.name());
                }
            }
        }
        Span signed = p.signed();
        Span from = p.inForce();
        Span to = p.ended();
        Set<Promise> promises = p.defence().equals("yes") ? EnumSet.of(Promise.DEFENSE) : EnumSet.noneOf(Promise.class);
        Treaty none = new Treaty(
                "",
                p.name(),
                null,
                LocalDate.MIN,
                null,
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                p.note(),
                p.source());
        return new Pact(
                p.name(),
                signed == null ? null : signed.first(),
                signed == null ? null : signed.last(),
                from == null ? null : from.first(),
                to == null ? null : to.last(),
                promises,
                p.states(),
                false,
                p.defence(),
                p.states().size() <= 2,
                none,
                p.source());
    }

    /** All that some states had together at one time. */
    List<Pact> between(Set<Integer> states) {
        if (states.size() != 2) {
            return found(states);
        }
        Iterator<Integer> two = states.iterator();
        long key = (long) two.next() << Integer.SIZE | two.next();
        return ofPairs.computeIfAbsent(key, k -> List.copyOf(found(states)));
    }

    private List<Pact> found(Set<Integer> states) {
        var list = new ArrayList<Pact>();
        if (states.size() < 2) {
            return list;
        }
        for (Treaty t : facts.treaties(states)) {
            if (together(t, states)) {
                list.add(pact(t));
            }
        }
        for (Partnership p : agreementsOf.getOrDefault(states.iterator().next(), List.of())) {
            if (p.states().containsAll(states)) {
                list.add(pact(p));
            }
        }
        return distinct(list);
    }

    /** Whether all were members at one time. */
    private boolean together(Treaty t, Set<Integer> states) {
        List<Membership> all = facts.members(t.id());
        return states.stream()
                .allMatch(a -> all.stream()
                        .anyMatch(m -> m.ccode() == a
                                && states.stream()
                                        .allMatch(b -> a.equals(b)
                                                || all.stream().anyMatch(n -> n.ccode() == b && overlap(m, n)))));
    }

    private static boolean overlap(Membership m, Membership n) {
        return (m.to() == null || !m.to().isBefore(n.from())) && (n.to() == null || !n.to().isBefore(m.from()));
    }

    /** Whether it was signed or came into force in a time, give or take the thirteen days between calendars. */
    static boolean signedIn(Pact p, When w) {
        LocalDate signed = p.signed();
        LocalDate last = p.signedTo();
        LocalDate from = p.from();
        return signed != null
                        && last != null
                        && !signed.isAfter(w.last().plusDays(13))
                        && !last.isBefore(w.first().minusDays(13))
                || from != null && !from.equals(LocalDate.MIN) && w.meets(from, from);
    }

    /** The same of what a statement says: where it speaks of the coming into force, the day of the signing does not count. */
    static boolean then(Pact p, When w, Statement s) {
        LocalDate from = p.from();
        return s.is("effect") ? from != null && w.meets(from, from) : signedIn(p, w);
    }

    /**
     * Whether a pact began when a statement has it begin: what is told with a month or a day is told of its beginning, and so is
     * what holds since a time; in a year a pact may just have been in force.
     */
    static boolean began(Pact p, Statement s) {
        return s.negated()
                || s.times().stream()
                        .filter(w -> w.role() == When.Role.SINCE || w.role() == When.Role.AT && w.withinMonth())
                        .allMatch(w -> signedIn(p, w));
    }

    /** A pact as a row that a verdict rests on. */
    Evidence evidence(Pact p) {
        String members = p.states().size() > 8 ? p.states().size() + " members" : facts.names(p.states(), p.day());
        return new Evidence(p.text() + ": " + members, p.source());
    }
}
