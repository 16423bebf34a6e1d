package org.casus.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.answer.Reliability;
import org.casus.answer.Reliability.Coding;
import org.casus.answer.Reliability.Row;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.CasusFoederis;
import org.casus.features.Due;
import org.casus.features.Obligation;
import org.casus.features.Outcome;
import org.casus.world.Circumstances;
import org.casus.world.Lineage;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.World;

/**
 * Counts how often promises of alliances were kept in wars (docs/reliability.md): each promise in force on the eve of a war
 * from a state outside it to one that began it or was attacked, and
 * attacks on a state that the attacker had promised not to fight.
 */
public final class Reliabilities {
    private static final List<Promise> TYPES =
            List.of(Promise.DEFENSE, Promise.OFFENSE, Promise.NEUTRALITY, Promise.NONAGGRESSION);
    private static final String ANY = "any";
    private static final String PEACE = Promise.NONAGGRESSION.word();
    private static final String BEFORE = "before_1945";
    private static final String AFTER = "from_1945";
    private static final String ALL = "all";
    private static final double Z90 = 1.6448536269514722;

    /** Shares in the abstracts of Leeds, Long and Mitchell 2000 and of Berkemeier and Fuhrmann 2018, by type and era. */
    private static final Map<String, Double> LEEDS = Map.of("any all", 0.745);

    private static final Map<String, Double> BERKEMEIER = Map.of(
            "any all", 0.50,
            "any before_1945", 0.66,
            "any from_1945", 0.22,
            "defense all", 0.41,
            "offense all", 0.74,
            "neutrality all", 0.78,
            "nonaggression all", 0.37);

    /** One promise put to the test, or a treaty's promises together. */
    private record Test(String type, int year, Due due, boolean kept) {}

    private Reliabilities() {}

    /** Counts over all interstate wars of a world. */
    public static Reliability of(World world) {
        var members = new ArrayList<Test>();
        var treaties = new ArrayList<Test>();
        for (Case war : new Cases(world).wars()) {
            List<Obligation> obligations = obligations(world, war);
            List<Membership> attacks = attacksOnPartners(world, war);
            members.addAll(members(war, obligations));
            attacks.stream()
                    .map(Membership::ccode)
                    .distinct()
                    .forEach(a -> members.add(new Test(PEACE, year(war), Due.YES, false)));
            treaties.addAll(treaties(war, obligations, attacks));
        }
        return new Reliability(List.of(
                new Coding(
                        "in_force",
                        "each member's promise in force the day before the war, whatever its conditions",
                        1816,
                        2007,
                        rows(members, 1816, 2007, Map.of())),
                new Coding(
                        "leeds_long_mitchell_2000",
                        "each treaty whose conditions the war met, kept if all its members did as they had promised",
                        1816,
                        1944,
                        rows(treaties, 1816, 1944, LEEDS)),
                new Coding(
                        "berkemeier_fuhrmann_2018",
                        "the same, over more years",
                        1816,
                        2003,
                        rows(treaties, 1816, 2003, BERKEMEIER))));
    }

    private static List<Obligation> obligations(World world, Case war) {
        return CasusFoederis.obligations(
                world.on(war.crisis().on(), Circumstances.NONE), war.crisis(), Circumstances.NONE);
    }

    /** The memberships of attackers that had promised not to fight a state which they attack. */
    private static List<Membership> attacksOnPartners(World world, Case war) {
        return world.on(war.crisis().on(), Circumstances.NONE).alliances().values().stream()
                .filter(members -> has(members, war.crisis().targets()))
                .flatMap(List::stream)
                .filter(m -> m.promises().contains(Promise.NONAGGRESSION)
                        && has(List.of(m), war.crisis().attackers()))
                .toList();
    }

    private static boolean has(List<Membership> members, List<Integer> states) {
        return members.stream().anyMatch(m -> states.stream().anyMatch(s -> Lineage.of(s) == Lineage.of(m.ccode())));
    }

    /** Help is promised to a member attacked (defence) or that attacks (offence); neutrality and peace to any. */
    private static boolean concerns(Obligation o) {
        return switch (o.promise()) {
            case DEFENSE -> o.side() == Side.TARGET;
            case OFFENSE -> o.side() == Side.ATTACKER;
            case NEUTRALITY, NONAGGRESSION -> true;
            case CONSULTATION -> false;
        };
    }

