package cn.huizong.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Document;
import cn.huizong.document.GridPicture;
import cn.huizong.document.Limits;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTests {
    private static final String ROWS = "信息内容;制发;废止;有效\n规章;0;1;2\n规范性文件;3;4;5\n行政许可;6;;7\n";

    private static Optional<String> find(String text) throws Exception {
        return DelimitedText.find(text, Limits.DEFAULT)
                .flatMap(document -> document.grids().findFirst())
                .map(GridPicture::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void rowsWithCommasOrSemicolonsBetweenAreASheet(String delimiter) throws Exception {
        assertThat(find("甲局年报\n" + ROWS.replace(";", delimiter)))
                .contains("信息内容|制发|废止|有效\n规章|0|1|2\n规范性文件|3|4|5\n行政许可|6|.|7");
    }

    @Test
    void aNarrowRangeWithTabsIsASheetIfItsTitleIsFilledUpToTheWidth() throws Exception {
        String tabs = ROWS.replace(";", "\t");
        assertThat(find("甲局年报\t\t\t\n" + tabs)).isPresent();
        assertThat(find("甲局年报\n" + tabs)).isEmpty();
    }

    @Test
    void proseWithSemicolonsIsNoSheet() throws Exception {
        Optional<Document> read = DelimitedText.find("公开12条;受理3件;答复3件\n回应4次;解读5篇\n全年无复议;诉讼0件", Limits.DEFAULT);
        assertThat(read).isEmpty();
    }
}
