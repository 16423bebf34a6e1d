package org.casus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casus.answer.StateRef;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.Rule;
import org.casus.world.Source;

/** A tie profile as an analyst's sheet: the gist, a time line, each kind of tie with its sources, what is not known. */
public final class TieText {
    /** Conflicts shown of each kind; the others are in JSON and on the page. */
    private static final int CLASHES_SHOWN = 20;

    private static final int CITATIONS_SHOWN = 2;

    private final TieProfile profile;
    private final int width;
    private final Wrapped out;

    private TieText(TieProfile profile, int width) {
        this.profile = profile;
        this.width = width;
        out = new Wrapped(width);
    }

    /** Renders a profile to a width in characters. */
    public static String of(TieProfile profile, int width) {
        return new TieText(profile, width).render();
    }

    private String render() {
        out.text(title(profile) + ", " + profile.from() + " to " + profile.to()).blank();
        out.text(TieSummary.of(profile));
        profile.notes().forEach(n -> out.item("", "Note: ", n));
        heading("Time line");
        TieTimeLine.of(profile, width).forEach(out::line);
        alliances();
        clashes("Wars", profile.wars(), "wars");
        clashes("Militarised disputes", profile.disputes(), "disputes");
        heading(PoliticsWording.CONFLICTS);
        list(
                profile.armedConflicts().stream()
                        .map(f -> PoliticsWording.fighting(f) + cite(f.source()))
                        .toList(),
                "armed_conflicts");
        heading("Rivalry");
        List<String> rivalries = profile.rivalries().stream()
                .map(r -> TieWording.rivalry(r, profile) + cite(r.source()))
                .toList();
        list(rivalries, "rivalries");
        capability();
        place();
        heading("Regimes");
        regime(profile.a());
        regime(profile.b());
        heading("Leaders");
        leader(profile.a());
        leader(profile.b());
        heading("Great powers");
        power(profile.a());
        power(profile.b());
        dealings();
        heading("Former rulers");
        list(
                profile.colonial().stream()
                        .map(c -> TieWording.colonial(c) + cite(c.source()))
                        .toList(),
                "colonial");
        unknown();
        sources();
        return out.toString();
    }

    static String title(TieProfile p) {
        return p.a().atStart() + " and " + p.b().inText();
    }

    private void heading(String text) {
        out.blank().line(text);
    }

    private void item(String text) {
        out.item("  ", "- ", text);
    }

    /** Items, or that none is on record, or that it is not known. */
    private void list(List<String> items, String kind) {
        items.forEach(this::item);
        if (items.isEmpty()) {
            out.line("  " + none(profile, kind));
        }
    }

    static String none(TieProfile p, String kind) {
        return p.covers().stream().anyMatch(c -> c.what().equals(kind)) ? "None on record." : "Not known.";
    }

    /** The first citations in brackets. */
    private static String cite(String source) {
        List<String> all =
                Arrays.stream(source.split(" ", -1)).filter(s -> !s.isEmpty()).toList();
        String shown = String.join(", ", all.subList(0, Math.min(all.size(), CITATIONS_SHOWN)));
        int more = all.size() - CITATIONS_SHOWN;
        return all.isEmpty() ? "" : " [" + shown + (more > 0 ? ", +" + more : "") + "]";
    }

    private void alliances() {
        heading("Alliances");
        for (Pact p : profile.alliances()) {
            item(p.treaty() + ", " + PactWording.inForce(p, profile.to()) + cite(p.source()));
            var lines = new ArrayList<String>();
            lines.add(PactWording.signed(p));
            lines.addAll(PactWording.pledges(p));
            lines.add(TieLines.defence(p) ? PactWording.response(p) : "");
            out.item(
                    "    ",
                    "",
                    String.join(" ", lines.stream().filter(l -> !l.isEmpty()).toList()));
            out.item("    ", "", p.conditions());
        }
        if (profile.alliances().isEmpty()) {
            out.line("  " + none(profile, "alliances"));
        }
    }

