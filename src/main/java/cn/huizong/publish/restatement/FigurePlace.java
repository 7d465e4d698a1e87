package cn.huizong.publish.restatement;

import cn.huizong.publish.table.LevelsCsv;
import cn.huizong.publish.table.ReconciliationCsv;
import cn.huizong.publish.table.RollupCsv;
import java.util.List;

/**
 * Which figure of the published tables is meant. The code of a region tells only regions of one name apart, since a roster may
 * come later.
 *
 * @param table the table's file
 * @param region the region's name, with its code if several have it
 * @param group what tells rows of one region apart: the area above in levels.csv, the kind in kinds.csv, the body whose report
 *     over the area it is in reconciliation.csv
 * @param indicator the number's code, or the heading of a headline table
 * @param applicant its applicant
 */
public record FigurePlace(String table, String region, String group, String indicator, String applicant) {
    private static final List<String> ORDER = List.of(
            RollupCsv.TABLE.file(), LevelsCsv.LEVELS.file(), LevelsCsv.KINDS.file(), ReconciliationCsv.TABLE.file());

    /** The headline tables come first after the rollup that they are taken from. */
    int rank() {
        int place = ORDER.indexOf(table);
        return place < 0 ? 1 : place * 2;
    }
}
