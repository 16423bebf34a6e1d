package org.casus.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import org.casus.documents.Document;
import org.casus.documents.DocumentFormat;
import org.casus.error.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the road: redirects, repetitions, bounds, credentials. */
class WebTest {
    private static final URI NOWHERE = URI.create("http://elsewhere.invalid/");

    private static SiteFailure fails(FakeSite site, String path) {
        try (Web web = site.web()) {
            web.get(site.uri(path), WebAnswer::success);
        } catch (SiteFailure e) {
            return e;
        }
        throw new AssertionError("nothing failed");
    }

    @ParameterizedTest
    @CsvSource({
        "400, S15",
        "401, S03",
        "403, S04",
        "404, S05",
        "410, S05",
        "414, S06",
        "429, E16",
        "500, E14",
        "502, E15",
        "503, E16",
        "504, E15"
    })
    void A01_everyStatusHasItsCode(int status, String code) throws Exception {
        try (var site = new FakeSite()) {
            site.failure = FakeSite.with(status, "text/html", "<html>No</html>");
            SiteFailure failure = fails(site, "a");

            assertThat(failure.code().text()).isEqualTo(code);
            assertThat(failure).hasMessageContaining(site.uri("a") + " answers " + status);
            assertThat(site.asked).hasSize(status == 429 || status >= 500 ? 4 : 1);
        }
    }

    @Test
    void A02_theSitesOwnWordForAnErrorIsShown() throws Exception {
        try (var site = new FakeSite()) {
            site.failure = FakeSite.with(401, "application/json", "{\"code\":\"plugin_says_no\",\"message\":\"Nein\"}");
            assertThat(fails(site, "a")).hasMessageContaining("answers 401 (plugin_says_no)");
        }
    }

