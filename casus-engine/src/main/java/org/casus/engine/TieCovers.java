package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.answer.TieProfile.Balance;
import org.casus.answer.TieProfile.Cover;
import org.casus.answer.TieProfile.Gap;
import org.casus.answer.TieProfile.Rule;
import org.casus.answer.TieProfile.SharedYear;
import org.casus.answer.TieProfile.VoteYear;
import org.casus.world.ArmedConflict;
import org.casus.world.Capability;
import org.casus.world.Colony;
import org.casus.world.Conflict;
import org.casus.world.Contiguity;
import org.casus.world.Distance;
import org.casus.world.Leader;
import org.casus.world.Membership;
import org.casus.world.PowerSpell;
import org.casus.world.Regime;
import org.casus.world.Rivalry;
import org.casus.world.SharedOrganizations;
import org.casus.world.Source;
import org.casus.world.StateTrade;
import org.casus.world.Tables;
import org.casus.world.UnVoting;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** What the world in use knows, kind by kind, and what it does not. */
final class TieCovers {
    private static final List<String> KINDS = List.of(
            "alliances",
            "disputes",
            "wars",
            "rivalries",
            "contiguity",
            "un_votes",
            "organizations",
            "trade",
            "powers",
            "colonial",
            "leaders",
            "armed_conflicts");

    private final TiePair pair;
    /** Since when yearly figures are known: the latest before the first day that can be asked about are kept too. */
    private final LocalDate figuresSince;

    TieCovers(TiePair pair) {
        this.pair = pair;
        figuresSince = pair.ask().figuresSince().minusYears(1);
    }

    List<Cover> covers() {
        Tables t = pair.world().tables();
        var covers = new ArrayList<Cover>();
        add(covers, "alliances", TieReader.FIRST, t.memberships().stream().map(Membership::source));
        add(
                covers,
                "disputes",
                TieReader.FIRST,
                t.conflicts().stream().filter(c -> !c.dataset().equals("war")).map(Conflict::source));
        add(
                covers,
                "wars",
                TieReader.FIRST,
                t.conflicts().stream()
                        .filter(c -> c.dataset().equals("war") || c.dataset().equals("casus") && c.level() == 5)
                        .map(Conflict::source));
        add(covers, "rivalries", TieReader.FIRST, t.rivalries().stream().map(Rivalry::source));
        add(
                covers,
                "capability",
                begins(t.capabilities().stream().mapToInt(Capability::year)),
                t.capabilities().stream().map(Capability::source));
        add(covers, "contiguity", TieReader.FIRST, t.contiguities().stream().map(Contiguity::source));
        add(
                covers,
                "distance",
                begins(t.distances().stream().mapToInt(Distance::year)),
                t.distances().stream().limit(1).map(d -> TieFigures.DISTANCES));
        add(
                covers,
                "regimes",
                begins(t.regimes().stream().mapToInt(Regime::year)),
                t.regimes().stream().map(Regime::source));
        add(
                covers,
                "un_votes",
                begins(t.unVotes().stream().mapToInt(UnVoting::year)),
                t.unVotes().stream().map(UnVoting::source));
        add(
                covers,
                "organizations",
                begins(t.sharedOrganizations().stream().mapToInt(SharedOrganizations::from)),
                t.sharedOrganizations().stream().limit(1).map(o -> TieDealings.ORGANIZATIONS));
        add(
                covers,
                "trade",
                begins(t.trade().stream().mapToInt(StateTrade::year)),
                t.trade().stream().map(StateTrade::source));
        add(covers, "powers", TieReader.FIRST, t.powers().stream().map(PowerSpell::source));
        add(covers, "colonial", TieReader.FIRST, t.colonies().stream().map(Colony::source));
        add(covers, "leaders", firstDay(t), t.leaders().stream().map(Leader::source));
        add(
                covers,
                "armed_conflicts",
                LocalDate.of(
                        t.armedConflicts().stream()
                                .mapToInt(ArmedConflict::from)
                                .min()
                                .orElse(1),
                        1,
                        1),
                t.armedConflicts().stream().map(ArmedConflict::source));
        return covers;
    }

    private static LocalDate firstDay(Tables t) {
        return t.leaders().stream()
                .map(Leader::from)
                .min(java.util.Comparator.naturalOrder())
                .map(d -> TiePair.later(d, TieReader.FIRST))
                .orElse(TieReader.FIRST);
    }

    private LocalDate begins(java.util.stream.IntStream years) {
        LocalDate first = LocalDate.of(years.min().orElse(1), 1, 1);
        return TiePair.later(figuresSince, first);
    }

