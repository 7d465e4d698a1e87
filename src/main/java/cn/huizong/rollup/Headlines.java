package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.YamlFile;
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
        return new Headlines(YamlFile.resource("/rollup/headlines.yml", Written.class).tables().stream()
                .map(Headlines::table)
                .toList());
    }

    /** The file as it is written. */
    private record Written(List<WrittenTable> tables) {}

    private record WrittenTable(String file, String title, List<WrittenColumn> columns) {}

    private record WrittenColumn(String heading, List<String> of, List<String> or) {}

    /** Every number that a headline table needs. */
    public Set<IndicatorKey> keys() {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.alternatives().stream())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HeadlineTable table(WrittenTable written) {
        return new HeadlineTable(
                written.file(),
                written.title(),
                written.columns().stream().map(Headlines::column).toList());
    }

    private static HeadlineColumn column(WrittenColumn written) {
        return new HeadlineColumn(
                written.heading(),
                Stream.of(written.of(), written.or())
                        .filter(lines -> !lines.isEmpty())
                        .map(lines -> lines.stream().map(IndicatorKey::parse).toList())
                        .toList());
    }
}
