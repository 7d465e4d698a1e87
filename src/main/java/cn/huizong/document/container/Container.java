package cn.huizong.document.container;

import cn.huizong.document.UnreadableDocument;
import java.util.List;

/** An opened file that holds other files: a zip archive (压缩包) or a mail (邮件). All is in memory, nothing is written. */
public interface Container {
    /** What is in it, in the order it stands there, without folders. */
    List<Entry> entries();

    /**
     * The content of a file in it.
     *
     * @throws UnreadableDocument with the reason, if there is no such file or it cannot be unpacked
     */
    byte[] content(String name) throws UnreadableDocument;

    /**
     * A file in a container.
     *
     * @param name its path inside, made harmless and unlike every other
     * @param bytes its size unpacked, as the container tells it
     * @param refusal why it cannot be unpacked; empty if it can be tried
     */
    record Entry(String name, long bytes, String refusal) {}
}
