/**
 * Who may write: local users with argon2 passwords and a role, their sessions and personal tokens, a limit on wrong logins, and
 * the log of who did what. Kept in the same database as the register. Secrets are kept as hashes only and shown once.
 */
@NullMarked
package org.casus.accounts;

import org.jspecify.annotations.NullMarked;
