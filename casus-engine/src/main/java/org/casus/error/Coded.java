package org.casus.error;

/** A failure that has a code. */
public interface Coded {
    /** Its code, at the end of its message and the name of its page. */
    Code code();
}
