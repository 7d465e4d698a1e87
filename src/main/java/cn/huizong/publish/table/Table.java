package cn.huizong.publish.table;

import java.util.List;

/**
 * What a published CSV file holds.
 *
 * @param file its name
 * @param title what it is, in Chinese
 * @param columns in published order; new ones go at the end
 */
public record Table(String file, String title, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }
}
