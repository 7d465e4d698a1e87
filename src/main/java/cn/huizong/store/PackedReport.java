package cn.huizong.store;

import cn.huizong.report.Report;

/** A report as the store keeps it. To pack it is most of what keeping it takes, and may be done on any thread. */
public final class PackedReport {
    private final String content;

    private PackedReport(String content) {
        this.content = content;
    }

    public static PackedReport of(Report report) {
        return new PackedReport(DatabaseText.of(ReportJson.write(report)));
    }

    String content() {
        return content;
    }
}
