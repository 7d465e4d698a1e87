package cn.huizong.roster.file;

import cn.huizong.report.Body;
import cn.huizong.report.Scope;
import cn.huizong.roster.Level;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.CsvRows.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the roster (报送单位名录): CSV in UTF-8 or GB18030 with the columns agency, region_code, region, kind, aliases,
 * valid_from, valid_to, successor, level, parent and scope, of which all but agency and region may be missing or empty.
 */
public final class RosterFile {
    static final List<String> COLUMNS = List.of(
            "agency",
            "region_code",
            "region",
            "kind",
            "aliases",
            "valid_from",
            "valid_to",
            "successor",
            "level",
            "parent",
            "scope");

    private static final Map<String, Scope> SCOPES =
            Map.of("body", Scope.BODY, "本级", Scope.BODY, "area", Scope.AREA, "全域", Scope.AREA);

    private final CsvRows rows;

    public RosterFile(Path file) {
        this.rows = new CsvRows("名录", file, COLUMNS);
    }

    /** A body with the row that it stands in. */
    record Listed(int line, Roster.Entry entry) {}

    /**
     * Reads the roster.
     *
     * @throws WrongFile naming every row that cannot be right
     */
    public Roster read() throws WrongFile {
        List<Listed> listed = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Row row : rows.read(List.of("agency", "region"))) {
            try {
                listed.add(new Listed(row.line(), entry(row)));
            } catch (WrongFile e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        tellApart(listed);
        if (faults.isEmpty()) {
            new RosterFaults(listed).find().forEach(fault -> faults.add(rows.fault(fault.line(), fault.text())));
        }
        if (!faults.isEmpty()) {
            throw new WrongFile(String.join("\n", faults));
        }
        return new Roster(listed.stream().map(Listed::entry).toList());
    }

    /** Two areas of one name without a code, in two areas above, are two: each goes by its parent and its name. */
    private static void tellApart(List<Listed> listed) {
        Map<String, Set<String>> parents = new HashMap<>();
        listed.stream()
                .map(Listed::entry)
                .filter(entry ->
                        entry.body().regionCode().isEmpty() && !entry.parent().isEmpty())
                .forEach(entry -> parents.computeIfAbsent(entry.body().region(), region -> new HashSet<>())
                        .add(entry.parent()));
        listed.replaceAll(one -> {
            Roster.Entry entry = one.entry();
            boolean shared = entry.body().regionCode().isEmpty()
                    && !entry.parent().isEmpty()
                    && parents.getOrDefault(entry.body().region(), Set.of()).size() > 1;
            return shared
                    ? new Listed(
                            one.line(), entry.in(entry.parent() + entry.body().region()))
                    : one;
        });
    }

    private Roster.Entry entry(Row row) throws WrongFile {
        if (row.text("agency").isEmpty() || row.text("region").isEmpty()) {
            throw rows.wrong(row.line(), "agency 和 region 不能为空");
        }
        return new Roster.Entry(
                new Body(row.text("region_code"), row.text("region"), row.text("agency")),
                row.text("kind"),
                Arrays.stream(row.text("aliases").split("\\|"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                year(row, "valid_from", Integer.MIN_VALUE),
                year(row, "valid_to", Integer.MAX_VALUE),
                row.text("successor"),
                level(row),
                row.text("parent"),
                scope(row));
    }

    private String level(Row row) throws WrongFile {
        String text = row.text("level");
        if (!text.isEmpty() && Level.find(text).isEmpty()) {
            throw rows.wrong(
                    row.line(), "level 应是 province、city、county、township、village（或省级、市级、县级、乡级、村级），这里是“" + text + "”");
        }
        return text;
    }

    /** As the column says; else as the kind says. */
    private Optional<Scope> scope(Row row) throws WrongFile {
        String text = row.text("scope").toLowerCase(Locale.ROOT);
        if (!text.isEmpty()) {
            if (!SCOPES.containsKey(text)) {
                throw rows.wrong(row.line(), "scope 应是 body（本级）或 area（全域），这里是“" + text + "”");
            }
            return Optional.ofNullable(SCOPES.get(text));
        }
        if (row.text("kind").contains("全域")) {
            return Optional.of(Scope.AREA);
        }
        return row.text("kind").contains("本级") ? Optional.of(Scope.BODY) : Optional.empty();
    }

    private int year(Row row, String column, int open) throws WrongFile {
        String text = row.text(column);
        if (text.isEmpty()) {
            return open;
        }
        if (!text.matches("\\d{4}")) {
            throw rows.wrong(row.line(), column + " 应是四位年份，这里是“" + text + "”");
        }
        return Integer.parseInt(text);
    }
}
