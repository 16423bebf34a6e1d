package org.casus.engine;

/** The parts that words play in a question. */
enum Tag {
    /** States, pronouns, "who". */
    NAMES,
    /** Words that mean nothing here, unless a state is missing in their place. */
    OTHER,
    /** "Would", "did", "might". */
    AUXILIARY,
    /** "Is", "was", "been": before a participle they make the passive. */
    BE,
    /** "If", "when", "in case of". */
    IF,
    /** A comma or the like. */
    PAUSE,
    AND,
    /** "Fight", "go to war": takes "for" and "against". */
    FIGHT,
    /** "Defend", "side with": its object is the state that is joined. */
    HELP,
    /** "Join", "intervene". */
    JOIN,
    /** "Attack", "invade". */
    ATTACK,
    /** "Attack", "war", as nouns. */
    EVENT,
    /** "Stay out", "abandon". */
    SHUN,
    /** "Come", "go", "take": the verb is yet to come. */
    GO,
    /** "Aid", "side", "rescue", as in "come to its aid". */
    AID,
    FOR,
    AGAINST,
    WITH,
    OVER,
    BESIDE,
    BY,
    ON,
    OF,
    BETWEEN,
    FROM,
    TO,
    IN
}
