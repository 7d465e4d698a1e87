package cn.huizong.document.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text whose runs have fonts of their own, or that of the cell that it stands in. */
final class FontRuns {
    private final List<Run> runs = new ArrayList<>(1);

    /** A run; without a font it is written in that of the cell. */
    private record Run(@Nullable CellFont font, String text) {}

    /** A text in the font of its cell. */
    static FontRuns of(String text) {
        FontRuns runs = new FontRuns();
        runs.add(null, text);
        return runs;
    }

    void add(@Nullable CellFont font, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(font, text));
        }
    }

    /** All of it, seen or not. */
    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text));
        return text.toString();
    }

    /** What is seen of it in a cell with a font and a ground. */
    String seen(CellFont ofCell, int ground) {
        StringBuilder seen = new StringBuilder();
        for (Run run : runs) {
            CellFont font = run.font == null ? ofCell : run.font;
            seen.append(font.show(run.text, ground));
        }
        return seen.toString();
    }
}
