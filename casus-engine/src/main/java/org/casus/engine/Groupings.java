package org.casus.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that stand in a state's place and are none: alliances, regions, movements, territories. */
final class Groupings {
    private static final String ALLIANCE = "a grouping of states";
    private static final String REGION = "a region";
    private static final String MOVEMENT = "an armed movement";
    private static final String TERRITORY = "not in the list of states that Casus goes by";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("nato", ALLIANCE),
            Map.entry("north atlantic treaty organization", ALLIANCE),
            Map.entry("north atlantic alliance", ALLIANCE),
            Map.entry("atlantic alliance", ALLIANCE),
            Map.entry("european union", ALLIANCE),
            Map.entry("eu", ALLIANCE),
            Map.entry("un", ALLIANCE),
            Map.entry("united nations", ALLIANCE),
            Map.entry("league of nations", ALLIANCE),
            Map.entry("african union", ALLIANCE),
            Map.entry("arab league", ALLIANCE),
            Map.entry("arab states", ALLIANCE),
            Map.entry("gulf states", ALLIANCE),
            Map.entry("gcc", ALLIANCE),
            Map.entry("gulf cooperation council", ALLIANCE),
            Map.entry("asean", ALLIANCE),
            Map.entry("csto", ALLIANCE),
            Map.entry("collective security treaty organization", ALLIANCE),
            Map.entry("warsaw pact", ALLIANCE),
            Map.entry("ecowas", ALLIANCE),
            Map.entry("aukus", ALLIANCE),
            Map.entry("anzus", ALLIANCE),
            Map.entry("brics", ALLIANCE),
            Map.entry("g7", ALLIANCE),
            Map.entry("quad", ALLIANCE),
            Map.entry("sco", ALLIANCE),
            Map.entry("shanghai cooperation organization", ALLIANCE),
            Map.entry("opec", ALLIANCE),
            Map.entry("commonwealth", ALLIANCE),
            Map.entry("entente", ALLIANCE),
            Map.entry("triple entente", ALLIANCE),
            Map.entry("triple alliance", ALLIANCE),
            Map.entry("central powers", ALLIANCE),
            Map.entry("axis", ALLIANCE),
            Map.entry("axis powers", ALLIANCE),
            Map.entry("baltic states", ALLIANCE),
            Map.entry("baltics", ALLIANCE),
            Map.entry("nordic states", ALLIANCE),
            Map.entry("west", REGION),
            Map.entry("europe", REGION),
            Map.entry("africa", REGION),
            Map.entry("asia", REGION),
            Map.entry("latin america", REGION),
            Map.entry("middle east", REGION),
            Map.entry("balkans", REGION),
            Map.entry("scandinavia", REGION),
            Map.entry("hezbollah", MOVEMENT),
            Map.entry("hamas", MOVEMENT),
            Map.entry("houthis", MOVEMENT),
            Map.entry("taliban", MOVEMENT),
            Map.entry("isis", MOVEMENT),
            Map.entry("islamic state", MOVEMENT),
            Map.entry("al qaeda", MOVEMENT),
            Map.entry("palestine", TERRITORY),
            Map.entry("gaza", TERRITORY),
            Map.entry("vatican", TERRITORY),
            Map.entry("vatican city", TERRITORY),
            Map.entry("holy see", TERRITORY),
            Map.entry("hong kong", TERRITORY),
            Map.entry("macau", TERRITORY),
            Map.entry("macao", TERRITORY),
            Map.entry("greenland", TERRITORY),
            Map.entry("puerto rico", TERRITORY),
            Map.entry("western sahara", TERRITORY),
            Map.entry("somaliland", TERRITORY),
            Map.entry("abkhazia", TERRITORY),
            Map.entry("south ossetia", TERRITORY),
            Map.entry("transnistria", TERRITORY),
            Map.entry("nagorno karabakh", TERRITORY),
            Map.entry("chechnya", TERRITORY),
            Map.entry("kurdistan", TERRITORY),
            Map.entry("tibet", TERRITORY),
            Map.entry("kashmir", TERRITORY),
            Map.entry("crimea", TERRITORY),
            Map.entry("falklands", TERRITORY),
            Map.entry("falkland islands", TERRITORY),
            Map.entry("malvinas", TERRITORY),
            Map.entry("northern cyprus", TERRITORY));

    private Groupings() {}

    /** What such a name stands for ("a grouping of states"), null if it is none of these. */
    static @Nullable String kind(String normal) {
        return KINDS.get(normal);
    }

    /** Why such a name is not taken, and what to write instead. */
    static String message(String shown, String kind) {
        return switch (kind) {
            case ALLIANCE ->
                shown + " is a grouping of states, not a state: name one of its members, or ask who joins.";
            case REGION -> shown + " is a region, not a state: name a state in it.";
            case MOVEMENT -> shown + " is an armed movement, not a state: Casus knows states only.";
            default -> shown + " is " + kind + ": name the state that you have in mind.";
        };
    }
}
