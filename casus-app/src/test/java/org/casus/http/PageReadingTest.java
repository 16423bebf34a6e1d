package org.casus.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Objects;
import org.casus.cli.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page's reader of articles: claims marked by verdict, evidence on a click, and nothing of an article ever runs. */
class PageReadingTest {
    private static final String ARTICLE = """
            # Would China fight for North Korea?

            The two have had a treaty since 1961. North Korea joined NATO in 1990. China may defend North Korea.
            """;

    private static @Nullable Desk shared;

    @BeforeAll
    static void open() throws Exception {
        shared = Desk.open();
    }

    @AfterEach
    void nothingWrong() {
        if (shared != null) {
            shared.nothingWrong();
        }
    }

    private static Page reader() {
        return Objects.requireNonNull(shared).page("?view=read");
    }

    private static void read(Page page) {
        page.locator(".reader-form button").click();
    }

    @Test
    void A01_claimsAreMarkedAndOpenTheirEvidence() {
        try (Page page = reader()) {
            page.locator("#paste").fill(ARTICLE);
            read(page);
            Locator claims = page.locator(".article-body .claim[role=button]");
            assertThat(claims).hasCount(3);
            claims.nth(1).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".evidence")).containsText("Contradicted");
            assertThat(page.locator(".evidence")).containsText("North Korea is not among the members of NATO");
            page.locator(".evidence button").click();
            assertThat(page.locator(".evidence")).isHidden();
            assertThat(claims.nth(1)).isFocused();
        }
    }

    @Test
    void A02_aQuestionOfAnArticleIsAskedWithAClick() {
        try (Page page = reader()) {
            page.locator("#paste").fill(ARTICLE);
            read(page);
            page.locator(".read a[data-go]").click();
            assertThat(page.locator(".asked-question")).hasText("Would China fight for North Korea?");
            assertThat(page.locator("track-record svg")).isVisible();
        }
    }

    @Test
    void A03_wordsFromOutsideStayWords() {
        String hostile = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";
        try (Page page = reader()) {
            page.locator("#paste")
                    .fill("# " + hostile + "\n\nChina has had a treaty with North Korea since 1961. " + hostile);
            read(page);
            assertThat(page.locator(".article-body")).isVisible();
            assertThat(page.locator("article-reader img, article-reader script"))
                    .hasCount(0);
            assertThat(page.title()).isNotEqualTo("run");
        }
        try (Page page = Objects.requireNonNull(shared).page("?view=tie&a=%3Cimg%20src%3Dx%3E&b=%3Cscript%3E")) {
            assertThat(page.locator("tie-profile .problems")).isVisible();
            assertThat(page.locator("tie-profile img, tie-profile script")).hasCount(0);
        }
        // The browser tells the answer 400 as an error of its own.
        org.assertj.core.api.Assertions.assertThatThrownBy(Objects.requireNonNull(shared)::nothingWrong)
                .hasMessageContaining("400");
    }

    @Test
    void A04_theSeedArticleIsReadFromItsFile() {
        Path seed = Shared.require("seed/000_addb16e2e86c8dfb.txt");
        try (Page page = reader()) {
            page.locator("#file").setInputFiles(seed);
            read(page);
            assertThat(page.locator(".read .title")).containsText("Would China");
            assertThat(page.locator(".article-body .claim").count()).isGreaterThan(10);
        }
    }
}
