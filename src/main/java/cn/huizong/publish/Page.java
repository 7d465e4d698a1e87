package cn.huizong.publish;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Settled;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the page of a year. */
final class Page {
    Page(Forms forms, Rules rules) {}

    void write(
            YearRollup rollup,
            List<YearRollup> series,
            List<Settled> withFindingsOrNotAccepted,
            List<String> files,
            Path folder)
            throws IOException {}
}
