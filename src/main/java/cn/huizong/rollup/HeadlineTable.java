package cn.huizong.rollup;

import java.util.List;

/**
 * One headline table: a row a region.
 *
 * @param file the file it is published in
 * @param title what it shows, in Chinese
 * @param columns its totals, in published order
 */
public record HeadlineTable(String file, String title, List<HeadlineColumn> columns) {
    public HeadlineTable {
        columns = List.copyOf(columns);
    }
}
