package cn.huizong.document.pdf;

import cn.huizong.document.page.Glyph;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** Tells which character a code of a PDF font stands for, by what the file says and never by its shape. */
final class PdfText {
    /** Parts of characters that have a code of their own; some programs write them for the characters that look so. */
    private static final Map<Character, Character> PARTS = Map.ofEntries(
            Map.entry('⺟', '母'),
            Map.entry('⺠', '民'),
            Map.entry('⻄', '西'),
            Map.entry('⻅', '见'),
            Map.entry('⻆', '角'),
            Map.entry('⻉', '贝'),
            Map.entry('⻋', '车'),
            Map.entry('⻓', '长'),
            Map.entry('⻔', '门'),
            Map.entry('⻘', '青'),
            Map.entry('⻙', '韦'),
            Map.entry('⻚', '页'),
            Map.entry('⻛', '风'),
            Map.entry('⻜', '飞'),
            Map.entry('⻝', '食'),
            Map.entry('⻢', '马'),
            Map.entry('⻣', '骨'),
            Map.entry('⻤', '鬼'),
            Map.entry('⻥', '鱼'),
            Map.entry('⻦', '鸟'),
            Map.entry('⻧', '卤'),
            Map.entry('⻨', '麦'),
            Map.entry('⻩', '黄'),
            Map.entry('⻬', '齐'),
            Map.entry('⻮', '齿'),
            Map.entry('⻰', '龙'),
            Map.entry('⻳', '龟'));

    private PdfText() {}

    /** The text of a code, or {@link Glyph#UNKNOWN}. */
    static String of(PDFont font, int code) {
        String text = told(font, code);
        if (text == null || text.isEmpty()) {
            return Glyph.UNKNOWN;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(isPrivate(c) ? Glyph.UNKNOWN : PARTS.getOrDefault(c, c));
        }
        return plain.toString();
    }

    private static @Nullable String told(PDFont font, int code) {
        try {
            return font.toUnicode(code);
        } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Codes that every font uses as it likes, and controls. */
    private static boolean isPrivate(char c) {
        return (c >= '\uE000' && c <= '\uF8FF') || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
