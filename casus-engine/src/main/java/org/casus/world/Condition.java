package org.casus.world;

import java.util.Locale;

/**
 * What a promise of military help is conditional on, as ATOP 4.01 codes it for each member ({@code defcoadv},
 * {@code defcoloc}, {@code defcocon}, {@code defconum}, {@code defcodem}, {@code defconpr} and their offensive likes).
 */
public enum Condition {
    /** A specific adversary. */
    ADVERSARY,
    /** A specific place. */
    LOCATION,
    /** A specific conflict that is under way or expected. */
    CONFLICT,
    /** A number of adversaries: more than one attacker. */
    NUMBER,
    /** The adversary's refusal of certain demands. */
    DEMAND,
    /** The ally did not provoke the attack. */
    NONPROVOCATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
