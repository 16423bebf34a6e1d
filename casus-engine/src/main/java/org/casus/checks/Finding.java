package org.casus.checks;

import java.util.ArrayList;
import java.util.List;

/**
 * What the record says of an affirmation.
 *
 * @param truth whether it is so
 * @param text why, in a sentence
 * @param evidence the rows
 */
record Finding(Truth truth, String text, List<Evidence> evidence) {
    enum Truth {
        TRUE,
        FALSE,
        PARTLY,
        UNKNOWN
    }

    Finding {
        evidence = List.copyOf(evidence);
    }

    static final Finding SILENT = new Finding(Truth.UNKNOWN, "The record holds nothing on this.", List.of());

    static Finding unknown(String text) {
        return new Finding(Truth.UNKNOWN, text, List.of());
    }

    static Finding of(boolean so, String text, Evidence... evidence) {
        return new Finding(so ? Truth.TRUE : Truth.FALSE, text, List.of(evidence));
    }

    static Finding of(Truth truth, String text, List<Evidence> evidence) {
        return new Finding(truth, text, evidence);
    }

    /** Several affirmations made in one: true if all are, false if none is, in part if some are. */
    static Finding all(List<Finding> parts) {
        if (parts.isEmpty()) {
            return SILENT;
        }
        var evidence = new ArrayList<Evidence>();
        var texts = new ArrayList<String>();
        boolean some = false;
        boolean none = false;
        boolean silent = false;
        for (Finding f : parts) {
            some |= f.truth == Truth.TRUE || f.truth == Truth.PARTLY;
            none |= f.truth == Truth.FALSE || f.truth == Truth.PARTLY;
            silent |= f.truth == Truth.UNKNOWN;
            for (Evidence e : f.evidence) {
                if (!evidence.contains(e)) {
                    evidence.add(e);
                }
            }
            if (!texts.contains(f.text)) {
                texts.add(f.text);
            }
        }
        Truth truth = some && none ? Truth.PARTLY : silent ? Truth.UNKNOWN : some ? Truth.TRUE : Truth.FALSE;
        return new Finding(truth, String.join(" ", texts), evidence);
    }

    Finding negated() {
        Truth turned = switch (truth) {
            case TRUE -> Truth.FALSE;
            case FALSE -> Truth.TRUE;
            case PARTLY, UNKNOWN -> truth;
        };
        return new Finding(turned, text, evidence);
    }

    boolean known() {
        return truth != Truth.UNKNOWN;
    }

    boolean isTrue() {
        return truth == Truth.TRUE;
    }

    boolean isFalse() {
        return truth == Truth.FALSE;
    }
}
