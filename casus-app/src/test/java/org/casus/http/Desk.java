package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A service and a Chromium that look at each other; whatever is wrong with a page that was open fails its test. */
final class Desk {
    static final int WIDE = 1200;
    static final int PHONE = 390;

    private static final int HIGH = 900;
    private static final double PATIENCE = 120_000;
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static @Nullable Desk opened;

    private final Served service;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    private Desk(Served service, Path chromium) {
        this.service = service;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** The one of all tests, open until they end. Skips the test where there is no Chromium, and fails in CI. */
    static synchronized Desk open() throws Exception {
        if (opened == null) {
            Desk desk = opening();
            opened = desk;
            Runtime.getRuntime().addShutdownHook(new Thread(desk::close));
        }
        return opened;
    }

    private static Desk opening() throws Exception {
        @Nullable
        Path chromium = PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(chromium != null || System.getenv("CASUS_CI") != null, "no Chromium at " + PLACES);
        // The first answer of a process takes a few seconds on a busy machine.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Desk(
                Served.start(Files.createTempDirectory("casus-desk")),
                Objects.requireNonNull(chromium, "Chromium is missing"));
    }

    /** The address of a page. */
    String url(String query) {
        return "http://127.0.0.1:%d/%s".formatted(service.port(), query);
    }

    /** The service, with its accounts. */
    Served service() {
        return service;
    }

    /** Opens a page of the service in a context of its own. */
    Page page(String query, int width, ColorScheme colours) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HIGH)
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setAcceptDownloads(true))
                .newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") || m.type().equals("warning")) {
                wrong.add(m.text() + " " + m.location());
            }
        });
        page.onPageError(wrong::add);
        page.onRequest(r -> {
            if (!r.url().startsWith(url("")) && !r.url().startsWith("blob:" + url(""))) {
                wrong.add("asked another host: " + r.url());
            }
        });
        page.navigate(url(query));
        return page;
    }

    Page page(String query) {
        return page(query, WIDE, ColorScheme.LIGHT);
    }

    /** Fails if a page had an error, warned, or asked another host; forgets what there was. */
    void nothingWrong() {
        var found = List.copyOf(wrong);
        wrong.clear();
        assertThat(found).isEmpty();
    }

    private void close() {
        browser.close();
        playwright.close();
        service.close();
    }
}
