package org.casus.forecasts;

import org.casus.error.Code;
import org.casus.error.Coded;

/** What should be imported is no export, or was changed since; nothing of it was taken. */
public final class ImportRefused extends Exception implements Coded {
    private static final long serialVersionUID = 1L;

    ImportRefused(String message) {
        super(message);
    }

    @Override
    public Code code() {
        return Code.NO_EXPORT;
    }
}
