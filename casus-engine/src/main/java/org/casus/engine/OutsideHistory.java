package org.casus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.answer.Answer.Warning;
import org.casus.error.Code;
import org.casus.model.JoiningModel;
import org.casus.model.JoiningModel.Near;
import org.casus.model.Likeness;
import org.casus.model.Precedent.Profile;
import org.casus.model.Support;
import org.casus.world.Level;
import org.casus.world.Side;

/** How far a candidate and its crisis lie from all past ones, and which facts lie outside all that was seen. */
final class OutsideHistory {
    /** A case is far where fewer past ones than this were farther from their nearest. */
    private static final double FAR = 0.05;

    private static final double FAR_CRISIS = 0.1;
    /** The model file keeps of the candidates that stayed out only those with a chance of this or more. */
    private static final double KEPT = 0.01;
    /** How far outside, in standard deviations of the record. */
    private static final double OUTSIDE = 0.25;

    private static final int NAMED = 4;

    private final JoiningModel model;
    private final Profile profile;
    private final Level level;
    private final Side side;
    private final int year;
    private final String kind;

    OutsideHistory(JoiningModel model, double[] vector, Level level, Side side, int year) {
        this.model = model;
        this.level = level;
        this.side = side;
        this.year = year;
        profile = Profile.of(vector);
        kind = level == Level.WAR ? "war" : "dispute";
    }

    /** @param chance of the candidate joining the side */
    List<Warning> warnings(double chance) {
        var list = new ArrayList<Warning>();
        List<Near> nearest = model.nearest(profile, level, side, year);
        if (nearest.isEmpty() || model.support(level).empty()) {
            list.add(new Warning(
                    Code.NO_CLOSE_PRECEDENT.text(),
                    "There is no past case to hold this one against: the model knows none before %d.".formatted(year)));
            return list;
        }
        crisis().ifPresent(list::add);
        if (chance >= KEPT) {
            candidate(nearest.getFirst()).ifPresent(list::add);
        }
        factors().ifPresent(list::add);
        return list;
    }

    private Optional<Warning> candidate(Near nearest) {
        double farther = Support.above(model.support(level).nearest(), nearest.distance());
        return farther >= FAR
                ? Optional.empty()
                : Optional.of(new Warning(
                        Code.NO_CLOSE_PRECEDENT.text(),
                        "No past case is close to this one: %s past candidates %s farther from the nearest of another %s. The forecast reaches beyond what history covers."
                                .formatted(few(farther), farther < 0.005 ? "was" : "were", kind)));
    }

    private Optional<Warning> crisis() {
        return model.nearestCrisis(profile, level, year)
                .filter(n -> n.similarity() < FAR_CRISIS)
                .map(n -> {
                    Likeness likeness = model.likeness(level);
                    Profile then = n.precedent().profile();
                    String how = PastCases.difference(
                            likeness, likeness.crisisDifferences(profile, then), profile, then, NAMED);
                    return new Warning(
                            Code.UNUSUAL_CRISIS.text(),
                            "No past %s began between sides like these: %s past %ss %s farther from all others. Nearest: %s, %d. What differs: %s."
                                    .formatted(
                                            kind,
                                            few(n.similarity()),
                                            kind,
                                            n.similarity() < 0.005 ? "was" : "were",
                                            PastCases.name(n.precedent()),
                                            n.precedent().year(),
                                            how));
                });
    }

    private static String few(double share) {
        return share < 0.005 ? "none of the" : "only %s of".formatted(Words.percent(share));
    }

    private Optional<Warning> factors() {
        Support support = model.support(level);
        Likeness likeness = model.likeness(level);
        var named = new ArrayList<String>();
        for (int c = 0; c < Profile.SIZE && named.size() < NAMED; c++) {
            double value = profile.of(c);
            double low = support.lowest().get(c);
            double high = support.highest().get(c);
            boolean above = likeness.deviations(c, value, high) > OUTSIDE;
            boolean below = likeness.deviations(c, low, value) > OUTSIDE;
            if (above || below) {
                ColumnWords.of(c)
                        .filter(w -> !w.more().isEmpty())
                        .ifPresent(w -> named.add(factor(w, value, above, above ? high : low)));
            }
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        Code.OUTSIDE_RANGE.text(),
                        "Outside everything that past %ss showed: %s.".formatted(kind, Words.list(named))));
    }

    private static String factor(ColumnWords words, double value, boolean above, double bound) {
        String name = above ? words.more() : words.less();
        return words.unit() == ColumnWords.Unit.NONE
                ? name + " than ever"
                : "%s (%s; in the past at %s %s)"
                        .formatted(name, words.amount(value), above ? "most" : "least", words.amount(bound));
    }
}
