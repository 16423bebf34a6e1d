package org.casus.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.casus.answer.StateRef;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.ColonialTie;
import org.casus.answer.TieProfile.Cover;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.Pledge;
import org.casus.answer.TieProfile.Rule;
import org.casus.answer.TieProfile.Strength;
import org.casus.answer.TieProfile.Weight;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A tie profile as JSON; keys always present, empty or null where there is nothing. */
public final class TieJson {
    private final TieProfile profile;
    private final ObjectNode root = AnswerJson.JSON.createObjectNode();

    private TieJson(TieProfile profile) {
        this.profile = profile;
    }

    /** Pretty-printed JSON of a profile. */
    public static String of(TieProfile profile) {
        return AnswerJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new TieJson(profile).tree());
    }

    private ObjectNode tree() {
        state(root.putObject("a"), profile.a());
        state(root.putObject("b"), profile.b());
        root.put("from", profile.from().toString()).put("to", profile.to().toString());
        ArrayNode covers = root.putArray("covers");
        profile.covers().forEach(c -> cover(covers.addObject(), c));
        ArrayNode alliances = root.putArray("alliances");
        profile.alliances().forEach(p -> pact(alliances.addObject(), p));
        clashes(root.putArray("disputes"), profile.disputes());
        clashes(root.putArray("wars"), profile.wars());
        rivalries(root.putArray("rivalries"));
        capability();
        contiguity(root.putArray("contiguity"));
        distance();
        ObjectNode regimes = root.putObject("regimes");
        rule(regimes, "a", profile.a());
        rule(regimes, "b", profile.b());
        votes(root.putArray("un_votes"));
        ArrayNode shared = root.putArray("organizations");
        profile.organizations()
                .forEach(o -> shared.addObject()
                        .put("year", o.year())
                        .put("shared", o.count())
                        .put("source", o.source()));
        ObjectNode trade = root.putObject("trade").putNull("between");
        trade(trade, "a", profile.a());
        trade(trade, "b", profile.b());
        ObjectNode powers = root.putObject("powers");
        powers(powers.putArray("a"), profile.a());
        powers(powers.putArray("b"), profile.b());
        ArrayNode colonial = root.putArray("colonial");
        profile.colonial().forEach(c -> colonial(colonial.addObject(), c));
        ObjectNode leaders = root.putObject("leaders");
        leader(leaders, "a", profile.a());
        leader(leaders, "b", profile.b());
        ArrayNode conflicts = root.putArray("armed_conflicts");
        profile.armedConflicts()
                .forEach(f -> conflicts
                        .addObject()
                        .put("id", f.id())
                        .put("from", f.from())
                        .put("to", f.to())
                        .put("years", f.years())
                        .put("relation", f.relation())
                        .put("kind", f.kind())
                        .put("over", f.over())
                        .put("intensity", f.intensity())
                        .put("source", f.source()));
        ArrayNode unknown = root.putArray("unknown");
        profile.unknown().forEach(g -> unknown.addObject().put("what", g.what()).put("why", g.why()));
        words(root.putArray("notes"), profile.notes());
        ArrayNode sources = root.putArray("sources");
        profile.sources()
                .forEach(s -> sources.addObject()
                        .put("id", s.id())
                        .put("kind", s.kind())
                        .put("title", s.title())
                        .put("publisher", s.publisher())
                        .put("version", s.version())
                        .put("to", s.reachesYear())
                        .put("address", s.address()));
        root.put("command", profile.command());
        return root;
    }

    private static void state(ObjectNode node, StateRef state) {
        node.put("state", state.state()).put("ccode", state.ccode()).put("name", state.name());
    }

    private static void states(ArrayNode array, List<StateRef> states) {
        states.forEach(s -> array.add(s.state()));
    }

    private static void words(ArrayNode array, Collection<String> words) {
        words.forEach(array::add);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static void cover(ObjectNode node, Cover c) {
        node.put("what", c.what())
                .put("from", c.from().toString())
                .put("to", c.to().toString())
                .put("updated", c.updated())
                .put("source", String.join(" ", c.datasets()));
    }

    private static void pact(ObjectNode node, Pact p) {
        node.put("treaty", p.treaty())
                .put("id", p.id())
                .put("signed", text(p.signed()))
                .put("from", p.from().toString())
                .put("to", text(p.to()))
                .put("known_to", text(p.knownTo()))
                .put("members", p.members());
        ArrayNode promises = node.putArray("promises");
        p.promises().forEach(o -> pledge(promises.addObject(), o));
        node.put("response", p.response().isEmpty() ? null : p.response())
                .put("conditions", p.conditions().isEmpty() ? null : p.conditions())
                .put("source", p.source());
    }

    private static void pledge(ObjectNode node, Pledge o) {
        node.put("by", o.by().state());
        words(node.putArray("kinds"), o.kinds());
        words(node.putArray("conditional_on"), o.conditions());
        states(node.putArray("threats"), o.threats());
        node.put("from", o.from().toString()).put("to", text(o.to())).put("source", o.source());
    }

    private static void clashes(ArrayNode array, List<Clash> clashes) {
        for (Clash c : clashes) {
            ObjectNode node = array.addObject()
                    .put("id", c.id())
                    .put("name", c.name().isEmpty() ? null : c.name())
                    .put("from", c.from().toString())
                    .put("to", text(c.to()))
                    .put("both_from", c.metFrom().toString())
                    .put("both_to", text(c.metTo()))
                    .put("day_known", c.dayKnown())
                    .put("stance", c.stance().word())
                    .put("level", c.level())
                    .put("hostility_a", c.hostilityA())
                    .put("hostility_b", c.hostilityB());
            states(node.putArray("side_of_a"), c.sides().get(0));
            states(node.putArray("other_side"), c.sides().get(1));
            ArrayNode joined = node.putArray("joined");
            c.joined().forEach(j -> {
                ObjectNode one = joined.addObject().put("state", j.state().state());
                states(one.putArray("whom"), j.whom());
            });
            node.put("source", c.source());
        }
    }

    private void rivalries(ArrayNode array) {
        profile.rivalries().forEach(r -> {
            ObjectNode node = array.addObject()
                    .put("name", r.name())
                    .put("from", r.from())
                    .put("to", r.to());
            words(node.putArray("kinds"), r.kinds());
            node.put("source", r.source());
        });
    }

    private void capability() {
        TieProfile.Balance balance = profile.capability();
        if (balance == null) {
            root.putNull("capability");
            return;
        }
        ObjectNode node = root.putObject("capability");
        weight(node.putObject("latest"), balance.latest());
        ArrayNode decades = node.putArray("decades");
        balance.decades().forEach(w -> weight(decades.addObject(), w));
    }

    private static void weight(ObjectNode node, Weight w) {
        node.put("year", w.year());
        strength(node, "a", w.a());
        strength(node, "b", w.b());
        node.put("ratio", w.ratio());
    }

    private static void strength(ObjectNode node, String key, @Nullable Strength s) {
        if (s == null) {
            node.putNull(key);
        } else {
            node.putObject(key)
                    .put("cinc", s.cinc())
                    .put("military_personnel_thousands", s.milper())
                    .put("source", s.source());
        }
    }

    private void contiguity(ArrayNode array) {
        profile.contiguity()
                .forEach(b -> array.addObject()
                        .put("type", b.type())
                        .put("text", TieWording.border(b.type()))
                        .put("from", b.from().toString())
                        .put("to", text(b.to()))
                        .put("source", b.source()));
    }

    private void distance() {
        TieProfile.Apart d = profile.distance();
        if (d == null) {
            root.putNull("distance_km");
        } else {
            root.putObject("distance_km")
                    .put("km", d.km())
                    .put("between", d.between())
                    .put("year", d.year())
                    .put("source", d.source());
        }
    }

    private void rule(ObjectNode regimes, String key, StateRef state) {
        Rule r = profile.regimes().stream()
                .filter(x -> x.state().equals(state))
                .findFirst()
                .orElse(null);
        if (r == null) {
            regimes.putNull(key);
        } else {
            regimes.putObject(key)
                    .put("year", r.year())
                    .put("democratic", r.democratic())
                    .put("democracy", r.democracy())
                    .put("polity2", r.polity2())
                    .put("polyarchy", r.polyarchy())
                    .put("source", r.source());
        }
    }

    private void votes(ArrayNode array) {
        for (TieProfile.VoteYear v : profile.votes()) {
            ObjectNode node = array.addObject().put("year", v.year());
            point(node.putObject("a"), v.a());
            point(node.putObject("b"), v.b());
            node.put("apart", v.apart()).put("agreement", v.agreement());
        }
    }

    private static void point(ObjectNode node, TieProfile.IdealPoint p) {
        node.put("ideal_point", p.point())
                .put("low", p.low())
                .put("high", p.high())
                .put("source", p.source());
    }

    private void trade(ObjectNode trade, String key, StateRef state) {
        TieProfile.Trade t = DealingsWording.of(profile, state);
        if (t == null) {
            trade.putNull(key);
        } else {
            trade.putObject(key)
                    .put("year", t.year())
                    .put("imports_million_usd", t.imports())
                    .put("exports_million_usd", t.exports())
                    .put("source", t.source());
        }
    }

    private void leader(ObjectNode leaders, String key, StateRef state) {
        TieProfile.Ruler ruler = PoliticsWording.of(profile, state);
        if (ruler == null) {
            leaders.putNull(key);
        } else {
            leaders.putObject(key)
                    .put("name", ruler.name())
                    .put("from", ruler.from().toString())
                    .put("to", text(ruler.to()))
                    .put("source", ruler.source());
        }
    }

    private void powers(ArrayNode array, StateRef state) {
        profile.powers().stream()
                .filter(p -> p.state().equals(state))
                .forEach(p -> array.addObject()
                        .put("kind", p.kind())
                        .put("from", p.from().toString())
                        .put("to", text(p.to()))
                        .put("source", p.source()));
    }

    private static void colonial(ObjectNode node, ColonialTie c) {
        node.put("kind", c.kind()).put("ruler", c.ruler().state());
        ArrayNode ends = node.putArray("ends");
        c.ends().forEach(e -> ends.addObject().put("state", e.state().state()).put("independence", text(e.date())));
        node.put("source", c.source());
    }
}
