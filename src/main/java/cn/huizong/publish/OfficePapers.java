package cn.huizong.publish;

import cn.huizong.form.Forms;
import cn.huizong.publish.office.OfficeFolder;
import cn.huizong.publish.office.material.ReportMaterial;
import cn.huizong.publish.workbook.YearWorkbook;
import java.util.List;

/** The papers that come with the program: each kind has a room of its own below {@code publish.office}. */
public final class OfficePapers {
    private OfficePapers() {}

    public static OfficeFolder official(Forms forms) {
        return new OfficeFolder(List.of(new ReportMaterial(forms), new YearWorkbook()));
    }
}
