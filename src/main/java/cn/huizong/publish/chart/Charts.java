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
    private final boolean isDrawn;

    private Charts(Forms forms, boolean isDrawn) {
        this.forms = forms;
        this.headlines = Headlines.official(forms);
        this.isDrawn = isDrawn;
    }

    /** The charts that come with every year. */
    public static Charts official(Forms forms) {
        return new Charts(forms, true);
    }

    /** None at all. */
    public static Charts none(Forms forms) {
        return new Charts(forms, false);
    }

    /**
     * Draws every chart of a year as PNG and as SVG.
     *
     * @param rollup the year
     * @param series every year known, ascending, this one included
     * @param chartsFolder where they go; made if it is not there, unless nothing is drawn
     */
    public void draw(YearRollup rollup, List<YearRollup> series, Path chartsFolder) throws IOException {
        if (!isDrawn) {
            return;
        }
        Files.createDirectories(chartsFolder);
        ChartFiles files = new ChartFiles(chartsFolder);
        for (BarChart chart : of(rollup, series)) {
            files.write(chart);
        }
    }

    /** All that the charts of later years say of a year that is not the one before them, as text. */
    public String ofPast(YearRollup past) {
        return isDrawn ? new YearsChart(forms, past, List.of()).bar(past).toString() : "";
    }

    /** What the charts say, in the order in which the page shows them. */
    public List<BarChart> of(YearRollup rollup, List<YearRollup> series) {
        if (!isDrawn) {
            return List.of();
        }
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
