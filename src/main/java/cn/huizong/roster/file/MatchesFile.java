package cn.huizong.roster.file;

import cn.huizong.roster.Roster;
import cn.huizong.roster.file.CsvRows.Row;
import cn.huizong.settings.WrongSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the names that the office confirmed (名称确认): CSV in UTF-8 or GB18030 with the columns name, region, agency, who
 * and date. The other columns of questions.csv may stand in it too, so that its rows can be pasted; a row whose agency is
 * still empty says nothing yet. 无 as agency says that the name is none of the roster.
 */
public final class MatchesFile {
    private static final List<String> COLUMNS =
            List.of("kind", "source", "name", "region", "year", "candidates", "todo", "agency", "who", "date");
    private static final Set<String> NONE = Set.of("无", "none");

    private final CsvRows rows;

    public MatchesFile(Path file) {
        this.rows = new CsvRows("名称确认文件", file, COLUMNS);
    }

    /**
     * The roster with the names of the file.
     *
     * @throws WrongSettings naming every row that cannot be right
     */
    public Roster confirm(Roster roster) throws WrongSettings {
        List<Roster.Confirmed> confirmed = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Row row : rows.read(List.of("name", "agency"))) {
            if (!row.text("agency").isEmpty()) {
                fault(roster, row, confirmed).ifPresent(fault -> faults.add(rows.fault(row.line(), fault)));
                confirmed.add(confirmed(row));
            }
        }
        if (!faults.isEmpty()) {
            throw new WrongSettings(String.join("\n", faults));
        }
        return roster.confirmed(confirmed.stream().distinct().toList());
    }

    private static Roster.Confirmed confirmed(Row row) {
        Optional<String> agency =
                Optional.of(row.text("agency")).filter(name -> !NONE.contains(name.toLowerCase(Locale.ROOT)));
        return new Roster.Confirmed(row.text("name"), row.text("region"), agency);
    }

    private static Optional<String> fault(Roster roster, Row row, List<Roster.Confirmed> before) {
        Roster.Confirmed one = confirmed(row);
        if (one.name().isEmpty()) {
            return Optional.of("name 不能为空");
        }
        boolean known = one.agency().isEmpty()
                || roster.entries().stream()
                        .anyMatch(entry ->
                                entry.body().agency().equals(one.agency().get()));
        if (!known) {
            return Optional.of("agency“" + row.text("agency") + "”不在名录里；应是名录中的单位全称，或“无”");
        }
        if (!row.text("date").matches("|\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of("date 应写成 2022-02-15 这样，这里是“" + row.text("date") + "”");
        }
        boolean contradicted = before.stream()
                .anyMatch(other -> other.name().equals(one.name())
                        && other.region().equals(one.region())
                        && !other.agency().equals(one.agency()));
        return contradicted ? Optional.of("“" + one.name() + "”前面已确认为另一个单位") : Optional.empty();
    }
}
