package org.casus.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A world of a few states for tests, readable at a glance. States are numbers; all exist from 1900 on. */
public final class SmallWorld {
    private final List<StateSpell> states = new ArrayList<>();
    private final List<Treaty> treaties = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Capability> capabilities = new ArrayList<>();
    private final List<Contiguity> contiguities = new ArrayList<>();
    private final List<Distance> distances = new ArrayList<>();
    private final List<Capital> capitals = new ArrayList<>();
    private final List<PowerSpell> powers = new ArrayList<>();
    private final List<Rivalry> rivalries = new ArrayList<>();
    private final List<Regime> regimes = new ArrayList<>();
    private final List<UnVoting> unVotes = new ArrayList<>();
    private final List<SharedOrganizations> organizations = new ArrayList<>();
    private final List<StateTrade> trade = new ArrayList<>();
    private final List<StateCode> stateCodes = new ArrayList<>();
    private final List<Leader> leaders = new ArrayList<>();
    private final List<ArmedConflict> armedConflicts = new ArrayList<>();
    private final List<Colony> colonies = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();
    private final List<WarDispute> warDisputes = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    /** A world with some states. */
    public static SmallWorld of(int... ccodes) {
        var world = new SmallWorld();
        for (int ccode : ccodes) {
            world.state(ccode, "1900-01-01", null);
        }
        return world;
    }

