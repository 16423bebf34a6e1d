package org.casus.engine;

import java.util.List;
import java.util.Locale;
import org.casus.answer.StateRef;
import org.casus.features.Obligation;
import org.casus.world.Crisis;
import org.casus.world.Side;
import org.casus.world.Treaty;
import org.jspecify.annotations.Nullable;

/** Reasons in words. */
final class Words {
    private Words() {}

    /** The question that options ask, in words. */
    static String question(@Nullable StateRef joiner, Side side, Crisis crisis, Names names) {
        String attack = names.list(crisis.attackers())
                + (crisis.attackers().size() > 1 ? " attack " : " attacks ")
                + names.list(crisis.targets());
        return joiner == null
                ? "If " + attack + ", who joins?"
                : "Would " + joiner.inText() + " fight beside " + names.list(crisis.side(side)) + " if " + attack + "?";
    }

    /** Why an obligation is due, is not, or cannot be told. */
    static String why(Obligation o, @Nullable Treaty treaty, Crisis crisis, Names names) {
        String partner = names.inText(o.to());
        String enemies = names.list(crisis.side(o.side().opposite()));
        return switch (o.why()) {
            case ATTACKED ->
                names.atStart(o.to()) + " is attacked, and nothing in the treaty as recorded excepts it"
                        + discretion(treaty);
            case ATTACKED_UNPROVOKED ->
                names.atStart(o.to()) + " is attacked; the promise excepts an attack that it provoked, and the question"
                        + " supposes that it did not" + discretion(treaty);
            case PARTNER_ATTACKS ->
                names.atStart(o.to()) + " attacks first: a promise of defence covers a member that is attacked";
            case ATTACKER_IS_MEMBER ->
                "both sides belong to the treaty, which does not say whom to help against a fellow member";
            case OTHER_ADVERSARY -> "the treaty is about other adversaries than " + enemies;
            case ADVERSARY_UNKNOWN ->
                "the promise is limited to certain adversaries, and the record does not say which";
            case EXCLUDED -> "the treaty excepts attacks by " + enemies;
            case OUTSIDE_AREA -> "the home territory of " + partner + " lies outside the area that the treaty covers";
            case AREA_UNKNOWN ->
                "the promise is limited to an area, and whether this attack falls inside it is not known";
            case ONE_ATTACKER -> "the promise is due only against more than one attacker";
            case PARTICULAR_CONFLICT -> "the promise is limited to a particular conflict";
            case DEMANDS -> "the promise is due only once certain demands have been refused";
            case PARTNER_FIGHTS -> names.atStart(o.to()) + " fights, and the promise is to fight beside it";
            case STAY_NEUTRAL -> "it promised not to help the enemies of " + partner;
            case DO_NOT_FIGHT -> "it promised not to use force against " + partner;
            case CONFER -> "it promised to confer in a crisis, which is not a promise to fight";
        };
    }

    private static String discretion(@Nullable Treaty treaty) {
        if (treaty == null) {
            return "";
        }
        return switch (treaty.response()) {
            case "automatic" -> "; help is promised outright";
            case "discretion" -> "; each member decides for itself what help it gives";
            case "consultation" -> "; the members first confer or decide together";
            default -> "";
        };
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** A percentage as people round: 43%, 4.3%, 0.4%, under 0.1%. */
    static String percent(double p) {
        double value = 100 * p;
        if (value >= 9.95) {
            return String.format(Locale.ROOT, "%.0f%%", value);
        }
        if (value >= 0.095) {
            return String.format(Locale.ROOT, "%.1f%%", value);
        }
        return "under 0.1%";
    }
}
