package cn.huizong.publish.schema;

import static cn.huizong.publish.table.Column.text;

import cn.huizong.publish.table.Column;
import cn.huizong.publish.table.Csv;
import cn.huizong.publish.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code columns.csv}, every column of every table with its title, and {@code codes.csv}, every word of those that have few. */
public final class CodeLists {
    public static final Table COLUMNS = new Table(
            "columns.csv",
            "各数据文件的列",
            List.of(
                    text("file", "数据文件"),
                    text("column", "列名"),
                    text("title", "中文列名"),
                    text("type", "Table Schema 的类型：string 文字，integer 整数，number 数，date 日期"),
                    text("required", "yes 每行都有，no 可能为空"),
                    text("description", "这一列是什么")));

    public static final Table CODES = new Table(
            "codes.csv",
            "各列用词",
            List.of(
                    text("file", "数据文件"),
                    text("column", "列名"),
                    text("code", "列中的写法"),
                    text("zh", "中文意思"),
                    text("en", "英文意思")));

    private final TableSchemas schemas;
    private final List<Table> tables;

    /** @param tables all published tables in the order of the lists */
    public CodeLists(TableSchemas schemas, List<Table> tables) {
        this.schemas = schemas;
        this.tables = List.copyOf(tables);
    }

    public void write(Path folder) throws IOException {
        try (Csv columns = new Csv(folder, COLUMNS);
                Csv codes = new Csv(folder, CODES)) {
            for (Table table : tables) {
                for (Column column : table.columns()) {
                    write(table, column, columns, codes);
                }
            }
        }
    }

    private void write(Table table, Column column, Csv columns, Csv codes) {
        ColumnSchema schema = schemas.column(table, column);
        columns.row(List.of(
                table.file(),
                column.name(),
                schema.title(),
                TableSchemas.type(column, schema),
                schema.required() ? "yes" : "no",
                column.description()));
        schemas.words(schema)
                .forEach(word -> codes.row(List.of(table.file(), column.name(), word.code(), word.zh(), word.en())));
    }
}
