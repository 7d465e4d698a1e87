package cn.huizong.publish;

import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws the charts of a year. */
public final class Charts {
    void draw(YearRollup rollup, List<YearRollup> series, Path chartsFolder) throws IOException {}
}
