package org.casus.features;

/** What a candidate does: stays out, joins the attacker's side (A) or the target's side (B). */
public enum Outcome {
    OUT("out"),
    ATTACKER("A"),
    TARGET("B");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** {@code out}, {@code A} or {@code B}, as in the scoring files. */
    public String code() {
        return code;
    }
}
