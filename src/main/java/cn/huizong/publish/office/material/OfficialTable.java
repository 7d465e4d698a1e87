package cn.huizong.publish.office.material;

import cn.huizong.form.Indicator;
import java.util.List;

/**
 * A table of the official form, filled.
 *
 * @param title the heading of its part of the report
 * @param grid the table
 * @param indicators the numbers that it asks for, in printed order
 */
record OfficialTable(String title, Grid grid, List<Indicator> indicators) {
    OfficialTable {
        indicators = List.copyOf(indicators);
    }
}
