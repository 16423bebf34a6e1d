package org.casus.answer;

import java.time.LocalDate;
import java.util.List;
import org.casus.world.Source;
import org.jspecify.annotations.Nullable;

/**
 * What ties two states together and sets them apart over a span of time: values only; text, JSON and pages are renderings
 * of it. What is not known stands in {@link #unknown}, and never as a zero.
 *
 * @param a the state named first
 * @param b the state named second
 * @param from first day of the span
 * @param to last day
 * @param covers what the world in use knows, kind by kind
 * @param alliances agreements that bound both at once
 * @param disputes militarised disputes that both took part in, by the day both were in
 * @param wars interstate wars that both took part in
 * @param rivalries spells of strategic rivalry between them
 * @param capability material capability of both, null where it is not known of either
 * @param contiguity spells of a common border or of little water between them
 * @param distance how far apart they are, null if unknown
 * @param regimes how each is ruled, for those of which it is known
 * @param votes how near both were in the United Nations, the latest year last; empty if unknown
 * @param organizations how many international organisations they shared, the latest year last; empty if unknown
 * @param trade each state's trade with all others together; of the trade between the two nothing is known
 * @param powers spells of being a major power or of holding nuclear weapons
 * @param colonial rule of one over the other, or common former rulers
 * @param leaders who led each state on the last day; a state is missing where that is unknown
 * @param armedConflicts armed conflicts in which both had a part, those within one state included
 * @param unknown what is not known
 * @param notes how words were read and the span was set, where that could surprise
 * @param sources the datasets and documents that the facts cite
 * @param command that gives the same profile again
 */
