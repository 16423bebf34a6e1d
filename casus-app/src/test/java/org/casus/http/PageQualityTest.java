package org.casus.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of every view of the page: WCAG 2.2 AA as far as axe-core sees it, a phone's width, and its weight. */
class PageQualityTest {
    /** Each view, and what is there once it is whole. */
    private static final Map<String, String> VIEWS = Map.of(
            "", "question-box",
            "?q=Would+China+fight+for+North+Korea%3F&on=2024-06-01&without=rivalry:KOR-PRK", "track-record svg",
            "?view=tie&a=CHN&b=PRK", ".pairs",
            "?view=replay&conflict=Korean+War", ".score",
            "?view=read", ".reader-form",
            "?view=forecasts", "forecast-board h1");

    private static final int HEAVIEST = 600_000;
    private static final String AXE_RUN = """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
                .violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join('; '))""";

    private static @Nullable Desk shared;

    @BeforeAll
    static void open() throws Exception {
        shared = Desk.open();
    }

    private static Page whole(String query, int width) {
        Page page = Objects.requireNonNull(shared).page(query, width, ColorScheme.LIGHT);
        assertThat(page.locator(VIEWS.get(query)).first()).isVisible();
        return page;
    }

    private static String axe() throws Exception {
        try (InputStream in = Objects.requireNonNull(PageQualityTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void A01_axeFindsNothingInAnyViewLightOrDark() throws Exception {
        String axe = axe();
        for (String query : VIEWS.keySet()) {
            try (Page page = whole(query, Desk.WIDE)) {
                page.evaluate(axe);
                for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                    assertThat((Iterable<?>) page.evaluate(AXE_RUN))
                            .as("%s, %s", query, colours)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void A02_aPhoneNeedsNoScrollingToTheSide() {
        for (String query : VIEWS.keySet()) {
            try (Page page = whole(query, Desk.PHONE)) {
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(query)
                        .isEqualTo(Desk.PHONE);
            }
        }
    }

    @Test
    void A03_thePageIsLightOnTheWire() {
        var bytes = new AtomicLong();
        Desk desk = Objects.requireNonNull(shared);
        try (Page page = desk.page("?view=read")) {
            page.onResponse(r -> {
                if (!r.url().contains("/api/")) {
                    bytes.addAndGet(r.request().sizes().responseBodySize);
                }
            });
            page.navigate(desk.url("?q=Would+China+fight+for+North+Korea%3F&on=2024-06-01"));
            assertThat(page.locator("track-record svg")).isVisible();
            page.waitForLoadState();
        }
        assertThat(bytes.get()).isBetween(20_000L, (long) HEAVIEST);
    }

    @Test
    void A04_noModuleWaitsForTheOneThatNamesIt() throws Exception {
        URL page = Objects.requireNonNull(PageQualityTest.class.getResource("/org/casus/http/page/index.html"));
        Path index = Path.of(page.toURI());
        String html = Files.readString(index);
        try (Stream<Path> modules = Files.list(index.resolveSibling("js"))) {
            assertThat(modules.map(m -> "/js/" + m.getFileName()))
                    .allMatch(m -> html.contains("<link rel=\"modulepreload\" href=\"" + m + "\">")
                            || html.contains("<script type=\"module\" src=\"" + m + "\"></script>"));
        }
    }
}
