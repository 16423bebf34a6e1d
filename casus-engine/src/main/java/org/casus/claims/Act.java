package org.casus.claims;

/** What exactly a statement says, so that it can be looked up. */
public enum Act {
    /** Subject fought (against object, in the war named). */
    FOUGHT,
    /** Subject fought on the object's side. */
    FOUGHT_BESIDE,
    /** Subject and object fought on opposite sides of the war named. */
    FOUGHT_OPPOSITE,
    /** Subject fought without allies. */
    FOUGHT_ALONE,
    /** Subject began the war (against object). */
    BEGAN_WAR,
    WON,
    LOST,
    /** The war ended. */
    WAR_ENDED,
    /** The war lasted so long: a count and {@code year}, {@code month}, {@code week} or {@code day}. */
    WAR_LASTED,
    /** Subject fought object so many times: a count or years. */
    WARS_COUNTED,
    /** The list of wars has one between subject and object. */
    WAR_LISTED,

    /** Parties signed or have a treaty. */
    TREATY,
    /** A treaty ended. */
    TREATY_ENDED,
    /** A treaty promises something, held by the subject. */
    DUTY,

    MEMBER,
    JOINED,
    LEFT,
    FOUNDED,
    /** A grouping has so many members. */
    MEMBERS_COUNTED,

    /** A border on land. */
    LAND_BORDER,
    /** Only water between them. */
    WATER_BORDER,
    LANDLOCKED,

    /** Subject came to be a state. */
    BECAME_STATE,
    /** Subject ceased to be a state. */
    CEASED_STATE,
    /** Subject is a state since. */
    IS_STATE,
    /** Subject was once ruled by object. */
    RULED_BY,

    /** A leader, named by the group, led the subject then. */
    RULED,

    VISITED,
    FIRST_VISIT,
    NEVER_VISITED,

    TESTED,
    FIRST_TEST,
    LAST_TEST,
    TESTS_COUNTED,

    VETOED,
    ABSTAINED,
    VOTED_FOR,
    VOTED_AGAINST,

    SANCTIONED,
    STATIONED,
    RECOGNISED,
    DISPUTED,
    RIVALS,
    AIDED,
    NUCLEAR_POWER,
    /** An act of one of several kinds that the table of events may have. */
    HAPPENED,

    /** Nothing that a table holds. */
    NONE
}
