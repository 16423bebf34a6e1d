package org.casus.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.casus.SharedFiles;
import org.casus.datasets.Worlds;
import org.casus.documents.DocumentReader;
import org.junit.jupiter.api.Test;

/** The article from which all began, as a crawler left it: what in it a record can settle. */
class SeedTest {
    @Test
    void itsCheckableClaimsHaveTheirVerdicts() throws Exception {
        Path seed = SharedFiles.require("seed/000_addb16e2e86c8dfb.txt");
        List<Checked> claims = Checker.of(Worlds.embedded())
                .check(
                        DocumentReader.read(Files.readAllBytes(seed), seed.toString())
                                .getFirst(),
                        LocalDate.of(2023, 11, 16))
                .claims();

        assertThat(of(claims, Verdict.SUPPORTED))
                .containsExactly(
                        "China and North Korea have long been allies.",
                        "China has also defended North Korea in the international arena.",
                        "This relationship extends to military ties; the two countries are tied together by a mutual defense"
                                + " treaty that allowses China to support North Korea in the event of an armed attack.");
        assertThat(of(claims, Verdict.PARTLY)).containsExactly("Both countries were part of the Axis of Evil");
        assertThat(of(claims, Verdict.CONTRADICTED))
                .containsExactly("In 2017, Chinese President Xi Jinping made a rare trip to Pyongyang");
        assertThat(claims)
                .filteredOn(c -> c.verdict() == Verdict.CONTRADICTED)
                .allSatisfy(c -> assertThat(c.explanation()).contains("The visit on record is", "2019-06-20"));
        assertThat(claims)
                .filteredOn(c -> c.verdict() == Verdict.SUPPORTED)
                .allSatisfy(c -> assertThat(c.evidence()).isNotEmpty());
        // documents by their titles, also where a row names an article of one
        assertThat(claims.getFirst().evidence().getFirst().source()).contains("art2 of ", "marxists.org");
    }

    private static List<String> of(List<Checked> claims, Verdict verdict) {
        return claims.stream()
                .filter(c -> c.verdict() == verdict)
                .map(c -> c.claim().quote())
                .toList();
    }
}
