package org.casus.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding a site's interface, and checking its user. */
class SiteTest {
    private static final String INDEX = "{\"namespaces\":[\"wp/v2\"],\"authentication\":[]}";

    private static Site find(FakeSite site, String path, @Nullable Credentials user) throws IOException {
        try (var web = new Web(FakeSite.QUICK, user)) {
            return Site.find(web, site.uri(path));
        }
    }

    private static void refused(Code code, ThrowingCallable run, String says) {
        assertThatThrownBy(run)
                .isInstanceOfSatisfying(
                        SiteFailure.class, f -> assertThat(f.code()).isEqualTo(code))
                .hasMessageContaining(says);
    }

    @Test
    void A01_byTheLinkHeaderOfAnyPageEvenOneThatIsNotThere() throws Exception {
        try (var site = new FakeSite()) {
            assertThat(find(site, "", null).home()).isEqualTo(site.uri());
            assertThat(find(site, "not/here", null).home()).isEqualTo(site.uri());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.org/wp-json/, http://a.org/wp-json/wp/v2/posts?a=1%2C2&b=2, http://a.org/",
        "http://a.org/blog/index.php?rest_route=/, http://a.org/blog/index.php?rest_route=/wp/v2/posts&a=1%2C2&b=2,"
                + " http://a.org/blog/",
        "http://a.org/?rest_route=/, http://a.org/?rest_route=/wp/v2/posts&a=1%2C2&b=2, http://a.org/"
    })
    void A02_routesAreJoinedToTheEndUnderBothKindsOfPermalinks(String root, String route, String home) {
        assertThat(new RestRoot(URI.create(root)).route("wp/v2/posts", Map.of("b", "2", "a", "1,2")))
                .hasToString(route);
        assertThat(new RestRoot(URI.create(root)).home()).hasToString(home);
    }

    @Test
    void A03_byThePagesOwnLinkOrWhereWordPressHasItByDefault() throws Exception {
        try (var site = new FakeSite()) {
            site.failure = x -> switch (x.getRequestURI().toString().replaceFirst("_fields.*", "")) {
                case "/head" ->
                    FakeSite.with(200, "text/html", "<html><link rel='https://api.w.org/' href='/rest/'></html>")
                            .answers(x);
                case "/rest/?", "/blog/?rest_route=/&", "/blog/?rest_route=/" ->
                    FakeSite.with(200, "application/json", INDEX).answers(x);
                default -> FakeSite.with(200, "text/html", "<html>Home</html>").answers(x);
            };
            assertThat(find(site, "head", null).home()).isEqualTo(site.uri("rest/"));
            assertThat(find(site, "blog", null).home()).isEqualTo(site.uri("blog/"));
            refused(Code.NO_WORDPRESS, () -> find(site, "other", null), "shows no WordPress site");
        }
    }

    @Test
    void A04_aPageInPlaceOfTheIndexAndAnIndexOfSomethingElse() throws Exception {
        try (var site = new FakeSite()) {
            site.failFirst(9, a -> a.contains("_fields"), FakeSite.with(200, "text/html", "<!DOCTYPE html><p>Hello"));
            refused(Code.PAGE_FOR_JSON, () -> find(site, "", null), "web page where JSON was expected");
            site.failFirst(9, a -> a.contains("_fields"), FakeSite.with(200, "application/json", "{\"a\":1}"));
            refused(Code.NO_WORDPRESS, () -> find(site, "", null), "no WordPress site");
            site.failFirst(9, a -> a.contains("_fields"), FakeSite.with(200, "application/json", "[]"));
            refused(Code.ANSWER_DAMAGED, () -> find(site, "", null), "JSON of another kind");
            site.failFirst(9, a -> a.contains("_fields"), FakeSite.with(200, "application/json", "Sorry"));
            refused(Code.ANSWER_DAMAGED, () -> find(site, "", null), "broken JSON");
        }
    }

    @Test
    void A05_anInterfaceAtAnotherSiteIsNotFollowed() throws Exception {
        try (var site = new FakeSite()) {
            site.failure = FakeSite.with(
                    200,
                    "text/html",
                    "<p>Home",
                    "Link",
                    "<http://elsewhere.invalid/wp-json/>; rel=\"https://api.w.org/\"");
            refused(Code.REDIRECTED, () -> find(site, "", null), "an interface at another site");
        }
    }

    @Test
    void A06_aClosedInterface() throws Exception {
        try (var site = new FakeSite()) {
            site.failFirst(
                    9, a -> a.contains("_fields"), FakeSite.with(401, "application/json", "{\"code\":\"closed\"}"));
            refused(Code.SITE_LOGIN, () -> find(site, "", null), "(closed)");
        }
    }

    @Test
    void A07_theUserIsCheckedFirst() throws Exception {
        try (var site = new FakeSite()) {
            assertThat(find(site, "", new Credentials("ann", "right")).home()).isEqualTo(site.uri());
            refused(
                    Code.SITE_LOGIN,
                    () -> find(site, "", new Credentials("ann", "wrong")),
                    "does not know the user ann with this password (it must be an application password");
            site.failFirst(1, a -> a.contains("_fields=name"), FakeSite.with(200, "application/json", INDEX));
            refused(
                    Code.SITE_LOGIN,
                    () -> find(site, "", new Credentials("ann", "wrong")),
                    "takes no application passwords");
        }
    }

    @Test
    void A08_noPasswordIsSentInClear() {
        URI open = URI.create("http://192.0.2.1/");
        URI here = URI.create("http://localhost:8080/");
        URI secure = URI.create("https://192.0.2.1/");
        var user = new Credentials("ann", "right");
        refused(Code.PASSWORD_IN_CLEAR, () -> Site.refusePasswordInClear(user, open), "no password is sent");
        org.assertj.core.api.Assertions.assertThatCode(() -> {
                    Site.refusePasswordInClear(user, here);
                    Site.refusePasswordInClear(user, secure);
                    Site.refusePasswordInClear(null, open);
                })
                .doesNotThrowAnyException();
        assertThat(user).hasToString("ann");
    }

    @Test
    void A09_typesByTheirNameOrTheirNameInAddresses() throws Exception {
        try (var site = new FakeSite();
                Web web = site.web()) {
            Site found = Site.find(web, site.uri());
            assertThat(found.routes(List.of("page", "posts", "post"))).containsExactly("pages", "posts");
            refused(
                    Code.UNKNOWN_TYPE,
                    () -> found.routes(List.of("posts", "poems")),
                    "no type poems; it has pages, posts");
        }
    }
}
