package cn.huizong.publish.schema;

import cn.huizong.form.YamlFile;
import cn.huizong.publish.table.Column;
import cn.huizong.publish.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of all published tables, as {@code publish/tables.yml} says them. */
public final class TableSchemas {
    public static final String RESOURCE = "/publish/tables.yml";

    private final Written written;

    private TableSchemas(Written written) {
        this.written = written;
    }

    /** The file as it is written. */
    private record Written(
            Map<String, List<Word>> words, Map<String, ColumnSchema> columns, Map<String, TableSchema> tables) {}

    /** The file that comes with the program. */
    public static TableSchemas official() {
        return new TableSchemas(YamlFile.resource(RESOURCE, Written.class));
    }

    /** What a table's rows are tied by. */
    public TableSchema of(Table table) {
        return written.tables().getOrDefault(table.file(), TableSchema.PLAIN);
    }

    /**
     * What a column of a table is. A column whose name is its title, as in the headline tables, needs no line in the file.
     *
     * @throws IllegalStateException if the file says nothing about a column whose name is a code
     */
    public ColumnSchema column(Table table, Column column) {
        return Optional.ofNullable(written.columns().get(table.file() + " " + column.name()))
                .or(() -> Optional.ofNullable(written.columns().get(column.name())))
                .orElseGet(() -> named(table, column));
    }

    private static ColumnSchema named(Table table, Column column) {
        if (column.name().codePoints().noneMatch(Character::isIdeographic)) {
            throw new IllegalStateException("no title for " + table.file() + " " + column.name());
        }
        return ColumnSchema.titled(column.name());
    }

    /** The words that a column draws on; none where it is free. */
    public List<Word> words(ColumnSchema column) {
        return column.words()
                .map(name -> Optional.ofNullable(written.words().get(name))
                        .orElseThrow(() -> new IllegalStateException("no words " + name)))
                .orElse(List.of());
    }

    /** The type of a column by Table Schema. */
    public static String type(Column column, ColumnSchema schema) {
        return schema.type().orElse(column.type().code());
    }
}
