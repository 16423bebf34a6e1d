package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers are rounded as people do. */
class NumbersTest {
    @Test
    void A01_percent() {
        assertThat(Numbers.percent(0.20449)).isEqualTo("20%");
        assertThat(Numbers.percent(0.0994)).isEqualTo("9.9%");
        assertThat(Numbers.percent(0.0996)).isEqualTo("10%");
        assertThat(Numbers.percent(0.0105)).isEqualTo("1.1%");
        assertThat(Numbers.percent(0.00096)).isEqualTo("0.1%");
        assertThat(Numbers.percent(0.0004)).isEqualTo("under 0.1%");
        assertThat(Numbers.percent(0.996)).isEqualTo("over 99%");
    }

    @Test
    void A02_interval() {
        assertThat(Numbers.interval(0.064, 0.399)).isEqualTo("6.4–40%");
        assertThat(Numbers.interval(0.0001, 0.02)).isEqualTo("under 0.1% to 2.0%");
        assertThat(Numbers.interval(0.0001, 0.0002)).isEqualTo("under 0.1%");
    }

    @Test
    void A03_points() {
        assertThat(Numbers.points(-0.1404)).isEqualTo("−14");
        assertThat(Numbers.points(0.044)).isEqualTo("+4.4");
        assertThat(Numbers.points(-0.0001)).isEqualTo("0");
    }

    @Test
    void A04_againstTheBaseRate() {
        assertThat(Numbers.ratio(0.2, 0.01)).isEqualTo("about 20 times as likely as");
        assertThat(Numbers.ratio(0.02, 0.01)).isEqualTo("about 2.0 times as likely as");
        assertThat(Numbers.ratio(0.01, 0.01)).isEqualTo("about as likely as");
        assertThat(Numbers.ratio(0.005, 0.01)).isEqualTo("about half as likely as");
        assertThat(Numbers.ratio(0.001, 0.01)).isEqualTo("far less likely than");
    }
}
