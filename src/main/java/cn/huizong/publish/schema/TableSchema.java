package cn.huizong.publish.schema;

import java.util.List;

/**
 * What ties a table's rows to each other and to other tables.
 *
 * @param key the columns that name a row; none where rows may be alike
 * @param links which rows of other tables its rows are about
 */
public record TableSchema(List<String> key, List<Link> links) {
    static final TableSchema PLAIN = new TableSchema(List.of(), List.of());

    public TableSchema {
        key = List.copyOf(key);
        links = List.copyOf(links);
    }

    /**
     * A link to another table.
     *
     * @param columns the columns here, which bear the same names there
     * @param to the other table's file
     */
    public record Link(List<String> columns, String to) {
        public Link {
            columns = List.copyOf(columns);
        }
    }
}
