package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Answers on paper. */
class AnswerPdfTest {
    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void A01_itIsAPdfThatSaysTheAnswer() throws Exception {
        byte[] pdf = AnswerPdf.of(SampleAnswer.plain());

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(text(pdf))
                .contains(
                        "Would China fight for North Korea?",
                        "Less likely than not: 21% (90% interval 7.2–46%)",
                        "with >= 1 – “all” – means · in force.",
                        "–7.4",
                        "1 / ");
    }

    @Test
    void A02_hostileAndForeignTextsShow() throws Exception {
        assertThat(text(AnswerPdf.of(SampleAnswer.with("<script>&'\u0007 Łódź, Ștefan, Türkiye ", ""))))
                .contains("<script>&'? Lódz, Stefan, Türkiye China");
    }
}
