package cn.huizong.publish.schema;

import java.util.Optional;

/**
 * What a column is beside its name and kind.
 *
 * @param title its title, in Chinese
 * @param type what its texts are by Table Schema, where that is more than text: {@code date}
 * @param words the name of the list of words that it draws on
 * @param required whether no cell of it is empty
 */
public record ColumnSchema(String title, Optional<String> type, Optional<String> words, boolean required) {
    static ColumnSchema titled(String title) {
        return new ColumnSchema(title, Optional.empty(), Optional.empty(), false);
    }
}
