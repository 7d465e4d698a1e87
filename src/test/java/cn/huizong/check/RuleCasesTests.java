package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.CellValue;
import cn.huizong.report.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** For every rule a report that keeps it, one that breaks it, and the finding word by word. */
class RuleCasesTests {
    private static final Rules RULES = Rules.official(Forms.official());

    /**
     * One rule on trial.
     *
     * @param rule its id
     * @param kept a report without a finding of it
     * @param broken a report with the one finding of it
     */
    private record Case(
            String rule,
            CheckedReports kept,
            CheckedReports broken,
            String anchor,
            String expected,
            String actual,
            String message) {
        @Override
        public String toString() {
            return rule + " " + anchor;
        }
    }

    static final List<Case> CASES = List.of(
            new Case(
                    "APP-BALANCE",
                    CheckedReports.of(2020)
                            .says("application.received@company", "2")
                            .says("application.carried_in@company", "1")
                            .says("application.total@company", "2")
                            .says("application.carried_out@company", "1"),
                    CheckedReports.of(2020)
                            .says("application.received@company", "2")
                            .says("application.carried_in@company", "1")
                            .says("application.total@company", "2"),
                    "t6r23c3",
                    "3",
                    "2",
                    "“商业企业”列：本年新收加上年结转为 3，总计加结转下年度为 2，两者应当相等（涉及 t6r2c3=2，t6r3c3=1，t6r23c3=2）"),
            new Case(
                    "APP-OUTCOMES",
                    CheckedReports.of(2019)
                            .says("application.granted@total", "4")
                            .says("application.other@total", "1")
                            .says("application.total@total", "5"),
                    CheckedReports.of(2019)
                            .says("application.granted@total", "4")
                            .says("application.other@total", "1")
                            .says("application.total@total", "4"),
                    "t6r23c8",
                    "5",
                    "4",
                    "“总计”列：各项办理结果之和为 5，（七）总计填的是 4（涉及 t6r4c8=4，t6r22c8=1，t6r23c8=4）"),
            new Case(
                    "APP-OUTCOMES",
                    CheckedReports.of(2022)
                            .says("application.other.fee_unpaid@research", "2")
                            .says("application.denied.law@research", "1")
                            .says("application.total@research", "3"),
                    CheckedReports.of(2022)
                            .says("application.other.fee_unpaid@research", "2")
                            .says("application.denied.law@research", "1"),
                    "t5r25c4",
                    "3",
                    "0",
                    "“科研机构”列：各项办理结果之和为 3，（七）总计填的是 0（涉及 t5r7c4=1，t5r23c4=2）"),
            new Case(
                    "APP-APPLICANTS",
                    CheckedReports.of(2021)
                            .says("application.denied.law@natural_person", "2")
                            .says("application.denied.law@other", "1")
                            .says("application.denied.law@total", "3"),
                    CheckedReports.of(2021)
                            .says("application.denied.law@natural_person", "2")
                            .says("application.denied.law@other", "1")
                            .says("application.denied.law@total", "21"),
                    "t5r7c8",
                    "3",
                    "21",
                    "“三、（三）不予公开 2.其他法律行政法规禁止公开”行：自然人与法人或其他组织之和为 3，总计填的是 21（涉及 t5r7c2=2，t5r7c7=1，t5r7c8=21）"),
            new Case(
                    "REVIEW-SUM",
                    CheckedReports.of(2020)
                            .says("litigation.direct.pending", "1")
                            .says("litigation.direct.total", "1"),
                    CheckedReports.of(2020).says("litigation.direct.pending", "1"),
                    "t7r2c10",
                    "1",
                    "0",
                    "“行政诉讼 未经复议直接起诉”：结果维持、结果纠正、其他结果、尚未审结之和为 1，总计填的是 0（涉及 t7r2c9=1）"),
            new Case(
                    "CHANNEL-MAX",
                    CheckedReports.of(2017)
                            .says("disclosure.channel.weibo", "7")
                            .says("disclosure.total", "7"),
                    CheckedReports.of(2017)
                            .says("disclosure.channel.weibo", "7")
                            .says("disclosure.total", "6"),
                    "t1r2c2",
                    ">= 7",
                    "6",
                    "主动公开政府信息数为 6，小于单一渠道公开的最大数 7（涉及 t1r2c2=6，t1r7c2=7）"),
            new Case(
                    "CHANNEL-SUM",
                    CheckedReports.of(2017)
                            .says("disclosure.channel.other", "7")
                            .says("disclosure.total", "7"),
                    CheckedReports.of(2017)
                            .says("disclosure.channel.other", "7")
                            .says("disclosure.total", "8"),
                    "t1r2c2",
                    "<= 7",
                    "8",
                    "主动公开政府信息数为 8，大于各渠道公开数之和 7（涉及 t1r2c2=8，t1r9c2=7）"),
            new Case(
                    "PART-OF",
                    CheckedReports.of(2018)
                            .says("response.press_conference", "2")
                            .says("response.press_conference.lead", "2"),
                    CheckedReports.of(2018)
                            .says("response.press_conference", "2")
                            .says("response.press_conference.lead", "3"),
                    "t1r12c2",
                    "<= 2",
                    "3",
                    "其中主要负责同志参加新闻发布会 3 次，多于新闻发布会总次数 2（涉及 t1r12c2=3，t1r11c2=2）"),
            new Case(
                    "PART-OF",
                    CheckedReports.of(2018).says("response.online_interview", "1"),
                    CheckedReports.of(2018).says("response.online_interview.lead", "1"),
                    "t1r14c2",
                    "<= 0",
                    "1",
                    "其中主要负责同志参加政府网站在线访谈 1 次，多于在线访谈次数 0（涉及 t1r14c2=1）"),
            new Case(
                    "PART-OF",
                    CheckedReports.of(2018).says("disclosure.total", "5"),
                    CheckedReports.of(2018).says("disclosure.normative", "5"),
                    "t1r3c2",
                    "<= 0",
                    "5",
                    "其中主动公开规范性文件 5 件，多于主动公开政府信息数 0（涉及 t1r3c2=5）"),
            new Case(
                    "OLD-RECEIVED",
                    CheckedReports.of(2016)
                            .says("application.received.fax", "3")
                            .says("application.received", "3"),
                    CheckedReports.of(2016)
                            .says("application.received.fax", "3")
                            .says("application.received", "30"),
                    "t1r18c2",
                    "3",
                    "30",
                    "各种方式的申请之和为 3，收到申请数填的是 30（涉及 t1r20c2=3，t1r18c2=30）"),
            new Case(
                    "OLD-COMPLETED",
                    CheckedReports.of(2016)
                            .says("application.completed.on_time", "3")
                            .says("application.completed", "3"),
                    CheckedReports.of(2016).says("application.completed.on_time", "3"),
                    "t1r23c2",
                    "3",
                    "0",
                    "按时与延期办结之和为 3，申请办结数填的是 0（涉及 t1r24c2=3）"),
            new Case(
                    "OLD-ANSWERED",
                    CheckedReports.of(2016)
                            .says("application.answered.partial", "3")
                            .says("application.answered", "3"),
                    CheckedReports.of(2016)
                            .says("application.answered.partial", "3")
                            .says("application.answered", "1"),
                    "t1r26c2",
                    "3",
                    "1",
                    "八项答复之和为 3，申请答复数填的是 1（涉及 t1r29c2=3，t1r26c2=1）"),
            new Case(
                    "OLD-ANSWERED",
                    CheckedReports.of(2016)
                            .says("application.answered.denied.privacy", "2")
                            .says("application.answered.denied", "2")
                            .says("application.answered", "2"),
                    CheckedReports.of(2016).says("application.answered.denied.privacy", "2"),
                    "t1r30c2",
                    "2",
                    "0",
                    "六项理由之和为 2，不同意公开答复数填的是 0（涉及 t1r33c2=2）"),
            new Case(
                    "OLD-REVIEW",
                    CheckedReports.of(2015).says("litigation.upheld", "1").says("litigation.total", "1"),
                    CheckedReports.of(2015).says("litigation.upheld", "1").says("litigation.total", "2"),
                    "t1r45c2",
                    "1",
                    "2",
                    "“五、行政诉讼数量”：三项结果之和为 1，总数填的是 2（涉及 t1r46c2=1，t1r45c2=2）"),
            new Case(
                    "PUBLISHED-STOCK",
                    CheckedReports.of(2019)
                            .says("normative_document.published", "4")
                            .says("normative_document.public_total", "4"),
                    CheckedReports.of(2019)
                            .says("normative_document.published", "4")
                            .says("normative_document.public_total", "3"),
                    "t1r3c3",
                    "<= 3",
                    "4",
                    "“规范性文件”：本年新公开 4，多于对外公开总数量 3（涉及 t1r3c3=4，t1r3c4=3）"),
            new Case(
                    "ITEMS-NOT-NEGATIVE",
                    CheckedReports.of(2019).says("penalty.items_previous", "8").says("penalty.items_change", "-8"),
                    CheckedReports.of(2019).says("penalty.items_previous", "8").says("penalty.items_change", "-10"),
                    "t3r2c2",
                    ">= 0",
                    "-2",
                    "“行政处罚”：上一年项目数量加本年增/减为 -2，不应小于零（涉及 t3r2c2=8，t3r2c3=-10）"),
            new Case(
                    "PROCUREMENT-PAIR",
                    CheckedReports.of(2020).says("procurement.count", "18").says("procurement.amount", "264517"),
                    CheckedReports.of(2020).says("procurement.count", "18"),
                    "t5r2c3",
                    "> 0",
                    "0",
                    "采购项目数量为 18，采购总金额为 0 元，一个为零另一个也应为零"),
            new Case(
                    "PROCUREMENT-PAIR",
                    CheckedReports.of(2020),
                    CheckedReports.of(2020).says("procurement.amount", "1605964.00"),
                    "t5r2c3",
                    "0",
                    "1605964",
                    "采购项目数量为 0，采购总金额为 1605964 元，一个为零另一个也应为零"),
            new Case(
                    "PROCUREMENT-UNIT",
                    CheckedReports.of(2020).says("procurement.amount", "264517"),
                    CheckedReports.of(2020).says("procurement.amount", new CellValue.Unitless("8040")),
                    "t5r2c3",
                    "元或万元",
                    "8040",
                    "采购总金额“8040”没有注明单位（元还是万元），不计入汇总"),
            new Case(
                    "AMOUNT-UNIT",
                    CheckedReports.of(2018).says("application.fee", "92"),
                    CheckedReports.of(2018).says("application.fee", new CellValue.Unitless("0.092")),
                    "t1r50c2",
                    "元或万元",
                    "0.092",
                    "“七、依申请公开信息收取的费用 统计数”填的“0.092”没有注明单位（元还是万元），不计入汇总"),
            new Case(
                    "AMOUNT-UNIT-CONFLICT",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021)
                            .doubts("AMOUNT-UNIT-CONFLICT", "t4r2c2", "万元", "元", "920元", "行政事业性收费 本年收费金额", "万元"),
                    "t4r2c2",
                    "万元",
                    "元",
                    "“行政事业性收费 本年收费金额”的单元格写的是“920元”，栏目的单位是万元，按单元格中的单位读取"),
            new Case(
                    "COUNT-NOT-NEGATIVE",
                    CheckedReports.of(2020).says("licensing.items_change", "-1").says("licensing.items_previous", "1"),
                    CheckedReports.of(2020).says("licensing.decisions", "-1"),
                    "t2r2c4",
                    ">= 0",
                    "-1",
                    "“行政许可 处理决定数量”填的是 -1，不应小于零"),
            new Case(
                    "COUNT-WHOLE",
                    CheckedReports.of(2022).says("fee.amount", "920.50").says("licensing.decisions", "3.0"),
                    CheckedReports.of(2022).says("licensing.decisions", "3.50"),
                    "t2r2c2",
                    "整数",
                    "3.5",
                    "“行政许可 本年处理决定数量”填的是 3.5，应当是整数"),
            new Case(
                    "REGULATION-POWER",
                    CheckedReports.of(2022).by("余姚市人民政府").says("regulation.in_force", "6"),
                    CheckedReports.of(2022).by("余姚市临山镇人民政府").says("regulation.in_force", "6"),
                    "t1r2c4",
                    "0",
                    "6",
                    "余姚市临山镇人民政府无权制定规章，“规章 现行有效件数”却填了 6（多半应填在规范性文件一行）"),
            new Case(
                    "CELL-BLANK",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).blank("coercion.decisions"),
                    "t3r3c2",
                    "",
                    "",
                    "“行政强制 本年处理决定数量”没有填写"),
            new Case(
                    "CELL-ILLEGIBLE",
                    CheckedReports.of(2021).says("normative_document.issued", "22"),
                    CheckedReports.of(2021).says("normative_document.issued", new CellValue.Illegible("22（其中修订 16 件）")),
                    "t1r3c2",
                    "一个数字",
                    "22（其中修订 16 件）",
                    "“行政规范性文件 本年制发件数”填的是“22（其中修订 16 件）”，不是一个数字，未采用"),
            new Case(
                    "CELL-NOTE",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021)
                            .says("normative_document.issued", new CellValue.Count(new BigDecimal("22"), "22①")),
                    "t1r3c2",
                    "22",
                    "22①",
                    "“行政规范性文件 本年制发件数”填的是“22①”，注号不是数字，按 22 采用"),
            new Case(
                    "TABLE-MISSING",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).without("review"),
                    "",
                    "政府信息公开行政复议、行政诉讼情况",
                    "",
                    "没有找到“政府信息公开行政复议、行政诉讼情况”表"),
            new Case(
                    "ROW-MISSING",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).missingRow("enforcement", "行政强制"),
                    "t3",
                    "行政强制",
                    "",
                    "“第二十条第（六）项”表中没有找到“行政强制”"),
            new Case(
                    "ROW-UNKNOWN",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).unknownRow("licensing", "行政确认 58", "t2r3c1"),
                    "t2r3c1",
                    "",
                    "行政确认 58",
                    "“第二十条第（五）项”表中有规定之外的一行：行政确认 58，未计入汇总"),
            new Case(
                    "FORM-YEAR",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).without("fee").with("2019", "fee"),
                    "t6",
                    "2021",
                    "2019",
                    "“第二十条第（八）项”表用的是 2019 年版格式，2021 年度的报告应当用 2021 年版格式"),
            new Case(
                    "NARRATIVE",
                    CheckedReports.of(2018).says("disclosure.total", "207").states("disclosure.total", "207"),
                    CheckedReports.of(2018).says("disclosure.total", "207").states("disclosure.total", "1213"),
                    "narrative7",
                    "207",
                    "1213",
                    "正文写“（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） 统计数”为 1213，表中是 207，请核对口径"),
            new Case(
                    "TABLE-UNREADABLE",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).doubts("TABLE-UNREADABLE", "line57", "7", "6", "（一）予以公开", "7", "6"),
                    "line57",
                    "7",
                    "6",
                    "“（一）予以公开”这一行应有 7 个数，实际读到 6 个，无法对应栏目，未采用"),
            new Case(
                    "TABLE-DOUBLED",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).without("fee").doubts("TABLE-DOUBLED", "t9", "t4", "t9", "第二十条第（八）项"),
                    "t9",
                    "t4",
                    "t9",
                    "“第二十条第（八）项”表出现了不止一次而且数字不同，两张都未采用"),
            new Case(
                    "LABEL-UNCERTAIN",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021)
                            .doubts(
                                    "LABEL-UNCERTAIN",
                                    "t5r7c1",
                                    "2.其他法律行政法规禁止公开",
                                    "2.其他法律行政止公开",
                                    "2.其他法律行政止公开",
                                    "2.其他法律行政法规禁止公开"),
                    "t5r7c1",
                    "2.其他法律行政法规禁止公开",
                    "2.其他法律行政止公开",
                    "行名“2.其他法律行政止公开”与规定的“2.其他法律行政法规禁止公开”不完全一致，按后者读取，请核对"),
            new Case(
                    "HEADING-UNCERTAIN",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).doubts("HEADING-UNCERTAIN", "t1r1c2", "本年制发件数", "本年制件数", "本年制件数", "本年制发件数"),
                    "t1r1c2",
                    "本年制发件数",
                    "本年制件数",
                    "栏目“本年制件数”与规定的“本年制发件数”不完全一致，按后者读取，请核对"),
            new Case(
                    "COLUMN-MISSING",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).missingColumn("documents", "本年废止件数"),
                    "t1",
                    "本年废止件数",
                    "",
                    "“第二十条第（一）项”表中没有找到“本年废止件数”一栏"),
            new Case(
                    "CELL-MERGED",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).doubts("CELL-MERGED", "t5r2c2", "", "31", "一、本年新收政府信息公开申请数量", "31"),
                    "t5r2c2",
                    "",
                    "31",
                    "“一、本年新收政府信息公开申请数量”一行里数字“31”占了几栏，看不出属于哪一栏，未采用"),
            new Case(
                    "YEAR-CONFLICT",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021)
                            .doubts("YEAR-CONFLICT", "narrative1", "2021", "2020", "标题", "2021", "文件名", "2020"),
                    "narrative1",
                    "2021",
                    "2020",
                    "报告年度按标题定为 2021，但文件名写的是 2020"),
            new Case(
                    "BODY-CONFLICT",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021)
                            .doubts("BODY-CONFLICT", "narrative1", "余姚市教育局", "余姚市体育局", "标题", "余姚市教育局", "落款", "余姚市体育局"),
                    "narrative1",
                    "余姚市教育局",
                    "余姚市体育局",
                    "报告单位按标题定为“余姚市教育局”，但落款写的是“余姚市体育局”"),
            new Case(
                    "OCR-READ",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).doubts("OCR-READ", "", "", ""),
                    "",
                    "",
                    "",
                    "这份报告是扫描件，数字由文字识别得出，可能有误；请逐格核对，或报送可编辑的文档"),
            new Case(
                    "TRACKED-CHANGES",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).doubts("TRACKED-CHANGES", "", "", ""),
                    "",
                    "",
                    "",
                    "文档里还有未接受的修订，按接受后的内容读取"),
            new Case(
                    "FILE-EXTENSION",
                    CheckedReports.of(2021),
                    CheckedReports.of(2021).doubts("FILE-EXTENSION", "", "", "", "doc", "html"),
                    "",
                    "",
                    "",
                    "文件的扩展名是 .doc，内容其实是 html，按内容读取"));

    @ParameterizedTest
    @FieldSource("CASES")
    void aReportThatKeepsTheRuleHasNoFindingOfIt(Case rule) {
        assertThat(rule.kept().findings(rule.rule())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void aReportThatBreaksTheRuleHasOneFindingThatNamesCellAndNumbers(Case rule) {
        assertThat(rule.broken().findings(rule.rule()))
                .containsExactly(new Finding(
                        rule.rule(),
                        RULES.rule(rule.rule()).severity(),
                        rule.anchor(),
                        rule.message(),
                        rule.expected(),
                        rule.actual()));
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void noMessageIsLeftUnfilled(Case rule) {
        assertThat(rule.broken().findings())
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).doesNotContain("{", "}", "null"));
    }

    @Test
    void everyRuleHasACase() {
        // A stale correction is not in a report: CorrectionsRunIT has its case.
        Stream<String> overReports = Stream.concat(CASES.stream().map(Case::rule), YearRuleCasesTests.rules());
        assertThat(Stream.concat(overReports, Stream.of("CORRECTION-STALE")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        RULES.all().stream().map(Rule::id).toList());
    }
}
