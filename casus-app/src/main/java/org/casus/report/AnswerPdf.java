package org.casus.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.casus.answer.Answer;

/** An answer as a PDF: the page of {@link AnswerHtml} on paper, in the fonts that every reader of PDF has. */
public final class AnswerPdf {
    /** The logger of PDFBox; kept, since the platform forgets those that nobody holds. */
    private static final Logger APACHE = Logger.getLogger("org.apache");

    private AnswerPdf() {}

    /** Renders an answer; A4, one or two pages. */
    public static byte[] of(Answer answer) throws IOException {
        XRLog.setLoggingEnabled(false);
        APACHE.setLevel(Level.OFF);
        FontMappers.set(PaperFonts.INSTANCE);
        var out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useSVGDrawer(new PlotDrawer())
                .withHtmlContent(PaperText.printable(AnswerHtml.forPaper(answer)), null)
                .withProducer("Casus " + answer.provenance().version())
                .toStream(out)
                .run();
        return out.toByteArray();
    }
}
