package cn.huizong.publish.office;

import cn.huizong.letter.LetterDrafts;
import cn.huizong.letter.LetterWriter;
import cn.huizong.letter.MissingReports;
import cn.huizong.letter.PackedLetter;
import cn.huizong.letter.PrintedLetters;
import cn.huizong.publish.folder.FolderFile;
import cn.huizong.report.Localisation;
import cn.huizong.report.SettledSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All letters of a year for printing; they hold nothing of a report but what is wrong in it. */
public final class LettersPaper implements OfficePaper {
    private final LetterDrafts drafts;
    private final LetterWriter writer;

    public LettersPaper(LetterDrafts drafts, LetterWriter writer) {
        this.drafts = drafts;
        this.writer = writer;
    }

    @Override
    public Optional<PackedLetter> letter(SettledSubmission settled, List<Localisation> located) {
        return drafts.correction(settled, located).map(writer::packed);
    }

    @Override
    public List<OfficeFile> write(OfficeYear year, Path office) throws IOException {
        List<PackedLetter> letters = new ArrayList<>(year.letters());
        drafts.returns(year.submissions(), year.differences()).forEach(letter -> letters.add(writer.packed(letter)));
        MissingReports.reminders(year.rollup().year(), year.tables())
                .forEach(letter -> letters.add(writer.packed(letter)));
        return PrintedLetters.write(letters, (name, word) -> Files.write(FolderFile.in(office, name), word)).stream()
                .map(name -> new OfficeFile(name, "给各单位的通知（更正、退回、催报），打印用"))
                .toList();
    }
}
