package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.answer.Fact;
import org.casus.features.Driver;
import org.casus.features.Obligation;
import org.casus.world.Circumstances;
import org.casus.world.Conflict;
import org.casus.world.Contiguity;
import org.casus.world.Crisis;
import org.casus.world.History;
import org.casus.world.PowerSpell;
import org.casus.world.Rivalry;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.casus.world.Treaty;
import org.casus.world.World;

/** The facts behind each driver for one state in one crisis, each with its source. */
final class FactFinder {
    private static final int LONGEST_NAME = 60;
    /** The source of what the question supposes. */
    private static final String SUPPOSED = "supposed";

    private static final List<String> CONTIGUITY = List.of(
            "",
            "share a land border",
            "are at most 12 miles of water apart",
            "are at most 24 miles of water apart",
            "are at most 150 miles of water apart",
            "are at most 400 miles of water apart");

    private final Snapshot snapshot;
    private final World world;
    private final Crisis crisis;
    private final Names names;
    private final int subject;
    private final int k;
    private final Map<Driver, List<Fact>> facts = new EnumMap<>(Driver.class);

    FactFinder(Snapshot snapshot, Crisis crisis, Names names, int subject) {
        this.snapshot = snapshot;
        this.world = snapshot.world();
        this.crisis = crisis;
        this.names = names;
        this.subject = subject;
        k = snapshot.positionOf(subject);
    }

