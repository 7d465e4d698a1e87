package cn.huizong.letter;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.body;
import static cn.huizong.rollup.SummedReports.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.letter.Letter.Item;
import cn.huizong.letter.Letter.Kind;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.CellChange;
import cn.huizong.report.CellValue;
import cn.huizong.report.Disposition;
import cn.huizong.report.Disposition.Refusal;
import cn.huizong.report.ErrorPattern;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Localisation;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.Repair;
import cn.huizong.report.Report;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.report.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterDraftsTests {
    private static final Forms FORMS = Forms.official();
    private static final Body BODY = body("云溪市", "云溪市司法局");
    private static final String TABLE = "收到和处理政府信息公开申请情况";
    private static final Fact TOTAL = fact("application.granted", "total", "t3r6c10", "20");
    private static final Fact PERSONS = fact("application.granted", "natural_person", "t3r6c4", "21");
    private static final Fact COMPANIES = fact("application.granted", "company", "t3r6c5", "");
    private static final Fact RECEIVED = fact("application.received", "company", "t3r4c5", "");

    private final LetterDrafts drafts =
            new LetterDrafts(FORMS, Rules.official(FORMS), located -> List.of("最可能填错的是 t3r6c10，改为 21 则全部成立"));

    @Test
    void aSlipThatBreaksSeveralTiesIsOneRow() {
        Localisation located = new Localisation(
                "2021",
                "application",
                List.of("APP-APPLICANTS", "APP-BALANCE"),
                1,
                List.of(new Repair(
                        List.of(new CellChange(
                                TOTAL,
                                Optional.of(new BigDecimal(21)),
                                Optional.of(new BigDecimal(21)),
                                ErrorPattern.OTHER)),
                        ErrorPattern.OTHER)),
                1,
                true,
                true,
                List.of());
        List<Item> items = items(
                List.of(located),
                new Finding("CELL-NOTE", Severity.WARNING, "t3r6c4", "注号", "21", "21①"),
                new Finding(
                        "APP-APPLICANTS",
                        Severity.ERROR,
                        "t3r6c10",
                        "之和为 21，总计填的是 20（涉及 t3r6c4=21，t3r6c10=20）",
                        "21",
                        "20"),
                new Finding("APP-BALANCE", Severity.ERROR, "t3r6c10", "两边不等（t3r6c10=20）", "22", "21"));

        assertThat(items).hasSize(2);
        Item slip = items.get(0);
        assertThat(slip.grave()).isTrue();
        assertThat(slip.places()).containsExactly(TABLE + "：三、（一）予以公开，总计（第 3 张表第 6 行第 10 列）");
        assertThat(slip.problems())
                .containsExactly("之和为 21，总计填的是 20（涉及 “三、（一）予以公开 自然人”=21，“三、（一）予以公开 总计”=20）", "两边不等（“三、（一）予以公开 总计”=20）");
        assertThat(List.of(slip.stated(), slip.expected())).containsExactly("20", "21");
        assertThat(slip.remedies())
                .hasSize(3)
                .allMatch(line -> line.startsWith("应做到：") || line.equals("最可能填错的是 第 3 张表第 6 行第 10 列，改为 21 则全部成立"));
        assertThat(slip.remarks()).hasSize(2);
    }

    @Test
    void theBlanksOfATableAreOneRowWithTheirColumns() {
        List<Item> items = items(List.of(), blank("t3r6c5", "0"), blank("t3r4c5", "0"));
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.places()).containsExactly(TABLE);
            assertThat(item.problems()).containsExactly("2 格没有填写：", "三、（一）予以公开：商业企业", "一、本年新收政府信息公开申请数量：商业企业");
            assertThat(item.expected()).isEqualTo("0");
            assertThat(item.remarks()).hasSize(2);
        });
    }

    @Test
    void whatWasCarriedOverWronglyIsOneRowWithALineAColumnAndNoFolderOfOurs() {
        Finding carried = new Finding(
                "CARRY-OVER",
                Severity.ERROR,
                "t3r6c10",
                "“自然人”列：上年度 6 件，本年度 8 件，两者应当相等（2020 年度报告《2020/司法局2020.docx》t3r26c4“结转 自然人”=6；2021 年度报告《2021/司法局2021.docx》t3r5c4“上年结转 自然人”=8）"
                        + "；“总计”列：上年度 6 件，本年度 8 件，两者应当相等",
                "6",
                "8");
        assertThat(items(List.of(), carried)).singleElement().satisfies(item -> {
            assertThat(item.problems())
                    .containsExactly(
                            "“自然人”列：上年度 6 件，本年度 8 件，两者应当相等（2020 年度报告第 3 张表第 26 行第 4 列“结转 自然人”=6；2021 年度报告第 3 张表第 5 行第 4 列“上年结转 自然人”=8）",
                            "“总计”列：上年度 6 件，本年度 8 件，两者应当相等");
            assertThat(List.of(item.stated(), item.expected())).containsExactly("8", "6");
            assertThat(item.numeric()).isTrue();
        });
    }

    @Test
    void whatIsExplainedIsKnownAtHomeOrOnlyAHintIsInNoLetter() {
        assertThat(drafts.correction(
                        report(
                                new Finding("CELL-NOTE", Severity.WARNING, "t3r6c4", "注号", "", "").explained("已核实"),
                                new Finding("CORRECTION-STALE", Severity.ERROR, "", "更正没有采用", "", ""),
                                new Finding("FILE-EXTENSION", Severity.INFORMATION, "", "扩展名", "", "")),
                        List.of()))
                .isEmpty();
    }

    @Test
    void aFormOfAnotherYearHasNoDifference() {
        Finding form = new Finding("FORM-YEAR", Severity.WARNING, "t3r1c1", "用的是 2019 年版", "2021", "2019");
        assertThat(items(List.of(), form)).singleElement().satisfies(item -> {
            assertThat(item.places()).containsExactly(TABLE + "（第 3 张表第 1 行第 1 列）");
            assertThat(item.numeric()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2021/司法局.docx, 文件超过 10 个（限额 entries）；与“2021/旧/年报.docx”相同；“本年增/减”, 文件超过 10 个；与“年报.docx”相同；“本年增/减”",
        "包.zip//司法局.docx, 待确认（见 questions.csv） t3r2c1, 待确认 第 3 张表第 2 行第 1 列",
    })
    void aFileIsReturnedInTheTermsOfItsSender(String source, String reason, String said) {
        Letter letter =
                drafts.returns(List.of(returned(source, reason)), Map.of()).get(0);
        assertThat(letter.kind()).isEqualTo(Kind.RETURN);
        assertThat(letter.files()).containsExactly("司法局.docx");
        assertThat(letter.reasons()).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2021/desktop.ini, 读不了, text",
        "Thumbs.db, 读不了, unknown",
        "2021/~$年报.docx, 读不了, docx",
        "2021/照片.jpg, 图片已损坏, image",
    })
    void nobodyGetsALetterAboutAStray(String source, String reason, String format) {
        SettledSubmission stray = returned(source, reason);
        SettledSubmission formatted = new SettledSubmission(
                new Submission(source, "ab".repeat(32), 1, format),
                stray.outcome(),
                reason,
                stray.body(),
                stray.year(),
                Optional.empty(),
                List.of());
        assertThat(drafts.returns(List.of(formatted), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void nobodyGetsALetterAboutWhatNoSenderCanMend(Refusal why) {
        SettledSubmission refused = returned("2021/年报.docx", "不计入");
        SettledSubmission told = new SettledSubmission(
                refused.submission(),
                refused.outcome(),
                refused.reason(),
                refused.body(),
                refused.year(),
                Optional.empty(),
                List.of(),
                Disposition.PLAIN.refused(Optional.of(why)));
        assertThat(drafts.returns(List.of(refused), Map.of())).hasSize(1);
        assertThat(drafts.returns(List.of(told), Map.of())).isEmpty();
    }

    @Test
    void whatOnlyTheOfficeCanTellIsAskedAtHome() {
        SettledSubmission nobody = refused("年报.docx", Optional.empty(), Optional.of(2021), "看不出是哪个单位的报告");
        assertThat(drafts.returns(
                        Stream.concat(
                                        Stream.of(nobody),
                                        Stream.of(
                                                        Question.Kind.BODY,
                                                        Question.Kind.SUCCESSOR,
                                                        Question.Kind.OFF_ROSTER,
                                                        Question.Kind.SCOPE)
                                                .map(kind -> asked("年报.docx", kind)))
                                .toList(),
                        Map.of()))
                .isEmpty();
        assertThat(drafts.returns(List.of(asked("年报.docx", Question.Kind.YEAR)), Map.of()))
                .hasSize(1);
    }

    @Test
    void filesThatDifferShareALetterThatNamesTheirCells() {
        Letter letter = drafts.returns(
                        List.of(asked("2021/甲.docx", Question.Kind.ORDER), asked("2021/乙.docx", Question.Kind.ORDER)),
                        Map.of("2021/甲.docx", "与“2021/乙.docx”不同之处（本份 → 另一份）：新收 1 → 2（t3r4c4）；总计 5 → 6（t3r9c4）"))
                .get(0);
        assertThat(letter.files()).containsExactly("甲.docx", "乙.docx");
        assertThat(letter.reasons())
                .hasSize(4)
                .startsWith("这 2 份是同一年度的报告，数据不同，看不出以哪一份为准，因此都没有计入。请书面确认以哪一份为准，或者重新报送一份。")
                .endsWith(
                        "“甲.docx”与“乙.docx”不同之处（本份 → 另一份）：", "新收 1 → 2（第 3 张表第 4 行第 4 列）", "总计 5 → 6（第 3 张表第 9 行第 4 列）");
    }

    @Test
    void whoseOtherReportCountsIsToldSo() {
        List<Letter> letters = drafts.returns(List.of(report(), returned("2021/司法局（1）.docx", "文件不完整")), Map.of());
        assertThat(letters)
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.reasons()).containsExactly("文件不完整", "你单位另有一份报告已经采用。退回的这份不是更新的报告的，不用再报送。"));
    }

    @Test
    void whoHandedInNothingIsRemindedOnceADayHasCome(@TempDir Path year) throws IOException {
        assertThat(MissingReports.reminders(2021, year)).isEmpty();
        Files.writeString(year.resolve("missing-bodies.csv"), """
                \uFEFFregion_code,region,agency,year,status,due
                1,云溪市,甲局,2021,overdue,2022-01-31
                1,云溪市,乙局,2021,awaited,
                1,云溪市,丙局,2021,refused,
                1,云溪市,丁局,2021,asked,
                1,云溪市,戊局,2021,missing,
                """);
        assertThat(MissingReports.reminders(2021, year))
                .extracting(letter ->
                        letter.body().agency() + " " + letter.reasons().get(0))
                .containsExactly(
                        "甲局 没有收到你单位 2021 年度政府信息公开工作年度报告，报送的截止日期是 2022 年 1 月 31 日。", "戊局 没有收到你单位 2021 年度政府信息公开工作年度报告。");
    }

    private List<Item> items(List<Localisation> located, Finding... findings) {
        return drafts.correction(report(findings), located).orElseThrow().items();
    }

    private static SettledSubmission report(Finding... findings) {
        SettledSubmission plain = accepted(BODY, 2021);
        Report report = new Report(
                BODY,
                2021,
                Optional.empty(),
                List.of(new FiledTable("2021", "application", "t3r1c1", List.of(), List.of(), List.of())),
                List.of(TOTAL, PERSONS, COMPANIES, RECEIVED),
                List.of(),
                List.of());
        return new SettledSubmission(
                plain.submission(),
                plain.outcome(),
                "",
                plain.body(),
                plain.year(),
                Optional.of(report),
                List.of(findings));
    }

    private static Fact fact(String code, String applicant, String anchor, String text) {
        CellValue says = text.isEmpty() ? new CellValue.Blank() : new CellValue.Count(new BigDecimal(text), text);
        return new Fact(
                "2021", "application", IndicatorKey.parse(code + "@" + applicant), says, Status.REPORTED, anchor);
    }

    private static Finding blank(String anchor, String meant) {
        return new Finding("CELL-BLANK", Severity.WARNING, anchor, "没有填写", meant, "");
    }

    private static SettledSubmission returned(String source, String reason) {
        return refused(source, Optional.of(BODY), Optional.of(2021), reason);
    }

    private static SettledSubmission asked(String source, Question.Kind kind) {
        SettledSubmission plain = returned(source, "待确认");
        return new SettledSubmission(
                plain.submission(),
                Outcome.REFUSED,
                plain.reason(),
                plain.body(),
                plain.year(),
                Optional.empty(),
                List.of(),
                new Disposition(
                        Scope.BODY,
                        Area.NONE,
                        false,
                        Optional.empty(),
                        Optional.of(new Question(kind, List.of(), "请核实"))));
    }
}
