package org.casus.error;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The environment does not let Casus do something: permissions, disk, an incomplete build; the message says what. */
public final class EnvironmentFailure extends IOException implements Coded {
    private static final long serialVersionUID = 1L;

    private final Code code;

    public EnvironmentFailure(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    @Override
    public Code code() {
        return code;
    }
}
