package org.casus.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of act an {@link Event} is. */
public enum EventKind {
    PEACE_TREATY,
    CEASEFIRE,
    /** Any treaty or declaration of states that is neither a peace nor a promise of defence. */
    AGREEMENT,
    CONFERENCE,
    RELATIONS_OPENED,
    UNION,
    EXERCISE,
    /** Fighting short of a war that is listed. */
    CLASH,

    ANNEXATION,
    /** The states gave territory to those it was done to. */
    CESSION,
    PROTECTORATE,
    OCCUPATION,
    INVASION,
    /** Sent troops to help, to keep peace or into a civil war. */
    INTERVENTION,
    DEPLOYMENT,
    WITHDRAWAL,
    ULTIMATUM,
    DECLARATION_OF_WAR,
    BOMBARDMENT,
    BLOCKADE,
    EMBARGO,
    INDEPENDENCE,
    RECOGNITION,
    RELATIONS_BROKEN,
    AID,
    ARMS,
    MEDIATION,
    /** A court or arbiter decided between those it was done to. */
    RULING,
    GUARANTEE,
    VOTE,
    EXPULSION,
    REFUSAL,
    CLAIM,
    ACCUSATION,
    WARNING,
    MOBILISATION,

    COUP,
    REVOLUTION,
    REFERENDUM,
    NUCLEAR,
    ACCESSION,
    ELECTION,
    POLICY,
    OTHER;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** As in the table: {@code peace treaty}. */
    public String word() {
        return word;
    }

    /** The kind of a word; null if there is none. */
    static @Nullable EventKind of(String word) {
        for (EventKind k : values()) {
            if (k.word().equals(word)) {
                return k;
            }
        }
        return null;
    }
}
