package cn.huizong.publish;

import cn.huizong.form.Forms;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Draws the charts of a year. */
final class Charts {
    /** A picture takes some megabytes while it is drawn. */
    private static final int MOST_AT_ONCE = 4;

    private final Forms forms;

    Charts(Forms forms) {
        this.forms = forms;
    }

    /**
     * Draws every chart of a year as PNG and as SVG, some at once.
     *
     * @param rollup the year
     * @param series every year known, ascending, this one included
     * @param chartsFolder where they go; made if it is not there
     */
    void draw(YearRollup rollup, List<YearRollup> series, Path chartsFolder) throws IOException {
        Files.createDirectories(chartsFolder);
        ChartFiles files = new ChartFiles(chartsFolder);
        List<Callable<BarChart>> drawings = of(rollup, series).stream()
                .<Callable<BarChart>>map(chart -> () -> files.write(chart))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()));
        try {
            for (Future<BarChart> drawing : threads.invokeAll(drawings)) {
                drawing.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            threads.shutdownNow();
        }
    }

    /** What the charts say, in the order in which the page shows them. */
    List<BarChart> of(YearRollup rollup, List<YearRollup> series) {
        BodyCharts bodies = new BodyCharts(rollup);
        CityCharts city = new CityCharts(forms, rollup);
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
