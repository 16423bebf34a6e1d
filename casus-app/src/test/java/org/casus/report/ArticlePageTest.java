package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checked article's page in a real Chromium, on a desk and on a phone. */
class ArticlePageTest {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int PHONE = 390;
    private static final int DESK = 1200;
    private static final int HIGH = 800;

    @TempDir
    private Path folder;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @BeforeAll
    static void start() {
        Path chromium = PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        boolean must = System.getenv("CASUS_CI") != null;
        assumeTrue(chromium != null || must, "no Chromium at " + PLACES);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Objects.requireNonNull(chromium, "Chromium is missing"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stop() {
        Stream.of(browser, playwright).filter(Objects::nonNull).forEach(ArticlePageTest::close);
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Page open(String title, int width) throws Exception {
        Path file = folder.resolve("page.html");
        Files.writeString(file, ArticleHtml.of(List.of(CheckedSample.of(title, "cow-war#1"))));
        Page page = Objects.requireNonNull(browser).newPage(new Browser.NewPageOptions().setViewportSize(width, HIGH));
        page.navigate(file.toUri().toString());
        return page;
    }

    @Test
    void A01_aClickOnAPassageOpensItsEvidenceOnTheScreenAndCloseTakesItAway() throws Exception {
        for (int width : new int[] {PHONE, DESK}) {
            try (Page page = open("A title", width)) {
                Locator card = page.locator("#c1");
                page.locator("#k1").click();

                BoundingBox box = card.boundingBox();
                assertThat(box.y).isBetween(HIGH * 0.3, (double) HIGH);
                assertThat(box.y + box.height).isLessThanOrEqualTo(HIGH + 1.0);
                assertThat(card.innerText()).contains("Contradicted", "cow-war#1");
                assertThat(page.locator("#k1").isVisible()).isTrue();

                card.locator("a.close").click();
                assertThat(card.evaluate("e => getComputedStyle(e).position")).isEqualTo("static");
            }
        }
    }

    @Test
    void A02_aPhoneNeedsNoScrollingToTheSide() throws Exception {
        String word = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle".repeat(3);
        try (Page page = open(word, PHONE)) {
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        }
    }

    @Test
    void A03_nothingInATitleRunsAndNothingIsFetched() throws Exception {
        var asked = new ArrayList<String>();
        try (Page page = open(
                "<script>document.title='run'</script><img src=http://127.0.0.1:9/x onerror=\"document.title='run'\">",
                DESK)) {
            page.onRequest(r -> asked.add(r.url()));
            page.reload();

            assertThat(page.title()).startsWith("<script>");
            assertThat(page.locator("script, img").count()).isZero();
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void A04_onPaperTheEvidenceFollowsTheText() throws Exception {
        try (Page page = open("A title", DESK)) {
            page.locator("#k1").click();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

            double article = page.locator("article").boundingBox().y;
            assertThat(page.locator("#c1").evaluate("e => getComputedStyle(e).position"))
                    .isEqualTo("static");
            assertThat(page.locator("#c1").boundingBox().y).isGreaterThan(article);
        }
    }
}
