package cn.huizong.publish;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Settled;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a year's results. */
public final class YearPublisher {
    private final String heading;

    public YearPublisher(Forms forms, Rules rules, String version) {
        this.heading = forms.all().size() + " " + rules.all().size() + " " + version + "\n";
    }

    /** Writes the files of one year below the output folder. */
    public void publish(YearRollup rollup, List<YearRollup> series, Submissions submissions, Path output)
            throws IOException {
        Path folder = Files.createDirectories(output.resolve(String.valueOf(rollup.year())));
        StringBuilder lines = new StringBuilder(heading);
        try (Stream<Settled> settled = submissions.ofYear()) {
            settled.forEach(one -> lines.append(one.submission().source())
                    .append(',')
                    .append(one.outcome().code())
                    .append(',')
                    .append(one.report().map(report -> report.facts().size()).orElse(0))
                    .append('\n'));
        }
        Files.writeString(
                folder.resolve("submissions.csv"), lines.append(series.size()).append('\n'));
    }
}
