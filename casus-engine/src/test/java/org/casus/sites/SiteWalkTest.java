package org.casus.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casus.documents.Repair;
import org.casus.error.Code;
import org.casus.sites.SiteWalk.Change;
import org.casus.sites.SiteWalk.Kind;
import org.casus.sites.SiteWalk.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a whole site, and what it tells the next time. */
class SiteWalkTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void A01_everyPostOnceInTheOrderOfIds() throws Exception {
        try (var site = FakeSite.of(250)) {
            Telling told = Telling.of(site, folder);

            assertThat(told.ids(Kind.NEW))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 250).boxed().toList());
            assertThat(told.documents().get(41).text()).isEqualTo("Text of 42.");
            assertThat(told.summary()).isEqualTo(new Summary("posts", 250, 250, 0, 0, true, List.of()));
            assertThat(site.mostAtOnce).hasValueLessThanOrEqualTo(2);
            assertThat(site.asked).filteredOn(a -> a.contains("_fields=id")).allMatch(a -> a.contains("orderby=id"));
        }
    }

    @Test
    void A02_nextTimeOnlyWhatChanged() throws Exception {
        try (var site = FakeSite.of(120)) {
            Telling.of(site, folder);
            site.asked.clear();
            assertThat(Telling.of(site, folder).changes).isEmpty();
            assertThat(site.asked).noneMatch(a -> a.contains("include="));

            site.posts.put(7L, "2024-09-01T10:00:00");
            site.posts.put(500L, "2024-09-01T10:00:00");
            site.posts.remove(9L);
            Telling told = Telling.of(site, folder);

            assertThat(told.ids(Kind.CHANGED)).containsExactly(7L);
            assertThat(told.ids(Kind.NEW)).containsExactly(500L);
            assertThat(told.ids(Kind.DELETED)).containsExactly(9L);
            assertThat(told.changes.getLast().document().status()).isEqualTo("deleted");
            assertThat(told.changes.getLast().document().title()).isEqualTo("Post 9");
            assertThat(told.changes.getLast().document().sections()).isEmpty();
            assertThat(Telling.of(site, folder).changes).isEmpty();
        }
    }

    @Test
    void A03_sinceTakesTheSecondItselfAndStillSeesDeletions() throws Exception {
        try (var site = FakeSite.of(5);
                var web = site.web()) {
            Telling.of(site, folder);
            site.posts.put(4L, "2024-09-01T00:00:00");
            site.posts.put(5L, "2024-08-31T23:59:59");
            site.posts.remove(1L);

            Telling told = Telling.of(web, site, folder, Instant.parse("2024-09-01T00:00:00Z"));

            assertThat(told.ids(Kind.CHANGED)).containsExactly(4L);
            assertThat(told.ids(Kind.DELETED)).containsExactly(1L);
            assertThat(site.asked).anyMatch(a -> a.contains("modified_after=2024-08-31T23%3A59%3A59Z"));
            assertThat(told.summary().listed()).isEqualTo(1);
        }
    }

    /** The teller fails half-way, as it does when a pipe is closed. */
    @Test
    void A04_whatWasNotToldToItsEndIsToldAgain() throws Exception {
        try (var site = FakeSite.of(30);
                var web = site.web()) {
            var broken = new SiteWalk.Teller() {
                private int told;

                @Override
                public void tell(Change change) throws IOException {
                    if (++told == 10) {
                        throw new IOException("Broken pipe");
                    }
                }

                @Override
                public void end(Summary summary) {
                    throw new AssertionError("it did not end");
                }
            };
            Site found = Site.find(web, site.uri());
            assertThatThrownBy(() -> SiteWalk.read(found, List.of("posts"), null, folder, d -> {}, broken))
                    .hasMessage("Broken pipe");
            site.asked.clear();

            assertThat(Telling.of(site, folder).ids(Kind.NEW)).hasSize(30);
            assertThat(site.asked).noneMatch(a -> a.contains("include="));
        }
    }

    /** The site fails for good in the middle of the walk; the next run fetches only the rest. */
    @Test
    void A05_anInterruptedWalkGoesOnWhereItWas() throws Exception {
        try (var site = FakeSite.of(500)) {
            site.failure = x -> x.getRequestURI().toString().contains("include=301")
                    && FakeSite.with(502, "text/html", "<html>Bad gateway</html>")
                            .answers(x);
            assertThatThrownBy(() -> Telling.of(site, folder))
                    .isInstanceOfSatisfying(
                            SiteFailure.class, f -> assertThat(f.code()).isEqualTo(Code.SITE_GATEWAY));
            site.failure = x -> false;
            site.asked.clear();

            assertThat(Telling.of(site, folder).ids(Kind.NEW))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 500).boxed().toList());
            // A request that the failed walk gave up may reach the site only now: the same address may stand twice.
            assertThat(site.asked)
                    .filteredOn(a -> a.contains("include="))
                    .isNotEmpty()
                    .allMatch(a -> a.contains("include=301") || a.contains("include=401"));
        }
    }

    /** Unfinished and empty files, and two of one post, as kills and power cuts leave them. */
    @Test
    void A06_leftoversOfAKillAreClearedAway() throws Exception {
        try (var site = FakeSite.of(3)) {
            Telling.of(site, folder);
            Path records = SiteStore.folder(folder, site.uri(), "posts").resolve("records");
            Files.writeString(records.resolve("9.part"), "{\"id\":");
            Files.writeString(records.resolve("2@2020-01-01T00-00-00.json"), "{\"id\":2}");
            Files.createFile(records.resolveSibling("incoming").resolve("8@2024-01-01T00-00-00.json"));

            assertThat(Telling.of(site, folder).changes).isEmpty();
            try (Stream<Path> files = Files.list(records)) {
                assertThat(files.map(f -> f.getFileName().toString()))
                        .containsExactlyInAnyOrder(
                                "1@2024-08-01T10-00-00.json",
                                "2@2024-08-01T10-00-00.json",
                                "3@2024-08-01T10-00-00.json");
            }
        }
    }

    @Test
    void A07_twoRunsAtOnceAreRefused() throws Exception {
        try (var site = FakeSite.of(1);
                SiteStore held = SiteStore.open(SiteStore.folder(folder, site.uri(), "posts"))) {
            assertThat(held.kept()).isEmpty();
            assertThatThrownBy(() -> Telling.of(site, folder)).hasMessageContaining("another read of this site");
        }
    }

    /** The list lacks a post that is there: it is not told as deleted, because the site still gives it by its id. */
    @Test
    void A15_nothingIsTakenForDeletedThatTheSiteStillGives() throws Exception {
        try (var site = FakeSite.of(3)) {
            Telling.of(site, folder);
            site.failure = x -> x.getRequestURI().toString().contains("modified_gmt")
                    && FakeSite.with(
                                    200,
                                    "application/json",
                                    "[{\"id\":1,\"modified_gmt\":\"2024-08-01T10:00:00\"}]",
                                    "X-WP-Total",
                                    "1",
                                    "X-WP-TotalPages",
                                    "1")
                            .answers(x);
            assertThat(Telling.of(site, folder).changes).isEmpty();
        }
    }

    /** A post vanishes between two pages: the list is walked again, and the post is not told. */
    @Test
    void A08_aListThatChangesIsWalkedAgain() throws Exception {
        try (var site = FakeSite.of(250)) {
            site.failFirst(1, a -> a.contains("page=2"), x -> {
                site.posts.remove(5L);
                return false;
            });
            Telling told = Telling.of(site, folder);

            assertThat(told.changes).hasSize(249);
            assertThat(told.summary().whole()).isTrue();
        }
    }

    @Test
    void A09_aListThatNeverAgreesTellsNoDeletions() throws Exception {
        try (var site = FakeSite.of(3)) {
            Telling.of(site, folder);
            site.posts.remove(2L);
            site.failure = x -> x.getRequestURI().toString().contains("_fields=id%2Cmodified_gmt")
                    && FakeSite.with(
                                    200,
                                    "application/json",
                                    "[{\"id\":1,\"modified_gmt\":\"2024-08-01T10:00:00\"}]",
                                    "X-WP-Total",
                                    "2",
                                    "X-WP-TotalPages",
                                    "1")
                            .answers(x);
            Telling told = Telling.of(site, folder);

            assertThat(told.changes).isEmpty();
            assertThat(told.summary().whole()).isFalse();
        }
    }

    @Test
    void A10_aSiteThatDoesNotCountItsPages() throws Exception {
        try (var site = FakeSite.of(230)) {
            site.countsPages = false;
            assertThat(Telling.of(site, folder).changes).hasSize(230);
        }
    }

    /** A byte order mark, a warning before and a comment after: as plugins send them, with 200 and the type of JSON. */
    @Test
    void A11_whatPluginsPutAroundTheJsonIsARepair() throws Exception {
        try (var site = FakeSite.of(2)) {
            site.failFirst(1, a -> a.contains("include="), x -> {
                FakeSite.json(
                        x,
                        200,
                        "\ufeff<br />\n<b>Warning</b>: Undefined array key [0] in {plugin} on line 3<br />\n"
                                + "[{\"id\":1,\"title\":\"A\"},{\"id\":2,\"title\":\"B\"}]\n<!-- cached [in] 0.1 s -->");
                return true;
            });
            Telling told = Telling.of(site, folder);

            assertThat(told.documents()).extracting("title").containsExactly("A", "B");
            assertThat(told.documents().get(1).repairs())
                    .extracting(Repair::what)
                    .satisfiesExactly(
                            mark -> assertThat(mark).startsWith("a byte order mark before the JSON"),
                            before -> assertThat(before).startsWith("text before the JSON, left out: “<br /> <b>Warn"),
                            after -> assertThat(after)
                                    .isEqualTo("text after the JSON, left out: “<!-- cached [in] 0.1 s -->”"));
        }
    }

    @Test
    void A12_aListThatIsCutOffIsAskedForAgainAndNeverTakenForWhole() throws Exception {
        try (var site = FakeSite.of(2)) {
            FakeSite.Failure cut = x -> {
                FakeSite.json(x, 200, "[{\"id\":1,\"title\":\"A\"},{\"id\":2,\"ti");
                return true;
            };
            site.failFirst(2, a -> a.contains("include="), cut);
            assertThat(Telling.of(site, folder).changes).hasSize(2);

            site.posts.put(3L, "2024-08-01T10:00:00");
            site.failFirst(99, a -> a.contains("include="), cut);
            assertThatThrownBy(() -> Telling.of(site, folder))
                    .isInstanceOfSatisfying(
                            SiteFailure.class, f -> assertThat(f.code()).isEqualTo(Code.ANSWER_DAMAGED))
                    .hasMessageContaining("cut off after");
        }
    }

    @Test
    void A13_tooMuchAtOnceIsAskedForInHalves() throws Exception {
        try (var site = FakeSite.of(8)) {
            site.failure = x -> {
                String include = FakeSite.query(x.getRequestURI()).getOrDefault("include", "");
                boolean large = ("," + include + ",").contains(",5,");
                if (large) {
                    FakeSite.json(x, 200, "[\"" + "x".repeat(1 << 20) + "\"]");
                }
                return large;
            };
            Telling told = Telling.of(site, folder);

            assertThat(told.ids(Kind.NEW)).containsExactly(1L, 2L, 3L, 4L, 6L, 7L, 8L);
            assertThat(told.summary().leftOut())
                    .singleElement()
                    .asString()
                    .contains("posts 5 was left out", "more than 1 MB");
        }
    }

    @Test
    void A14_whatIsListedAndNotGivenIsSaid() throws Exception {
        try (var site = FakeSite.of(3)) {
            site.failFirst(1, a -> a.contains("include="), x -> {
                FakeSite.json(x, 200, "[[],{\"id\":1,\"title\":\"A\",\"modified_gmt\":\"2024-08-01T10:00:00\"}]");
                return true;
            });
            assertThat(Telling.of(site, folder).summary().leftOut())
                    .containsExactly("2 of the posts listed were not given by the site");
        }
    }
}