    Map<Driver, List<Fact>> find(List<Obligation> obligations) {
        obligations.stream()
                .filter(o -> o.from() == subject)
                .collect(Collectors.groupingBy(
                        o -> o.membership().treaty() + " " + o.to(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::promises);
        for (Side side : Side.values()) {
            for (int state : crisis.side(side)) {
                proximity(state);
                rivalry(state);
                history(state);
            }
        }
        capability();
        regimes();
        crisisFacts();
        return facts;
    }

    private void add(Driver driver, String text, String source) {
        facts.computeIfAbsent(driver, d -> new ArrayList<>()).add(new Fact(text, source));
    }

    /** One sentence for all that one treaty promises to one state. */
    private void promises(List<Obligation> ofOneTreaty) {
        Obligation first = ofOneTreaty.getFirst();
        LocalDate since = ofOneTreaty.stream()
                .map(o -> Bound.of(snapshot, o).from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String what = ofOneTreaty.stream()
                .sorted(Comparator.comparingInt(o -> o.promise().ordinal()))
                .map(o -> switch (o.promise()) {
                    case DEFENSE -> "defence (" + due(o) + ")";
                    case OFFENSE -> "to fight beside it (" + due(o) + ")";
                    case NEUTRALITY -> "neutrality";
                    case NONAGGRESSION -> "not to attack it";
                    case CONSULTATION -> "to confer in a crisis";
                })
                .collect(Collectors.joining(", "));
        add(
                Driver.COMMITMENT,
                "%s promises %s %s: %s, since %s"
                        .formatted(
                                names.atStart(subject),
                                names.inText(first.to()),
                                what,
                                shortName(first.membership().treaty()),
                                since),
                first.membership().source());
    }

    private static String due(Obligation o) {
        return switch (o.due()) {
            case YES -> "due in this crisis";
            case NO -> "not due in this crisis";
            case UNKNOWN -> "whether due is unknown";
        };
    }

    /** A treaty's name, or "treaty of YEAR" where that name would fill the line. */
    private String shortName(String id) {
        Treaty treaty = world.findTreaty(id).orElse(null);
        if (treaty == null) {
            return "supposed treaty";
        }
        return treaty.name().length() <= LONGEST_NAME
                ? treaty.name()
                : "treaty of " + treaty.from().getYear();
    }

    private void proximity(int state) {
        int j = snapshot.positionOf(state);
        int type = snapshot.contiguity(k, j);
        String pair = names.atStart(subject) + " and " + names.inText(state);
        if (type > 0) {
            add(Driver.PROXIMITY, pair + " " + CONTIGUITY.get(type), contiguitySource(state));
            return;
        }
        double km = snapshot.publishedDistanceKm(k, j);
        if (Double.isNaN(km)) {
            double capitals = snapshot.capitalDistanceKm(k, j);
            add(
                    Driver.PROXIMITY,
                    "The capitals of " + names.inText(subject) + " and " + names.inText(state) + " are "
                            + round(capitals) + " km apart",
                    "cow-capitals-2024");
        } else {
            add(Driver.PROXIMITY, pair + " are " + round(km) + " km apart", "cshapes-2.0");
        }
    }

    private static String round(double km) {
        double step = km >= 1000 ? 100 : 10;
        return String.format(Locale.ROOT, "%,.0f", Math.round(km / step) * step);
    }

    private String contiguitySource(int state) {
        return world.tables().contiguities().stream()
                .filter(c -> c.ccode1() == Math.min(subject, state) && c.ccode2() == Math.max(subject, state))
                .map(Contiguity::source)
                .reduce((a, b) -> b)
                .orElse("cow-contiguity-3.2");
    }

    private void rivalry(int state) {
        int j = snapshot.positionOf(state);
        if (!snapshot.rivals(k, j)) {
            return;
        }
        if (snapshot.circumstances().rivalries().contains(new Circumstances.Pair(subject, state))) {
            add(
                    Driver.RIVALRY,
                    names.atStart(subject) + " and " + names.inText(state) + " are supposed to be rivals",
                    SUPPOSED);
            return;
        }
        int year = snapshot.date().getYear();
        world.tables().rivalries().stream()
                .filter(r -> pair(r, state) && r.from() < year && (r.to() == null || r.to() >= year - 1))
                .findFirst()
                .ifPresent(r -> add(
                        Driver.RIVALRY,
                        "%s and %s have been strategic rivals since %d"
                                .formatted(names.atStart(subject), names.inText(state), r.from()),
                        r.source()));
    }

    private boolean pair(Rivalry r, int state) {
        return r.ccode1() == Math.min(subject, state) && r.ccode2() == Math.max(subject, state);
    }

    private void history(int state) {
        meetings(world.disputes(), state, false);
        meetings(world.wars(), state, true);
    }

    private void meetings(History history, int state, boolean wars) {
        int today = (int) snapshot.date().toEpochDay();
        History.Meetings met = history.of(snapshot.slot(k));
        int against = 0;
        int beside = 0;
        String lastAgainst = "";
        String lastBeside = "";
        for (int e = 0; e < met.size() && met.day(e) < today; e++) {
            boolean recent = wars || today - met.day(e) < 20 * 365.25;
            if (met.other(e) == snapshot.slot(snapshot.positionOf(state)) && recent) {
                if (met.beside(e)) {
                    beside++;
                    lastBeside = met.conflict(e);
                } else {
                    against++;
                    lastAgainst = met.conflict(e);
                }
            }
        }
        String kind = wars ? "war" : "militarised dispute";
        String span = wars ? "" : " in the last 20 years";
        if (against > 0) {
            add(Driver.RIVALRY, sentence("against", state, against, kind, span, lastAgainst), source(lastAgainst));
        }
        if (beside > 0) {
            add(Driver.AFFINITY, sentence("on the side of", state, beside, kind, span, lastBeside), source(lastBeside));
        }
    }

    private String sentence(String how, int state, int count, String kind, String span, String last) {
        String times = count == 1 ? "one " + kind : count + " " + kind + "s";
        String latest = world.tables().conflicts().stream()
                .filter(c -> c.id().equals(last))
                .findFirst()
                .map(c -> (count == 1 ? " (" : " (last: ") + label(c) + ")")
                .orElse("");
        return "%s took part in %s %s %s%s%s"
                .formatted(names.atStart(subject), times, how, names.inText(state), span, latest);
    }

    static String label(Conflict c) {
        return c.name().isEmpty()
                ? String.valueOf(c.from().getYear())
                : c.name() + ", " + c.from().getYear();
    }

    private String source(String conflict) {
        return world.tables().conflicts().stream()
                .filter(c -> c.id().equals(conflict))
                .map(Conflict::source)
                .findFirst()
                .orElse(conflict);
    }

    private void capability() {
        double cinc = snapshot.cinc(k);
        Map<Integer, Double> factors = new TreeMap<>(snapshot.circumstances().capabilityFactors());
        factors.keySet()
                .removeIf(state -> state != subject && !crisis.participants().contains(state));
        if (Double.isNaN(cinc)) {
            add(Driver.CAPABILITY, "The capability of " + names.inText(subject) + " is unknown", "nmc-7.0");
        } else {
            add(
                    Driver.CAPABILITY,
                    "%s %s %s of the world's military capability in %d, the two sides together %s"
                            .formatted(
                                    names.atStart(subject),
                                    factors.isEmpty() ? "held" : "would have held",
                                    Words.percent(cinc),
                                    snapshot.cincYear(k),
                                    Words.percent(sum())),
                    "nmc-7.0#" + subject + ":" + snapshot.cincYear(k));
        }
        factors.forEach((state, factor) -> add(
                Driver.CAPABILITY,
                "That is so with %s times the capability that %s is known to have had"
                        .formatted(factor.toString().replaceFirst("\\.0$", ""), names.inText(state)),
                SUPPOSED));
        if (snapshot.major(k)) {
            add(Driver.CAPABILITY, names.atStart(subject) + " is a major power", power("major"));
        }
        if (snapshot.nuclear(k)) {
            add(Driver.CAPABILITY, names.atStart(subject) + " holds nuclear weapons", power("nuclear"));
        }
    }

    private String power(String kind) {
        return world.tables().powers().stream()
                .filter(p -> p.kind().equals(kind) && p.ccode() == subject)
                .map(PowerSpell::source)
                .findFirst()
                .orElse("");
    }

    private double sum() {
        return crisis.participants().stream()
                .mapToDouble(s -> snapshot.cinc(snapshot.positionOf(s)))
                .filter(c -> !Double.isNaN(c))
                .sum();
    }

    private void regimes() {
        for (Side side : Side.values()) {
            for (int state : crisis.side(side)) {
                int j = snapshot.positionOf(state);
                boolean known = !Double.isNaN(snapshot.democracy(k)) && !Double.isNaN(snapshot.democracy(j));
                if (known && snapshot.democratic(k) && snapshot.democratic(j)) {
                    add(
                            Driver.AFFINITY,
                            names.atStart(subject) + " and " + names.inText(state) + " are both democracies",
                            regimeSource(state));
                } else if (known && snapshot.democratic(k) != snapshot.democratic(j)) {
                    int democracy = snapshot.democratic(k) ? subject : state;
                    int other = democracy == subject ? state : subject;
                    add(
                            Driver.AFFINITY,
                            names.atStart(democracy) + " is a democracy, " + names.inText(other) + " is not",
                            regimeSource(state));
                }
            }
        }
    }

    private String regimeSource(int state) {
        Map<Integer, Boolean> supposed = snapshot.circumstances().democracies();
        return supposed.containsKey(subject) || supposed.containsKey(state) ? SUPPOSED : "isard-0.2.0";
    }

    private void crisisFacts() {
        long majors = crisis.participants().stream()
                .filter(s -> snapshot.major(snapshot.positionOf(s)))
                .count();
        String text = majors == 0
                ? "No major power is among those who begin it"
                : majors == 1
                        ? "One major power is among those who begin it"
                        : majors + " major powers are among those who begin it";
        add(Driver.CRISIS, text, "cow-majors-2024");
    }
}
