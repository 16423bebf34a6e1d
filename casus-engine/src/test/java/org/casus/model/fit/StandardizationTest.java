package org.casus.model.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;
import org.junit.jupiter.api.Test;

class StandardizationTest {
    private static final int COLUMNS = Columns.count();

    private static Standardization halving() {
        var mean = new double[COLUMNS];
        var deviation = new double[COLUMNS];
        Arrays.setAll(deviation, c -> c == 1 ? Double.NaN : Columns.all().get(c).role() == Role.SHIFT ? 1 : 2);
        return new Standardization(mean, deviation);
    }

    private static double[] vector(double war) {
        var vector = new double[COLUMNS];
        Arrays.setAll(vector, c -> switch (Columns.all().get(c).role()) {
            case WAR, SHIFT -> war;
            case FACT, PRODUCT -> 6;
        });
        return vector;
    }

    @Test
    void a01AShiftIsItsSourcesValueInWarsAndZeroElsewhere() {
        double[] inWar = halving().values(vector(1));
        double[] inPeace = halving().values(vector(0));
        for (int c = 0; c < COLUMNS; c++) {
            if (Columns.all().get(c).role() == Role.SHIFT) {
                assertThat(inWar[c]).isEqualTo(inWar[Columns.all().get(c).source()]);
                assertThat(inPeace[c]).isZero();
            }
        }
        assertThat(inWar[0]).isEqualTo(3);
    }

    @Test
    void a02ALeftOutColumnIsZeroAndSoIsItsShift() {
        assertThat(halving().values(vector(1))[1]).isZero();
    }

    @Test
    void a03ValuesAreClipped() {
        double[] vector = vector(1);
        vector[0] = 1e6;
        assertThat(halving().values(vector)[0]).isEqualTo(8);
    }
}
