package org.casus.accounts;

/**
 * Who does something, for the log.
 *
 * @param who a user's name, or what acts instead
 * @param address where from, empty if on the machine itself
 */
public record By(String who, String address) {
    /** Somebody at the machine's own command line. */
    public static final By COMMAND_LINE = new By("command line", "");
}
