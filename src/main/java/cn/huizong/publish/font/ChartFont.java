package cn.huizong.publish.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The font of the charts. It comes with the program, so that a machine without any Chinese font draws the same. */
public final class ChartFont {
    private static final String RESOURCE = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);

    private ChartFont() {}

    /** Loaded when the first chart is drawn: the file has 10 MB. */
    private static final class Loaded {
        private static final Font FONT = load();
    }

    /**
     * A font that names itself in its attributes. The SVG library draws outlines from a font's attributes; by family and
     * size alone it would find a font of the machine, and draw boxes where that has no Chinese.
     */
    private static final class Drawn extends Font {
        private static final long serialVersionUID = 1;

        Drawn(Font font) {
            super(font);
        }

        @Override
        public Map<TextAttribute, ?> getAttributes() {
            return Map.of(TextAttribute.FONT, this);
        }
    }

    public static Font size(float points) {
        return new Drawn(Loaded.FONT.deriveFont(points));
    }

    public static double width(String text, Font font) {
        return font.getStringBounds(text, UNSCALED).getWidth();
    }

    /** The text with runs of spaces and control characters as one space, and what the font lacks as {@code [U+XXXX]}. */
    static String displayable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (Character.isWhitespace(code) || Character.isISOControl(code) || Character.isSpaceChar(code)) {
                if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                    shown.append(' ');
                }
            } else if (Character.getType(code) == Character.FORMAT || !Loaded.FONT.canDisplay(code)) {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", code));
            } else {
                shown.appendCodePoint(code);
            }
        });
        return shown.toString().strip();
    }

    /** The font file. */
    static InputStream open() throws IOException {
        InputStream in = ChartFont.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IOException("the program comes without its font " + RESOURCE);
        }
        return in;
    }

    private static Font load() {
        try (InputStream in = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + RESOURCE + " cannot be read", e);
        }
    }
}
