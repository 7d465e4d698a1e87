package cn.huizong.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for every font that a PDF names and does not bring. Nothing is painted, so any font will do; PDFBox would
 * search the machine for fonts, which takes seconds, and write what it found into the user's home.
 */
final class PdfFonts implements FontMapper {
    private static final String ANY = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont any;

    private PdfFonts(TrueTypeFont any) {
        this.any = any;
    }

    private static final class Once {
        private static final PdfFonts FONTS = load();
    }

    /** Makes PDFBox ask here for fonts. */
    static void use() {
        FontMappers.set(Once.FONTS);
    }

    private static PdfFonts load() {
        try (InputStream font = FontMappers.class.getResourceAsStream(ANY)) {
            if (font == null) {
                throw new IllegalStateException("no font " + ANY);
            }
            return new PdfFonts(new TTFParser().parse(new RandomAccessReadBuffer(font)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(any, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(any, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, any, true);
    }
}
