package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.1",
                "-0.3",
                "1234567890.12345",
                "999999999999999",
                ".5",
                "5.",
                "0.000000000000001",
                "9007199254740993",
                "1e-5",
                "0.30000000000000004",
                "123456789012345678901234567890",
                "NaN",
                "+7"
            })
    void A01_numbersAreReadAsJavaReadsThem(String text) {
        assertThat(Double.doubleToRawLongBits(Decimal.parse(text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @Test
    void A02_soAreManyByChanceToTheLastBit() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 200_000; i++) {
            String digits = Long.toString(random.nextLong((long) Math.pow(10, 1 + random.nextInt(17))));
            int point = random.nextInt(digits.length() + 1);
            String text = digits.substring(0, point) + "." + digits.substring(point);
            assertThat(Decimal.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1,2", "--1", "one"})
    void A03_whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
