package cn.huizong.publish.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.folder.FolderFile;
import cn.huizong.publish.folder.Release;
import cn.huizong.rollup.YearRollup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFolderTests {
    private static final YearRollup ROLLUP = new YearRollup(2021, List.of(), List.of(), List.of());

    @TempDir
    Path published;

    @Test
    void everyFileOfAPaperIsSaidWithItsPlaceInThePublishedFolder() throws Exception {
        OfficePaper letters = (year, office) -> {
            Files.writeString(FolderFile.in(office, "函件.docx"), year.rollup().year() + " 年");
            return List.of(new OfficeFile("函件.docx", "全部函件"));
        };

        assertThat(new OfficeFolder(List.of(letters)).write(year(), published))
                .isEqualTo(Map.of("office/函件.docx", "全部函件"));
        assertThat(FolderFile.in(published, "office/函件.docx")).hasContent("2021 年");
    }

    @Test
    void withoutPapersThereIsNoFolder() throws Exception {
        assertThat(OfficeFolder.NONE.write(year(), published)).isEmpty();
        assertThat(Release.files(published)).isEmpty();
        assertThat(published.resolve(OfficeFolder.NAME)).doesNotExist();
    }

    private OfficeYear year() {
        return new OfficeYear(ROLLUP, List.of(), published, List.of(), Map.of());
    }
}
