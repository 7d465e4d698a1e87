package cn.huizong.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.letter.Letter.Item;
import cn.huizong.letter.Letter.Kind;
import cn.huizong.report.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

class LetterWriterTests {
    private static final Body BODY = new Body("330281", "余姚市", "余姚市<试验>局");
    private static final Item BROKEN_TIE = new Item(
            true,
            List.of("申请情况：一、本年新收，总计（第 3 张表第 5 行第 2 列）"),
            List.of("本年新收与上年结转之和不等于办理结果总计与结转下年之和", "总计不等于各列之和"),
            "21",
            "12",
            true,
            List.of("把“本年新收”由 21 改为 12（两位数字颠倒）", "把“总计”由 12 改为 21"),
            List.of());
    private static final Item OLD_FORM =
            new Item(false, List.of(), List.of("用的是旧格式\u0001"), "2019", "2021", false, List.of(), List.of());
    private static final Letter CORRECTION =
            new Letter(Kind.CORRECTION, BODY, 2022, List.of("年报 & 附件.docx"), List.of(), List.of(BROKEN_TIE, OLD_FORM));
    private static final Letter RETURN =
            new Letter(Kind.RETURN, BODY, 0, List.of("年报.pdf"), List.of("文档有打开密码，请去掉密码后再报送"), List.of());
    private static final Sender SENDER = new Sender("云溪市政府办公室", "张三 0574-1234", Optional.of(LocalDate.of(2023, 2, 15)));

    private final LetterWriter letters = new LetterWriter(SENDER);

    @Test
    void aSlipIsOneRowWithBothNumbersAndWhatWouldHold() throws IOException {
        try (XWPFDocument word = read(letters.word(CORRECTION))) {
            assertThat(texts(word))
                    .startsWith(
                            "关于更正 2022 年度政府信息公开工作年度报告的通知",
                            "余姚市<试验>局：",
                            "你单位报送的“年报 & 附件.docx”经核对，有 2 处需要更正或说明，其中错误 1 处：");
            XWPFTable table = word.getTables().get(0);
            assertThat(cells(table, 1))
                    .containsExactly(
                            "1",
                            "申请情况：一、本年新收，总计（第 3 张表第 5 行第 2 列）",
                            "错误：本年新收与上年结转之和不等于办理结果总计与结转下年之和总计不等于各列之和",
                            "21",
                            "12",
                            "+9",
                            "把“本年新收”由 21 改为 12（两位数字颠倒）把“总计”由 12 改为 21");
            assertThat(cells(table, 2)).containsExactly("2", "", "警告：用的是旧格式\uFFFD", "2019", "2021", "", "");
        }
    }

    /** How to read a column is said where something stands in it. */
    @Test
    void columnsAreExplainedWhereTheySaySomething() throws IOException {
        Item copied = new Item(false, List.of(), List.of("与他单位相同"), "", "", false, List.of("应做到：不相同"), List.of());
        Letter letter = new Letter(Kind.CORRECTION, BODY, 2022, List.of("年报.docx"), List.of(), List.of(copied));
        try (XWPFDocument word = read(letters.word(letter));
                XWPFDocument full = read(letters.word(CORRECTION))) {
            assertThat(texts(word)).noneMatch(text -> text.startsWith("“应为”") || text.startsWith("“怎样更正”"));
            assertThat(texts(full))
                    .anyMatch(text -> text.startsWith("“应为”"))
                    .anyMatch(text -> text.startsWith("“怎样更正”"));
        }
    }

    @Test
    void whoWritesIsNamedAndUntilWhenToAnswer() throws IOException {
        try (XWPFDocument word = read(letters.word(CORRECTION))) {
            assertThat(texts(word))
                    .contains(
                            "请于 2023 年 2 月 15 日前对照原始台账逐项核对，更正后重新报送；确认无误的，请书面说明原因。", "联系人和电话：张三 0574-1234", "云溪市政府办公室");
        }
    }

    @Test
    void whatIsNotKnownIsLeftToBeFilledIn() throws IOException {
        try (XWPFDocument word = read(new LetterWriter(Sender.UNKNOWN).word(RETURN))) {
            assertThat(texts(word))
                    .containsExactly(
                            "关于退回政府信息公开工作年度报告的通知",
                            "余姚市<试验>局：",
                            "你单位报送的“年报.pdf”未能采用，原因如下：",
                            "文档有打开密码，请去掉密码后再报送",
                            "请于　　　　年　　月　　日前按上述原因处理。",
                            "联系人和电话：　　　　　　　　　　",
                            "（汇总单位盖章）　　　　　　",
                            "　　　　年　　月　　日");
            assertThat(word.getTables()).isEmpty();
        }
    }

    @Test
    void whoHandedInNothingIsReminded() throws IOException {
        Letter reminder = LetterDrafts.reminder(BODY, 2021, Optional.of(LocalDate.of(2022, 1, 31)));
        try (XWPFDocument word = read(letters.word(reminder))) {
            assertThat(texts(word))
                    .contains(
                            "关于催报 2021 年度政府信息公开工作年度报告的通知",
                            "没有收到你单位 2021 年度政府信息公开工作年度报告，报送的截止日期是 2022 年 1 月 31 日。",
                            "请于 2023 年 2 月 15 日前报送；已经报送的，请告知报送的时间和方式；不单独报送的，请书面说明原因。");
        }
    }

    @Test
    void thePageShowsMarkupInANameAsText() {
        assertThat(new String(letters.html(CORRECTION), UTF_8))
                .contains("余姚市&lt;试验&gt;局", "年报 &amp; 附件.docx", "第 3 张表第 5 行第 2 列", ">+9<", "size: A4")
                .doesNotContain("<试验>");
    }

    @Test
    void allLettersStandInOneDocumentByBodyEachOnItsOwnPage() throws IOException {
        Letter first = LetterDrafts.reminder(new Body("330200", "宁波市", "宁波市档案馆"), 2022, Optional.empty());
        Map<String, byte[]> printed = print(letters.packed(RETURN), letters.packed(CORRECTION), letters.packed(first));
        assertThat(printed).containsOnlyKeys("通知.docx");
        try (XWPFDocument word = read(printed.get("通知.docx"))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "Title".equals(paragraph.getStyle()))
                            .map(paragraph ->
                                    paragraph.getCTP().getPPr().isSetPageBreakBefore() + " " + paragraph.getText()))
                    .containsExactly(
                            "false 关于催报 2022 年度政府信息公开工作年度报告的通知",
                            "true 关于更正 2022 年度政府信息公开工作年度报告的通知",
                            "true 关于退回政府信息公开工作年度报告的通知");
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getH().toString())
                    .isEqualTo("16838");
        }
    }

    @Test
    void manyLettersGoIntoSeveralDocuments() throws IOException {
        PackedLetter letter = letters.packed(RETURN);
        assertThat(print(
                        Collections.nCopies(PrintedLetters.TOGETHER + 1, letter).toArray(PackedLetter[]::new)))
                .containsOnlyKeys("通知.docx", "通知（2）.docx");
        assertThat(print()).isEmpty();
    }

    @Test
    void theSameLetterIsTheSameBytes() {
        assertThat(letters.word(CORRECTION)).isEqualTo(letters.word(CORRECTION));
    }

    private static Map<String, byte[]> print(PackedLetter... letters) throws IOException {
        Map<String, byte[]> printed = new LinkedHashMap<>();
        PrintedLetters.write(List.of(letters), printed::put);
        return printed;
    }

    private static XWPFDocument read(byte[] word) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(word));
    }

    private static List<String> texts(XWPFDocument word) {
        return word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
    }
}
