package cn.huizong.publish.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hashes of the files of a folder, each worked out once: of a file that may still change nobody may ask. */
public final class FolderDigests {
    private final Path folder;
    private final Map<String, String> known = new HashMap<>();

    public FolderDigests(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** The hash of one file, by its name in the folder. */
    String of(String file) throws IOException {
        String digest = known.get(file);
        if (digest == null) {
            digest = Digest.of(FolderFile.in(folder, file));
            known.put(file, digest);
        }
        return digest;
    }

    /** A hash over several files and their names. */
    public String of(List<String> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : files) {
            all.append(file).append(' ').append(of(file)).append('\n');
        }
        return Digest.ofText(all.toString());
    }
}
