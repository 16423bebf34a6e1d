package org.casus.world;

import org.casus.features.Driver;

/** Breaks two rules of the architecture on purpose, so that the test of the rules can be seen to fail. */
public final class PlantedViolation {
    private PlantedViolation() {}

    static String forbidden() {
        return Driver.CRISIS.word() + org.jsoup.Jsoup.parse("<p>").text();
    }
}
