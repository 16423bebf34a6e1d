package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casus.documents.Document;
import org.casus.documents.DocumentReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents as JSON and as text. */
class DocumentReportTest {
    private static final String RECORD =
            "{\"id\":7,\"date\":\"2024-08-01T08:00:00\",\"date_gmt\":\"2024-08-01T06:00:00\","
                    + "\"slug\":\"s\",\"author\":3,\"title\":{\"rendered\":\"Would A Fight For B\"},"
                    + "\"content\":{\"rendered\":\"One<\\/h2>\\n<p>Some text.<\\/p>\"}}";

    private static Document read(String text) throws Exception {
        return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), "it").getFirst();
    }

    @Test
    void A01_jsonHasEveryKeyOfTheContract() throws Exception {
        JsonNode root = JsonMapper.shared().readTree(DocumentJson.of(read(RECORD)));

        assertThat(root.propertyNames())
                .containsExactly("document", "claims", "signals", "questions", "not_understood");
        assertThat(root.at("/document").toString())
                .isEqualTo("{\"format\":\"wordpress\",\"id\":7,\"title\":\"Would A Fight For B\","
                        + "\"date\":\"2024-08-01T08:00:00\",\"modified\":null,\"link\":null,\"status\":null,"
                        + "\"sections\":[{\"heading\":\"One\",\"paragraphs\":[\"Some text.\"]}],"
                        + "\"repairs\":[{\"what\":\"an opening <h2> missing, put in\","
                        + "\"where\":\"content.rendered, line 1, offset 0 of its text, before “One”\"}],"
                        + "\"complete\":true,\"date_gmt\":\"2024-08-01T06:00:00\",\"modified_gmt\":null,"
                        + "\"guid\":null,\"slug\":\"s\",\"type\":null,\"fields\":{\"author\":\"3\"}}");
        assertThat(root.at("/questions/0/command").asString())
                .isEqualTo("casus ask \"Would A Fight For B?\" --on 2024-08-01");
    }

    @Test
    void A02_severalDocumentsAreAList() throws Exception {
        Document d = read(RECORD);

        assertThat(JsonMapper.shared().readTree(DocumentJson.of(List.of(d, d))).size())
                .isEqualTo(2);
        assertThat(DocumentJson.of(List.of(d))).isEqualTo(DocumentJson.of(d));
    }

    @Test
    void A03_textForPeople() throws Exception {
        assertThat(DocumentText.of(read(RECORD), 60)).isEqualTo("""
                Would A Fight For B
                2024-08-01

                One
                  Some text.

                The question it asks
                  casus ask "Would A Fight For B?" --on 2024-08-01

                Repairs (1)
                  · an opening <h2> missing, put in (content.rendered, line
                    1, offset 0 of its text, before “One”)
                """);
    }

    @Test
    void A04_aTitleIsNoShellCommand() throws Exception {
        Document d = read("{\"id\":1,\"title\":{\"rendered\":\"Would A fight $(rm) 'B'\"}}");

        assertThat(TitleQuestion.of(d).getFirst().command()).isEqualTo("casus ask 'Would A fight $(rm) '\\''B'\\''?'");
    }
}
