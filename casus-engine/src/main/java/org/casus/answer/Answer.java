package org.casus.answer;

import java.time.LocalDate;
import java.util.List;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * What Casus says to a question: values only; text, JSON and pages are renderings of it.
 *
 * @param question the question as understood
 * @param headline the chance asked for, null where the question asks "who"
 * @param subject the state that drivers, obligations, precedents and counterfactuals are about: the one asked about, else
 *     the likeliest joiner
 * @param subjectSide the side that they are about
 * @param candidates every state outside the crisis, likeliest joiners first
 * @param average log-odds of the average candidate
 * @param reasons signed contributions by driver; with {@code average} they add up to the log-odds of the subject
 * @param obligations what is owed to states in the crisis, the subject's first
 * @param signals words and deeds found in documents
 * @param precedents nearest past candidates
 * @param coalition who may join together, and what that means for the subject
 * @param cascade the crisis simulated, null where the model's file is older than simulations
 * @param counterfactuals changes of circumstance, the largest effect first
 * @param trust how far to trust it
 * @param provenance how to get it again
 */
public record Answer(
        Question question,
        @Nullable Headline headline,
        StateRef subject,
        Side subjectSide,
        List<Candidate> candidates,
        double average,
        List<Reason> reasons,
        List<ObligationDue> obligations,
        List<Signal> signals,
        List<PastCase> precedents,
        Coalition coalition,
        @Nullable Cascade cascade,
        List<Counterfactual> counterfactuals,
        Trust trust,
        Provenance provenance) {
    public Answer {
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
        obligations = List.copyOf(obligations);
        signals = List.copyOf(signals);
        precedents = List.copyOf(precedents);
        counterfactuals = List.copyOf(counterfactuals);
    }

    /** The candidate that is the subject. */
    public Candidate subjectCandidate() {
        return candidates.stream()
                .filter(c -> c.state().ccode() == subject.ccode())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The chance asked for.
     *
     * @param probability that the joiner joins the side
     * @param low lower end of the 90% interval
     * @param high upper end
     * @param baseRate share of that event among all comparable training candidates
     */
    public record Headline(double probability, double low, double high, double baseRate) {}

    /**
     * One driver's part.
     *
     * @param driver its name
     * @param contribution log-odds against the average candidate
     * @param facts what stands behind it
     */
    public record Reason(String driver, double contribution, List<Fact> facts) {
        public Reason {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A promise to a state in the crisis, and whether this crisis makes it due.
     *
     * @param treaty the treaty's name
     * @param id its identifier, {@code atop:N} or {@code casus:slug}
     * @param signed day of signature, null if unknown
     * @param inForceFrom since when the promise holds
     * @param inForceTo until when, null while it lasts
     * @param type defense, offense, neutrality, nonaggression or consultation
     * @param from who promises
     * @param to to whom
     * @param due yes, no or unknown
     * @param why the reason
     * @param conditions the treaty's conditions in words, empty if nobody has read it here
     * @param source citation
     */
    public record ObligationDue(
            String treaty,
            String id,
            @Nullable LocalDate signed,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            String type,
            StateRef from,
            StateRef to,
            String due,
            String why,
            String conditions,
            String source) {}

    /**
     * A past candidate like the subject.
     *
     * @param conflict the conflict's name
     * @param id its identifier, {@code war:139} or {@code gml:257}
     * @param year the year it began
     * @param state the candidate
     * @param sideAsked the side it is compared for
     * @param similarity 0–1
     * @param outcome out, attacker or target
     * @param whyAlike in words
     * @param whyDifferent in words
     */
    public record PastCase(
            String conflict,
            String id,
            int year,
            StateRef state,
            Side sideAsked,
            double similarity,
            String outcome,
            String whyAlike,
            String whyDifferent) {}

    /**
     * Who may join together.
     *
     * @param expected how many states join on average, the subject among them
     * @param major chance that a major power outside the crisis joins, 0–1
     * @param sizes chances that 0, 1, 2 … states join, to the last above 0.1%
     * @param branches how the crisis may grow beyond the subject; their chances sum to 1, and the subject's chances in them,
     *     weighted by theirs, are its forecast
     */
    public record Coalition(double expected, double major, List<Double> sizes, List<Branch> branches) {
        public Coalition {
            sizes = List.copyOf(sizes);
            branches = List.copyOf(branches);
        }
    }

    /** How the crisis may grow beyond the subject. */
    public enum Growth {
        /** No other state joins. */
        NOBODY,
        /** One or two others join, no major power. */
        FEW,
        /** One or two others join, a major power among them. */
        MAJOR,
        /** Three others or more join. */
        MANY;

        /** As JSON has it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One way to grow.
     *
     * @param growth which
     * @param chance that it comes to this
     * @param probability of the subject joining its side if it does
     */
    public record Branch(Growth growth, Estimate chance, Estimate probability) {}

    /**
     * A chance with its uncertainty.
     *
     * @param point the chance, 0–1
     * @param low lower end of the 90% interval
     * @param high upper end
     */
    public record Estimate(double point, double low, double high) {}

    /**
     * A change of one circumstance.
     *
     * @param change what is changed
     * @param options those of {@code casus ask} that make the change; empty where none does
     * @param probability of the subject joining its side then
     * @param difference to the answer's
     * @param low lower end of the difference's 90% interval, resample by resample
     * @param high upper end
     */
    public record Counterfactual(
            String change, List<String> options, double probability, double difference, double low, double high) {
        public Counterfactual {
            options = List.copyOf(options);
        }

        /** Whether the interval of the difference leaves out zero. */
        public boolean distinguishable() {
            return low > 0 || high < 0;
        }
    }

    /**
     * How far to trust the answer.
     *
     * @param warnings what lies outside what history covers
     * @param calibration how past forecasts of this size fared, null where there are none
     */
    public record Trust(List<Warning> warnings, @Nullable Calibration calibration) {
        public Trust {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Something that makes the answer less to be trusted.
     *
     * @param code which kind; {@code casus explain CODE} tells more
     * @param text a sentence
     */
    public record Warning(String code, String text) {}

    /**
     * How past forecasts of joining between two chances fared.
     *
     * @param low smallest chance
     * @param high largest chance
     * @param n how many forecasts
     * @param joined how many of the states joined
     * @param expected how many the forecasts expected, null where the model's file does not say (before version 3)
     * @param shareLow lower end of the 90% interval of the share that joined, null likewise
     * @param shareHigh upper end, null likewise
     */
    public record Calibration(
            double low,
            double high,
            int n,
            int joined,
            @Nullable Double expected,
            @Nullable Double shareLow,
            @Nullable Double shareHigh) {}

    /**
     * How to get the answer again.
     *
     * @param version of Casus
     * @param model the model's description
     * @param data the datasets behind it
     * @param seed of the resamples
     * @param command that gives the same answer
     */
    public record Provenance(String version, String model, List<DataVersion> data, long seed, String command) {
        public Provenance {
            data = List.copyOf(data);
        }
    }

    /**
     * A dataset.
     *
     * @param name its name
     * @param version its version
     * @param to the last year it reaches, null if open
     */
    public record DataVersion(
            String name, String version, @Nullable Integer to) {}

    /** The level asked about, for renderings. */
    public Level level() {
        return question.level();
    }
}
