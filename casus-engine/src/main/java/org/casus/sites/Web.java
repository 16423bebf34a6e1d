package org.casus.sites;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/**
 * A client of one site at a time: at most two requests at once, bounded answers and pauses, redirects only inside the site,
 * credentials only to the site. May be shared between threads.
 */
public final class Web implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final String AGENT = "Casus (reads articles; two requests at once)";

    /** Reads an answer; an {@link IOException} other than {@link SiteFailure} means that it was damaged on its way. */
    interface Reading<T> {
        T read(WebAnswer answer) throws IOException;
    }

    private final Manners manners;
    private final @Nullable Credentials credentials;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final HttpClient client;

    /** A client; {@code credentials} are null for reading as a guest. */
    public Web(Manners manners, @Nullable Credentials credentials) {
        this.manners = manners;
        this.credentials = credentials;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Nullable
    Credentials credentials() {
        return credentials;
    }

    /** Gets an address as a guest, whatever the credentials; see {@link #get(URI, URI, Reading)}. */
    <T> T get(URI address, Reading<T> reading) throws SiteFailure {
        return get(address, null, reading);
    }

    /**
     * Gets an address, follows redirects inside its site, and repeats what fails in a way that may pass.
     *
     * @param trusted the site that credentials go to; null for none
     * @throws SiteFailure if it cannot be had; an answer with a status of failure is given to {@code reading}
     */
    <T> T get(URI address, @Nullable URI trusted, Reading<T> reading) throws SiteFailure {
        URI at = address;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            Got<T> got = patiently(at, trusted, reading);
            if (got.next == null) {
                return got.value();
            }
            at = inside(address, got.next, at);
        }
        throw new SiteFailure(
                Code.REDIRECTED, address + " redirects more than " + MOST_REDIRECTS + " times, maybe in a circle");
    }

    /** What came: an address to go on to, or a value. */
    private record Got<T>(@Nullable URI next, @Nullable T held) {
        T value() {
            return java.util.Objects.requireNonNull(held);
        }
    }

    private <T> Got<T> patiently(URI at, @Nullable URI trusted, Reading<T> reading) throws SiteFailure {
        Duration pause = manners.first();
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= manners.tries();
            try {
                WebAnswer answer = once(request(at, trusted).GET().build());
                if (!PASSING.contains(answer.status()) || last) {
                    URI next = next(answer);
                    return next != null ? new Got<>(next, null) : new Got<>(null, reading.read(answer));
                }
                pause(asked(answer, pause));
            } catch (SiteFailure e) {
                throw e;
            } catch (IOException e) {
                if (last || !mayPass(e)) {
                    throw failure(at, e);
                }
                pause(pause);
            }
            pause = pause.multipliedBy(2);
        }
    }

    /** Sends something, once, without following redirects. */
    WebAnswer post(URI address, URI trusted, String json) throws SiteFailure, IOException {
        return once(request(address, trusted)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(URI address, @Nullable URI trusted) throws SiteFailure {
        if (!Addresses.isWeb(address)) {
            throw new SiteFailure(Code.NO_ADDRESS, address + " is no address of the web");
        }
        if (manners.publicOnly()) {
            Addresses.refusePrivate(address);
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(manners.timeout())
                .header("User-Agent", AGENT)
                .header("Accept", "application/json, text/html;q=0.9, */*;q=0.5")
                .header("Accept-Encoding", "gzip");
        boolean own = trusted != null
                && Addresses.ofOneSite(trusted, address)
                && (Addresses.isSecure(address) || !Addresses.isSecure(trusted));
        if (own && credentials != null) {
            request.header("Authorization", credentials.basic());
        }
        return request;
    }

    private WebAnswer once(HttpRequest request) throws IOException {
        try {
            free.acquire();
            try {
                HttpResponse<byte[]> response = whole(request);
                return new WebAnswer(request.uri(), response.statusCode(), response.headers(), unpacked(response));
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** An answer to its end; the request's own timeout would end with the headers. */
    private HttpResponse<byte[]> whole(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), manners.largest()));
        try {
            return sent.get(manners.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new IOException("no whole answer within " + manners.timeout().toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw String.valueOf(io.getMessage()).contains("exceeds capacity") ? tooLarge(request.uri()) : io;
            }
            throw new IOException(e.getCause());
        }
    }

    private byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        String packing = response.headers().firstValue("Content-Encoding").orElse("");
        if (!packing.equalsIgnoreCase("gzip") || response.body().length == 0) {
            return response.body();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] body = in.readNBytes(manners.largest() + 1);
            if (body.length > manners.largest()) {
                throw tooLarge(response.uri());
            }
            return body;
        }
    }

    private SiteFailure tooLarge(URI uri) {
        return new SiteFailure(
                Code.ANSWER_TOO_LARGE,
                uri + " answers with more than " + (manners.largest() >> 20) + " MB, which is not read");
    }

    /** Where a redirect leads; null where the answer is none. */
    private static @Nullable URI next(WebAnswer answer) throws SiteFailure {
        String location = answer.headers().firstValue("Location").orElse("");
        if (!REDIRECTS.contains(answer.status()) || location.isBlank()) {
            return null;
        }
        try {
            return answer.uri().resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new SiteFailure(
                    Code.REDIRECTED, answer.uri() + " redirects to \"" + location + "\", which is no address", e);
        }
    }

    private static URI inside(URI start, URI next, URI from) throws SiteFailure {
        if (!Addresses.isWeb(next)) {
            throw new SiteFailure(
                    Code.REDIRECTED, from + " redirects to " + next + ", which is no address of the web; not followed");
        }
        if (!Addresses.ofOneSite(start, next)) {
            throw new SiteFailure(
                    Code.REDIRECTED,
                    from + " redirects to another site, " + next
                            + "; not followed. If that is what you want, give that address");
        }
        return next;
    }

    /** The pause that the site asks for, at least the given one. */
    private Duration asked(WebAnswer answer, Duration least) throws SiteFailure {
        Duration asked =
                retryAfter(answer.headers().firstValue("Retry-After").orElse("").strip(), Instant.now());
        if (asked.compareTo(manners.patience()) > 0) {
            throw new SiteFailure(
                    Code.SITE_BUSY,
                    answer.uri() + " answers " + answer.status() + " and asks to come back in " + asked.toSeconds()
                            + " seconds. Try again then");
        }
        return asked.compareTo(least) > 0 ? asked : least;
    }

    /** Seconds or a date, as {@code Retry-After} has them; none where it is neither. */
    static Duration retryAfter(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private static void pause(Duration length) throws SiteFailure {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteFailure(Code.NO_CONNECTION, "interrupted while waiting for the site", e);
        }
    }

    private static boolean mayPass(IOException e) {
        return !(e instanceof SSLException || e instanceof InterruptedIOException || unknownHost(e));
    }

    private static boolean unknownHost(Throwable e) {
        return e.getCause() != null
                && (e.getCause() instanceof UnresolvedAddressException || unknownHost(e.getCause()));
    }

    private static SiteFailure failure(URI at, IOException e) {
        if (e instanceof BrokenAnswer || e instanceof ZipException) {
            return new SiteFailure(Code.ANSWER_DAMAGED, at + " " + e.getMessage(), e);
        }
        String why = e.getMessage() == null || e.getMessage().isBlank() ? "the connection failed" : e.getMessage();
        if (unknownHost(e)) {
            why = "there is no host " + at.getHost();
        } else if (e instanceof ConnectException) {
            why = "nothing answers there";
        }
        return new SiteFailure(
                Code.NO_CONNECTION,
                "cannot read " + at + ": " + why + ". Check the address and the network, and try again",
                e);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
