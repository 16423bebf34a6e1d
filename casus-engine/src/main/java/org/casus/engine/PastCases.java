package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casus.answer.Answer.PastCase;
import org.casus.answer.StateRef;
import org.casus.features.Outcome;
import org.casus.model.JoiningModel;
import org.casus.model.JoiningModel.Near;
import org.casus.model.Likeness;
import org.casus.model.Precedent;
import org.casus.model.Precedent.Profile;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.World;

/**
 * The nearest past candidates, for and against, with what is alike and what is not, in words. Only conflicts of earlier years
 * are precedents.
 */
final class PastCases {
    private static final int SHOWN = 5;
    /** So many at least, of those shown, did join the side, and so many did not. */
    private static final int OF_EACH = 2;

    private static final int WORDS = 5;
    /** Amounts that lie this many standard deviations of the record apart differ. */
    private static final double APART = 0.75;

    private final Likeness likeness;
    private final List<Near> nearest;
    private final World world;
    private final Profile now;
    private final Side side;

    PastCases(JoiningModel model, World world, double[] vector, Level level, Side side, int year) {
        this.world = world;
        this.side = side;
        now = Profile.of(vector);
        likeness = model.likeness(level);
        nearest = model.nearest(now, level, side, year);
    }

    /** The five nearest; where fewer than two of them joined the side, or fewer than two did not, the nearest that did. */
    List<PastCase> shown() {
        List<Near> joined = first(SHOWN, n -> joined(n.precedent()));
        List<Near> others = first(SHOWN, n -> !joined(n.precedent()));
        long among =
                nearest.stream().limit(SHOWN).filter(n -> joined(n.precedent())).count();
        long fewest = Math.max(OF_EACH, SHOWN - others.size());
        long most = Math.min(SHOWN - OF_EACH, joined.size());
        long kept = Math.max(Math.min(among, most), Math.min(fewest, joined.size()));
        return Stream.concat(joined.stream().limit(kept), others.stream().limit(SHOWN - kept))
                .sorted(Comparator.comparingDouble(Near::distance))
                .map(this::inWords)
                .toList();
    }

    private List<Near> first(int count, Predicate<Near> which) {
        return nearest.stream().filter(which).limit(count).toList();
    }

    private boolean joined(Precedent p) {
        return p.outcome() == (side == Side.ATTACKER ? Outcome.ATTACKER : Outcome.TARGET);
    }

    private PastCase inWords(Near near) {
        Precedent p = near.precedent();
        StateRef state = new Names(world, LocalDate.of(p.year(), 7, 1)).state(p.ccode());
        return new PastCase(
                name(p),
                p.id(),
                p.year(),
                state,
                side,
                near.similarity(),
                outcome(p.outcome()),
                alike(p.profile()),
                different(p.profile()));
    }

    /** Of a war its name; of a dispute, which has none, its sides: "Dispute between Russia and Turkey". */
    static String name(Precedent p) {
        if (!p.id().startsWith("gml:")) {
            return p.name();
        }
        List<String> sides = Stream.of(p.name().split(" v\\. "))
                .map(side -> Stream.of(side.split(", "))
                        .map(name -> new StateRef("", 0, Names.plain(name)).inText())
                        .toList())
                .map(Words::list)
                .toList();
        return sides.size() == 2 ? "Dispute between " + sides.getFirst() + " and " + sides.getLast() : "Dispute";
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case OUT -> "out";
            case ATTACKER -> "attacker";
            case TARGET -> "target";
        };
    }

    private String alike(Profile then) {
        var words = new ArrayList<String>();
        for (int c = 0; c < Profile.SIZE && words.size() < WORDS; c++) {
            int column = c;
            ColumnWords.of(c)
                    .filter(w -> w.present(now.of(column)) && w.present(then.of(column)))
                    .ifPresent(w -> words.add(w.there()));
        }
        return words.isEmpty()
                ? "neither a promise nor a quarrel, and similar distance and strength"
                : Words.list(words);
    }

    private String different(Profile then) {
        List<Integer> columns = likeness.differences(now, then);
        return difference(likeness, columns, now, then, WORDS);
    }

    /** What is only here, what was only then, and what is more or less here, of the first columns that have words. */
    static String difference(Likeness likeness, List<Integer> columns, Profile now, Profile then, int most) {
        var here = new ArrayList<String>();
        var before = new ArrayList<String>();
        var amounts = new ArrayList<String>();
        for (int c : columns) {
            if (here.size() + before.size() + amounts.size() == most) {
                break;
            }
            ColumnWords words = ColumnWords.of(c).orElse(null);
            if (words == null) {
                continue;
            }
            if (words.present(now.of(c)) != words.present(then.of(c))) {
                (words.present(now.of(c)) ? here : before).add(words.there());
            } else if (words.there().isEmpty() && Math.abs(likeness.deviations(c, now.of(c), then.of(c))) >= APART) {
                amounts.add(now.of(c) > then.of(c) ? words.more() : words.less());
            }
        }
        var parts = new ArrayList<String>();
        if (!here.isEmpty()) {
            parts.add("only here " + Words.list(here));
        }
        if (!before.isEmpty()) {
            parts.add("only then " + Words.list(before));
        }
        if (!amounts.isEmpty()) {
            parts.add("here " + Words.list(amounts));
        }
        return parts.isEmpty() ? "little" : String.join("; ", parts);
    }
}
