package cn.huizong.extract;

import cn.huizong.form.Form;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.Wording;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What reading asks of the forms. What only checks, totals and outputs ask of them, such as whether a number is a stock, is not
 * here.
 */
public final class FormsAsRead {
    private final StringBuilder text = new StringBuilder();

    private FormsAsRead() {}

    /** As text: while it is the same, a document is read as the same report. */
    public static String text(Forms forms) {
        return wording() + forms.all().stream().map(FormsAsRead::text).collect(Collectors.joining());
    }

    /** What reading asks of one form. */
    public static String text(Form form) {
        FormsAsRead asked = new FormsAsRead();
        asked.add(form);
        return asked.text.toString();
    }

    /** The words that labels are compared by, whatever the form. */
    public static String wording() {
        return Wording.official() + "\n";
    }

    private void add(Form form) {
        add(List.of(form.id(), form.firstYear(), form.lastYear()));
        form.tables().forEach(this::add);
    }

    private void add(FormTable table) {
        add(List.of(table.form(), table.id(), table.title(), table.local(), table.unit()));
        for (FormRow row : table.rows()) {
            add(List.of(row.code(), row.label(), row.name(), row.aliases(), row.above(), row.unit(), row.local()));
        }
        for (FormColumn column : table.columns()) {
            add(List.of(
                    column.code(),
                    column.applicant(),
                    column.heading(),
                    column.aliases(),
                    column.above(),
                    column.unit(),
                    column.signed()));
        }
    }

    private void add(List<?> said) {
        text.append(said).append('\n');
    }
}
