package org.casus.accounts;

import java.time.Instant;

/**
 * A user.
 *
 * @param name in small letters; never given to somebody else, even after it was removed
 * @param role what the user may do
 * @param created when
 */
public record User(String name, Role role, Instant created) {}
