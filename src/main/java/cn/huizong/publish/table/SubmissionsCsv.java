package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Body;
import cn.huizong.report.SettledSubmission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * {@code submissions.csv}: what became of every file of the year. A file whose year could not be told is listed with every
 * year, for it may belong to any of them and must not be lost.
 */
public final class SubmissionsCsv {
    public static final Table TABLE = new Table(
            "submissions.csv",
            "报送文件及处理结果",
            List.of(
                    text("source", "文件"),
                    text("sha256", "文件内容的 SHA-256"),
                    integer("bytes", "文件大小（字节）"),
                    text("format", "按内容判断的格式"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度，不明则空"),
                    text("outcome", "accepted 已采用，superseded 被后报替代，duplicate 重复，refused 未能采用"),
                    text("reason", "原因"),
                    text("region_code", "地区代码，不明则空")));

    /** By path; files of one path are told apart by their content. */
    public static final Comparator<SettledSubmission> ORDER = Comparator.comparing(
                    (SettledSubmission one) -> one.submission().source())
            .thenComparing(one -> one.submission().sha256());

    private SubmissionsCsv() {}

    public static void write(List<SettledSubmission> submissions, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            submissions.stream().sorted(ORDER).forEach(one -> csv.row(row(one)));
        }
    }

    private static List<?> row(SettledSubmission one) {
        return List.of(
                one.submission().source(),
                one.submission().sha256(),
                one.submission().bytes(),
                one.submission().format(),
                one.body().map(Body::region),
                one.body().map(Body::agency),
                one.year(),
                one.outcome().code(),
                one.reason(),
                one.body().map(Body::regionCode));
    }
}
