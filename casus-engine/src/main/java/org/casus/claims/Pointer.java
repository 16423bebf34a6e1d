package org.casus.claims;

/**
 * A phrase that points back to something named before.
 *
 * @param kind to what
 * @param noun the noun in it, in normal form: "island", "it"
 * @param possessive whether it owns what follows: "its army"
 */
record Pointer(Kind kind, String noun, boolean possessive) {
    enum Kind {
        /** Both countries, the two. */
        PAIR,
        /** All three, the four republics. */
        SEVERAL,
        /** They, them. */
        THEY,
        /** It, he, she, the country, the island. */
        ONE,
        /** We, our, here: the writer's own country. */
        HOME,
        /** Its neighbour, the other. */
        OTHER,
        /** The treaty, the pact. */
        TREATY,
        /** The war. */
        WAR,
        /** The bloc. */
        GROUP
    }
}
