package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.casus.answer.Reliability;
import org.casus.answer.Reliability.Row;
import org.casus.datasets.ImportedWorld;
import org.casus.world.Promise;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** Promises kept and broken in small wars, and the shares that the published data alone gave another count. */
class ReliabilitiesTest {
    private static final int USA = 2;
    private static final int GBR = 200;
    private static final int FRA = 220;
    private static final int GER = 255;
    private static final int POL = 290;

    /** Germany attacks Poland; what the others do is up to the test. */
    private static SmallWorld war() {
        return SmallWorld.of(USA, GBR, FRA, GER, POL)
                .conflict("war:900", "1939-09-01")
                .part("war:900", GER, 1, true, "1939-09-01", "1939-10-01", 5)
                .part("war:900", POL, 2, false, "1939-09-01", "1939-10-01", 5);
    }

    private static Row row(Reliability reliability, int coding, String type, String era) {
        return reliability.codings().get(coding).rows().stream()
                .filter(r -> r.type().equals(type) && r.era().equals(era))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a01ATreatyIsKeptOnlyIfAllWhoPromisedHelpGaveIt() {
        SmallWorld one = war().treaty("atop:1")
                .member("atop:1", POL, "1930-01-01", null, Promise.DEFENSE)
                .member("atop:1", FRA, "1930-01-01", null, Promise.DEFENSE)
                .member("atop:1", GBR, "1930-01-01", null, Promise.DEFENSE)
                .part("war:900", FRA, 2, false, "1939-09-03", "1939-10-01", 5);
        Reliability reliability = Reliabilities.of(one.build());
        assertThat(row(reliability, 0, "defense", "before_1945").due()).isEqualTo(2);
        assertThat(row(reliability, 0, "defense", "before_1945").kept()).isEqualTo(1);
        assertThat(row(reliability, 0, "defense", "from_1945").due()).isZero();
        assertThat(row(reliability, 0, "defense", "from_1945").share()).isNaN();
        assertThat(row(reliability, 1, "defense", "all").due()).isEqualTo(1);
        assertThat(row(reliability, 1, "defense", "all").kept()).isZero();
        one.part("war:900", GBR, 2, false, "1939-09-03", "1939-10-01", 5);
        assertThat(row(Reliabilities.of(one.build()), 1, "defense", "all").kept())
                .isEqualTo(1);
    }

    @Test
    void a02ADefencePactIsNotDueToOneWhoAttacks() {
        SmallWorld pact = war().treaty("atop:1")
                .member("atop:1", GER, "1930-01-01", null, Promise.DEFENSE)
                .member("atop:1", USA, "1930-01-01", null, Promise.DEFENSE);
        Reliability reliability = Reliabilities.of(pact.build());
        assertThat(row(reliability, 0, "defense", "all").due()).isZero();
        assertThat(row(reliability, 2, "defense", "all").due()).isZero();
    }

    @Test
    void a03NeutralityIsKeptByStayingOutAndBrokenByHelpingTheEnemy() {
        SmallWorld pact = war().treaty("atop:1")
                .member("atop:1", GER, "1930-01-01", null, Promise.NEUTRALITY)
                .member("atop:1", USA, "1930-01-01", null, Promise.NEUTRALITY)
                .treaty("atop:2")
                .member("atop:2", POL, "1930-01-01", null, Promise.NONAGGRESSION)
                .member("atop:2", GBR, "1930-01-01", null, Promise.NONAGGRESSION);
        Reliability kept = Reliabilities.of(pact.build());
        assertThat(row(kept, 1, "neutrality", "all").kept()).isEqualTo(1);
        assertThat(row(kept, 0, "nonaggression", "all").kept()).isEqualTo(1);
        assertThat(row(kept, 1, "nonaggression", "all").due())
                .as("a peace that nobody broke was not put to the test")
                .isZero();
        pact.part("war:900", USA, 2, false, "1939-09-03", "1939-10-01", 5)
                .part("war:900", GBR, 1, true, "1939-09-03", "1939-10-01", 5);
        Reliability broken = Reliabilities.of(pact.build());
        assertThat(row(broken, 1, "neutrality", "all").kept()).isZero();
        assertThat(row(broken, 1, "nonaggression", "all").due()).isEqualTo(1);
        assertThat(row(broken, 1, "any", "all").kept()).isZero();
    }

    @Test
    void a04AnAttackOnAPartnerBreaksThePeaceAndIsItsAttackersAlone() {
        SmallWorld pact = war().treaty("atop:1")
                .member("atop:1", GER, "1934-01-26", null, Promise.NONAGGRESSION)
                .member("atop:1", POL, "1934-01-26", null, Promise.NONAGGRESSION);
        Reliability reliability = Reliabilities.of(pact.build());
        assertThat(row(reliability, 0, "nonaggression", "all").due()).isEqualTo(1);
        assertThat(row(reliability, 0, "nonaggression", "all").kept()).isZero();
        assertThat(row(reliability, 1, "any", "all").due()).isEqualTo(1);
        assertThat(row(reliability, 1, "any", "all").kept()).isZero();
    }

    @Test
    void b01RealTreatiesGiveTheSharesThatTheDataAloneAllow() throws Exception {
        Reliability reliability = Reliabilities.of(ImportedWorld.get());
        // another count from ATOP 4.01 and COW wars alone: 65% of 17 before 1945, none of 13 after; neutrality 98%
        Row before = row(reliability, 2, "defense", "before_1945");
        assertThat(before.share()).isCloseTo(0.65, within(0.05));
        assertThat(before.due()).isBetween(15, 20);
        Row after = row(reliability, 2, "defense", "from_1945");
        assertThat(after.kept()).isZero();
        assertThat(after.due()).isBetween(11, 18);
        assertThat(row(reliability, 2, "neutrality", "all").share()).isCloseTo(0.98, within(0.04));
        Row all = row(reliability, 2, "any", "all");
        assertThat(all.share()).isBetween(all.low(), all.high());
    }
}
