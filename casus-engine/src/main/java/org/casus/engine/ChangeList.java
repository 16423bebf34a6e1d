package org.casus.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.answer.Candidate;
import org.casus.engine.Changes.Setting;
import org.casus.features.Obligation;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * The changes that are tried: every obligation of the subject and of the likeliest other joiners, who attacks, each
 * rivalry, each major power's entry, capability, regime.
 */
final class ChangeList {
    private static final int OTHERS = 3;

    private final Snapshot snapshot;
    private final Setting base;
    private final int subject;
    private final Names names;
    private final List<Change> list = new ArrayList<>();

    /** @param subject the state whose chance the changes may move */
    ChangeList(Snapshot snapshot, Setting base, int subject, Names names) {
        this.snapshot = snapshot;
        this.base = base;
        this.subject = subject;
        this.names = names;
    }

    /**
     * Lists them.
     *
     * @param candidates every candidate, the likeliest joiner first
     * @param runnersUp other states that could attack
     */
    List<Change> all(List<Obligation> obligations, List<Candidate> candidates, List<Integer> runnersUp) {
        List<Integer> others = others(candidates);
        treaties(obligations, others);
        rivalries(others);
        whoAttacksFirst();
        runnersUp.stream()
                .filter(a -> a != subject && !base.crisis().participants().contains(a))
                .forEach(this::otherAttacker);
        entries(candidates);
        capabilities();
        regimes();
        return list;
    }

