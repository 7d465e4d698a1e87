package cn.huizong.publish.office.workbook;

import cn.huizong.publish.office.workbook.SheetLayout.Paper;
import cn.huizong.publish.restatement.RestatementCsv;
import cn.huizong.publish.schema.IndicatorLists;
import cn.huizong.publish.schema.TableSchemas;
import cn.huizong.publish.table.BodiesCsv;
import cn.huizong.publish.table.CarryOverCsv;
import cn.huizong.publish.table.LevelsCsv;
import cn.huizong.publish.table.RollupCsv;
import cn.huizong.publish.table.Table;
import cn.huizong.publish.table.WorklistCsv;
import cn.huizong.report.AnchorWords;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sheets that show a table: which of its columns, and how wide. */
final class TableSheets {
    private static final int COUNT = 6;
    private static final int NUMBER = 10;
    private static final int SUM = 13;
    private static final int WORD = 8;
    private static final int NAME = 11;
    private static final int BODY = 24;
    private static final int LABEL = 30;
    private static final int SENTENCE = 46;

    /** Of a row of figures: of which bodies they are. */
    private static final String SCOPE = "范围";

    private final TableSchemas schemas = TableSchemas.official();

    /** Every number of every area with its coverage. */
    TableSheet details() {
        TableColumns of = columns(LevelsCsv.LEVELS);
        return sheet(
                "汇总明细",
                Paper.PORTRAIT,
                3,
                "本年度没有汇总数",
                LevelsCsv.LEVELS,
                of.column("level", WORD).ifAny(),
                of.column("parent", NAME).ifAny(),
                of.column("region", NAME),
                of.column("label", LABEL),
                of.column("applicant", WORD).ifAny(),
                of.column("value", SUM),
                of.column("unit", COUNT).titled("计量单位"),
                of.column("bodies_reporting", COUNT),
                of.column("bodies_expected", COUNT),
                of.column("bodies_off_roster", COUNT),
                of.worded("obs_status", WORD, TableSheets::inShort),
                of.column("indicator", BODY));
    }

    TableSheet bodies() {
        TableColumns of = columns(BodiesCsv.BODIES);
        return sheet(
                "各单位",
                Paper.LANDSCAPE,
                2,
                "本年度没有单位报送，也没有应报单位",
                BodiesCsv.BODIES,
                of.column("region", NAME),
                of.column("agency", BODY).toPage(),
                of.column("region_code", NUMBER).ifAny(),
                of.column("kind", NUMBER).ifAny(),
                of.column("standing", WORD),
                of.column("handed_in", NUMBER + 1).ifAny(),
                of.column("late", COUNT).ifAny(),
                of.column("disclosure_total", NUMBER).titled("主动公开政府信息数（条）").ifAny(),
                of.column("procurement_count", NUMBER).titled("采购项目数量（项）").ifAny(),
                of.column("procurement_amount", SUM).titled("采购总金额（元）").ifAny(),
                of.column("applications_received", NUMBER).titled("本年新收申请（件）"),
                of.column("applications_total", NUMBER).titled("办理结果总计（件）"),
                of.column("applications_carried_out", NUMBER).titled("结转下年度（件）"),
                of.column("errors", COUNT),
                of.column("warnings", COUNT),
                of.worded("scope", WORD, TableSheets::inShort),
                of.column("in_total", COUNT),
                of.column("ocr_left_out", WORD),
                of.column("source", LABEL));
    }

    /** Who is to be reminded, with room for what was said. */
    TableSheet reminders() {
        TableColumns of = columns(BodiesCsv.MISSING);
        return sheet(
                "催报",
                Paper.LANDSCAPE,
                2,
                "没有要催报的单位（没有名录时无从得知）",
                BodiesCsv.MISSING,
                of.column("region", NAME),
                of.column("agency", BODY).toPage(),
                of.column("kind", NUMBER).ifAny(),
                of.column("status", NAME),
                of.column("due", NUMBER + 1).ifAny(),
                of.worded("source", LABEL, TableSheets::lines).titled("收到的文件"),
                of.worded("reason", LABEL, TableSheets::lines).titled("没有采用的原因"),
                blank("联系人、电话"),
                blank("催报情况"));
    }

    TableSheet worklist() {
        TableColumns of = columns(WorklistCsv.TABLE);
        return sheet(
                "问题",
                Paper.LANDSCAPE,
                4,
                "没有要核对的问题",
                WorklistCsv.TABLE,
                of.column("rank", COUNT),
                of.column("severity", COUNT),
                of.column("region", NAME),
                of.column("agency", BODY - 4).toPage(),
                of.worded("message", SENTENCE, AnchorWords::inText),
                of.column("label", BODY),
                of.column("difference", NUMBER),
                of.column("total", SUM),
                of.share("share", WORD),
                of.share("cumulated_share", WORD),
                of.column("matters", COUNT),
                of.column("explanation", BODY - 4).ifAny(),
                of.column("source", BODY),
                of.worded("anchor", NAME + 3, AnchorWords::inWords));
    }