    /** Nothing where there is no row at all: then the kind is unknown. */
    private void add(List<Cover> covers, String what, LocalDate from, Stream<String> citations) {
        var datasets = new TreeSet<String>();
        boolean[] updated = new boolean[1];
        var ids = new TreeSet<String>();
        citations.forEach(c -> ids.add(Source.idOf(c.split(" ", -1)[0])));
        if (ids.isEmpty()) {
            return;
        }
        int reach = Integer.MIN_VALUE;
        for (String id : ids) {
            Integer year = reachOf(pair.world(), id);
            if (year == null) {
                updated[0] = true;
            } else {
                datasets.add(id);
                reach = Math.max(reach, year);
            }
        }
        LocalDate to = datasets.isEmpty() ? pair.ask().to() : LocalDate.of(reach, 12, 31);
        covers.add(new Cover(what, from, to, updated[0], List.copyOf(datasets)));
    }

    private static @Nullable Integer reachOf(World world, String id) {
        return world.tables().sources().stream()
                .filter(s -> s.id().equals(id) && s.kind().equals("dataset"))
                .map(Source::reachesYear)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The last day that the datasets among some citations reach; null where a document, too, stands behind them. */
    static @Nullable LocalDate knownTo(World world, String source) {
        LocalDate last = null;
        for (String citation : source.split(" ", -1)) {
            Integer year = reachOf(world, Source.idOf(citation));
            if (year == null) {
                return null;
            }
            LocalDate end = LocalDate.of(year, 12, 31);
            last = last == null ? end : TiePair.later(last, end);
        }
        return last;
    }

    /** The last year of a dataset; a small number if it is not among the sources. */
    static int reach(World world, String id) {
        Integer year = reachOf(world, id);
        return year == null ? Integer.MIN_VALUE : year;
    }

    List<Gap> unknown(
            List<Cover> covers,
            @Nullable Balance balance,
            List<Rule> regimes,
            boolean distance,
            List<VoteYear> votes,
            List<SharedYear> organizations) {
        var gaps = new ArrayList<Gap>();
        gaps.add(new Gap(
                "trade between the two", "the data that Casus reads hold each state's trade with all others only"));
        for (String kind : KINDS) {
            if (covers.stream().noneMatch(c -> c.what().equals(kind))) {
                gaps.add(new Gap(said(kind), "not in the data in use (casus data import DIR brings it in)"));
            }
        }
        covers.forEach(c -> ends(c, gaps));
        if (balance == null) {
            gaps.add(new Gap("capability of both", "no figure for the span"));
        } else if (balance.latest().a() == null || balance.latest().b() == null) {
            int state =
                    balance.latest().a() == null ? pair.ask().a() : pair.ask().b();
            gaps.add(new Gap("capability of " + pair.names().inText(state), "no figure for the span"));
        }
        for (int state : new int[] {pair.ask().a(), pair.ask().b()}) {
            if (regimes.stream().noneMatch(r -> r.state().ccode() == state && r.democratic() != null)) {
                gaps.add(new Gap("regime of " + pair.names().inText(state), "no score for the span"));
            }
        }
        if (votes.isEmpty() && inside(covers, "un_votes")) {
            gaps.add(new Gap(said("un_votes"), "no session of the span with votes of both on record"));
        }
        if (organizations.isEmpty() && inside(covers, "organizations")) {
            gaps.add(new Gap(said("organizations"), "no figure for the span"));
        }
        if (!distance) {
            gaps.add(new Gap("distance between their territories", "no figure for the span"));
        }
        return gaps;
    }

    /** Whether any day of the span lies in what is known of a kind. */
    private boolean inside(List<Cover> covers, String kind) {
        return covers.stream().anyMatch(c -> c.what().equals(kind) && pair.inSpan(c.from(), c.to()));
    }

    /** What a dataset does not reach, before and after. */
    private void ends(Cover c, List<Gap> gaps) {
        if (c.from().isAfter(pair.ask().from())) {
            gaps.add(new Gap(
                    said(c.what()) + " before " + c.from().getYear(),
                    c.from().equals(figuresSince)
                            ? "not in the embedded world (casus data import DIR brings it in, docs/data.md)"
                            : "earlier than the datasets reach"));
        }
        if (c.to().isBefore(pair.ask().to()) && !c.what().equals("colonial")) {
            gaps.add(new Gap(
                    said(c.what()) + " after " + c.to().getYear(),
                    c.updated()
                            ? "known only where a document was read, else unknown"
                            : "later than the datasets reach"));
        }
    }

    private static String said(String kind) {
        return switch (kind) {
            case "contiguity" -> "common borders";
            case "powers" -> "major and nuclear powers";
            case "colonial" -> "former rulers";
            case "un_votes" -> "votes in the United Nations";
            case "organizations" -> "shared international organisations";
            case "armed_conflicts" -> "armed conflicts, those within states included,";
            case "trade" -> "each state's trade with all others";
            default -> kind;
        };
    }
}
