package org.casus.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real Chromium, against a real service: a question and all that can be done with its answer. */
class PageTest {
    private static final String KOREA = "?q=Would+China+fight+for+North+Korea%3F&on=2024-06-01";

    private static @Nullable Desk shared;

    @BeforeAll
    static void open() throws Exception {
        shared = Desk.open();
    }

    private static Desk desk() {
        return java.util.Objects.requireNonNull(shared);
    }

    @AfterEach
    void nothingWrong() {
        if (shared != null) {
            shared.nothingWrong();
        }
    }

    /** A page with a whole answer. */
    private static Page answered(String query) {
        Page page = desk().page(query);
        assertThat(page.locator("track-record svg")).isVisible();
        return page;
    }

    @Test
    void A01_aQuestionThatIsTypedIsCompletedAndAnswered() {
        try (Page page = desk().page("")) {
            Locator box = page.locator("#q");
            box.pressSequentially("Would China fight for north k");
            assertThat(page.locator("#fits li")).hasText(new String[] {"North Korea"});
            box.press("ArrowDown");
            box.press("Enter");
            assertThat(box).hasValue("Would China fight for North Korea");
            box.press("Enter");

            assertThat(page.locator(".chance strong")).hasText(Pattern.compile("^[\\d.]+%$"));
            assertThat(page.locator(".sentence")).containsText("China joins the fighting beside North Korea");
            assertThat(page.locator("joiner-list tbody tr")).hasCount(10);
            assertThat(page.locator("reason-bars tbody tr")).hasCount(6);
            assertThat(page.locator("obligation-list .due.yes").first()).hasText(Pattern.compile("Due"));
            assertThat(page).hasURL(Pattern.compile("q=Would\\+China"));
        }
    }

    @Test
    void A02_aTreatyIsSwitchedOffAndTheOldNumberStaysInSight() {
        try (Page page = answered(KOREA)) {
            String before = page.locator(".chance strong").innerText();
            Locator treaty = page.locator("[role=switch]")
                    .filter(new Locator.FilterOptions().setHasText("Treaty of Friendship, Co-operation"));
            assertThat(treaty).hasAttribute("aria-checked", "true");
            treaty.click();

            assertThat(treaty).hasAttribute("aria-checked", "false");
            assertThat(page.locator(".chance .was")).hasText(before);
            assertThat(page.locator(".chance strong")).not().hasText(before);
            assertThat(page.locator("#told")).containsText("As asked it was " + before);
            assertThat(page).hasURL(Pattern.compile("without=treaty"));
            page.goBack();
            assertThat(page.locator(".chance .was")).hasCount(0);
            assertThat(page.locator(".chance strong")).hasText(before);
        }
    }

    @Test
    void A11_whoAttacksIsSwitchedLikeEverythingElse() {
        try (Page page = answered(KOREA)) {
            String before = page.locator(".chance strong").innerText();
            Locator attacker = page.locator("[role=switch]")
                    .filter(new Locator.FilterOptions().setHasText("The United States attacks instead"));
            Locator row = page.locator("circumstance-switches tr").filter(new Locator.FilterOptions().setHas(attacker));
            String told = row.locator(".number b").innerText();
            assertThat(attacker).hasAttribute("aria-checked", "false");
            attacker.click();

            assertThat(attacker).hasAttribute("aria-checked", "true");
            assertThat(page.locator(".chance .was")).hasText(before);
            assertThat(page.locator(".chance strong")).hasText(told);
            assertThat(page.locator(".changed li")).containsText("The United States attacks instead");
            assertThat(page.locator("#map [data-state=USA]")).hasAttribute("aria-label", Pattern.compile(" attacks"));

            Locator first = page.locator("[role=switch]")
                    .filter(new Locator.FilterOptions().setHasText("North Korea attacks first"));
            told = page.locator("circumstance-switches tr")
                    .filter(new Locator.FilterOptions().setHas(first))
                    .locator(".number b")
                    .innerText();
            first.click();
            assertThat(attacker).hasAttribute("aria-checked", "false");
            assertThat(page.locator(".chance strong")).hasText(told);
            assertThat(page.locator(".sentence")).containsText("if North Korea attacks South Korea");
            first.click();
            assertThat(page.locator(".chance .was")).hasCount(0);
            assertThat(page.locator(".chance strong")).hasText(before);
        }
    }

    @Test
    void A03_aLinkShowsTheSamePageWithItsChangesAndItsStep() {
        try (Page page = answered(KOREA + "&joined=USA:attacker&step=1")) {
            assertThat(page.locator(".changed li")).containsText("The United States has joined South Korea");
            assertThat(page.locator("cascade-player [aria-current=step]")).containsText("enters");
            assertThat(page.locator("#map [data-state=USA]"))
                    .hasAttribute("aria-label", Pattern.compile("taken to have joined"));
        }
    }

