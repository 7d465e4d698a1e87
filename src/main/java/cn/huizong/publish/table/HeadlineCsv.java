package cn.huizong.publish.table;

import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.HeadlineColumn;
import cn.huizong.rollup.HeadlineTable;
import cn.huizong.rollup.HeadlineTotal;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A headline table (汇总主表): a row a region, each total with the number of bodies in it on its right. */
public final class HeadlineCsv {
    private HeadlineCsv() {}

    public static Table table(HeadlineTable headline) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("地区代码", "地区代码"),
                Column.text("地区", "地区"),
                Column.integer("年度", "报告年度"),
                Column.integer("应报单位数", "名录中应报送的单位数；没有名录时为已报单位数"),
                Column.integer("已报单位数", "报告已采用的单位数")));
        for (HeadlineColumn column : headline.columns()) {
            columns.add(Column.number(column.heading(), "填报完整的单位之和；没有单位填报则空"));
            columns.add(Column.integer(column.coverageHeading(), "左栏中包括的单位数，连同计入的名录外单位"));
        }
        columns.add(Column.integer("名录外单位数", "另计入各数的名录外单位数，不算在应报和已报单位数里"));
        columns.add(Column.text("数据状态", "A 应报单位都在已报单位里，P 暂定，有应报单位没有报。SDMX 代码表 CL_OBS_STATUS"));
        return new Table(headline.file(), headline.title(), columns);
    }

    public static void write(HeadlineTable headline, YearRollup rollup, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, table(headline))) {
            rollup.regions().forEach(region -> csv.row(row(headline, rollup, region)));
        }
    }

    private static List<Object> row(HeadlineTable headline, YearRollup rollup, RegionRollup region) {
        List<BodyYear> bodies = rollup.counted().stream()
                .filter(standing -> standing.body().regionCode().equals(region.regionCode()))
                .filter(standing -> standing.body().region().equals(region.region()))
                .toList();
        int off = (int) bodies.stream().filter(body -> !body.listed()).count();
        List<Object> row = new ArrayList<>(
                List.of(region.regionCode(), region.region(), rollup.year(), region.expected(), bodies.size() - off));
        for (HeadlineColumn column : headline.columns()) {
            HeadlineTotal total = column.total(bodies);
            row.add(total.value());
            row.add(total.reporting());
        }
        row.add(off);
        row.add(ObservationStatus.of(bodies.size() - off, region.expected()).code());
        return row;
    }
}
