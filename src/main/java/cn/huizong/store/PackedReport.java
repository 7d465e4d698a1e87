package cn.huizong.store;

import cn.huizong.report.Report;
import org.apache.commons.codec.digest.DigestUtils;

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

    /** A hash over all that it says. */
    public String digest() {
        return DigestUtils.sha256Hex(content);
    }
}
