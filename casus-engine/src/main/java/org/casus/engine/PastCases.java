package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.answer.Answer.PastCase;
import org.casus.answer.StateRef;
import org.casus.features.Outcome;
import org.casus.model.JoiningModel;
import org.casus.model.JoiningModel.Likeness;
import org.casus.model.Precedent;
import org.casus.model.Precedent.Aspect;
import org.casus.model.Precedent.Profile;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.World;

/** The nearest past candidates, with what is alike and what is not, in words. */
final class PastCases {
    private static final int SHOWN = 5;

    private PastCases() {}

    static List<PastCase> of(JoiningModel model, World world, double[] vector, Level level, Side side) {
        Profile profile = Profile.of(vector);
        var result = new ArrayList<PastCase>();
        for (Likeness likeness : model.nearest(profile, level, side, SHOWN)) {
            Precedent p = likeness.precedent();
            int space = p.conflict().indexOf(' ');
            String id = space < 0 ? p.conflict() : p.conflict().substring(0, space);
            String name = space < 0 ? "a dispute" : p.conflict().substring(space + 1);
            StateRef state = new Names(world, LocalDate.of(p.year(), 7, 1)).state(p.ccode());
            result.add(new PastCase(
                    name,
                    id,
                    p.year(),
                    state,
                    side,
                    likeness.similarity(),
                    outcome(p.outcome()),
                    alike(profile, p.profile()),
                    different(profile, p.profile())));
        }
        return result;
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case OUT -> "out";
            case ATTACKER -> "attacker";
            case TARGET -> "target";
        };
    }

    private static String alike(Profile now, Profile then) {
        var words = new ArrayList<String>();
        for (Aspect aspect : Aspect.values()) {
            String present = present(aspect);
            if (!present.isEmpty() && now.of(aspect) > 0.4 && then.of(aspect) > 0.4) {
                words.add(present);
            }
        }
        if (now.of(Aspect.DEFENSE) < 0.5 && then.of(Aspect.DEFENSE) < 0.5) {
            words.add("no promise of defence");
        }
        return words.isEmpty() ? "similar distance and strength" : String.join(", ", words);
    }

    private static String different(Profile now, Profile then) {
        var words = new ArrayList<String>();
        for (Aspect aspect : Aspect.values()) {
            double steps = now.steps(then, aspect);
            if (Math.abs(steps) >= 0.9) {
                String word = difference(aspect, steps > 0);
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words.isEmpty() ? "little" : String.join(", ", words);
    }

    /** What an aspect that is present in both is called. */
    private static String present(Aspect aspect) {
        return switch (aspect) {
            case DEFENSE -> "a promise of defence";
            case DUE -> "a promise that is due";
            case OFFENSE -> "a promise to fight beside it";
            case NEUTRALITY -> "a promise of neutrality";
            case NONAGGRESSION_WITH_OTHER -> "a promise not to attack the other side";
            case DEFENSE_OF_OTHER -> "a promise of defence to the other side";
            case LAND_BORDER -> "a land border with it";
            case LAND_BORDER_WITH_OTHER -> "a land border with the other side";
            case RIVAL_OF_OTHER -> "a rivalry with the other side";
            case RIVAL -> "a rivalry with it";
            case DISPUTES_WITH_OTHER -> "recent disputes with the other side";
            case BESIDE -> "past disputes on the same side";
            case COMRADES -> "past wars on the same side";
            case BOTH_DEMOCRACIES -> "both democracies";
            case ONCE_RULED_BY -> "once ruled by it";
            case MAJOR -> "a major power";
            case SIDE_MAJOR -> "a major power on its side";
            case OTHER_SIDE_MAJOR -> "a major power on the other side";
            case ATTACKS -> "the side that attacks";
            case DISTANCE, STRENGTH -> "";
        };
    }

    private static String difference(Aspect aspect, boolean moreNow) {
        return switch (aspect) {
            case DISTANCE -> moreNow ? "farther away now" : "nearer now";
            case STRENGTH -> moreNow ? "stronger now" : "weaker now";
            default -> (moreNow ? "then without " : "then with ") + present(aspect);
        };
    }
}
