package cn.huizong.roster.file;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.IndicatorSearch;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.Correction;
import cn.huizong.report.Correction.Action;
import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.CsvRows.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what the office decided about reports (更正与说明): CSV in UTF-8 or GB18030 with the columns body, region, year,
 * indicator, applicant, action, value, expected, reason, who, date, rule and
 * sha256 (the file that was decided about). {@code *} as indicator is the whole report.
 */
public final class CorrectionsFile {
    private static final List<String> COLUMNS = List.of(
            "body",
            "region",
            "year",
            "indicator",
            "applicant",
            "action",
            "value",
            "expected",
            "reason",
            "who",
            "date",
            "rule",
            "sha256");
    private static final String WHOLE_REPORT = "*";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_.]*");

    private final CsvRows rows;
    private final Forms forms;
    private final IndicatorSearch search;
    private final Rules rules;
    private final Roster roster;

    /** @param roster tells bodies of one name apart, about which a row must name the region */
    public CorrectionsFile(Path file, Forms forms, Rules rules, Roster roster) {
        this.roster = roster;
        this.rows = new CsvRows("更正文件", file, COLUMNS);
        this.forms = forms;
        this.search = new IndicatorSearch(forms);
        this.rules = rules;
    }

    /**
     * Reads the file.
     *
     * @throws WrongFile naming every row that cannot be right
     */
    public Corrections read() throws WrongFile {
        List<Correction> corrections = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Row row : rows.read(List.of("body", "year", "action"))) {
            Optional<String> fault = fault(row);
            if (fault.isPresent()) {
                faults.add(rows.fault(row.line(), fault.get()));
            } else {
                corrections.add(correction(row));
            }
        }
        if (!faults.isEmpty()) {
            throw new WrongFile(String.join("\n", faults));
        }
        return new Corrections(corrections);
    }

    private Optional<String> fault(Row row) {
        for (String needed : List.of("body", "reason", "who")) {
            if (row.text(needed).isEmpty()) {
                return Optional.of(needed + " 不能为空");
            }
        }
        if (!row.text("year").matches("20\\d{2}")) {
            return Optional.of("year 应是四位年份，这里是“" + row.text("year") + "”");
        }
        if (!row.text("date").matches("|\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of("date 应写成 2022-02-15 这样，这里是“" + row.text("date") + "”");
        }
        List<Body> named = roster.answered(row.text("body"));
        if (row.text("region").isEmpty() && named.size() > 1) {
            return Optional.of("名录中叫“" + row.text("body") + "”的有 " + named.size() + " 个，请在 region 写明地区或地区代码："
                    + named.stream().map(roster::fullName).collect(Collectors.joining("、")));
        }
        Optional<Action> action = action(row);
        if (action.isEmpty()) {
            return Optional.of("action 应是 set（改为）、drop（不采用）或 accept（说明），这里是“" + row.text("action") + "”");
        }
        if (!row.text("sha256").matches("|[0-9a-f]{64}")) {
            return Optional.of("sha256 应是 submissions.csv 里的 64 位十六进制数，这里是“" + row.text("sha256") + "”");
        }
        return faultOfIndicator(row).or(() -> fault(row, action.get()));
    }

    private Optional<String> faultOfIndicator(Row row) {
        List<IndicatorKey> called = keys(row);
        if (namesNumber(row) && called.isEmpty()) {
            return Optional.of(
                    "没有指标“" + asked(row) + "”（写报表上的行名和栏目，如“新收 自然人”，或 city-rollup.csv 的 indicator 和 applicant 两列）");
        }
        return called.size() <= 1
                ? Optional.empty()
                : Optional.of("“" + asked(row) + "”有几个指标，请多写几个字，或写代码："
                        + called.stream()
                                .map(key -> forms.findIndicator(key)
                                                .orElseThrow()
                                                .label()
                                                .strip() + "（" + key + "）")
                                .collect(Collectors.joining("、")));
    }

    private Optional<String> fault(Row row, Action action) {
        boolean number = row.text("value").matches("-?\\d{1,18}(\\.\\d{1,6})?");
        return switch (action) {
            case SET ->
                key(row).isEmpty()
                        ? Optional.of("action 为 set 时，indicator 不能为空")
                        : number ? Optional.empty() : Optional.of("value 应是一个数（金额以元计），这里是“" + row.text("value") + "”");
            case DROP ->
                row.text("indicator").isEmpty()
                        ? Optional.of("action 为 drop 时，indicator 不能为空；撤回整份报告写 *")
                        : Optional.empty();
            case ACCEPT -> {
                boolean known = rules.all().stream().anyMatch(rule -> rule.id().equals(row.text("rule")));
                yield row.text("rule").isEmpty() && key(row).isEmpty()
                        ? Optional.of("action 为 accept 时，indicator 和 rule 至少写一个")
                        : row.text("rule").isEmpty() || known
                                ? Optional.empty()
                                : Optional.of("没有规则“" + row.text("rule") + "”（见 findings.csv 的 rule 列）");
            }
        };
    }

    private static Optional<Action> action(Row row) {
        String written = row.text("action").toLowerCase(Locale.ROOT);
        return Arrays.stream(Action.values())
                .filter(action -> action.code().equals(written) || word(action).equals(written))
                .findFirst();
    }

    private static String word(Action action) {
        return switch (action) {
            case SET -> "改为";
            case DROP -> "不采用";
            case ACCEPT -> "说明";
        };
    }

    private static boolean namesNumber(Row row) {
        return !row.text("indicator").isEmpty() && !row.text("indicator").equals(WHOLE_REPORT);
    }

    private static String asked(Row row) {
        return isCode(row) ? code(row).toString() : (row.text("indicator") + " " + row.text("applicant")).strip();
    }

    private static boolean isCode(Row row) {
        return CODE.matcher(row.text("indicator")).matches();
    }

    private static IndicatorKey code(Row row) {
        return new IndicatorKey(row.text("indicator"), row.text("applicant"));
    }

    /** What the row names: a code and applicant as they are written, else the numbers that have these words on the form. */
    private List<IndicatorKey> keys(Row row) {
        if (!namesNumber(row)) {
            return List.of();
        }
        if (isCode(row)) {
            return forms.findIndicator(code(row)).isPresent() ? List.of(code(row)) : List.of();
        }
        return search.find(asked(row), Integer.parseInt(row.text("year"))).stream()
                .map(Indicator::key)
                .toList();
    }

    private Optional<IndicatorKey> key(Row row) {
        return keys(row).stream().findFirst();
    }

    private Correction correction(Row row) {
        Action action = action(row).orElseThrow();
        Optional<Body> named = withItsArea(row.text("body"));
        return new Correction(
                named.map(Body::agency).orElse(row.text("body")),
                row.text("region").isEmpty() ? named.map(CorrectionsFile::area).orElse("") : row.text("region"),
                Integer.parseInt(row.text("year")),
                key(row),
                action,
                action == Action.SET ? Optional.of(new BigDecimal(row.text("value"))) : Optional.empty(),
                row.text("expected"),
                row.text("rule"),
                row.text("reason"),
                row.text("who"),
                row.text("date"),
                row.text("sha256"));
    }

    /** The body of the roster whose name is written with its area in brackets, as questions write it. */
    private Optional<Body> withItsArea(String name) {
        List<Body> named = roster.answered(name);
        return named.size() == 1 && !named.get(0).agency().equals(name) ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static String area(Body body) {
        return body.regionCode().isEmpty() ? body.region() : body.regionCode();
    }
}
