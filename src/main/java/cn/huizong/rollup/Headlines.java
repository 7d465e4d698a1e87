package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Yaml;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headline tables (汇总主表), as {@code rollup/headlines.yml} lays them out.
 *
 * @param tables in the order of the file
 */
public record Headlines(List<HeadlineTable> tables) {
    public Headlines {
        tables = List.copyOf(tables);
    }

    /** The headline tables that come with the program. */
    public static Headlines official() {
        return new Headlines(Yaml.load("/rollup/headlines.yml").list("tables").stream()
                .map(Headlines::table)
                .toList());
    }

    /** Every number that a headline table needs. */
    public Set<IndicatorKey> keys() {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.alternatives().stream())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HeadlineTable table(Yaml yaml) {
        return new HeadlineTable(
                yaml.text("file"),
                yaml.text("title"),
                yaml.list("columns").stream().map(Headlines::column).toList());
    }

    private static HeadlineColumn column(Yaml yaml) {
        return new HeadlineColumn(
                yaml.text("heading"),
                Stream.of("of", "or")
                        .map(yaml::texts)
                        .filter(lines -> !lines.isEmpty())
                        .map(lines -> lines.stream().map(IndicatorKey::parse).toList())
                        .toList());
    }
}
