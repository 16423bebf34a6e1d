package org.casus.model.baselines;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of model that ours is compared with. */
public enum Baseline {
    /** The share of past candidates that joined each side. */
    BASE_RATE("base-rate"),
    /** The share among those with the same kind of treaty, before and after 1945. */
    TREATY_ONLY("treaty-only"),
    /** A logit of the few columns that most published models hold. */
    STANDARD_LOGIT("standard-logit"),
    /** A logit of every column, held down by a ridge penalty. */
    RIDGE_LOGIT("ridge-logit"),
    /** Gradient-boosted trees of every column. */
    BOOSTING("boosting");

    private final String word;

    Baseline(String word) {
        this.word = word;
    }

    /** As on the command line and in file names. */
    public String word() {
        return word;
    }

    /** The one of that word. */
    public static Optional<Baseline> of(String word) {
        return Arrays.stream(values()).filter(b -> b.word.equals(word)).findFirst();
    }

    /** A learner that has learnt nothing yet. */
    public Learner learner() {
        return switch (this) {
            case BASE_RATE -> new BaseRate();
            case TREATY_ONLY -> new TreatyOnly();
            case STANDARD_LOGIT -> PlainLogit.standard();
            case RIDGE_LOGIT -> PlainLogit.ridge();
            case BOOSTING -> new Boosting();
        };
    }

    /** Whether it can run here: boosting needs a library that is not in the released packages. */
    public boolean available() {
        if (this != BOOSTING) {
            return true;
        }
        try {
            Class.forName("ml.dmlc.xgboost4j.java.XGBoost", false, Baseline.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