    /** The likeliest joiners besides the subject. */
    private List<Integer> others(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> c.state().ccode())
                .filter(c -> c != subject)
                .limit(OTHERS)
                .toList();
    }

    private void add(
            String about, String text, List<String> options, java.util.function.UnaryOperator<Setting> effect) {
        list.add(new Change(about, text, options, effect));
    }

    private void treaties(List<Obligation> obligations, List<Integer> others) {
        Set<String> seen = new LinkedHashSet<>();
        for (Obligation o : obligations) {
            boolean mine = o.from() == subject && o.promise() != Promise.CONSULTATION;
            boolean theirs =
                    others.contains(o.from()) && (o.promise() == Promise.DEFENSE || o.promise() == Promise.OFFENSE);
            String id = o.membership().treaty();
            if ((mine || theirs) && seen.add(id)) {
                String name = snapshot.world()
                        .findTreaty(id)
                        .map(t -> t.name())
                        .orElse(id.startsWith("supposed:") ? "supposed treaty" : id);
                add(
                        id,
                        "Without the " + treaty(name),
                        id.startsWith("supposed:") ? List.of() : List.of("--without treaty:" + id),
                        with(c -> c.withoutTreaty(id)));
            }
        }
    }

    /** As an option names the state. */
    private String code(int ccode) {
        String state = names.state(ccode).state();
        return state.contains(":") ? Integer.toString(ccode) : state;
    }

    private String codes(List<Integer> states) {
        return states.stream().map(this::code).collect(Collectors.joining(","));
    }

    /** Options that say who attacks; none where states have joined already, as these change their side with it. */
    private List<String> attack(String... options) {
        return base.joined().isEmpty() ? List.of(options) : List.of();
    }

    private static java.util.function.UnaryOperator<Setting> with(
            java.util.function.UnaryOperator<Circumstances> change) {
        return s -> s.under(change.apply(s.circumstances()));
    }

    /** After "the"; a name that lists its members is quoted. */
    private static String treaty(String name) {
        if (name.contains(": ")) {
            return "treaty \u201c" + name + "\u201d";
        }
        return name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
    }

    private void rivalries(List<Integer> others) {
        Set<Circumstances.Pair> pairs = new LinkedHashSet<>();
        for (int party : base.crisis().participants()) {
            pairs.add(new Circumstances.Pair(subject, party));
            base.crisis().participants().forEach(p -> pairs.add(new Circumstances.Pair(p, party)));
            others.forEach(o -> pairs.add(new Circumstances.Pair(o, party)));
        }
        for (Circumstances.Pair p : pairs) {
            boolean rivals = p.ccode1() != p.ccode2()
                    && snapshot.rivals(snapshot.positionOf(p.ccode1()), snapshot.positionOf(p.ccode2()));
            if (rivals) {
                add(
                        "rivalry " + p,
                        "Without the rivalry of " + names.inText(p.ccode1()) + " and " + names.inText(p.ccode2()),
                        List.of("--without rivalry:%s-%s".formatted(code(p.ccode1()), code(p.ccode2()))),
                        with(c -> c.withoutRivalry(p.ccode1(), p.ccode2())));
            }
        }
    }

    private void whoAttacksFirst() {
        List<Integer> targets = base.crisis().targets();
        String text = names.list(targets).replaceFirst("^the ", "The ") + (targets.size() > 1 ? " attack" : " attacks")
                + " first";
        add(
                "attack",
                text,
                attack(
                        "--attacker " + codes(targets),
                        "--target " + codes(base.crisis().attackers())),
                s -> new Setting(
                        new Crisis(
                                /* attackers= */ s.crisis().targets(),
                                /* targets= */ s.crisis().attackers(),
                                s.crisis().on(),
                                s.crisis().level()),
                        opposite(s.joined()),
                        s.circumstances(),
                        s.side().opposite()));
    }

    private static Map<Integer, Side> opposite(Map<Integer, Side> joined) {
        Map<Integer, Side> opposite = new HashMap<>(joined);
        opposite.replaceAll((state, side) -> side.opposite());
        return opposite;
    }

    private void otherAttacker(int other) {
        add(
                "attack",
                names.atStart(other) + " attacks instead of "
                        + names.list(base.crisis().attackers()),
                attack("--attacker " + code(other)),
                s -> attackedBy(s, other));
    }

    /** The same where the state is in already, by another change. */
    private static Setting attackedBy(Setting s, int other) {
        if (s.crisis().participants().contains(other)) {
            return s;
        }
        Map<Integer, Side> joined = new HashMap<>(s.joined());
        joined.values().removeIf(side -> side == Side.ATTACKER);
        return new Setting(
                new Crisis(
                        List.of(other),
                        s.crisis().targets(),
                        s.crisis().on(),
                        s.crisis().level()),
                joined,
                s.circumstances(),
                s.side());
    }

    /** Each major power in, on the side that it would more likely join. */
    private void entries(List<Candidate> candidates) {
        for (Candidate c : candidates) {
            int state = c.state().ccode();
            Side side = c.likelierSide();
            if (state != subject && snapshot.major(snapshot.positionOf(state))) {
                add(
                        "entry " + state,
                        names.atStart(state) + " has joined "
                                + names.list(base.crisis().side(side)),
                        List.of("--joined %s:%s".formatted(code(state), side.word())),
                        s -> entered(s, state, s.side() == base.side() ? side : side.opposite()));
            }
        }
    }

    private static Setting entered(Setting s, int state, Side side) {
        if (s.crisis().participants().contains(state)) {
            return s;
        }
        var attackers = new ArrayList<>(s.crisis().attackers());
        var targets = new ArrayList<>(s.crisis().targets());
        (side == Side.ATTACKER ? attackers : targets).add(state);
        Map<Integer, Side> joined = new HashMap<>(s.joined());
        joined.put(state, side);
        return new Setting(
                new Crisis(attackers, targets, s.crisis().on(), s.crisis().level()),
                joined,
                s.circumstances(),
                s.side());
    }

    private Set<Integer> principals() {
        var states = new TreeSet<>(base.crisis().participants());
        states.add(subject);
        return states;
    }

    private void capabilities() {
        for (int state : principals()) {
            if (!Double.isNaN(snapshot.cinc(snapshot.positionOf(state)))) {
                capability(state, 1.5, "larger");
                capability(state, 0.5, "smaller");
            }
        }
    }

    private void capability(int state, double factor, String how) {
        add(
                "capability " + state,
                names.possessive(state) + " capability a half " + how,
                List.of("--with capability:%s:%s".formatted(code(state), factor)),
                with(c -> c.capability(state, factor)));
    }

    private void regimes() {
        for (int state : principals()) {
            int i = snapshot.positionOf(state);
            if (!Double.isNaN(snapshot.democracy(i))) {
                boolean democratic = snapshot.democratic(i);
                add(
                        "regime " + state,
                        names.atStart(state) + (democratic ? " no democracy" : " a democracy"),
                        List.of("--with regime:%s:%s".formatted(code(state), democratic ? "autocracy" : "democracy")),
                        with(c -> c.democracy(state, !democratic)));
            }
        }
    }
}
