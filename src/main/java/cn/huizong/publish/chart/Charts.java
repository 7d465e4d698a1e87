package cn.huizong.publish.chart;

import cn.huizong.form.Forms;
import cn.huizong.rollup.Headlines;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Draws the charts of a year. */
public final class Charts {
    private final Forms forms;
    private final Headlines headlines;

    public Charts(Forms forms, Headlines headlines) {
        this.forms = forms;
        this.headlines = headlines;
    }

    /**
     * Draws every chart of a year as PNG and as SVG.
     *
     * @param rollup the year
     * @param series every year known, ascending, this one included
     * @param chartsFolder where they go; made if it is not there
     */
    public void draw(YearRollup rollup, List<YearRollup> series, Path chartsFolder) throws IOException {
        Files.createDirectories(chartsFolder);
        ChartFiles files = new ChartFiles(chartsFolder);
        for (BarChart chart : of(rollup, series)) {
            files.write(chart);
        }
    }

    /** What the charts say, in the order in which the page shows them. */
    public List<BarChart> of(YearRollup rollup, List<YearRollup> series) {
        BodyCharts bodies = new BodyCharts(forms, rollup);
        CityCharts city = new CityCharts(forms, headlines, rollup);
        return Stream.of(
                        bodies.disclosures(),
                        city.channels(),
                        bodies.procurement(),
                        city.outcomes(),
                        city.applicants(),
                        new YearsChart(forms, rollup, series).requests(),
                        bodies.findings())
                .toList();
    }
}