    @Test
    void A04_theCascadeIsPlayedStepByStep() {
        try (Page page = answered(KOREA)) {
            Locator player = page.locator("cascade-player");
            assertThat(player.locator("[aria-current=step]")).containsText("The crisis begins");
            player.locator("[data-key=play]").click();
            assertThat(player.locator("[data-key=pause]")).isVisible();
            assertThat(player.locator(".then")).containsText("Likeliest to follow");
            player.locator("[data-key=pause]").click();
            assertThat(player.locator("[aria-current=step]")).containsText("enters");
            assertThat(player.locator("world-map [data-state=KOR]")).hasAttribute("aria-label", "South Korea attacks");
        }
    }

    @Test
    void A05_aLongSimulationIsFollowedAndCancelled() {
        try (Page page = answered(KOREA)) {
            Locator running = page.locator("cascade-player .running");
            running.locator("button").click();
            assertThat(running.locator("progress")).isVisible();
            running.locator("button").click();
            assertThat(running).containsText("Cancelled");
            assertThat(running.locator("progress")).hasCount(0);
        }
    }

    @Test
    void A06_arrowKeysWalkOverTheMapAndEnterAsks() {
        try (Page page = answered(KOREA)) {
            Locator map = page.locator("#map");
            map.locator("[data-state=KOR]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(map.locator(".tip")).containsText("Japan");
            assertThat(map.locator("[data-state=JPN]")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".asked-question")).containsText("Japan");
            assertThat(page).hasURL(Pattern.compile("joiner=JPN"));
        }
    }

    @Test
    void A07_whatIsWrongIsToldWithTheNearestStates() {
        try (Page page = desk().page("")) {
            page.locator("#q").fill("Would Chna fight for Estonya?");
            page.locator("question-box button[type=submit]").click();
            assertThat(page.locator("page-problem li")).hasCount(2);
            assertThat(page.locator("page-problem")).containsText("China");
            assertThat(page.locator("page-problem")).containsText("Estonia");
            assertThat(page.locator("#answer")).isHidden();
            page.getByText("Would China fight for Estonia?").first().click();
            assertThat(page.locator(".asked-question")).containsText("Estonia");
            assertThat(page.locator("page-problem li")).hasCount(0);
        }
        // The browser tells the answer 400 as an error of its own.
        org.assertj.core.api.Assertions.assertThatThrownBy(desk()::nothingWrong).hasMessageContaining("400");
    }

    @Test
    void A12_ofAGroupingOneCanAskWhoJoins() {
        try (Page page = desk().page("?q=Would+NATO+fight+for+Taiwan%3F&on=2024-05-01")) {
            page.getByText("Who would fight for Taiwan?").click();
            assertThat(page.locator(".asked-question")).containsText("Taiwan");
            assertThat(page.locator("joiner-list")).containsText("United States");
            assertThat(page).hasURL(Pattern.compile("on=2024-05-01"));
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(desk()::nothingWrong).hasMessageContaining("400");
    }

    @Test
    void A13_onAPhoneTheStrongestChangesComeFirst() {
        try (Page page = desk().page("?q=Would+China+fight+for+North+Korea%3F&on=2026-01-01", 390, ColorScheme.LIGHT)) {
            Locator switches = page.locator("circumstance-switches [role=switch]");
            assertThat(switches).hasCount(8);
            page.getByText(Pattern.compile("Show all \\d+ changes")).click();
            assertThat(switches.nth(8)).isFocused();
            assertThat(switches.count()).isGreaterThan(15);
        }
    }

    @Test
    void A08_figuresAreSavedAsTheyAreSeen() throws Exception {
        try (Page page = answered(KOREA)) {
            Locator save = page.locator("#map .save button");
            Download svg = page.waitForDownload(save.nth(1)::click);
            assertThat(Files.readString(svg.path())).startsWith("<svg").contains("North Korea", "Would China fight");
            Download png = page.waitForDownload(save.first()::click);
            assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void A09_anAnswerCanBeTakenAlong() {
        try (Page page = answered(KOREA)) {
            for (String format : new String[] {"csv", "markdown", "pdf"}) {
                String href = page.locator("answer-links a[href*='format=" + format + "']")
                        .getAttribute("href");
                assertThat(page.request().get(desk().url(href.substring(1))).ok())
                        .isTrue();
            }
            assertThat(page.locator("answer-links code")).containsText("casus ask");
        }
    }

    @Test
    void A10_twoStatesAndAPastWarHavePagesOfTheirOwn() {
        try (Page page = desk().page("?view=tie&a=CHN&b=PRK")) {
            assertThat(page.locator("tie-profile .title")).hasText("China and North Korea");
            assertThat(page.locator("tie-profile svg .span").first()).isVisible();
            assertThat(page.locator("tie-profile")).containsText("What is not known");
        }
        try (Page page = desk().page("?view=replay&conflict=Korean+War")) {
            assertThat(page.locator("war-replay .score")).containsText("14");
            assertThat(page.locator("war-replay tbody tr").first()).containsText("China");
        }
    }
}
