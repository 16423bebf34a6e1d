package org.casus.sites;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.casus.documents.Document;
import org.casus.documents.DocumentReader;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/** One address of the web as a document: a WordPress post by its record, any other page by its HTML. */
public final class WebPage {
    private static final String RECORD = "application/json";

    private WebPage() {}

    /**
     * Reads an address. A page that names its record ({@code rel="alternate"} of type JSON, at the same site) is read by it,
     * since the record is whole and says when the article was changed; where the record cannot be had, by the page.
     *
     * @throws IOException if it cannot be had ({@link SiteFailure}) or holds no article
     *     ({@link org.casus.documents.UnreadableDocument})
     */
    public static List<Document> read(Web web, URI address) throws IOException {
        WebAnswer page = web.get(address, WebAnswer::success);
        URI record = page.link("alternate", RECORD);
        if (record == null && page.type().equals("text/html")) {
            record = Links.inPage(page.uri(), page.text(), "alternate", RECORD);
        }
        List<Document> byRecord = record == null ? null : record(web, page.uri(), record);
        return byRecord != null ? byRecord : DocumentReader.read(page.body(), address.toString());
    }

    private static @Nullable List<Document> record(Web web, URI page, URI record) throws IOException {
        if (!Addresses.isWeb(record) || !Addresses.ofOneSite(page, record)) {
            return null;
        }
        try {
            WebAnswer answer = web.get(record, a -> {
                RestJson.object(a);
                return a;
            });
            return DocumentReader.read(answer.body(), record.toString());
        } catch (SiteFailure e) {
            if (e.code() == Code.NO_CONNECTION) {
                throw e;
            }
            return null;
        }
    }
}
