package cn.huizong.document.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.zip.ZipDirectory;
import cn.huizong.document.zip.ZipRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the parts in a zip file, damaged or not, without unpacking any. */
record ZipNames(List<String> names) {
    private static final int LONGEST = 512;
    private static final int MOST = 20_000;

    /** The names in the directory at the end; where it is missing, every header that is there. */
    static ZipNames of(byte[] content) {
        try {
            Optional<List<ZipRecord>> listed = ZipDirectory.find(content, MOST);
            if (listed.isPresent()) {
                return new ZipNames(listed.get().stream()
                        .map(file -> file.name().replace('\\', '/'))
                        .toList());
            }
        } catch (UnreadableDocument e) {
            // too many names, or a part of several: those within reach tell as much
            return scanned(content);
        }
        return scanned(content);
    }

    private static ZipNames scanned(byte[] content) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 30 <= content.length && names.size() < MOST; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K') {
                if (content[i + 2] == 3 && content[i + 3] == 4) {
                    add(names, content, i + 30, i + 26);
                } else if (content[i + 2] == 1 && content[i + 3] == 2) {
                    add(names, content, i + 46, i + 28);
                }
            }
        }
        return new ZipNames(names);
    }

    private static void add(List<String> names, byte[] content, int name, int length) {
        int size = (content[length] & 0xFF) | (content[length + 1] & 0xFF) << 8;
        if (size <= LONGEST && name + size <= content.length) {
            names.add(new String(content, name, size, UTF_8).replace('\\', '/'));
        }
    }

    /** Names are compared as Word compares them: without regard to case. */
    boolean anyStartsWith(String prefix) {
        return names.stream().anyMatch(name -> name.regionMatches(true, 0, prefix, 0, prefix.length()));
    }
}
