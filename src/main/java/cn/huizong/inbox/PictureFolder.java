package cn.huizong.inbox;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.container.Container;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder of the inbox as a container of the files that lie right in it. */
final class PictureFolder implements Container {
    private final Map<String, Path> files;
    private final List<Entry> entries;
    private final long largest;

    /**
     * A folder.
     *
     * @param entries its files, by the names that people read
     * @param files where they lie, by the same names
     * @param largest how many bytes a file may have
     */
    PictureFolder(List<Entry> entries, Map<String, Path> files, long largest) {
        this.entries = List.copyOf(entries);
        this.files = files;
        this.largest = largest;
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public byte[] content(String name) throws UnreadableDocument {
        Path file = files.get(name);
        if (file == null) {
            throw new UnreadableDocument(InboxFile.GONE);
        }
        try {
            return InboxFile.content(file, largest);
        } catch (IOException e) {
            throw new UnreadableDocument(InboxFile.reason(e), e);
        }
    }
}
