package org.casus.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.casus.error.Code;
import org.casus.sites.SiteDraft.Result;
import org.junit.jupiter.api.Test;

/** Writing a draft: once, whatever is lost on the way. */
class SiteDraftTest {
    private static SiteDraft write(FakeSite site, String html) throws IOException {
        try (var web = new Web(FakeSite.QUICK, new Credentials("ann", "right"))) {
            return SiteDraft.write(Site.find(web, site.uri()), "casus-1", "Would A fight for B & C?", html);
        }
    }

    private static long posts(FakeSite site) {
        return site.asked.stream().filter(a -> a.startsWith("POST")).count();
    }

    @Test
    void A01_theSameAgainChangesNothing() throws Exception {
        try (var site = new FakeSite()) {
            assertThat(write(site, "<p>So.</p>\n"))
                    .isEqualTo(new SiteDraft(Result.CREATED, 900, "draft", "http://example.org/?p=900"));
            assertThat(site.draft)
                    .contains("Would A fight for B &amp; C?", "\"status\":\"draft\"", "\"slug\":\"casus-1\"");
            assertThat(write(site, "<p>So.</p>\n").result()).isEqualTo(Result.UNCHANGED);
            assertThat(posts(site)).isEqualTo(1);
        }
    }

    @Test
    void A02_anotherTextReplacesTheDraftsUnlessItIsOneNoMore() throws Exception {
        try (var site = new FakeSite()) {
            write(site, "<p>So.</p>");
            assertThat(write(site, "<p>No.</p>").result()).isEqualTo(Result.REPLACED);
            assertThat(site.draft).contains("No.");

            site.draftStatus = "publish";
            assertThat(write(site, "<p>No.</p>").status()).isEqualTo("publish");
            assertThatThrownBy(() -> write(site, "<p>So.</p>"))
                    .isInstanceOfSatisfying(
                            SiteFailure.class, f -> assertThat(f.code()).isEqualTo(Code.NO_DRAFT_ANY_MORE));
            assertThat(site.draft).contains("No.");
        }
    }

    /** The site takes the draft, and its answer is lost, or says that it failed. */
    @Test
    void A03_aLostAnswerMakesNoSecondDraft() throws Exception {
        try (var site = new FakeSite()) {
            site.failure = x -> {
                boolean post = x.getRequestMethod().equals("POST");
                if (post) {
                    site.draft = new String(x.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    x.sendResponseHeaders(201, 1000);
                    x.getResponseBody().write('{');
                    x.close();
                }
                return post;
            };
            assertThat(write(site, "<p>So.</p>").result()).isEqualTo(Result.CREATED);
            assertThat(posts(site)).isEqualTo(1);
        }
    }

    @Test
    void A04_aSiteThatFailsIsTriedThreeTimes() throws Exception {
        try (var site = new FakeSite()) {
            site.failure = x -> x.getRequestMethod().equals("POST")
                    && FakeSite.with(500, "text/html", "<html>Error</html>").answers(x);
            assertThatThrownBy(() -> write(site, "<p>So.</p>"))
                    .isInstanceOfSatisfying(
                            SiteFailure.class, f -> assertThat(f.code()).isEqualTo(Code.SITE_FAILED));
            assertThat(posts(site)).isEqualTo(3);

            site.failure = x -> {
                if (x.getRequestMethod().equals("POST")) {
                    x.close();
                    return true;
                }
                return false;
            };
            assertThatThrownBy(() -> write(site, "<p>So.</p>")).hasMessageContaining("no second draft will be made");
        }
    }

    @Test
    void A05_aUserWithoutRightsIsToldSo() throws Exception {
        try (var site = new FakeSite()) {
            site.failure = x -> x.getRequestURI().toString().contains("status=any")
                    && FakeSite.with(
                                    400,
                                    "application/json",
                                    "{\"code\":\"rest_invalid_param\",\"data\":{\"details\":{\"status\":{\"code\":"
                                            + "\"rest_forbidden_status\"}}}}")
                            .answers(x);
            assertThatThrownBy(() -> write(site, "<p>So.</p>"))
                    .isInstanceOfSatisfying(
                            SiteFailure.class, f -> assertThat(f.code()).isEqualTo(Code.SITE_FORBIDS));
        }
    }
}
