package cn.huizong.publish.office.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Document;
import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.publish.office.material.Grid.Cell;
import cn.huizong.publish.office.material.Grid.Merge;
import cn.huizong.rollup.Figure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialTablesTests {
    private static final Forms FORMS = Forms.official();
    private static final OfficialTables TABLES = new OfficialTables(new Phrases());
    private static final MaterialFile FILE = new MaterialFile();

    /** What is handed on is read as what it was made from, cell by cell: it is the official form. */
    @ParameterizedTest
    @ValueSource(strings = {"2014", "2019", "2021"})
    void theTablesAreReadAgainAsTheOfficialForm(String id) throws Exception {
        Form form = FORMS.form(id);
        Map<IndicatorKey, Figure> figures = everyNumber(form);
        List<Block> blocks = TABLES.of(form, key -> Optional.ofNullable(figures.get(key))).stream()
                .map(table -> (Block) table.grid())
                .collect(Collectors.toList());
        blocks.add(0, Paragraph.title("云溪市2022年政府信息公开工作年度报告"));
        Document document = new Documents(Limits.DEFAULT).read(FILE.word(blocks));

        Map<IndicatorKey, BigDecimal> read = new HashMap<>();
        Extraction.Read extraction =
                (Extraction.Read) new Extractor(FORMS, Rules.official(FORMS).ties()).extract(document, "云溪市2022.docx");
        extraction.report().facts().stream()
                .filter(fact -> fact.form().equals(id))
                .forEach(fact -> read.put(fact.key(), fact.number().orElseThrow()));
        Map<IndicatorKey, BigDecimal> written = new HashMap<>();
        figures.forEach((key, figure) -> written.put(key, figure.value()));
        assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }

    @Test
    void headingsStandOverTheirColumns() {
        OfficialTable reviews =
                TABLES.of(FORMS.form("2021"), key -> Optional.empty()).get(2);

        assertThat(reviews.title()).isEqualTo("政府信息公开行政复议、行政诉讼情况");
        assertThat(reviews.grid().headRows()).isEqualTo(3);
        assertThat(texts(reviews.grid(), 0)).containsExactly("行政复议 x5", "行政诉讼 x10");
        assertThat(texts(reviews.grid(), 1))
                .containsExactly("结果维持 TOP", "结果纠正 TOP", "其他结果 TOP", "尚未审结 TOP", "总计 TOP", "未经复议直接起诉 x5", "复议后起诉 x5");
        assertThat(texts(reviews.grid(), 2)).startsWith(" BELOW", " BELOW", " BELOW", " BELOW", " BELOW", "结果维持");
        assertThat(reviews.grid().rows()).hasSize(4);
    }

    @Test
    void labelsStandBesideTheRowsBelowThem() {
        OfficialTable applications =
                TABLES.of(FORMS.form("2021"), key -> Optional.empty()).get(1);

        assertThat(texts(applications.grid(), 0))
                .containsExactly("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） x3 TOP", "申请人情况 x7");
        assertThat(texts(applications.grid(), 1)).containsExactly(" x3 BELOW", "自然人 TOP", "法人或其他组织 x5", "总计 TOP");
        assertThat(texts(applications.grid(), 3)).startsWith("一、本年新收政府信息公开申请数量 x3", "", "");
        assertThat(texts(applications.grid(), 7)).startsWith(" BELOW", "（三）不予公开 TOP", "1.属于国家秘密");
        assertThat(applications.grid().rows()).hasSize(3 + 25);
    }

    @Test
    void theSmallTablesAreOneEachBelowItsTitle() {
        OfficialTable disclosures =
                TABLES.of(FORMS.form("2019"), key -> Optional.empty()).get(0);

        assertThat(disclosures.title()).isEqualTo("主动公开政府信息情况");
        assertThat(texts(disclosures.grid(), 0)).containsExactly("第二十条第（一）项 x4");
        assertThat(texts(disclosures.grid(), 1)).containsExactly("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量");
        List<String> procurement =
                texts(disclosures.grid(), disclosures.grid().rows().size() - 2);
        assertThat(procurement).containsExactly("信息内容", "采购项目数量", "采购总金额 x2");
    }

    /** A blank is not a zero, and a row of one city's own stands there only where somebody filled it in. */
    @Test
    void whatNobodyGaveStaysBlank() {
        List<OfficialTable> tables = TABLES.of(FORMS.form("2019"), key -> Optional.empty());

        assertThat(tables).hasSize(3);
        assertThat(tables.stream()
                        .flatMap(table -> table.grid().rows().stream())
                        .flatMap(List::stream))
                .filteredOn(cell -> cell.style() == Grid.Style.VALUE)
                .hasSizeGreaterThan(150)
                .allMatch(cell -> cell.text().isEmpty());
        assertThat(tables.get(0).grid().rows().stream().flatMap(List::stream))
                .extracting(Cell::text)
                .doesNotContain("其他主动公开文件");
    }

    /** Another number for every cell; money with a part of a 万元. */
    private static Map<IndicatorKey, Figure> everyNumber(Form form) {
        Map<IndicatorKey, Figure> figures = new HashMap<>();
        for (Indicator indicator : form.indicators().toList()) {
            BigDecimal value = BigDecimal.valueOf(100 + figures.size());
            figures.put(
                    indicator.key(),
                    new Figure(
                            indicator,
                            indicator.isMoney() ? value.multiply(BigDecimal.valueOf(1001)) : value,
                            1,
                            Optional.empty()));
        }
        return figures;
    }

    private static List<String> texts(Grid grid, int row) {
        return grid.rows().get(row).stream()
                .map(cell -> cell.text()
                        + (cell.columns() > 1 ? " x" + cell.columns() : "")
                        + (cell.merge() == Merge.NONE ? "" : " " + cell.merge()))
                .toList();
    }
}
