package org.casus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A fuzz test: any bytes are read or refused, and nothing else happens. */
class DocumentFuzz {
    @DictionaryEntries({
        "{\"id\":1,\"title\":{\"rendered\":\"",
        "\"content\":{\"rendered\":\"",
        "\\u00",
        "<h2>",
        "</p>",
        "<script>",
        "<!--",
        "&#8217;",
        "# ",
        "<?xml",
        "<rss><channel><item><title>",
        "<feed><entry>",
        "<content:encoded><![CDATA["
    })
    @FuzzTest(maxDuration = "5s")
    void anyBytesAreReadOrRefused(byte[] bytes) {
        try {
            assertThat(DocumentReader.read(bytes, "fuzz"))
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.text()).isNotNull());
        } catch (UnreadableDocument refused) {
            assertThat(refused.getMessage()).contains("fuzz").endsWith(".");
        }
    }
}
