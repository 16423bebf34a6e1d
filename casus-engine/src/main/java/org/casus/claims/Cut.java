package org.casus.claims;

/**
 * Where a clause lies among the items of its sentence.
 *
 * @param from first item
 * @param to one past the last
 * @param inherits whether its subject is that of the clause before: "and lost"
 * @param gapped whether even its verb is: "and Greece in 1917", "as did Oman"
 */
record Cut(int from, int to, boolean inherits, boolean gapped) {}
