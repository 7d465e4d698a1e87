package cn.huizong.roster.file;

import cn.huizong.report.Body;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.CsvRows.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the names that the office confirmed (名称确认): CSV in UTF-8 or GB18030 with the columns name, region, agency, who,
 * date, source and sha256. The other columns of questions.csv may stand in it too, so that its rows can be pasted; a row whose agency is
 * still empty says nothing yet. 无 as agency says that the name is none of the roster and its figures count beside it, 不计 that
 * they count nowhere. A row of the kind year says in its column year of which year the file is. A name that several bodies
 * answer to is confirmed for its file (source, and sha256 if the content matters) or for its region, never for the words.
 */
public final class MatchesFile {
    private static final List<String> COLUMNS = List.of(
            "kind",
            "source",
            "name",
            "region",
            "year",
            "candidates",
            "todo",
            "agency",
            "who",
            "date",
            "sha256",
            "differences");
    private static final Set<String> NONE = Set.of("无", "none");
    private static final Set<String> LEFT_OUT = Set.of("不计", "exclude");
    private static final String YEAR = "year";

    private final CsvRows rows;

    public MatchesFile(Path file) {
        this.rows = new CsvRows("名称确认文件", file, COLUMNS);
    }

    /**
     * The roster with the names of the file.
     *
     * @throws WrongFile naming every row that cannot be right
     */
    public Roster confirm(Roster roster) throws WrongFile {
        List<Roster.Confirmed> confirmed = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Row row : rows.read(List.of("name", "agency"))) {
            if (!row.text("agency").isEmpty()) {
                fault(roster, row, confirmed).ifPresent(fault -> faults.add(rows.fault(row.line(), fault)));
                confirmed.add(confirmed(row));
            }
        }
        if (!faults.isEmpty()) {
            throw new WrongFile(String.join("\n", faults));
        }
        return roster.confirmed(confirmed.stream().distinct().toList());
    }

    private static Roster.Confirmed confirmed(Row row) {
        String answer = row.text("agency").toLowerCase(Locale.ROOT);
        boolean leftOut = LEFT_OUT.contains(answer);
        Optional<String> agency = Optional.of(row.text("agency")).filter(name -> !NONE.contains(answer) && !leftOut);
        return new Roster.Confirmed(
                row.text("name"),
                row.text("region"),
                agency,
                leftOut,
                row.text("source"),
                row.text("sha256"),
                isAboutYear(row) ? Optional.of(Integer.valueOf(row.text(YEAR))) : Optional.empty());
    }

    /** Whether a name is that of several bodies, of which the region does not tell one. */
    private static boolean isOfSeveral(Roster roster, String agency, String region) {
        List<Body> named = roster.answered(agency);
        return named.size() > 1
                && named.stream().filter(body -> body.region().equals(region)).count() != 1;
    }

    private static boolean isAboutYear(Row row) {
        return row.text("kind").equals(YEAR) && row.text(YEAR).matches("20\\d{2}");
    }

    private static Optional<String> fault(Roster roster, Row row, List<Roster.Confirmed> before) {
        Roster.Confirmed one = confirmed(row);
        if (one.name().isEmpty()) {
            return Optional.of("name 不能为空");
        }
        if (row.text("kind").equals(YEAR) && (!isAboutYear(row) || one.source().isEmpty())) {
            return Optional.of("确认年度的一行要写明 source（文件）和四位数的 year（报告年度）");
        }
        boolean known = one.agency().isEmpty()
                || roster.isEmpty()
                || one.year().isPresent()
                || !roster.answered(one.agency().get()).isEmpty();
        if (!known) {
            return Optional.of("agency“" + row.text("agency") + "”不在名录里；应是名录中的单位全称，或“无”");
        }
        if (one.agency()
                .filter(agency -> isOfSeveral(roster, agency, one.region()))
                .isPresent()) {
            return Optional.of("名录中叫“" + row.text("agency") + "”的不止一个，请在后面用括号写明地区或地区代码："
                    + roster.answered(one.agency().get()).stream()
                            .map(roster::fullName)
                            .collect(Collectors.joining("、")));
        }
        if (!row.text("date").matches("|\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of("date 应写成 2022-02-15 这样，这里是“" + row.text("date") + "”");
        }
        boolean contradicted = before.stream()
                .anyMatch(other -> other.name().equals(one.name())
                        && other.region().equals(one.region())
                        && other.source().equals(one.source())
                        && other.sha256().equals(one.sha256())
                        && !other.agency().equals(one.agency()));
        return contradicted ? Optional.of("“" + one.name() + "”前面已确认为另一个单位") : Optional.empty();
    }
}
