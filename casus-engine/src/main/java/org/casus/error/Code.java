package org.casus.error;

/**
 * What can be wrong, and what an answer warns of. Codes are stable: one that is given up is not used again.
 *
 * <p>The letter says where to look: Q the question, O options and commands, F a file that the user gave, D imported data, S
 * a website, R the register of forecasts and its users, E the environment. Warnings of answers are words, as in {@code
 * trust.warnings[].code}. {@code docs/errors/CODE.md} explains each.
 */
public enum Code {
    NO_STATE_NAMED("Q01"),
    NOT_UNDERSTOOD("Q02"),
    UNKNOWN_STATE("Q03"),
    AMBIGUOUS_STATE("Q04"),
    STATE_TWICE("Q05"),
    NOT_A_STATE_THEN("Q06"),
    DATE_OUTSIDE("Q07"),
    NO_DATE("Q08"),
    SEVERAL_DATES("Q09"),
    NO_TARGET("Q10"),
    NO_JOINER("Q11"),
    NO_ATTACKER("Q12"),
    WHETHER_WAR_BEGINS("Q13"),
    NO_PART("Q14"),
    NO_LEVEL("Q15"),
    NO_TIE("Q16"),
    UNKNOWN_TREATY("Q17"),
    NO_SIDE("Q18"),
    NO_HORIZON("Q19"),
    SPAN_BACKWARDS("Q20"),
    NEVER_AT_ONE_TIME("Q21"),
    GROUPING("Q22"),
    UNKNOWN_CONFLICT("Q23"),

    UNKNOWN_OPTION("O01"),
    UNKNOWN_COMMAND("O02"),
    EXCESS_WORDS("O03"),
    SOMETHING_MISSING("O04"),
    WRONG_VALUE("O05"),
    OPTION_TWICE("O06"),
    EXCLUDE_EACH_OTHER("O07"),
    ANOTHER_OPTION_NEEDED("O08"),
    UNKNOWN_SCHEMA("O09"),
    UNKNOWN_CODE("O10"),

    NO_SUCH_FILE("F01"),
    FOLDER_GIVEN("F02"),
    FILE_GIVEN("F03"),
    EMPTY_DOCUMENT("F04"),
    DOCUMENT_NOT_TEXT("F05"),
    NO_ARTICLE("F06"),
    NO_TITLE("F07"),
    CRISES_NO_CSV("F08"),
    CRISES_COLUMNS("F09"),
    NO_CRISES("F10"),
    FACTS_COLUMNS("F11"),
    FACTS_LINE("F12"),
    FACTS_DAMAGED("F13"),
    MODEL_DAMAGED("F14"),
    NO_MODEL("F15"),
    MODEL_NEWER("F16"),
    MODEL_PART("F17"),
    NO_HINDCASTS("F18"),
    NOT_AN_ANSWER("F19"),
    NO_ENTRIES("F20"),

    NOTHING_IMPORTED("D01"),
    STORE_DAMAGED("D02"),
    STORE_NEWER("D03"),
    NOTHING_RECOGNISED("D04"),
    DATA_FOLDER_IS_FILE("D05"),
    PACKED_DAMAGED("D11"),
    COLUMNS_LACKING("D12"),
    NO_ROW("D13"),
    LINE_SHORT("D14"),
    BAD_CELL("D15"),
    CUT_OFF("D16"),
    DATE_COMPLETED("D17"),
    ENDS_BEFORE_IT_BEGINS("D18"),
    NO_CINC("D19"),
    KEY_TWICE("D20"),
    SPELLS_OVERLAP("D21"),
    MEMBER_TWICE("D22"),
    BOTH_SIDES("D23"),
    WAR_WITHOUT_DISPUTE("D24"),
    DISPUTE_UNKNOWN("D25"),
    STATE_NOT_LISTED("D26"),
    NO_MEMBER_THEN("D27"),

    NO_ADDRESS("S01"),
    NO_WORDPRESS("S02"),
    SITE_LOGIN("S03"),
    SITE_FORBIDS("S04"),
    NOT_AT_SITE("S05"),
    ADDRESS_TOO_LONG("S06"),
    PAGE_FOR_JSON("S07"),
    REDIRECTED("S08"),
    PRIVATE_ADDRESS("S09"),
    ANSWER_TOO_LARGE("S10"),
    UNKNOWN_TYPE("S11"),
    NO_CREDENTIALS("S12"),
    PASSWORD_IN_CLEAR("S13"),
    ANSWER_DAMAGED("S14"),
    SITE_REFUSES("S15"),
    NO_DRAFT_ANY_MORE("S16"),

    NO_DATABASE("R01"),
    DATABASE_NEWER("R02"),
    NO_FORECAST("R03"),
    FORECAST_INCOMPLETE("R04"),
    RESOLUTION_REFUSED("R05"),
    CHAIN_BROKEN("R06"),
    NO_EXPORT("R07"),
    NO_USER("R08"),
    USER_REFUSED("R09"),
    LOGIN_REFUSED("R10"),
    TOO_MANY_LOGINS("R11"),
    TOKEN_REFUSED("R12"),
    NO_PASSWORD("R13"),
    LOGIN_NEEDED("R14"),
    NOT_ALLOWED("R15"),
    TOO_MANY_REQUESTS("R16"),

    NO_PERMISSION("E01"),
    FILE_IN_THE_WAY("E02"),
    CANNOT_WRITE("E03"),
    STORE_NOT_WRITTEN("E04"),
    STORE_NOT_READ("E05"),
    IMPORT_RUNNING("E06"),
    BUILD_INCOMPLETE("E07"),
    FILE_SYSTEM("E08"),
    INTERNAL("E09"),
    /** Said by the launcher. */
    NO_JAVA("E10"),
    /** Said by the launcher. */
    BUILD_FAILED("E11"),
    /** Boosting's library is not in the released packages. */
    NO_BOOSTING("E12"),
    NO_CONNECTION("E13"),
    SITE_FAILED("E14"),
    SITE_GATEWAY("E15"),
    SITE_BUSY("E16"),
    SITE_BEING_READ("E17"),
    /** Said by the jobs of casus-spark. */
    CLUSTER_FAILED("E18"),
    DATABASE_AWAY("E19"),
    DATABASE_FULL("E20"),
    DATABASE_FAILED("E21"),
    PORT_TAKEN("E22"),

    NO_CLOSE_PRECEDENT("no_close_precedent"),
    UNUSUAL_CRISIS("unusual_crisis"),
    OUTSIDE_RANGE("outside_range"),
    FEW_WARS("few_wars"),
    IN_SAMPLE("in_sample"),
    TOO_HIGH("forecasts_this_high_were_too_high"),
    DOCUMENT_NOT_WEIGHED("document_not_weighed"),
    NUCLEAR_POWERS("nuclear_powers"),
    RECENT_RECORD("recent_record"),
    RIVALRIES_END("rivalries_end"),
    OLD_CAPABILITY("old_capability");

    private final String text;

    Code(String text) {
        this.text = text;
    }

    /** As printed: {@code Q03}. */
    public String text() {
        return text;
    }

    /** Whether the environment is at fault, not what the user gave. */
    public boolean environment() {
        return text.startsWith("E");
    }

    /** Whether it is a warning of an answer. */
    public boolean warning() {
        return Character.isLowerCase(text.charAt(0));
    }

    /** A message that ends with this code. */
    public String after(String message) {
        return message + " [" + text + "]";
    }
}
