package cn.huizong.publish.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The characters of a page as a font within the page, so that it reads on a machine without any Chinese font. A machine
 * that has one uses its own.
 */
public final class PageFont {
    /** Stands in the page where the font goes. */
    public static final String PLACE = "/* the characters of this page */";

    /** What a browser needs; layout features and hints are left out. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "OS/2", "post", "cmap", "name");

    private PageFont() {}

    /** The page with the font that its characters need. */
    public static String into(String html) throws IOException {
        String face = "@font-face { font-family: \"Huizong Page\"; src: url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(subset(html))
                + "); }";
        return html.replace(PLACE, face);
    }

    /** Parsed when the first page is written, and kept: each year's page takes its characters from it. */
    private static final class Parsed {
        private static final TrueTypeFont FONT = parse();

        private static TrueTypeFont parse() {
            try (InputStream in = ChartFont.open();
                    RandomAccessReadBuffer file = new RandomAccessReadBuffer(in)) {
                return new TTFParser().parse(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static byte[] subset(String text) throws IOException {
        // reading a table moves the place in the file
        synchronized (Parsed.FONT) {
            TTFSubsetter subsetter = new TTFSubsetter(Parsed.FONT, TABLES);
            text.codePoints().filter(code -> code > ' ').distinct().sorted().forEach(subsetter::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }
}
