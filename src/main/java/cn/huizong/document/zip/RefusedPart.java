package cn.huizong.document.zip;

import cn.huizong.document.Limits;
import java.io.IOException;

/** A part of an archive that turned out unreadable while it was being unpacked; the message is the reason for a clerk. */
public final class RefusedPart extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedPart(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    static RefusedPart tooLarge(Limits limits) {
        return new RefusedPart("文件解压后超过 " + size(limits.unpackedBytes()) + "（限额 unpacked-bytes）");
    }

    private static String size(long bytes) {
        return bytes % 1_000_000 == 0 ? bytes / 1_000_000 + " MB" : bytes + " 字节";
    }
}
