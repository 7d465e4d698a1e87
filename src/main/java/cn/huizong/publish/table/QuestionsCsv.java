package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Body;
import cn.huizong.report.Question;
import cn.huizong.report.SettledSubmission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code questions.csv}: what only the office can decide. Its columns begin with those of the file of confirmed names, so that a
 * row about a name can be pasted there with agency, who and date filled in.
 */
public final class QuestionsCsv {
    public static final Table TABLE = new Table(
            "questions.csv",
            "待单位确认的问题",
            List.of(
                    text("kind", "body 是哪个单位，successor 由谁承接，order 哪份在后，scope 全域还是本级，year 哪个年度，off_roster 名录外"),
                    text("source", "文件"),
                    text("name", "报告中的单位名称"),
                    text("region", "地区"),
                    integer("year", "报告年度"),
                    text("candidates", "可能的答案，以 | 分隔"),
                    text("todo", "怎么办"),
                    text("agency", "（留给单位填写）名录中的单位全称，或“无”"),
                    text("who", "（留给单位填写）确认人"),
                    text("date", "（留给单位填写）确认日期"),
                    text("sha256", "文件内容的 SHA-256；答复只对这一内容有效"),
                    text("differences", "几份报告数据不同时，本份与另一份不同的各格：本份的数 → 另一份的数")));

    private QuestionsCsv() {}

    /** The submissions with a question. */
    public static Stream<SettledSubmission> open(List<SettledSubmission> submissions) {
        return submissions.stream().filter(one -> one.standing().question().isPresent());
    }

    /** Writes the open questions; {@code differences} tells by a file's path what it says otherwise than its rival. */
    public static void write(List<SettledSubmission> submissions, Map<String, String> differences, Path folder)
            throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            open(submissions).sorted(SubmissionsCsv.ORDER).forEach(one -> csv.row(row(one, differences)));
        }
    }

    private static List<?> row(SettledSubmission one, Map<String, String> differences) {
        Question question = one.standing().question().orElseThrow();
        return List.of(
                question.kind().code(),
                one.submission().source(),
                one.body().map(Body::agency),
                one.body().map(Body::region),
                one.year(),
                String.join("|", question.candidates()),
                question.todo(),
                "",
                "",
                "",
                one.submission().sha256(),
                differences.getOrDefault(one.submission().source(), ""));
    }
}
