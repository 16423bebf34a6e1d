package org.casus.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for PDFBox's search through the fonts of the machine, which takes seconds and leaves a file in the user's
 * folder: PDF's own fonts are named in the document, never embedded, and any font serves where PDFBox wants one at hand.
 */
final class PaperFonts implements FontMapper {
    static final PaperFonts INSTANCE = new PaperFonts();

    private @Nullable TrueTypeFont font;

    private PaperFonts() {}

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font(), true);
    }

    /** The font that PDFBox carries. */
    private synchronized TrueTypeFont font() {
        TrueTypeFont known = font;
        if (known == null) {
            try (InputStream in = PDDocument.class.getResourceAsStream(
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                known = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            font = known;
        }
        return known;
    }
}
