package cn.huizong.publish.office.workbook;

import cn.huizong.publish.figure.CityTotals;
import cn.huizong.publish.folder.FolderFile;
import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.office.OfficeFile;
import cn.huizong.publish.office.OfficePaper;
import cn.huizong.publish.office.OfficeYear;
import cn.huizong.publish.table.RollupCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The year as one workbook ({@code 汇总.xlsx}). It is made from the tables row by row, so that memory follows the number of areas
 * and the names of bodies, not that of facts and findings.
 */
public final class YearWorkbook implements OfficePaper {
    public static final String FILE = "汇总.xlsx";

    private final List<Sheet> sheets;
    private final int mostRows;

    public YearWorkbook() {
        this(SheetWriter.MOST_ROWS);
    }

    /** One whose sheets hold so many rows. */
    YearWorkbook(int mostRows) {
        TableSheets tables = new TableSheets();
        this.mostRows = mostRows;
        this.sheets = List.of(
                new RegionSheet(),
                tables.bodies(),
                tables.reminders(),
                tables.worklist(),
                new RankingSheet(),
                tables.years(),
                tables.restatement(),
                tables.carryOvers(),
                tables.details(),
                tables.indicators());
    }

    @Override
    public List<OfficeFile> write(OfficeYear year, Path office) throws IOException {
        String title = new CityTotals(year.rollup()).title("度政府信息公开工作年度报告汇总");
        write(title, PublishedTables.in(year.tables()), RollupCsv.areas(year.rollup()), FolderFile.in(office, FILE));
        return List.of(new OfficeFile(FILE, "汇总工作簿：汇总、各单位、催报、问题、排名、同比、变化原因、结转台账、指标说明"));
    }

    void write(String title, PublishedTables tables, List<Map<String, String>> areas, Path file) throws IOException {
        BodyLinks links = new BodyLinks(tables);
        WorkbookFile.write(file, workbook -> {
            OpenWorkbook book = new OpenWorkbook(workbook, title, mostRows, tables, links, areas);
            for (Sheet sheet : sheets) {
                sheet.write(book);
            }
        });
    }
}
