package cn.huizong.extract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Paragraph;
import cn.huizong.report.Scope;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeReadingTests {
    @ParameterizedTest
    @CsvSource({
        "市政府办公厅代表市政府共受理申请12件。, AREA",
        "全市主动公开政府信息2034条。, AREA",
        "全区各级行政机关共收到申请12件。, AREA",
        "我局贯彻全市政务公开工作会议精神。, BODY",
        "本办公室主动公开政府信息20条。, BODY",
        "全区共收到申请12件，其中本办公室受理申请3件。, UNSURE",
    })
    void onlyAFigureOrAMandateTellsTheScope(String prose, Scope scope) {
        List<Block> blocks = List.of(new Paragraph(prose, "narrative1"));
        assertThat(ScopeReading.read(new Prose(new Document(Format.TEXT, blocks, false))))
                .isEqualTo(scope);
    }
}
