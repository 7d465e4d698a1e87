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
        Material material = material(rollup);
        List<OfficeFile> written = new ArrayList<>();
        for (int at = 0; at < regions.size(); at++) {
            Files.write(FolderFile.in(office, names.get(at)), file.word(material.of(regions.get(at))));
            written.add(new OfficeFile(
                    names.get(at), phrases.of("description", regions.get(at).title(), rollup.year())));
        }
        return written;
    }

    private Material material(YearRollup rollup) {
        Form form = forms.inForce(rollup.year());
        CoverageWords coverage = new CoverageWords(phrases, rollup.listed());
        return new Material(
                phrases,
                sentences,
                coverage,
                new OutcomeSentences(phrases, coverage, outcomes),
                new MaterialNotes(phrases, rollup, form),
                form);
    }
}
