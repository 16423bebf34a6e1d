package org.casus.features;

/** Whether a crisis makes an obligation due. */
public enum Due {
    YES,
    NO,
    UNKNOWN;

    /** As a number of the model: 1 yes, ½ unknown, 0 no. */
    double value() {
        return switch (this) {
            case YES -> 1;
            case UNKNOWN -> 0.5;
            case NO -> 0;
        };
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
