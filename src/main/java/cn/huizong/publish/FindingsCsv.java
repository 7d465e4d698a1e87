package cn.huizong.publish;

import static cn.huizong.publish.Column.integer;
import static cn.huizong.publish.Column.text;

import cn.huizong.report.Body;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Settled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** {@code findings.csv}: what a person should look at in accepted reports and refused files, the gravest first. */
final class FindingsCsv {
    static final Table TABLE = new Table(
            "findings.csv",
            "核对发现的问题",
            List.of(
                    text("severity", "error 错误，warning 提醒，information 说明"),
                    text("rule", "规则代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度，不明则空"),
                    text("source", "文件"),
                    text("anchor", "单元格位置"),
                    text("message", "问题"),
                    text("expected", "应为"),
                    text("actual", "实为")));

    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> row.finding().severity())
            .thenComparing(Row::region)
            .thenComparing(Row::agency)
            .thenComparing(row -> row.finding().rule())
            .thenComparing(row -> row.finding().anchor(), AnchorOrder.BY_PLACE)
            .thenComparing(row -> row.settled().submission().source())
            .thenComparing(row -> row.finding().message());

    private FindingsCsv() {}

    private record Row(Settled settled, Finding finding) {
        String region() {
            return settled.body().map(Body::region).orElse("");
        }

        String agency() {
            return settled.body().map(Body::agency).orElse("");
        }
    }

    static void write(List<Settled> submissions, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            submissions.stream()
                    .filter(one -> one.outcome() == Outcome.ACCEPTED || one.outcome() == Outcome.REFUSED)
                    .flatMap(one -> one.findings().stream().map(finding -> new Row(one, finding)))
                    .sorted(ORDER)
                    .forEach(row -> csv.row(cells(row)));
        }
    }

    private static List<?> cells(Row row) {
        return List.of(
                row.finding().severity().code(),
                row.finding().rule(),
                row.region(),
                row.agency(),
                row.settled().year(),
                row.settled().submission().source(),
                row.finding().anchor(),
                row.finding().message(),
                row.finding().expected(),
                row.finding().actual());
    }
}
