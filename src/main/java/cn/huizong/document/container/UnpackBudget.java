package cn.huizong.document.container;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;

/** What a container may still ask for, counted over everything inside it. */
final class UnpackBudget {
    /** A few megabytes hurt nobody, however well they were packed: a page of zeros is no bomb. */
    private static final long FREE = 10_000_000;

    private final Limits limits;
    private final long packed;
    private long bytes;
    private int entries;

    UnpackBudget(Limits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    void entry() throws UnreadableDocument {
        entries++;
        if (entries > limits.entries()) {
            throw new UnreadableDocument("里面的文件超过 " + limits.entries() + " 个（限额 entries），请分几个压缩包报送");
        }
    }

    /** Takes what a file will unpack to, before it is unpacked. */
    void bytes(long more) throws UnreadableDocument {
        bytes += more;
        if (bytes > limits.archiveBytes()) {
            throw new UnreadableDocument(
                    "里面的文件解开后超过 " + limits.archiveBytes() / 1_000_000 + " MB（限额 archive-bytes），请分几个压缩包报送");
        }
        if (bytes > FREE && bytes / limits.ratio() > packed) {
            throw new UnreadableDocument("里面的文件解开后超过压缩包的 " + limits.ratio() + " 倍（限额 ratio），不像是报告，请直接报送报告文件");
        }
    }
}
