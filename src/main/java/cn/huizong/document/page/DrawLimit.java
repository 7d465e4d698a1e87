package cn.huizong.document.page;

import cn.huizong.document.Limits;
import java.io.IOException;
import java.io.InputStream;

/** Counts what the pages of a document draw and unpack, so that no file keeps the program busy for ever. */
public final class DrawLimit {
    private final Limits limits;
    private final byte[] buffer = new byte[8192];
    private long count;
    private long bytes;

    public DrawLimit(Limits limits) {
        this.limits = limits;
    }

    /**
     * Counts one thing drawn.
     *
     * @throws BeyondLimit at the first one too many
     */
    public void count() {
        count(1);
    }

    /**
     * Counts things drawn, or kept to be drawn.
     *
     * @throws BeyondLimit at the first one too many
     */
    public void count(int more) {
        count += more;
        if (count > limits.marks()) {
            throw new BeyondLimit("文件中的文字和线条超过 " + limits.marks() + " 个（限额 marks），请报送它的 .docx 原件");
        }
    }

    /** Unpacks what is about to be drawn once to learn its size: PDFBox would go on to the end. */
    public void weigh(InputStream packed) throws IOException {
        try (packed) {
            for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
                bytes += read;
                if (bytes > limits.unpackedBytes()) {
                    throw new BeyondLimit("PDF 的内容解开后超过 " + limits.unpackedBytes() / 1_000_000
                            + " MB（限额 unpacked-bytes），请报送它的 .docx 原件");
                }
            }
        }
    }

    /** Ends the drawing of a page, with the reason in the words shown to a clerk. */
    public static final class BeyondLimit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BeyondLimit(String reason) {
            super(reason, null, false, false);
        }
    }
}