    private static boolean kept(Case war, Obligation o) {
        Outcome did = war.outcome(o.from(), false);
        Outcome beside = o.side() == Side.ATTACKER ? Outcome.ATTACKER : Outcome.TARGET;
        boolean help = o.promise() == Promise.DEFENSE || o.promise() == Promise.OFFENSE;
        return help ? did == beside : did == Outcome.OUT || did == beside;
    }

    /** By member and type; several states on a side are one test, and so are several treaties that promise the same. */
    private static List<Test> members(Case war, List<Obligation> obligations) {
        Map<String, Test> tests = new LinkedHashMap<>();
        for (Obligation o : obligations) {
            if (concerns(o)) {
                String key = o.from() + " " + o.promise() + " " + o.side();
                tests.putIfAbsent(key, new Test(o.promise().word(), year(war), Due.YES, kept(war, o)));
            }
        }
        return List.copyOf(tests.values());
    }

    /**
     * By treaty: those that the war invoked, because help or neutrality is due or the members' peace was broken. A test for
     * each type that the treaty promises, and for all together; each is kept if everything that is due was done.
     */
    private static List<Test> treaties(Case war, List<Obligation> obligations, List<Membership> attacks) {
        Map<String, List<Obligation>> byTreaty = obligations.stream()
                .filter(Reliabilities::concerns)
                .collect(Collectors.groupingBy(o -> o.membership().treaty(), TreeMap::new, Collectors.toList()));
        attacks.forEach(m -> byTreaty.putIfAbsent(m.treaty(), List.of()));
        var tests = new ArrayList<Test>();
        for (var entry : byTreaty.entrySet()) {
            List<Obligation> promises = entry.getValue();
            boolean attacked = attacks.stream().anyMatch(m -> m.treaty().equals(entry.getKey()));
            List<Obligation> due =
                    promises.stream().filter(o -> o.due() == Due.YES).toList();
            boolean invoked =
                    attacked || due.stream().anyMatch(o -> o.promise() != Promise.NONAGGRESSION || !kept(war, o));
            boolean unknown = promises.stream().anyMatch(o -> o.due() == Due.UNKNOWN);
            if (invoked || unknown) {
                Due whether = invoked ? Due.YES : Due.UNKNOWN;
                boolean kept = invoked && !attacked && due.stream().allMatch(o -> kept(war, o));
                Set<String> types = new LinkedHashSet<>();
                (invoked ? due : promises).forEach(o -> types.add(o.promise().word()));
                if (attacked) {
                    types.add(PEACE);
                }
                types.add(ANY);
                types.forEach(type -> tests.add(new Test(type, year(war), whether, kept)));
            }
        }
        return tests;
    }

    private static int year(Case war) {
        return war.crisis().on().getYear();
    }

    private static List<Row> rows(List<Test> tests, int from, int to, Map<String, Double> published) {
        List<String> types = new ArrayList<>();
        TYPES.forEach(t -> types.add(t.word()));
        if (tests.stream().anyMatch(t -> t.type().equals(ANY))) {
            types.add(ANY);
        }
        List<String> eras = to < 1945 ? List.of(ALL) : List.of(BEFORE, AFTER, ALL);
        var rows = new ArrayList<Row>();
        for (String type : types) {
            for (String era : eras) {
                List<Test> in = tests.stream()
                        .filter(t -> t.type().equals(type) && t.year() >= from && t.year() <= to)
                        .filter(t -> era.equals(ALL) || era.equals(t.year() < 1945 ? BEFORE : AFTER))
                        .toList();
                rows.add(row(type, era, in, published.getOrDefault(type + " " + era, Double.NaN)));
            }
        }
        return rows;
    }

    private static Row row(String type, String era, List<Test> tests, double published) {
        int due = (int) tests.stream().filter(t -> t.due() == Due.YES).count();
        int kept = (int) tests.stream().filter(Test::kept).count();
        double share = (double) kept / due;
        double spread = Z90 * Math.sqrt(share * (1 - share) / due + Z90 * Z90 / (4.0 * due * due));
        double middle = share + Z90 * Z90 / (2.0 * due);
        double scale = 1 + Z90 * Z90 / due;
        return new Row(
                type,
                era,
                due,
                kept,
                due == 0 ? Double.NaN : Math.max(0, (middle - spread) / scale),
                due == 0 ? Double.NaN : Math.min(1, (middle + spread) / scale),
                tests.size() - due,
                published);
    }
}
