package cn.huizong.corpus;

import cn.huizong.document.Documents;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.util.List;

/** Reads the kept reports of every format and counts what came back of their known figures; the arguments are formats. */
public final class FormatAccuracy {
    static final List<String> FORMATS = List.of("docx", "doc", "rtf", "odt", "html", "pdf", "xlsx", "xls", "ods");

    private final Forms forms = Forms.official();
    private final Documents documents = new Documents(Limits.DEFAULT);
    private final Extractor extractor = new Extractor(forms, Rules.official(forms));
    private final List<Draft> drafts = FormatsInput.drafts();

    public static void main(String[] arguments) {
        FormatAccuracy accuracy = new FormatAccuracy();
        List<String> formats = arguments.length > 0 ? List.of(arguments) : FORMATS;
        System.out.println(Tally.heading());
        for (String format : formats) {
            Tally tally = accuracy.tally(format);
            System.out.println(tally.row(format));
            tally.refusals.forEach(System.out::println);
            tally.faults.stream().limit(40).forEach(System.out::println);
        }
    }

    Tally tally(String format) {
        Tally tally = new Tally();
        FormatSet.read(format).forEach((name, content) -> {
            Truth truth = drafts.get(Integer.parseInt(name) - 1).truth();
            try {
                Extraction extraction = extractor.extract(documents.read(content), name + "." + format);
                if (extraction instanceof Extraction.Read read) {
                    tally.add(truth, read.report(), forms);
                } else if (extraction instanceof Extraction.Refused refused) {
                    tally.addRefused(truth, refused.reason());
                }
            } catch (UnreadableDocument e) {
                tally.addRefused(truth, e.getMessage());
            }
        });
        return tally;
    }
}