    public SmallWorld state(int ccode, String from, @Nullable String to) {
        states.add(new StateSpell(ccode, "S" + ccode, null, "State " + ccode, LocalDate.parse(from), date(to), "test"));
        capitals.add(new Capital(ccode, "Capital", ccode % 60, ccode % 90, LocalDate.parse(from), null, "test"));
        return this;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** A treaty without anything read about it. */
    public SmallWorld treaty(String id) {
        return treaty(id, Set.of(), Set.of(), Set.of(), Set.of(), "");
    }

    public SmallWorld treaty(
            String id,
            Set<Integer> covered,
            Set<Integer> partly,
            Set<Integer> against,
            Set<Integer> excludes,
            String conditions) {
        LocalDate from = LocalDate.of(1950, 1, 1);
        treaties.add(new Treaty(id, id, from, from, null, "", covered, partly, against, excludes, conditions, "test"));
        return this;
    }

    public SmallWorld member(String treaty, int ccode, String from, @Nullable String to, Promise... promises) {
        return member(treaty, ccode, from, to, Set.of(), Set.of(), promises);
    }

    public SmallWorld member(
            String treaty,
            int ccode,
            String from,
            @Nullable String to,
            Set<Condition> conditions,
            Set<Integer> threats,
            Promise... promises) {
        var set = EnumSet.noneOf(Promise.class);
        set.addAll(List.of(promises));
        memberships.add(new Membership(
                treaty, ccode, LocalDate.parse(from), date(to), set, conditions, conditions, threats, false, "test"));
        return this;
    }

    /** A membership with all its parts. */
    public SmallWorld member(Membership membership) {
        memberships.add(membership);
        return this;
    }

    public SmallWorld cinc(int ccode, int year, double cinc) {
        capabilities.add(new Capability(ccode, year, cinc, 100, 100, 1000, "test"));
        return this;
    }

    public SmallWorld border(int ccode1, int ccode2) {
        contiguities.add(new Contiguity(
                Math.min(ccode1, ccode2), Math.max(ccode1, ccode2), 1, LocalDate.of(1900, 1, 1), null, "test"));
        return this;
    }

    /** Contiguity of some type over a span of time. */
    public SmallWorld contiguity(int ccode1, int ccode2, int type, String from, @Nullable String to) {
        contiguities.add(new Contiguity(
                Math.min(ccode1, ccode2), Math.max(ccode1, ccode2), type, LocalDate.parse(from), date(to), "test"));
        return this;
    }

    /** Takes every capital away. */
    public SmallWorld withoutCapitals() {
        capitals.clear();
        return this;
    }

    /** A capital over a span of time. */
    public SmallWorld capital(int ccode, double latitude, double longitude, String from, @Nullable String to) {
        capitals.add(
                new Capital(ccode, "Another capital", latitude, longitude, LocalDate.parse(from), date(to), "test"));
        return this;
    }

    public SmallWorld distance(int ccode1, int ccode2, int year, double km) {
        distances.add(new Distance(Math.min(ccode1, ccode2), Math.max(ccode1, ccode2), year, km));
        return this;
    }

    public SmallWorld major(int ccode, String from) {
        powers.add(new PowerSpell("major", ccode, LocalDate.parse(from), null, "test"));
        return this;
    }

    /** A span of being {@code major} or {@code nuclear}. */
    public SmallWorld power(String kind, int ccode, String from, @Nullable String to) {
        powers.add(new PowerSpell(kind, ccode, LocalDate.parse(from), date(to), "test"));
        return this;
    }

    public SmallWorld rivals(int ccode1, int ccode2, int from, @Nullable Integer to) {
        rivalries.add(new Rivalry(
                "r", Math.min(ccode1, ccode2), Math.max(ccode1, ccode2), "rivals", from, to, "spatial", "test"));
        return this;
    }

    public SmallWorld regime(int ccode, int year, double democracy) {
        regimes.add(new Regime(ccode, year, democracy, Double.NaN, Double.NaN, "test"));
        return this;
    }

    public SmallWorld colony(int ccode, int ruler, @Nullable String independence) {
        colonies.add(new Colony(ccode, ruler, date(independence), "test"));
        return this;
    }

    public SmallWorld conflict(String id, String from) {
        return conflict(id, from, 4);
    }

    public SmallWorld conflict(String id, String from, int level) {
        conflicts.add(new Conflict(id, "", LocalDate.parse(from), null, level, "test"));
        return this;
    }

    /** A participation with a known day. */
    public SmallWorld part(
            String conflict, int ccode, int side, boolean originator, String from, @Nullable String to, int hostility) {
        participations.add(new Participation(
                conflict,
                ccode,
                side,
                originator,
                originator,
                LocalDate.parse(from),
                true,
                date(to),
                hostility,
                "test"));
        return this;
    }

    /** A participation known by month only. */
    public SmallWorld partInMonth(String conflict, int ccode, int side, boolean originator, String from, String to) {
        participations.add(new Participation(
                conflict,
                ccode,
                side,
                originator,
                originator,
                LocalDate.parse(from),
                false,
                LocalDate.parse(to),
                4,
                "test"));
        return this;
    }

    /** Votes in the United Nations, and how often they were those of the United States. */
    public SmallWorld votes(int ccode, int year, double idealPoint, double agreesUsa) {
        unVotes.add(new UnVoting(
                ccode,
                year,
                idealPoint,
                idealPoint - 0.1,
                idealPoint + 0.1,
                agreesUsa,
                Double.NaN,
                Double.NaN,
                "test"));
        return this;
    }

    /** Shared international organisations over some years. */
    public SmallWorld organizations(int ccode1, int ccode2, int from, int to, int count) {
        organizations.add(new SharedOrganizations(ccode1, ccode2, from, to, count));
        return this;
    }

    /** Trade with all others. */
    public SmallWorld trade(int ccode, int year, double imports, double exports) {
        trade.add(new StateTrade(ccode, year, imports, exports, "test"));
        return this;
    }

    /** The two lists of states name it by the same number. */
    public SmallWorld sameCodes(int... codes) {
        for (int code : codes) {
            stateCodes.add(new StateCode(code, code, 1816, 2020));
        }
        return this;
    }

    public SmallWorld code(int gwcode, int ccode, int from, int to) {
        stateCodes.add(new StateCode(gwcode, ccode, from, to));
        return this;
    }

    public SmallWorld leader(int gwcode, String name, String from, @Nullable String to) {
        leaders.add(new Leader(
                gwcode + "-" + from,
                gwcode,
                name,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "Regular",
                "Regular",
                "test"));
        return this;
    }

    public SmallWorld fighting(ArmedConflict conflict) {
        armedConflicts.add(conflict);
        return this;
    }

    public SmallWorld grewFrom(String war, int dispute) {
        warDisputes.add(new WarDispute(war, dispute));
        return this;
    }

    public Tables tables() {
        return new Tables(
                List.of(),
                states,
                List.of(),
                treaties,
                memberships,
                List.of(),
                capabilities,
                contiguities,
                distances,
                capitals,
                powers,
                rivalries,
                regimes,
                colonies,
                conflicts,
                participations,
                warDisputes,
                endings,
                unVotes,
                organizations,
                trade,
                stateCodes,
                leaders,
                armedConflicts,
                List.of());
    }

    public World build() {
        return new World(tables());
    }
}
