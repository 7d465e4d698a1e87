package cn.huizong.document.rtf;

import cn.huizong.document.flow.FieldCode;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field of a rich text while it is being read: its code, and the list of a form's field. */
final class RtfField {
    /** A form's field whose list says nothing is chosen shows what it is set to at first. */
    private static final int AS_SET = 25;

    private final int textsBefore;
    private final StringBuilder code = new StringBuilder();
    private final List<String> entries = new ArrayList<>();
    private int chosen = AS_SET;
    private int set;

    /** A field that begins after so many pieces of text. */
    RtfField(int textsBefore) {
        this.textsBefore = textsBefore;
    }

    void say(String text, boolean entry) {
        if (entry) {
            entries.add(text);
        } else {
            code.append(text);
        }
    }

    void command(Command command, int parameter) {
        switch (command) {
            case ffres -> chosen = parameter;
            case ffdefres -> set = parameter;
            default -> {}
        }
    }

    /** What it shows that its result, met by now, does not say. */
    Optional<String> end(int texts) {
        int at = chosen == AS_SET ? set : chosen;
        String shown = at >= 0 && at < entries.size() ? entries.get(at) : FieldCode.shown(code.toString());
        return texts == textsBefore && !shown.isEmpty() ? Optional.of(shown) : Optional.empty();
    }
}
