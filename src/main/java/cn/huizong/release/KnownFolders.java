package cn.huizong.release;

import cn.huizong.publish.folder.FolderFile;
import cn.huizong.publish.folder.FolderSeals;
import cn.huizong.publish.folder.Release;
import cn.huizong.store.FileLook;
import cn.huizong.store.FingerprintStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** The published folders of an inbox, whose files are not read again while they look as they did when they were whole. */
public final class KnownFolders implements FolderSeals {
    private static final String NAME = "folder ";

    private final FingerprintStore fingerprints;
    private final String inbox;
    private final boolean inFull;
    /** How a folder looked before it was found whole, or when it had just been written. */
    private final Map<Path, Sealed> whole = new TreeMap<>();

    /** @param inFull whether all files are read whatever they look like */
    public KnownFolders(FingerprintStore fingerprints, String inbox, boolean inFull) {
        this.fingerprints = fingerprints;
        this.inbox = inbox;
        this.inFull = inFull;
    }

    /**
     * How the files of a folder look.
     *
     * @param hash a hash over all of them
     * @param isSure whether any later change would show
     */
    private record Look(String hash, boolean isSure) {}

    private record Sealed(String look, String seal) {
        String text() {
            return look + " " + seal;
        }
    }

    @Override
    public Optional<String> seal(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String look = look(folder).hash();
        Optional<String> before = noted(folder, look);
        if (before.isPresent()) {
            return before;
        }
        Optional<String> known = inFull ? Optional.empty() : find(folder, look);
        if (known.isPresent()) {
            return known;
        }
        Optional<String> seal = FolderSeals.READ.seal(folder);
        seal.ifPresent(there -> whole.put(folder, new Sealed(look, there)));
        return seal;
    }

    /** What is known of a folder that looks as it did is not read again. */
    @Override
    public String description(Path folder) throws IOException {
        String look = look(folder).hash();
        Optional<String> known = inFull ? Optional.empty() : noted(folder, look).or(() -> find(folder, look));
        return known.isPresent() ? known.get() : FolderSeals.super.description(folder);
    }

    private Optional<String> noted(Path folder, String look) {
        return Optional.ofNullable(whole.get(folder))
                .filter(one -> one.look().equals(look))
                .map(Sealed::seal);
    }

    private Optional<String> find(Path folder, String look) {
        return fingerprints
                .find(inbox, name(folder))
                .filter(kept -> kept.startsWith(look + " "))
                .map(kept -> kept.substring(look.length() + 1));
    }

    @Override
    public void written(Path folder, String seal) throws IOException {
        whole.put(folder, new Sealed(look(folder).hash(), seal));
    }

    /** Keeps how the folders look that are whole, but for those of which a change might not show, or that were touched meanwhile. */
    public void keep() throws IOException {
        for (Map.Entry<Path, Sealed> each : whole.entrySet()) {
            Path folder = each.getKey();
            Look now = look(folder);
            String content = each.getValue().text();
            if (now.isSure()
                    && now.hash().equals(each.getValue().look())
                    && !fingerprints.find(inbox, name(folder)).equals(Optional.of(content))) {
                fingerprints.keep(inbox, name(folder), content);
            }
        }
        whole.clear();
    }

    private static String name(Path folder) {
        return NAME + DigestUtils.sha256Hex(folder.toAbsolutePath().normalize().toString());
    }

    private static Look look(Path folder) throws IOException {
        Instant at = FileLook.now();
        boolean isSure = true;
        StringBuilder looks = new StringBuilder();
        for (String file : Release.files(folder)) {
            FileLook look = FileLook.of(FolderFile.in(folder, file));
            isSure &= look.isSure(at);
            looks.append(file).append(' ').append(look.text()).append('\n');
        }
        return new Look(DigestUtils.sha256Hex(looks.toString()), isSure);
    }
}
