package org.casus.cli;

import java.io.PrintWriter;

/** What is being done, on one line of the error stream that is written over, and only where a terminal is there. */
final class Progress implements AutoCloseable {
    private final PrintWriter err;
    private final boolean terminal;

    Progress(PrintWriter err) {
        this.err = err;
        terminal = System.console() != null && System.console().isTerminal();
    }

    synchronized void show(String doing) {
        if (terminal) {
            err.print("\r\033[K" + doing + " …");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
