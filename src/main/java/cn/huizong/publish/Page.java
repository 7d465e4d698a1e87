package cn.huizong.publish;

import cn.huizong.report.Settled;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the page of a year. */
public final class Page {
    void write(
            YearRollup rollup,
            List<YearRollup> series,
            List<Settled> withFindingsOrNotAccepted,
            List<String> files,
            Path folder)
            throws IOException {}
}
