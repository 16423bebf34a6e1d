package org.casus.sites;

import java.io.IOException;

/** An answer that is cut off or garbled, maybe only this time: the request may be repeated. */
final class BrokenAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenAnswer(String what) {
        super(what);
    }
}
