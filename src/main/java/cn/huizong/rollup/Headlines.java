package cn.huizong.rollup;

import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * The headline tables that come with the program, their groups written out for some forms.
     *
     * @throws IllegalStateException if no form asks for a column
     */
    public static Headlines official(Forms forms) {
        return new Headlines(YamlFile.resource("/rollup/headlines.yml", Written.class).tables().stream()
                .map(table -> table(table, forms))
                .toList());
    }

    /** The file as it is written. */
    private record Written(List<WrittenTable> tables) {}

    private record WrittenTable(String file, String title, List<WrittenColumn> columns) {}

    private record WrittenColumn(String heading, List<String> of, List<String> or) {}

    /** Every number that a headline table needs. */
    public Set<IndicatorKey> keys() {
        return lines().flatMap(lines -> lines.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that are a part only of a figure. */
    public Set<IndicatorKey> parts() {
        return lines().filter(lines -> lines.keys().size() > 1)
                .flatMap(lines -> lines.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<HeadlineColumn.Lines> lines() {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.alternatives().stream());
    }

    private static HeadlineTable table(WrittenTable written, Forms forms) {
        return new HeadlineTable(
                written.file(),
                written.title(),
                written.columns().stream().map(column -> column(column, forms)).toList());
    }

    private static HeadlineColumn column(WrittenColumn written, Forms forms) {
        Map<List<IndicatorKey>, Set<String>> asked = new LinkedHashMap<>();
        for (List<String> way : List.of(written.of(), written.or())) {
            List<IndicatorKey> terms = way.stream().map(IndicatorKey::parse).toList();
            for (Form form : forms.all()) {
                List<IndicatorKey> lines = terms.stream()
                        .flatMap(term -> lines(term, form).stream())
                        .distinct()
                        .toList();
                if (!lines.isEmpty()
                        && terms.stream().noneMatch(term -> lines(term, form).isEmpty())) {
                    asked.computeIfAbsent(lines, unused -> new TreeSet<>()).add(form.id());
                }
            }
        }
        if (asked.isEmpty()) {
            throw new IllegalStateException("no form asks for " + written.heading());
        }
        return new HeadlineColumn(
                written.heading(),
                asked.entrySet().stream()
                        .map(lines -> new HeadlineColumn.Lines(lines.getValue(), lines.getKey()))
                        .toList());
    }

    /** A line, or the lines of a group, as far as a form has them. */
    private static List<IndicatorKey> lines(IndicatorKey term, Form form) {
        return form.tables().stream()
                .flatMap(table -> term.isGroup()
                        ? table.below(term).stream()
                        : table.indicators().map(Indicator::key).filter(term::equals))
                .distinct()
                .toList();
    }
}
