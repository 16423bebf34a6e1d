package org.casus.features;

/** A group of factors with one meaning. */
public enum Driver {
    COMMITMENT("commitment"),
    PROXIMITY("proximity and stability"),
    RIVALRY("threat and rivalry"),
    CAPABILITY("capability"),
    AFFINITY("affinity"),
    CRISIS("crisis");

    private final String word;

    Driver(String word) {
        this.word = word;
    }

    /** The driver's name in every output. */
    public String word() {
        return word;
    }
}