public record TieProfile(
        StateRef a,
        StateRef b,
        LocalDate from,
        LocalDate to,
        List<Cover> covers,
        List<Pact> alliances,
        List<Clash> disputes,
        List<Clash> wars,
        List<RivalrySpell> rivalries,
        @Nullable Balance capability,
        List<Border> contiguity,
        @Nullable Apart distance,
        List<Rule> regimes,
        List<VoteYear> votes,
        List<SharedYear> organizations,
        List<Trade> trade,
        List<PowerOf> powers,
        List<ColonialTie> colonial,
        List<Ruler> leaders,
        List<Fighting> armedConflicts,
        List<Gap> unknown,
        List<String> notes,
        List<Source> sources,
        String command) {
    public TieProfile {
        covers = List.copyOf(covers);
        alliances = List.copyOf(alliances);
        disputes = List.copyOf(disputes);
        wars = List.copyOf(wars);
        rivalries = List.copyOf(rivalries);
        contiguity = List.copyOf(contiguity);
        regimes = List.copyOf(regimes);
        votes = List.copyOf(votes);
        organizations = List.copyOf(organizations);
        trade = List.copyOf(trade);
        powers = List.copyOf(powers);
        colonial = List.copyOf(colonial);
        leaders = List.copyOf(leaders);
        armedConflicts = List.copyOf(armedConflicts);
        unknown = List.copyOf(unknown);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }

    /**
     * How far the world in use reaches for one kind of tie.
     *
     * @param what {@code alliances}, {@code disputes} …
     * @param from first day from which it is known in full; of what lasted until then the
     *     phase under way is known from its own beginning
     * @param to last day that its datasets reach
     * @param updated whether single documents carry it beyond
     * @param datasets citations of the datasets
     */
    public record Cover(String what, LocalDate from, LocalDate to, boolean updated, List<String> datasets) {
        public Cover {
            datasets = List.copyOf(datasets);
        }

        /** Whether nothing of this kind in a year means that there was nothing. */
        public boolean complete(int year) {
            return year >= from.getYear() && year <= to.getYear();
        }
    }

    /**
     * An agreement that bound both.
     *
     * @param treaty its name
     * @param id {@code atop:N} or {@code casus:slug}
     * @param signed day of signature, null if unknown
     * @param from since when it bound both
     * @param to until when it bound both, null while it does as far as is known
     * @param knownTo the last day that its sources reach; null where documents carry it on
     * @param members how many states it bound on the last day
     * @param promises what each promises
     * @param response how help is promised: automatic, discretion, consultation; empty if unknown
     * @param conditions what brings it into force, in words; empty if nobody has read it here
     * @param source citations, separated by blanks
     */
    public record Pact(
            String treaty,
            String id,
            @Nullable LocalDate signed,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate knownTo,
            int members,
            List<Pledge> promises,
            String response,
            String conditions,
            String source) {
        public Pact {
            promises = List.copyOf(promises);
        }
    }

    /**
     * What one state promises the other under a treaty.
     *
     * @param by who promises
     * @param kinds defense, offense, neutrality, nonaggression, consultation; empty where it promises none of these
     * @param conditions what its promise of help depends on: adversary, location, conflict, number, demand, nonprovocation
     * @param threats the adversaries that the treaty names
     * @param from since when
     * @param to until when, null while it lasts
     * @param source citations
     */
    public record Pledge(
            StateRef by,
            List<String> kinds,
            List<String> conditions,
            List<StateRef> threats,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {
        public Pledge {
            kinds = List.copyOf(kinds);
            conditions = List.copyOf(conditions);
            threats = List.copyOf(threats);
        }
    }

    /** How two states stood in a conflict. */
    public enum Stance {
        /** On opposite sides. */
        AGAINST,
        /** On one side. */
        BESIDE,
        /** First one, then the other. */
        BOTH,
        /** Both took part, and never on the same day. */
        APART;

        /** As in every output. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A conflict that both took part in.
     *
     * @param id {@code gml:2}, {@code mid:2}, {@code war:139} or {@code casus:slug}
     * @param name its name, empty where the source gives none
     * @param from its first day, the first of the month where the day is unknown
     * @param to its last day, null while it lasts or unknown
     * @param metFrom since when both were in it
     * @param metTo until when both were, null while they are or unknown
     * @param dayKnown whether the days are known, not only the months
     * @param stance against or beside each other
     * @param level the highest hostility reached by anyone, 1–5; 5 is war
     * @param hostilityA the first state's own highest hostility
     * @param hostilityB the second's
     * @param sides the participants, the first state's first side first
     * @param joined who of the two joined later, and whom
     * @param source citations
     */
    public record Clash(
            String id,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            LocalDate metFrom,
            @Nullable LocalDate metTo,
            boolean dayKnown,
            Stance stance,
            int level,
            int hostilityA,
            int hostilityB,
            List<List<StateRef>> sides,
            List<Joining> joined,
            String source) {
        public Clash {
            sides = sides.stream().map(List::copyOf).toList();
            joined = List.copyOf(joined);
        }
    }

    /** A state that came into a conflict that others had begun, and those it helped. */
    public record Joining(StateRef state, List<StateRef> whom) {
        public Joining {
            whom = List.copyOf(whom);
        }
    }

    /**
     * A strategic rivalry.
     *
     * @param from first year
     * @param to last year, null while it lasts as far as the source reaches
     * @param kinds positional, spatial, ideological, interventionary
     */
    public record RivalrySpell(
            String name, int from, @Nullable Integer to, List<String> kinds, String source) {
        public RivalrySpell {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Capability of both.
     *
     * @param latest the latest year of the span in which it is known of both, else of one
     * @param decades the first known year and each year that ends in 0
     */
    public record Balance(Weight latest, List<Weight> decades) {
        public Balance {
            decades = List.copyOf(decades);
        }
    }

    /** Both states' capability in a year; null where it is not known. */
    public record Weight(
            int year, @Nullable Strength a, @Nullable Strength b) {
        /** How many times the second's share the first's is; null where either is unknown or the second's is zero. */
        public @Nullable Double ratio() {
            return a == null || b == null || b.cinc() == 0 ? null : Double.valueOf(a.cinc() / b.cinc());
        }
    }

    /**
     * A state's capability in a year.
     *
     * @param cinc share of the system's capabilities, 0–1
     * @param milper military personnel, thousands; null if unknown
     */
    public record Strength(double cinc, @Nullable Double milper, String source) {}

    /**
     * How near their territories lie.
     *
     * @param type 1 land border, 2 up to 12 miles of water, 3 up to 24, 4 up to 150, 5 up to 400
     */
    public record Border(int type, LocalDate from, @Nullable LocalDate to, String source) {}

    /**
     * The distance between them.
     *
     * @param km kilometres between the nearest points of their territories, or between their capitals
     * @param between {@code territories} or {@code capitals}
     * @param year the latest year it is known for
     */
    public record Apart(double km, String between, int year, String source) {}

    /**
     * A state's regime in a year.
     *
     * @param democracy a score, 0 is the cut between democracies and others; null if unknown
     * @param democratic whether it counts as a democracy, null if unknown
     * @param polity2 −10 to 10, null if unknown
     * @param polyarchy 0–1, null if unknown
     */
    public record Rule(
            StateRef state,
            int year,
            @Nullable Boolean democratic,
            @Nullable Double democracy,
            @Nullable Double polity2,
            @Nullable Double polyarchy,
            String source) {}

    /**
     * How both voted in the United Nations General Assembly.
     *
     * @param year in which the session began
     * @param agreement share of votes in which both voted alike, 0–1; null if unknown, as it is where neither is the
     *     United States, Russia or China
     */
    public record VoteYear(
            int year, IdealPoint a, IdealPoint b, @Nullable Double agreement) {
        /** How far apart their ideal points are. */
        public double apart() {
            return Math.abs(a.point() - b.point());
        }
    }

    /**
     * A state's place on the first dimension of votes in the United Nations.
     *
     * @param low 5th percentile of the estimate, null if unknown
     * @param high 95th percentile, null if unknown
     */
    public record IdealPoint(
            double point, @Nullable Double low, @Nullable Double high, String source) {}

    /**
     * How many international organisations the two shared in a year.
     *
     * @param count those in which both are full members; 0 is a known zero
     */
    public record SharedYear(int year, int count, String source) {}

    /**
     * A state's trade with all others together.
     *
     * @param imports millions of current US dollars, null if unknown
     * @param exports millions of current US dollars, null if unknown
     */
    public record Trade(
            StateRef state,
            int year,
            @Nullable Double imports,
            @Nullable Double exports,
            String source) {}

    /**
     * When one of them was a power of a kind.
     *
     * @param kind {@code major} or {@code nuclear}
     */
    public record PowerOf(
            StateRef state,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {}

    /**
     * Rule of one by the other, or of both by a third.
     *
     * @param kind "ruled": one of the two ruled the other; "common_ruler": a third ruled both
     * @param ruler who ruled
     * @param ends when each state's subjection ended
     */
    public record ColonialTie(String kind, StateRef ruler, List<Independence> ends, String source) {
        public ColonialTie {
            ends = List.copyOf(ends);
        }
    }

    /**
     * When a state became independent.
     *
     * @param date null if unknown
     */
    public record Independence(StateRef state, @Nullable LocalDate date) {}

    /**
     * Who in fact led a state.
     *
     * @param name as the dataset writes it
     * @param from first day in power
     * @param to last day, null while it lasted when the dataset ended
     */
    public record Ruler(
            StateRef state,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {}

    /**
     * An armed conflict with at least 25 battle deaths a year.
     *
     * @param id {@code ucdp:N}
     * @param from first year in which both had a part
     * @param to last such year
     * @param years how many such years there are
     * @param relation {@code against} or {@code beside}
     * @param kind interstate, intrastate, II (intrastate with other states' troops) or extrasystemic
     * @param over territory, government, or both
     * @param intensity the highest of its years: 1 below 1,000 battle deaths, 2 at least so many
     */
    public record Fighting(
            String id,
            int from,
            int to,
            int years,
            String relation,
            String kind,
            String over,
            int intensity,
            String source) {
        /** This and a later run of years of the same conflict. */
        public Fighting and(Fighting later) {
            return new Fighting(
                    id,
                    Math.min(from, later.from),
                    Math.max(to, later.to),
                    years + later.years,
                    relation,
                    later.kind,
                    over,
                    Math.max(intensity, later.intensity),
                    source);
        }
    }

    /** Something not known, and why or what to do. */
    public record Gap(String what, String why) {}
}
