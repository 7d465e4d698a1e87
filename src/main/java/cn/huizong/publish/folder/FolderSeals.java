package cn.huizong.publish.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells what folder was published, by its seal. */
public interface FolderSeals {
    /** Reads every file of the folder. */
    FolderSeals READ = DataPackage::seal;

    /** The hash of a folder's description; empty if the folder is not, to the last file, as described. */
    Optional<String> seal(Path folder) throws IOException;

    /** The hash of a folder's description, whether or not its other files are as described. */
    default String description(Path folder) throws IOException {
        return DataPackage.sealOfWhole(folder);
    }

    /** Is told of a folder that was just written whole. */
    default void written(Path folder, String seal) throws IOException {
        // nothing is kept
    }
}
