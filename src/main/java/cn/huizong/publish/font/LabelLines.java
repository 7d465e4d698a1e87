package cn.huizong.publish.font;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Breaks a label into lines of a width; one that is still too long loses its middle, where names differ least. */
public final class LabelLines {
    private static final int LONGEST = 160;

    private final Font font;
    private final double width;
    private final int most;

    public LabelLines(Font font, double width, int most) {
        this.font = font;
        this.width = width;
        this.most = most;
    }

    public List<String> of(String text) {
        String shown = ChartFont.displayable(text);
        int length = shown.codePointCount(0, shown.length());
        List<String> lines = length > LONGEST ? broken(shortened(shown, LONGEST)) : broken(shown);
        for (int kept = Math.min(length, LONGEST) - 1; lines.size() > most && kept > 1; kept--) {
            lines = broken(shortened(shown, kept));
        }
        return lines;
    }

    public static String shortened(String text, int kept) {
        int length = text.codePointCount(0, text.length());
        if (length <= kept) {
            return text;
        }
        int head = kept / 2;
        int tail = kept - head - 1;
        return text.substring(0, text.offsetByCodePoints(0, head))
                + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }

    private List<String> broken(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(code -> {
            String next = Character.toString(code);
            if (!line.isEmpty() && ChartFont.width(line + next, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        });
        lines.add(line.toString());
        return lines;
    }
}
