package org.casus.spark;

import org.casus.error.Code;
import org.casus.error.Coded;

/** Something wrong with what the user gave, said in a sentence. */
final class Refused extends Exception implements Coded {
    private static final long serialVersionUID = 1L;

    private final Code code;

    Refused(Code code, String message) {
        super(message);
        this.code = code;
    }

    @Override
    public Code code() {
        return code;
    }
}
