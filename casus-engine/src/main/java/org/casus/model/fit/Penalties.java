package org.casus.model.fit;

import org.casus.features.Columns;
import org.casus.features.Columns.Column;
import org.casus.features.Driver;
import org.casus.features.Trait;
import org.casus.world.Level;

/**
 * How strongly each coefficient is held near 0: the settings' penalty times what the column is about, chosen by forecasts of
 * the decades before 1950 (docs/decisions/014-shifts-of-wars.md, docs/model-log.md).
 */
final class Penalties {
    private static final double INTERCEPT = 1e-6;
    private static final double PRODUCT = 4;
    /** The base rates of wars and disputes are known apart. */
    private static final double WAR = 0.0025;
    /** What is shared by all candidates of a crisis ranks whole wars, of which there are few. */
    private static final double SHIFT_OF_CRISIS = 10;

    private Penalties() {}

    /** One penalty per coefficient, the intercept's first. */
    static double[] of(Level level, Settings settings) {
        var penalties = new double[Columns.count() + 1];
        penalties[0] = INTERCEPT;
        for (int c = 0; c < Columns.count(); c++) {
            Column column = Columns.all().get(c);
            penalties[c + 1] = settings.penalty()
                    * switch (column.role()) {
                        case FACT -> ofDriver(level, column.driver());
                        case PRODUCT -> PRODUCT * ofDriver(level, column.driver());
                        case WAR -> WAR;
                        case SHIFT ->
                            settings.shiftPenalty()
                                    * ofDriver(level, column.driver())
                                    * (ofCrisis(column) ? SHIFT_OF_CRISIS : 1);
                    };
        }
        return penalties;
    }

    private static double ofDriver(Level level, Driver driver) {
        boolean war = level == Level.WAR;
        return switch (driver) {
            case COMMITMENT -> war ? 2 : 4;
            case RIVALRY -> war ? 2 : 1;
            case CAPABILITY -> war ? 1 : 0.25;
            default -> 1;
        };
    }

    private static boolean ofCrisis(Column shift) {
        String of = Columns.all().get(shift.source()).name();
        return of.equals(Columns.word(Trait.MAJORS))
                || of.equals(Columns.word(Trait.MAJORS_ON_BOTH))
                || of.equals(Columns.word(Trait.DUE_PROMISES));
    }
}