    @Test
    void A03_whatPassesIsTriedAgainAfterThePauseThatIsAskedFor() throws Exception {
        try (var site = new FakeSite();
                Web web = site.web()) {
            site.failFirst(1, a -> true, FakeSite.with(503, "text/html", "Maintenance", "Retry-After", "1"));
            Instant before = Instant.now();

            assertThat(web.get(site.uri(), WebAnswer::success).status()).isEqualTo(200);
            assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(990));
        }
    }

    @Test
    void A04_aPauseBeyondPatienceIsAFailure() throws Exception {
        try (var site = new FakeSite()) {
            site.failure = FakeSite.with(503, "text/html", "Maintenance", "Retry-After", "600");
            assertThat(fails(site, "")).hasMessageContaining("asks to come back in 600 seconds");
            assertThat(site.asked).hasSize(1);
        }
    }

    @Test
    void A05_retryAfterIsSecondsOrADate() {
        Instant now = Instant.parse("2024-08-01T10:00:00Z");
        assertThat(Web.retryAfter("7", now)).hasSeconds(7);
        assertThat(Web.retryAfter("Thu, 1 Aug 2024 10:01:00 GMT", now)).hasSeconds(60);
        assertThat(Web.retryAfter("Thu, 1 Aug 2024 09:00:00 GMT", now)).isZero();
        assertThat(Web.retryAfter("soon", now)).isZero();
    }

    @Test
    void A06_redirectsInsideTheSiteAreFollowed() throws Exception {
        try (var site = new FakeSite();
                Web web = site.web()) {
            site.failFirst(1, a -> true, FakeSite.with(301, "text/html", "", "Location", "/"));
            assertThat(web.get(site.uri("old"), WebAnswer::success).uri()).isEqualTo(site.uri());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.invalid/x",
                "//elsewhere.invalid/x",
                "http://127.0.0.1:9/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/x",
                "javascript:alert(1)",
                "http://[",
            })
    void A07_redirectsElsewhereAreRefused(String location) throws Exception {
        try (var site = new FakeSite()) {
            site.failure = FakeSite.with(302, "text/html", "", "Location", location);
            SiteFailure failure = fails(site, "a");

            assertThat(failure.code()).isEqualTo(Code.REDIRECTED);
            assertThat(failure).hasMessageContaining(location.replaceFirst("^//", ""));
            assertThat(site.asked).hasSize(1);
        }
    }

    @Test
    void A08_aCircleOfRedirectsEnds() throws Exception {
        try (var site = new FakeSite()) {
            site.failure = FakeSite.with(302, "text/html", "", "Location", "/a");
            assertThat(fails(site, "a")).hasMessageContaining("redirects more than 5 times");
        }
    }

    @Test
    void A09_aLongAnswerIsRefusedPackedOrNot() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[3 << 20]);
        }
        try (var site = new FakeSite()) {
            site.failure = FakeSite.with(200, "text/plain", "x".repeat((1 << 20) + 1));
            assertThat(fails(site, "a").code()).isEqualTo(Code.ANSWER_TOO_LARGE);

            site.failure = x -> {
                x.getResponseHeaders().set("Content-Encoding", "gzip");
                FakeSite.send(x, 200, "text/plain", packed.toByteArray());
                return true;
            };
            assertThat(packed.size()).isLessThan(1 << 20);
            assertThat(fails(site, "a").code()).isEqualTo(Code.ANSWER_TOO_LARGE);
        }
    }

    /** Bodies that end early, as chunks, by their length, and packed: each is tried again, and none is taken for whole. */
    @Test
    void A10_aCutBodyIsTriedAgain() throws Exception {
        String[] answers = {
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nHello",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001fabc",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nWhole"
        };
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Web web = new Web(FakeSite.QUICK, null)) {
            Thread.ofVirtual().start(() -> {
                for (String answer : answers) {
                    try (Socket socket = server.accept()) {
                        assertThat(socket.getInputStream().read()).isPositive();
                        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                }
            });
            URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThat(web.get(uri, WebAnswer::success).text()).isEqualTo("Whole");
        }
    }

    @Test
    void A11_whereNobodyAnswersAndWhereNobodyIs() {
        try (var web = new Web(FakeSite.QUICK, null)) {
            assertThatThrownBy(() -> web.get(URI.create("http://127.0.0.1:9/"), a -> a))
                    .hasMessageContaining("nothing answers there");
            assertThatThrownBy(() -> web.get(NOWHERE, a -> a))
                    .hasMessageContaining("there is no host elsewhere.invalid");
        }
    }

    @Test
    void A12_aSiteThatSaysNothingIsLeftAfterATime() throws Exception {
        var manners =
                new Manners(false, 1 << 20, 2, Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofMillis(200));
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var web = new Web(manners, null)) {
            URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() -> web.get(uri, a -> a))
                    .isInstanceOfSatisfying(
                            SiteFailure.class, f -> assertThat(f.code()).isEqualTo(Code.NO_CONNECTION));
        }
    }

    @Test
    void A13_privateAddressesAreRefusedWhereToldSo() throws Exception {
        try (var site = new FakeSite();
                var web = new Web(FakeSite.QUICK.onlyPublic(), null)) {
            assertThatThrownBy(() -> web.get(site.uri(), a -> a))
                    .isInstanceOfSatisfying(
                            SiteFailure.class, f -> assertThat(f.code()).isEqualTo(Code.PRIVATE_ADDRESS));
            assertThat(site.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void A14_private(String address) throws Exception {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:2800:21f:cb07::1"})
    void A15_public(String address) throws Exception {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    /** The password goes to the site alone: not to others, and not where https became http. */
    @Test
    void A16_credentialsGoToTheirSiteAlone() throws Exception {
        var sent = Collections.synchronizedList(new ArrayList<String>());
        try (var site = new FakeSite();
                var web = new Web(FakeSite.QUICK, new Credentials("ann", "right"))) {
            site.failure = x -> {
                sent.add(String.valueOf(x.getRequestHeaders().getFirst("Authorization")));
                return false;
            };
            URI secure = URI.create("https://127.0.0.1:" + site.uri().getPort() + "/");
            web.get(site.uri(), site.uri(), a -> a);
            web.get(site.uri(), null, a -> a);
            web.get(site.uri(), NOWHERE, a -> a);
            web.get(site.uri(), secure, a -> a);

            assertThat(sent).containsExactly("Basic YW5uOnJpZ2h0", "null", "null", "null");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.org/x, http://a.org/, true",
        "https://a.org/, https://A.org:443/, true",
        "http://a.org/, http://a.org:8080/, false",
        "https://a.org/, https://b.org/, false",
        "https://a.org/, https://www.a.org/, false",
    })
    void A17_whatIsOneSite(String one, String other, boolean same) {
        assertThat(Addresses.ofOneSite(URI.create(one), URI.create(other))).isEqualTo(same);
        assertThat(Addresses.ofOneSite(URI.create(other), URI.create(one))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org",
                "file:///etc/passwd",
                "http://",
                "http://a b",
                "https://u:p@a.org/",
                "x"
            })
    void A18_noAddressesAreRefusedWithOneThatIs(String given) {
        assertThatThrownBy(() -> Addresses.parse(given))
                .isInstanceOfSatisfying(
                        SiteFailure.class, f -> assertThat(f.code()).isEqualTo(Code.NO_ADDRESS))
                .hasMessageNotContaining("u:p");
    }

    /** A post's page names its record, which is read in its place; not one at another site. */
    @Test
    void A19_aPageIsReadByItsRecordWhereItNamesOne() throws Exception {
        String page = "<html><title>Page</title><p>By the page, which is enough text.</p></html>";
        try (var site = new FakeSite();
                Web web = site.web()) {
            site.failure = x -> x.getRequestURI().getPath().equals("/post")
                    && FakeSite.with(
                                    200,
                                    "text/html",
                                    page,
                                    "Link",
                                    "<" + site.uri() + "wp-json/>; rel=\"https://api.w.org/\"",
                                    "Link",
                                    "</record>; rel=\"alternate\"; type=\"application/json\", </?p=1>; rel=shortlink")
                            .answers(x);
            assertThat(WebPage.read(web, site.uri("post")))
                    .extracting(Document::title)
                    .containsExactly("Page");

            FakeSite.Failure before = site.failure;
            site.failure = x -> before.answers(x)
                    || FakeSite.with(200, "application/json", "{\"id\":7,\"title\":\"Record\"}")
                            .answers(x);
            Document read = WebPage.read(web, site.uri("post")).getFirst();
            assertThat(read.title()).isEqualTo("Record");
            assertThat(read.format()).isEqualTo(DocumentFormat.WORDPRESS);

            site.failure = FakeSite.with(
                    200,
                    "text/html",
                    page,
                    "Link",
                    "<http://elsewhere.invalid/>; rel=alternate; type=application/json");
            assertThat(WebPage.read(web, site.uri("post")))
                    .extracting(Document::title)
                    .containsExactly("Page");
        }
    }
}
