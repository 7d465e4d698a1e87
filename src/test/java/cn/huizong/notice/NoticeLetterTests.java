package cn.huizong.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Body;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

class NoticeLetterTests {
    private static final Body BODY = new Body("330281", "余姚市", "余姚市<试验>局");
    private static final Notice.Item BROKEN_TIE = new Notice.Item(
            true,
            "收到和处理政府信息公开申请情况",
            "t3r5c2",
            "本年新收与上年结转之和不等于办理结果总计与结转下年之和",
            "21",
            "12",
            List.of("把“本年新收”由 21 改为 12（两位数字颠倒）", "把“总计”由 12 改为 21"));
    private static final Notice.Item BLANK = new Notice.Item(false, "", "t1r2c2", "“规章”没有填写\u0001", "", "", List.of());
    private static final Notice CORRECTION = new Notice(BODY, 2022, "甲/年报 & 附件.docx", "", List.of(BROKEN_TIE, BLANK));

    private final NoticeLetter letters = new NoticeLetter();

    @Test
    void theWordLetterNamesTheCellBothNumbersAndWhatWouldHold() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(letters.word(CORRECTION)))) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                    .startsWith(
                            "关于更正 2022 年度政府信息公开工作年度报告的通知",
                            "余姚市<试验>局：",
                            "你单位报送的“甲/年报 & 附件.docx”经核对，有 2 处需要更正或说明，其中错误 1 处：");
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRow(1).getTableCells().stream().map(XWPFTableCell::getText))
                    .containsExactly(
                            "1",
                            "收到和处理政府信息公开申请情况，第 3 张表第 5 行第 2 列",
                            "错误：本年新收与上年结转之和不等于办理结果总计与结转下年之和",
                            "21",
                            "12",
                            "+9",
                            "把“本年新收”由 21 改为 12（两位数字颠倒）把“总计”由 12 改为 21");
            assertThat(table.getRow(2).getTableCells().stream().map(XWPFTableCell::getText))
                    .containsExactly("2", "第 1 张表第 2 行第 2 列", "警告：“规章”没有填写\uFFFD", "", "", "", "");
        }
    }

    @Test
    void thePageShowsMarkupInANameAsText() {
        assertThat(new String(letters.html(CORRECTION), UTF_8))
                .contains("余姚市&lt;试验&gt;局", "甲/年报 &amp; 附件.docx", "第 3 张表第 5 行第 2 列", ">+9<")
                .doesNotContain("<试验>");
    }

    @Test
    void aReturnedFileGetsTheReasonAndNoTable() throws Exception {
        Notice returned = new Notice(BODY, 0, "年报.pdf", "文档有打开密码，请去掉密码后再报送", List.of());
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(letters.word(returned)))) {
            assertThat(word.getTables()).isEmpty();
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("关于退回政府信息公开工作年度报告的通知", "你单位报送的“年报.pdf”未能采用，原因如下：", "文档有打开密码，请去掉密码后再报送");
        }
    }

    @Test
    void theSameNoticeIsTheSameLetter() {
        assertThat(letters.word(CORRECTION)).isEqualTo(letters.word(CORRECTION));
    }
}
