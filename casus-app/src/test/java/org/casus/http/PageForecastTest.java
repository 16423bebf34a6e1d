package org.casus.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Objects;
import org.casus.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page's board of forecasts: log in, record the answer that is shown, resolve it with evidence, log out. */
class PageForecastTest {
    private static final String USER = "ada";

    private static @Nullable Desk shared;

    @BeforeAll
    static void open() throws Exception {
        shared = Desk.open();
        shared.service().user(USER, Role.FORECASTER);
    }

    @AfterEach
    void nothingWrong() {
        if (shared != null) {
            shared.nothingWrong();
        }
    }

    private static void logIn(Page page) {
        page.locator("account-menu button").first().click();
        page.locator("#login-name").fill(USER);
        page.locator("#login-password").fill(Served.PASSWORD);
        page.locator("account-menu dialog button[type=submit]").click();
        assertThat(page.locator("account-menu")).containsText(USER);
    }

    @Test
    void A01_aForecastIsRecordedShownResolvedAndStays() {
        Desk desk = Objects.requireNonNull(shared);
        try (Page page = desk.page("?q=Would+China+fight+for+North+Korea%3F&on=2024-06-01")) {
            assertThat(page.locator("forecast-form")).containsText("Log in");
            logIn(page);
            page.locator("forecast-form summary").click();
            assertThat(page.locator("#criteria"))
                    .hasValue("Yes if China joins the fighting beside North Korea in a war that began with an attack of"
                            + " South Korea on North Korea. Void if there is no such war by then.");
            page.locator("#criteria").fill("The war lists of Uppsala name China.");
            page.locator("#resolves").fill(LocalDate.now().plusYears(1).toString());
            page.locator("forecast-form button[type=submit]").click();
            page.locator("forecast-form a").click();

            Locator board = page.locator("forecast-board");
            assertThat(board).containsText("The war lists of Uppsala name China.");
            page.locator("#outcome").selectOption("no");
            page.locator("#evidence").fill("https://example.org/no-war");
            page.locator("forecast-board form button").click();
            assertThat(board).containsText("No, said " + USER);
            assertThat(board.locator("a[href='https://example.org/no-war']")).isVisible();

            page.locator("nav [data-view=forecasts]").click();
            assertThat(board.locator(".board tbody tr").first()).containsText("resolved early");
            board.locator("section .small").last().click();
            assertThat(board).containsText("The chain of 2 entries is whole.");
            page.locator("account-menu button").click();
            assertThat(page.locator("account-menu")).containsText("Log in");
        }
    }

    @Test
    void A02_aWrongPasswordIsTold() {
        Desk desk = Objects.requireNonNull(shared);
        try (Page page = desk.page("?view=forecasts")) {
            page.locator("account-menu button").first().click();
            page.locator("#login-name").fill(USER);
            page.locator("#login-password").fill("not the password");
            page.locator("account-menu dialog button[type=submit]").click();
            assertThat(page.locator("dialog .problems")).isVisible();
            assertThat(page.locator("#login-password")).hasValue("");
        }
        // The browser tells the answer 401 as an error of its own.
        org.assertj.core.api.Assertions.assertThatThrownBy(desk::nothingWrong).hasMessageContaining("401");
    }
}
