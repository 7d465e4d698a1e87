package cn.huizong.publish.office.material;

import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.publish.figure.OutcomeColumns;
import cn.huizong.publish.folder.FolderFile;
import cn.huizong.publish.office.OfficeFile;
import cn.huizong.publish.office.OfficePaper;
import cn.huizong.publish.office.OfficeYear;
import cn.huizong.rollup.Headlines;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code REGION年报素材.docx}: what each region needs for its own yearly report, one file a region that has one to write. */
public final class ReportMaterial implements OfficePaper {
    private static final String SUFFIX = "年报素材.docx";

    private final Forms forms;
    private final OutcomeColumns outcomes;
    private final Phrases phrases = new Phrases();
    private final WrittenSentences sentences = WrittenSentences.official();
    private final MaterialFile file = new MaterialFile();

    public ReportMaterial(Forms forms) {
        this.forms = forms;
        this.outcomes = new OutcomeColumns(forms, Headlines.official(forms));
    }

    @Override
    public List<OfficeFile> write(OfficeYear year, Path office) throws IOException {
        YearRollup rollup = year.rollup();
        List<Region> regions = new Regions(phrases, forms, rollup).all();
        List<String> names = FileNames.of(regions);
        Form form = forms.inForce(rollup.year());
        CoverageWords coverage = new CoverageWords(phrases, rollup.listed());
        OutcomeSentences results = new OutcomeSentences(phrases, coverage, outcomes);
        RegionCharts charts = new RegionCharts(phrases, coverage, results, outcomes, form);
        Material material =
                new Material(phrases, sentences, coverage, results, new MaterialNotes(phrases, rollup, form), form);
        List<OfficeFile> written = new ArrayList<>();
        for (int at = 0; at < regions.size(); at++) {
            Region region = regions.get(at);
            List<DrawnChart> drawn = new ArrayList<>();
            for (RegionCharts.Chart chart : charts.of(region)) {
                drawn.add(DrawnChart.of(chart));
            }
            String name = names.get(at);
            Files.write(FolderFile.in(office, name + SUFFIX), file.word(material.of(region, drawn)));
            written.add(new OfficeFile(name + SUFFIX, phrases.of("description", region.title(), rollup.year())));
            if (region.isHighest()) {
                writeCharts(region, name, drawn, office, written);
            }
        }
        return written;
    }

    /** The charts of a whole city, by themselves. */
    private void writeCharts(Region region, String name, List<DrawnChart> drawn, Path office, List<OfficeFile> written)
            throws IOException {
        for (DrawnChart one : drawn) {
            if (one.drawing().isPresent()) {
                String chart = one.chart().name();
                String base = name + "-" + chart;
                Files.write(
                        FolderFile.in(office, base + ".png"),
                        one.drawing().get().png());
                Files.writeString(
                        FolderFile.in(office, base + ".svg"),
                        one.chart().chart().orElseThrow().svg());
                String description = phrases.of("charts.file", region.title(), region.year(), chart);
                written.add(new OfficeFile(base + ".png", description));
                written.add(new OfficeFile(base + ".svg", description));
            }
        }
    }
}
