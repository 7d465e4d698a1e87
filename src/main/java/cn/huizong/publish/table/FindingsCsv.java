package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code findings.csv}: what a person should look at in accepted reports and refused files, and what stands in no
 * file, the gravest first. */
public final class FindingsCsv {
    public static final Table TABLE = new Table(
            "findings.csv",
            "核对发现的问题",
            List.of(
                    text("severity", "error 错误，warning 警告，information 提示"),
                    text("rule", "规则代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度，不明则空"),
                    text("source", "文件"),
                    text("anchor", "单元格位置"),
                    text("message", "问题"),
                    text("expected", "应为"),
                    text("actual", "实为"),
                    text("explanation", "汇总单位接受的说明；没有则空")));

    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> row.finding().severity())
            .thenComparing(Row::region)
            .thenComparing(Row::agency)
            .thenComparing(row -> row.finding().rule())
            .thenComparing(row -> row.finding().anchor(), AnchorOrder.BY_PLACE)
            .thenComparing(Row::source)
            .thenComparing(row -> row.finding().message());

    private FindingsCsv() {}

    /** A finding with whose it is and where it stands; of one that stands in no file the source is empty. */
    public record Row(Body body, Optional<Integer> year, String source, Finding finding) {
        private static Row of(SettledSubmission settled, Finding finding) {
            return new Row(
                    settled.body().orElse(Body.UNKNOWN),
                    settled.year(),
                    settled.submission().source(),
                    finding);
        }

        private static Row of(BodyFinding one) {
            return new Row(one.body(), Optional.of(one.year()), "", one.finding());
        }

        /** The area of the body. */
        public String region() {
            return body.region();
        }

        /** The name of the body. */
        public String agency() {
            return body.agency();
        }

        Area area() {
            return Area.of(body);
        }
    }

    public static void write(List<SettledSubmission> submissions, List<BodyFinding> bodyFindings, Path folder)
            throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            rows(submissions, bodyFindings).forEach(row -> csv.row(cells(row)));
        }
    }

    /** Every finding of a year, in the order of the table. */
    public static Stream<Row> rows(List<SettledSubmission> submissions, List<BodyFinding> bodyFindings) {
        Stream<Row> ofFiles = submissions.stream()
                .filter(one -> one.outcome() == Outcome.ACCEPTED || one.outcome() == Outcome.REFUSED)
                .flatMap(one -> one.findings().stream().map(finding -> Row.of(one, finding)));
        return Stream.concat(ofFiles, bodyFindings.stream().map(Row::of)).sorted(ORDER);
    }

    private static List<?> cells(Row row) {
        return List.of(
                row.finding().severity().code(),
                row.finding().rule(),
                row.region(),
                row.agency(),
                row.year(),
                row.source(),
                row.finding().anchor(),
                row.finding().message(),
                row.finding().expected(),
                row.finding().actual(),
                row.finding().explanation());
    }
}
