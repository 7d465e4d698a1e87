package cn.huizong.publish.office.workbook;

import cn.huizong.publish.schema.ColumnSchema;
import cn.huizong.publish.schema.TableSchemas;
import cn.huizong.publish.schema.Word;
import cn.huizong.publish.table.Column;
import cn.huizong.publish.table.Table;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Columns taken from a published table as they are: with its Chinese titles, and words for codes. */
final class TableColumns {
    private final TableSchemas schemas;
    private final Table table;

    TableColumns(TableSchemas schemas, Table table) {
        this.schemas = schemas;
        this.table = table;
    }

    SourceColumn column(String name, int width) {
        Column column = table.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table.file() + " " + name));
        ColumnSchema schema = schemas.column(table, column);
        Map<String, String> words = schemas.words(schema).stream().collect(Collectors.toMap(Word::code, Word::zh));
        SheetColumn.Kind kind = column.type() == Column.Type.TEXT ? SheetColumn.Kind.TEXT : SheetColumn.Kind.NUMBER;
        return new SourceColumn(new SheetColumn(schema.title(), width, kind), row -> {
            String text = row.getOrDefault(name, "");
            return words.getOrDefault(text, text);
        });
    }

    /** The same as a part of one. */
    SourceColumn share(String name, int width) {
        SourceColumn column = column(name, width);
        return new SourceColumn(SheetColumn.share(column.shown().title(), width), column.text());
    }

    /** The same with its text said otherwise. */
    SourceColumn worded(String name, int width, Function<String, String> wording) {
        SourceColumn column = column(name, width);
        return new SourceColumn(column.shown(), column.text().andThen(wording));
    }
}