    /**
     * This year beside the one before, of all bodies and of those with a value in both (同口径): areas with all that lies in them,
     * then each region's bodies alone.
     */
    TableSheet years() {
        TableColumns of = columns(RollupCsv.TABLE);
        return new TableSheet(
                "同比",
                Paper.LANDSCAPE,
                2,
                "没有可以对照的上一年度",
                TableSheets::areasAndRegions,
                row -> !SourceColumn.cell(row, "previous_value").isEmpty()
                        || !SourceColumn.cell(row, "series_break").isEmpty(),
                List.of(
                        of.column("region", NAME),
                        new SourceColumn(SheetColumn.text("范围", NAME), row -> SourceColumn.cell(row, SCOPE)).ifAny(),
                        of.column("label", LABEL),
                        of.column("applicant", WORD).ifAny(),
                        of.column("unit", COUNT).titled("计量单位"),
                        of.column("value", SUM).titled("本年数"),
                        of.column("bodies_reporting", COUNT),
                        of.column("bodies_expected", COUNT),
                        of.column("previous_value", SUM),
                        of.column("previous_bodies_reporting", COUNT),
                        of.column("change", NUMBER),
                        growth("增减比例", "change", "previous_value"),
                        of.column("bodies_both_years", COUNT),
                        of.column("value_both_years", SUM),
                        of.column("previous_both_years", SUM),
                        of.column("change_both_years", NUMBER),
                        growth("同口径增减比例", "change_both_years", "previous_both_years"),
                        of.worded("change_status", WORD, TableSheets::inShort),
                        of.column("series_break", BODY).ifAny()));
    }

    private static void areasAndRegions(OpenWorkbook book, OpenWorkbook.RowReader reader) throws IOException {
        for (Map<String, String> area : book.areas()) {
            reader.read(scoped(area, "含所辖各级"));
        }
        String regions = book.areas().isEmpty() ? "" : "只含本地区的单位";
        book.rows(RollupCsv.TABLE.file(), row -> reader.read(scoped(row, regions)));
    }

    private static Map<String, String> scoped(Map<String, String> row, String scope) {
        Map<String, String> scoped = new HashMap<>(row);
        scoped.put(SCOPE, scope);
        return scoped;
    }

    TableSheet restatement() {
        TableColumns of = columns(RestatementCsv.TABLE);
        return sheet(
                "变化原因",
                Paper.LANDSCAPE,
                2,
                "与上次发布相比没有变化，或这是第一次发布",
                RestatementCsv.TABLE,
                of.column("region", NAME),
                of.column("label", LABEL),
                of.column("before", SUM),
                of.column("after", SUM),
                of.column("difference", NUMBER),
                of.column("cause", NAME),
                of.column("share", NUMBER),
                of.column("agency", BODY).toPage(),
                of.column("source", LABEL),
                of.column("table", BODY - 4).titled("数据文件"),
                of.column("group", NAME).ifAny());
    }

    TableSheet carryOvers() {
        TableColumns of = columns(CarryOverCsv.TABLE);
        return sheet(
                "结转台账",
                Paper.LANDSCAPE,
                3,
                "没有结转可以对照",
                CarryOverCsv.TABLE,
                of.column("region", NAME),
                of.column("agency", BODY).toPage(),
                of.column("applicant", WORD),
                of.column("previous_carried_out", NUMBER),
                of.column("carried_in", NUMBER),
                of.column("difference", WORD),
                of.column("explanation", BODY),
                of.column("previous_source", LABEL),
                of.worded("previous_anchor", NAME + 3, TableSheets::places),
                of.column("source", LABEL),
                of.worded("anchor", NAME + 3, AnchorWords::inWords));
    }

    TableSheet indicators() {
        TableColumns of = columns(IndicatorLists.INDICATORS);
        return sheet(
                "指标说明",
                Paper.LANDSCAPE,
                2,
                "没有指标",
                IndicatorLists.INDICATORS,
                of.column("table", BODY - 4),
                of.column("label", LABEL),
                of.column("applicant", WORD),
                of.column("unit", COUNT).titled("计量单位"),
                of.worded("kind", WORD, TableSheets::inShort),
                of.worded("forms", NAME, forms -> forms.replace("|", "、")),
                of.worded("breaks", LABEL, TableSheets::lines),
                of.column("description", LABEL),
                of.column("indicator", BODY));
    }

    private TableColumns columns(Table table) {
        return new TableColumns(schemas, table);
    }

    private static TableSheet sheet(
            String name, Paper paper, int fixed, String empty, Table table, SourceColumn... columns) {
        return new TableSheet(
                name,
                paper,
                fixed,
                empty,
                (book, reader) -> book.rows(table.file(), reader),
                row -> true,
                List.of(columns));
    }

    private static SourceColumn blank(String title) {
        return new SourceColumn(SheetColumn.text(title, NAME + 3), row -> "");
    }

    /** How much a figure grew; over a break nothing tells. */
    private static SourceColumn growth(String title, String change, String before) {
        return new SourceColumn(
                SheetColumn.share(title, WORD),
                row -> SourceColumn.cell(row, "series_break").isEmpty()
                        ? Percent.of(SourceColumn.cell(row, change), SourceColumn.cell(row, before))
                        : "");
    }

    /** A word without what is explained behind it in brackets. */
    private static String inShort(String word) {
        return word.replaceFirst("（.*", "");
    }

    /** Several in one cell of a table stand behind vertical bars. */
    private static String lines(String several) {
        return several.replace("|", "；");
    }

    /** Of merged bodies there are several. */
    private static String places(String anchors) {
        return List.of(anchors.split("；")).stream()
                .map(AnchorWords::inWords)
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
    }
}
