package cn.huizong.publish;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.letter.LetterDrafts;
import cn.huizong.letter.LetterWriter;
import cn.huizong.letter.Sender;
import cn.huizong.publish.office.LettersPaper;
import cn.huizong.publish.office.OfficeFolder;
import cn.huizong.publish.office.material.ReportMaterial;
import cn.huizong.publish.office.workbook.YearWorkbook;
import cn.huizong.report.SuspectWording;
import java.util.List;

/** The papers that come with the program. */
public final class OfficePapers {
    private OfficePapers() {}

    /**
     * All of them.
     *
     * @param sender who writes the letters
     * @param wording says which cells are most likely wrong
     */
    public static OfficeFolder official(Forms forms, Rules rules, Sender sender, SuspectWording wording) {
        return new OfficeFolder(List.of(
                new ReportMaterial(forms),
                new YearWorkbook(),
                new LettersPaper(new LetterDrafts(forms, rules, wording), new LetterWriter(sender))));
    }
}
