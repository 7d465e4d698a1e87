package cn.huizong.document.html;

import cn.huizong.document.text.Wide;
import java.util.ArrayList;
import java.util.List;

/** Puts running text together as a browser shows it: white space collapsed, lines kept apart. */
final class HtmlLines {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean space;
    private boolean broken;

    void append(String text, boolean preformatted) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted && (c == '\n' || c == '\r')) {
                end();
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
                broken |= c == '\n' || c == '\r';
            } else if (c > ' ') {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (space && !line.isEmpty() && !isWrapped(c)) {
            line.append(' ');
        }
        space = false;
        broken = false;
        line.append(c == '\u00A0' ? ' ' : c);
    }

    /** A line break of the source between two ideographs is no space. */
    private boolean isWrapped(char next) {
        return broken && Wide.isIdeographic(next) && Wide.isIdeographic(line.charAt(line.length() - 1));
    }

    /** Ends the line; a blank one is dropped. */
    void end() {
        String text = Wide.stripped(line);
        if (!text.isEmpty()) {
            lines.add(text);
        }
        line.setLength(0);
        space = false;
        broken = false;
    }

    /** The lines so far, which are forgotten. */
    List<String> take() {
        end();
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}
