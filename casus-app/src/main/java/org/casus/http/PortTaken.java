package org.casus.http;

import java.io.IOException;
import org.casus.error.Code;
import org.casus.error.Coded;

/** Another program listens there already, or this one may not. */
public final class PortTaken extends IOException implements Coded {
    private static final long serialVersionUID = 1L;

    PortTaken(Settings settings, Exception cause) {
        super(
                "cannot listen at %s, port %d: %s; name another with --port, or --port 0 for any that is free"
                        .formatted(settings.host(), settings.port(), cause.getMessage()),
                cause);
    }

    @Override
    public Code code() {
        return Code.PORT_TAKEN;
    }
}
