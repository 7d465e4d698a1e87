package cn.huizong.corpus;

import cn.huizong.corpus.Draft.Markup;
import cn.huizong.document.Format;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the reports from which an office program makes the same reports in its other formats: the Word documents into
 * the folder {@code docx} of its one argument, the workbooks into {@code sheets}.
 */
public final class FormatsInput {
    private static final int AT_LEAST = 28;
    private static final int AT_MOST = 400;

    private FormatsInput() {}

    public static void main(String[] arguments) throws IOException {
        Path words = Files.createDirectories(Path.of(arguments[0], "docx"));
        Path sheets = Files.createDirectories(Path.of(arguments[0], "sheets"));
        int number = 0;
        for (Draft draft : drafts()) {
            String name = String.format("%02d", ++number);
            Files.write(words.resolve(name + ".docx"), Corpus.render(draft));
            Files.write(sheets.resolve(name + ".xlsx"), new WorkbookRenderer(draft, number % 2 == 0).render());
        }
    }

    /** Word reports such that each irregularity that a Word report can have is in one of them. */
    static List<Draft> drafts() {
        Forms forms = Forms.official();
        List<Draft> chosen = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Draft draft : new Corpus(forms, Rules.official(forms), 2024).drafts(AT_MOST)) {
            if (draft.format == Format.DOCX
                    && isPrintable(draft)
                    && (chosen.size() < AT_LEAST - 6 || !met.containsAll(draft.quirks))) {
                met.addAll(draft.quirks);
                draft.markup.add(Markup.PRINTED);
                chosen.add(draft);
            }
        }
        return chosen;
    }

    /** A text box without a drawing around it is more than an office program can show. */
    private static boolean isPrintable(Draft draft) {
        return draft.sheets().noneMatch(sheet -> sheet.boxed) && !draft.markup.contains(Markup.VERBOSE);
    }
}
