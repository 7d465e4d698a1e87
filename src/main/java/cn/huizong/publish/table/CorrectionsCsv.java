package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Correction;
import cn.huizong.report.CorrectionLine;
import cn.huizong.report.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code corrections.csv}: what the office decided about the year's reports, and what became of it. */
public final class CorrectionsCsv {
    public static final Table TABLE = new Table(
            "corrections.csv",
            "汇总单位的更正、撤回和说明",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度"),
                    text("indicator", "指标代码；* 为整份报告"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("action", "set 改为，drop 不采用，accept 说明"),
                    text("reported", "报告中的原文"),
                    number("value", "现在计入的数，没有则空"),
                    text("result", "applied 已采用，stale 原值已变、未采用，no_report 没有计入的报告，no_finding 没有要说明的问题"),
                    text("rule", "所说明的规则"),
                    text("reason", "理由"),
                    text("who", "谁决定"),
                    text("date", "日期"),
                    text("source", "所依据的文件；stale 时是现在的文件"),
                    text("sha256", "该文件内容的 SHA-256"),
                    text("expected", "决定时所见的原值")));

    private CorrectionsCsv() {}

    public static void write(List<CorrectionLine> lines, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            lines.forEach(line -> csv.row(row(line, line.correction())));
        }
    }

    private static List<?> row(CorrectionLine line, Correction correction) {
        return List.of(
                line.body().regionCode(),
                line.body().region(),
                line.body().agency(),
                correction.year(),
                correction.key().map(IndicatorKey::code).orElse(correction.isWithdrawal() ? "*" : ""),
                correction.key().map(IndicatorKey::applicant).orElse(""),
                correction.action().code(),
                line.says(),
                line.counts(),
                line.result().code(),
                correction.rule(),
                correction.reason(),
                correction.who(),
                correction.date(),
                line.on().map(Submission::source),
                line.on().map(Submission::sha256),
                correction.expected());
    }
}
