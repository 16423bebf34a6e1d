package org.casus.features;

/** Whether a crisis makes an obligation due. */
public enum Due {
    YES,
    NO,
    UNKNOWN;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