    private void clashes(String heading, List<Clash> clashes, String kind) {
        heading(heading);
        int left = Math.max(0, clashes.size() - CLASHES_SHOWN);
        if (left > 0) {
            out.item("  ", "", left + " earlier ones are left out here; --json and --html have all.");
        }
        List<String> items = clashes.stream()
                .skip(left)
                .map(c -> TieWording.met(c) + (c.name().isEmpty() ? "" : ", " + c.name()) + ": "
                        + TieWording.clash(c, profile) + cite(c.source()))
                .toList();
        list(items, kind);
    }

    private void capability() {
        heading("Capability (share of the world's military, economic and human means)");
        TieProfile.Balance balance = profile.capability();
        if (balance == null) {
            out.line("  Not known.");
            return;
        }
        var weights = new ArrayList<>(balance.decades());
        weights.remove(balance.latest());
        weights.add(balance.latest());
        weights.forEach(w -> out.item("  ", w.year() + "  ", TieWording.weight(w, profile)));
    }

    private void place() {
        heading("Distance and border");
        var distance = profile.distance();
        item(TieWording.distance(distance) + (distance == null ? "" : cite(distance.source())));
        profile.contiguity()
                .forEach(b -> item(capital(TieWording.border(b.type())) + ", " + TieWording.borderSpan(b, profile)
                        + cite(b.source())));
        if (profile.contiguity().isEmpty()) {
            item("Common border, or at most 400 miles of water between them: "
                    + none(profile, "contiguity").replaceFirst("N", "n"));
        }
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void dealings() {
        heading(DealingsWording.VOTES);
        profile.votes().forEach(v -> out.item("  ", v.year() + "  ", DealingsWording.votes(v, profile)));
        if (profile.votes().isEmpty()) {
            out.line("  Not known.");
        }
        heading("International organisations");
        item(
                profile.organizations().isEmpty()
                        ? "Shared: not known"
                        : DealingsWording.organizations(profile.organizations())
                                + cite(profile.organizations().getLast().source()));
        heading("Trade");
        item("Between the two: not known");
        for (StateRef state : List.of(profile.a(), profile.b())) {
            var trade = DealingsWording.of(profile, state);
            item(DealingsWording.trade(state, trade) + (trade == null ? "" : cite(trade.source())));
        }
    }

    private void leader(StateRef state) {
        var ruler = PoliticsWording.of(profile, state);
        item(PoliticsWording.leader(state, ruler, profile) + (ruler == null ? "" : cite(ruler.source())));
    }

    private void regime(StateRef state) {
        Rule rule = rule(profile, state);
        item(TieWording.regime(state, rule) + (rule == null ? "" : cite(rule.source())));
    }

    static @org.jspecify.annotations.Nullable Rule rule(TieProfile p, StateRef state) {
        return p.regimes().stream()
                .filter(r -> r.state().equals(state))
                .findFirst()
                .orElse(null);
    }

    private void power(StateRef state) {
        item(TieWording.powers(state, profile));
    }

    private void unknown() {
        heading("Not known");
        TieWording.gaps(profile).forEach(this::item);
        out.blank().text(TieSummary.covers(profile));
    }

    private void sources() {
        heading("Sources");
        profile.sources().stream()
                .filter(s -> s.kind().equals("dataset"))
                .forEach(s -> out.item("  ", s.id() + "  ", described(s)));
        long documents = profile.sources().stream()
                .filter(s -> !s.kind().equals("dataset"))
                .count();
        if (documents > 0) {
            out.item(
                    "  ",
                    "",
                    (documents == 1 ? "One document" : documents + " documents") + ": --json and --html list them.");
        }
        out.item("  ", "Again: ", profile.command());
    }

    /** Title, version, publisher and last year, as far as known. */
    static String described(Source s) {
        var parts = new ArrayList<String>();
        parts.add(s.title());
        if (!s.version().isEmpty()) {
            parts.add(s.version());
        }
        if (!s.publisher().isEmpty()) {
            parts.add(s.publisher());
        }
        if (!s.reaches().isEmpty()) {
            parts.add("to " + s.reaches());
        }
        return String.join(", ", parts);
    }
}
