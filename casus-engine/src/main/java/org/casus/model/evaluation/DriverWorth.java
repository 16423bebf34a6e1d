package org.casus.model.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.casus.features.Columns;
import org.casus.features.Columns.Column;
import org.casus.features.Columns.Role;
import org.casus.features.Driver;
import org.casus.model.baselines.Learner;

/** What each driver is worth: the joining model learnt without the columns that rest on it. */
public final class DriverWorth {
    /** The name of the whole model. */
    public static final String ALL = "all columns";

    private DriverWorth() {}

    /** The whole model, then one without each driver, then one without the file of rivalries, which is coded with hindsight. */
    public static Map<String, Learner> learners() {
        Map<String, Learner> learners = new LinkedHashMap<>();
        kept().forEach((name, kept) -> learners.put(name, new JoiningLearner(kept)));
        return learners;
    }

    /** Which columns each keeps. */
    static Map<String, Predicate<Column>> kept() {
        Map<String, Predicate<Column>> kept = new LinkedHashMap<>();
        kept.put(ALL, column -> true);
        for (Driver driver : Driver.values()) {
            kept.put("without " + driver.word(), column -> !restsOn(column, driver));
        }
        kept.put("without the file of rivalries", column -> !column.name().contains("rival"));
        return kept;
    }

    /** A product rests on every driver of its factors; what a war is, is no driver. */
    private static boolean restsOn(Column column, Driver driver) {
        if (column.role() == Role.WAR) {
            return false;
        }
        return column.driver() == driver
                || column.role() == Role.PRODUCT
                        && Arrays.stream(column.name().split(" × ", -1)).anyMatch(f -> factorOf(f) == driver);
    }

    /** The driver of a factor: a column of that name, or one of the shorthands of products. */
    private static Driver factorOf(String factor) {
        return switch (factor) {
            case "own ally", "other ally" -> Driver.COMMITMENT;
            case "nearer distance" -> Driver.PROXIMITY;
            default ->
                Columns.all().stream()
                        .filter(c -> c.name().equals(factor))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no column is named " + factor))
                        .driver();
        };
    }
}
