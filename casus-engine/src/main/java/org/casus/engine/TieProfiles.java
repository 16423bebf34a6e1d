package org.casus.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Apart;
import org.casus.answer.TieProfile.Balance;
import org.casus.answer.TieProfile.Border;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.ColonialTie;
import org.casus.answer.TieProfile.Fighting;
import org.casus.answer.TieProfile.Independence;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.PowerOf;
import org.casus.answer.TieProfile.RivalrySpell;
import org.casus.answer.TieProfile.Rule;
import org.casus.answer.TieProfile.Ruler;
import org.casus.answer.TieProfile.SharedYear;
import org.casus.answer.TieProfile.Trade;
import org.casus.answer.TieProfile.VoteYear;
import org.casus.answer.TieProfile.Weight;
import org.casus.world.Colony;
import org.casus.world.Lineage;
import org.casus.world.PowerSpell;
import org.casus.world.Source;
import org.casus.world.World;

/** Puts together what a world knows of two states: in go the world and a {@link TieAsk}, out comes a {@link TieProfile}. */
public final class TieProfiles {
    private final TiePair pair;
    private final World world;

    private TieProfiles(TiePair pair) {
        this.pair = pair;
        world = pair.world();
    }

    /** The profile of two states over a span. */
    public static TieProfile of(World world, TieAsk ask) {
        return new TieProfiles(TiePair.of(world, ask)).profile();
    }

    private TieProfile profile() {
        var conflicts = new TieConflicts(pair);
        var figures = new TieFigures(pair);
        var covering = new TieCovers(pair);
        List<TieProfile.Cover> covers = covering.covers();
        List<Pact> alliances = new TieAlliances(pair).find();
        List<Clash> disputes = conflicts.disputes();
        List<Clash> wars = conflicts.wars();
        List<RivalrySpell> rivalries = rivalries();
        Balance balance = figures.balance();
        List<Border> borders = borders();
        Apart distance = figures.distance();
        List<Rule> regimes = figures.regimes();
        var dealings = new TieDealings(pair);
        List<VoteYear> votes = dealings.votes();
        List<SharedYear> organizations = dealings.organizations();
        List<Trade> trade = dealings.trade();
        List<PowerOf> powers = powers();
        List<ColonialTie> colonial = colonial();
        var politics = new TiePolitics(pair);
        List<Ruler> leaders = politics.leaders();
        List<Fighting> armedConflicts = politics.conflicts();
        boolean between = distance != null && distance.between().equals("territories");
        Stream<String> cited = Stream.of(
                        covers.stream().flatMap(c -> c.datasets().stream()),
                        alliances.stream().map(Pact::source),
                        disputes.stream().map(Clash::source),
                        wars.stream().map(Clash::source),
                        rivalries.stream().map(RivalrySpell::source),
                        weights(balance),
                        borders.stream().map(Border::source),
                        Stream.ofNullable(distance).map(Apart::source),
                        regimes.stream().map(Rule::source),
                        votes.stream().flatMap(v -> Stream.of(v.a().source(), v.b().source())),
                        organizations.stream().map(SharedYear::source),
                        trade.stream().map(Trade::source),
                        powers.stream().map(PowerOf::source),
                        colonial.stream().map(ColonialTie::source),
                        leaders.stream().map(Ruler::source),
                        armedConflicts.stream().map(Fighting::source))
                .flatMap(s -> s);
        return new TieProfile(
                pair.a(),
                pair.b(),
                pair.ask().from(),
                pair.ask().to(),
                covers,
                alliances,
                disputes,
                wars,
                rivalries,
                balance,
                borders,
                distance,
                regimes,
                votes,
                organizations,
                trade,
                powers,
                colonial,
                leaders,
                armedConflicts,
                covering.unknown(covers, balance, regimes, between, votes, organizations),
                pair.ask().notes(),
                sources(cited),
                pair.ask().command());
    }

    private static Stream<String> weights(@org.jspecify.annotations.Nullable Balance balance) {
        if (balance == null) {
            return Stream.of();
        }
        Weight latest = balance.latest();
        return Stream.of(latest.a(), latest.b())
                .filter(java.util.Objects::nonNull)
                .map(s -> s.source());
    }

    /** The sources behind citations, datasets first. */
    private List<Source> sources(Stream<String> citations) {
        Set<String> ids = citations
                .flatMap(c -> Arrays.stream(c.split(" ", -1)))
                .map(Source::idOf)
                .collect(Collectors.toSet());
        return world.tables().sources().stream()
                .filter(s -> ids.contains(s.id()))
                .sorted(Comparator.comparing(Source::kind).thenComparing(Source::id))
                .toList();
    }

    private List<RivalrySpell> rivalries() {
        return world.tables().rivalries().stream()
                .filter(r -> pair.isPair(r.ccode1(), r.ccode2()))
                .filter(r -> r.from() <= pair.ask().to().getYear()
                        && (r.to() == null || r.to() >= pair.ask().from().getYear()))
                .map(r -> new RivalrySpell(
                        r.name(),
                        r.from(),
                        r.to(),
                        Arrays.stream(r.kinds().split(" ", -1))
                                .filter(k -> !k.isBlank())
                                .toList(),
                        r.source()))
                .sorted(Comparator.comparingInt(RivalrySpell::from))
                .toList();
    }

    private List<Border> borders() {
        return world.tables().contiguities().stream()
                .filter(c -> c.type() > 0 && pair.isPair(c.ccode1(), c.ccode2()) && pair.inSpan(c.from(), c.to()))
                .map(c -> new Border(c.type(), c.from(), c.to(), c.source()))
                .sorted(Comparator.comparing(Border::from))
                .toList();
    }

    private List<PowerOf> powers() {
        return world.tables().powers().stream()
                .filter(p -> pair.isEither(p.ccode()) && pair.inSpan(p.from(), p.to()))
                .sorted(Comparator.comparing((PowerSpell p) -> !pair.isA(p.ccode()))
                        .thenComparing(PowerSpell::kind)
                        .thenComparing(PowerSpell::from))
                .map(p -> new PowerOf(pair.ref(p.ccode()), p.kind(), p.from(), p.to(), p.source()))
                .toList();
    }

    private List<ColonialTie> colonial() {
        var ties = new ArrayList<ColonialTie>();
        List<Colony> ofA = colonies(true);
        List<Colony> ofB = colonies(false);
        ofA.stream().filter(c -> pair.isB(c.ruler())).forEach(c -> ties.add(tie("ruled", c)));
        ofB.stream().filter(c -> pair.isA(c.ruler())).forEach(c -> ties.add(tie("ruled", c)));
        for (Colony c : ofA) {
            for (Colony d : ofB) {
                if (c.ruler() == d.ruler()) {
                    ties.add(tie("common_ruler", c, d));
                }
            }
        }
        return ties;
    }

    private List<Colony> colonies(boolean ofA) {
        return world.tables().colonies().stream()
                .filter(c -> ofA ? pair.isA(c.ccode()) : pair.isB(c.ccode()))
                .filter(c -> Lineage.of(c.ruler()) != Lineage.of(c.ccode()))
                .toList();
    }

    private ColonialTie tie(String kind, Colony... colonies) {
        return new ColonialTie(
                kind,
                pair.names().state(colonies[0].ruler()),
                Arrays.stream(colonies)
                        .map(c -> new Independence(pair.ref(c.ccode()), c.independence()))
                        .toList(),
                TiePair.cite(Arrays.stream(colonies).map(Colony::source).toArray(String[]::new)));
    }
}
