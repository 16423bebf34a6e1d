package org.casus.claims;

/**
 * Where a clause lies among the items of its sentence.
 *
 * @param from first item
 * @param to one past the last
 * @param inherits whether its subject is that of the clause before: "and lost"
 * @param gapped whether even its verb is: "and Greece in 1917", "as did Oman"
 * @param antecedent the item that "who" or "which" takes up and that is its subject; negative where there is none
 */
record Cut(int from, int to, boolean inherits, boolean gapped, int antecedent) {
    Cut(int from, int to, boolean inherits, boolean gapped) {
        this(from, to, inherits, gapped, -1);
    }
}
