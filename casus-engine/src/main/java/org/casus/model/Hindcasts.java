package org.casus.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.casus.features.Outcome;
import org.casus.model.LevelModel.BaseRates;
import org.casus.world.Level;
import org.casus.world.Side;

/**
 * What was forecast for every past conflict by a model that had learnt only from conflicts of earlier decades, beside what
 * happened. Before {@link #FIRST_YEAR} nothing is forecast: there is too little to learn from.
 *
 * @param conflicts every war and dispute, by start
 * @param learnt what each decade's model had learnt from, by decade
 */
public record Hindcasts(List<Past> conflicts, List<Learnt> learnt) {
    /** The first year that is forecast. */
    public static final int FIRST_YEAR = 1850;

    public Hindcasts {
        conflicts = List.copyOf(conflicts);
        learnt = List.copyOf(learnt);
    }

    /** What the model of a decade had learnt from. */
    public Learnt learnt(int decade) {
        return learnt.stream()
                .filter(l -> l.decade() == decade)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is known of the " + decade + "s' model"));
    }

    /** The conflicts that were forecast at a level. */
    public List<Past> forecast(Level level) {
        return conflicts.stream().filter(p -> !p.forecasts(level).isEmpty()).toList();
    }

    /**
     * A past conflict.
     *
     * @param id {@code war:106} or {@code gml:257}
     * @param name its name; a dispute's is made of its originators
     * @param on its first day
     * @param attackers COW numbers of its originators on side A
     * @param targets and on side B
     * @param joiners who entered later or beside them
     * @param chances what was forecast
     */
    public record Past(
            String id,
            String name,
            LocalDate on,
            List<Integer> attackers,
            List<Integer> targets,
            List<Joiner> joiners,
            Chances chances) {
        public Past {
            attackers = List.copyOf(attackers);
            targets = List.copyOf(targets);
            joiners = List.copyOf(joiners);
        }

        public boolean war() {
            return id.startsWith("war:");
        }

        /** Start year rounded down to ten. */
        public int decade() {
            return on.getYear() / 10 * 10;
        }

        /** The levels at which its joining can be asked about: wars as wars, disputes as disputes and as uses of force. */
        public List<Level> levels() {
            return war() ? List.of(Level.WAR) : List.of(Level.DISPUTE, Level.FORCE);
        }

        /** Who joined, as a level counts joining. */
        public List<Joiner> joiners(Level level) {
            return joiners.stream().filter(j -> j.counts(level)).toList();
        }

        /** Its candidates' forecasts at a level, by COW number; none where nothing was forecast. */
        public List<Forecast> forecasts(Level level) {
            short[] logits = chances.logits.get(level);
            if (logits == null) {
                return List.of();
            }
            return IntStream.range(0, chances.ccodes.length)
                    .mapToObj(k -> new Forecast(
                            chances.ccodes[k],
                            Chances.probabilities(logits[2 * k], logits[2 * k + 1]),
                            outcome(chances.ccodes[k], level)))
                    .toList();
        }

        private Outcome outcome(int ccode, Level level) {
            return joiners.stream()
                    .filter(j -> j.ccode() == ccode && j.counts(level))
                    .findFirst()
                    .map(j -> j.side() == Side.ATTACKER ? Outcome.ATTACKER : Outcome.TARGET)
                    .orElse(Outcome.OUT);
        }
    }

    /**
     * A state that joined.
     *
     * @param ccode its COW number
     * @param side the side
     * @param on the day of entry, the first of the month where unknown
     * @param dayKnown whether the day is known
     * @param hostility own highest hostility, 1–5
     */
    public record Joiner(int ccode, Side side, LocalDate on, boolean dayKnown, int hostility) {
        /** Whether a level counts it: at {@code force}, only who used force. */
        boolean counts(Level level) {
            return level != Level.FORCE || hostility >= 4;
        }
    }

    /** A candidate's forecast beside what it did. */
    public record Forecast(int ccode, Probabilities chances, Outcome outcome) {
        public boolean joined() {
            return outcome != Outcome.OUT;
        }
    }

    /**
     * What a decade's model had learnt from: the conflicts whose joiners were known before it.
     *
     * @param decade the decade that it forecast
     * @param disputes how many disputes
     * @param wars how many wars
     * @param baseRates how often candidates had joined in them, by level
     */
    public record Learnt(int decade, int disputes, int wars, Map<Level, BaseRates> baseRates) {
        public Learnt {
            baseRates = Map.copyOf(baseRates);
        }

        /** How often candidates had joined, as a level counts joining. */
        public BaseRates baseRates(Level level) {
            return Objects.requireNonNull(baseRates.get(level));
        }
    }

    /**
     * The forecasts of one conflict's candidates: log-odds of joining either side in steps of 1/{@value #STEPS}, which moves
     * a chance by at most a fifth of a percent of itself.
     */
    public static final class Chances {
        static final int STEPS = 256;

        /** Where nothing was forecast. */
        public static final Chances NONE = new Chances(new short[0], Map.of());

        final short[] ccodes;
        /** By level: for each candidate the attacker's side, then the target's. */
        final Map<Level, short[]> logits;

        Chances(short[] ccodes, Map<Level, short[]> logits) {
            this.ccodes = ccodes.clone();
            this.logits = Map.copyOf(logits);
        }

        /**
         * Rounds forecasts.
         *
         * @param ccodes the candidates
         * @param forecasts by level, one per candidate
         */
        public static Chances of(List<Integer> ccodes, Map<Level, List<Probabilities>> forecasts) {
            var codes = new short[ccodes.size()];
            for (int k = 0; k < codes.length; k++) {
                codes[k] = ccodes.get(k).shortValue();
            }
            Map<Level, short[]> logits = new EnumMap<>(Level.class);
            forecasts.forEach((level, list) -> logits.put(level, logits(list)));
            return new Chances(codes, logits);
        }

        private static short[] logits(List<Probabilities> forecasts) {
            var logits = new short[2 * forecasts.size()];
            for (int k = 0; k < forecasts.size(); k++) {
                logits[2 * k] = logit(forecasts.get(k).attacker());
                logits[2 * k + 1] = logit(forecasts.get(k).target());
            }
            return logits;
        }

        private static short logit(double p) {
            double steps = Math.rint(STEPS * (Math.log(p) - Math.log1p(-p)));
            return (short) Math.clamp(steps, Short.MIN_VALUE, Short.MAX_VALUE);
        }

        private static Probabilities probabilities(short attacker, short target) {
            double a = chance(attacker);
            double t = chance(target);
            return new Probabilities(Math.max(0, 1 - a - t), a, t);
        }

        private static double chance(short logit) {
            return 1 / (1 + Math.exp(-(double) logit / STEPS));
        }
    }

    /** Where hindcasts come from: a model file holds them apart, and few commands need them. */
    @FunctionalInterface
    public interface Source {
        /**
         * Reads them.
         *
         * @throws ModelFile.BrokenModel if the file is damaged, or older than such tables
         */
        Hindcasts read() throws ModelFile.BrokenModel;
    }
}
