package org.casus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.casus.SharedFiles;
import org.junit.jupiter.api.Test;

/** The article that Casus grew from, and a record damaged in the same way. */
class SeedTest {
    private static Document read(String relative) throws IOException, UnreadableDocument {
        Path file = SharedFiles.require(relative);
        return DocumentReader.read(Files.readAllBytes(file), file.toString()).getFirst();
    }

    private static Document seed() throws IOException, UnreadableDocument {
        return read("seed/000_addb16e2e86c8dfb.txt");
    }

    @Test
    void A01_everyFieldSurvives() throws Exception {
        Document seed = seed();
        var local = LocalDateTime.of(2023, 11, 16, 20, 35, 22);
        var moment = new Moment(local, local.minusHours(1));

        assertThat(seed.format()).isEqualTo(DocumentFormat.WORDPRESS);
        assertThat(seed.id()).isEqualTo(7816);
        assertThat(seed.title()).isEqualTo("Would China Fight For North Korea");
        assertThat(seed.date()).isEqualTo(moment);
        assertThat(seed.modified()).isEqualTo(moment);
        assertThat(seed.link()).isEqualTo("https://www.northkoreainfo.com/would-china-fight-for-north-korea/");
        assertThat(seed.status()).isEqualTo("publish");
        assertThat(seed.fields())
                .isEqualTo(Map.of(
                        "guid", "https://www.northkoreainfo.com/?p=7816",
                        "slug", "would-china-fight-for-north-korea",
                        "type", "post"));
    }

    @Test
    void A02_allFiveSectionsWithTheirParagraphs() throws Exception {
        Document seed = seed();

        assertThat(seed.sections())
                .extracting(Section::heading)
                .containsExactly(
                        "The North Korean and Chinese Relationship",
                        "Reasons for China to Intervene",
                        "China’s Stance on the Issue",
                        "The Possibility of International Intervention",
                        "Foreign Policy Implications");
        assertThat(seed.sections()).extracting(s -> s.paragraphs().size()).containsExactly(2, 2, 1, 1, 0);
        assertThat(seed.sections().get(0).paragraphs().get(1))
                .startsWith("In 2017, the two")
                .endsWith("armed conflict.");
        assertThat(seed.sections().get(1).paragraphs().get(1))
                .endsWith("a mutual defense treaty that allowses China to support North Korea in the event of an armed"
                        + " attack.");
        assertThat(seed.sections().get(2).paragraphs().get(0)).contains("“heavy-handed military provocation”");
    }

    @Test
    void A03_everyRepairIsListed() throws Exception {
        Document seed = seed();
        List<String> what = Reading.what(seed);

        assertThat(seed.complete()).isFalse();
        assertThat(what).contains("a raw line feed inside a text, escaped (21 times)");
        assertThat(seed.repairs().getFirst().where())
                .isEqualTo("content.rendered, from line 1, offset 442 to line 21, offset 3317");
        assertThat(what)
                .contains("the end is cut off; closed the text content.rendered, the object content, the record");
        assertThat(what).filteredOn("an opening <h2> missing, put in"::equals).hasSize(5);
        assertThat(what).filteredOn("an opening <p> missing, put in"::equals).hasSize(4);
        assertThat(what)
                .filteredOn(w -> w.startsWith("a blank line where a tag is gone"))
                .hasSize(2);
        assertThat(what)
                .endsWith("the text breaks off after the heading “Foreign Policy Implications”, whose paragraphs are"
                        + " missing");
        assertThat(what).hasSize(14);
    }

    @Test
    void A04_aRecordDamagedLikeItKeepsWhatTheWholeOneHas() throws Exception {
        Document damaged = read("wordpress/samples/malformed-post.txt");
        Document whole = read("wordpress/samples/post-five-headings.json");

        assertThat(damaged.title()).isEqualTo(whole.title());
        assertThat(damaged.date()).isEqualTo(whole.date());
        assertThat(damaged.sections().subList(0, 4)).isEqualTo(whole.sections().subList(0, 4));
        assertThat(damaged.sections().get(4)).isEqualTo(Reading.section("The town’s heading number 5"));
        assertThat(whole.repairs()).isEmpty();
    }

    @Test
    void A05_recordsOfARealSiteNeedNoRepairs() throws Exception {
        try (var files = Files.list(SharedFiles.require("wordpress/samples"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*/(posts?|pages|create)-.*json"))
                    .filter(f -> !f.toString().matches(".*(broken-html|empty-list|fields-unknown).*"))
                    .toList()) {
                for (Document d : DocumentReader.read(Files.readAllBytes(file), file.toString())) {
                    assertThat(d.repairs()).as(file.toString()).isEmpty();
                    assertThat(d.complete()).isTrue();
                }
            }
        }
    }
}
