package cn.huizong.publish.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The releases of a year that were published before, each kept for good under its number. */
public interface Vintages {
    /** For publishing where nothing is kept. */
    Vintages NONE = new Vintages() {
        @Override
        public Optional<Edition> findLast(int year) {
            return Optional.empty();
        }

        @Override
        public Vintage next(int year, String content) {
            return new Vintage(new Edition(1, content), Optional.empty(), Optional.empty());
        }

        @Override
        public void keep(int year, Edition edition, Path folder) {
            // by its name
        }
    };

    /**
     * What a release is known by.
     *
     * @param number counts the releases of a year from 1
     * @param content a hash over its tables; two releases that follow each other differ in it
     */
    record Edition(int number, String content) {}

    /**
     * One release.
     *
     * @param edition its number and content
     * @param kept its folder, if it was published before
     * @param previous the folder of the release before, if this one is new and not the first
     */
    record Vintage(Edition edition, Optional<PackedFolder> kept, Optional<PackedFolder> previous) {}

    /** The newest release of a year. */
    Optional<Edition> findLast(int year);

    /** The release that tables with this content are: the last one again if it says the same, else the next one. */
    Vintage next(int year, String content) throws IOException;

    /** Is asked before a release is kept or appears, and throws if it must not. */
    default void awaitLeave() {}

    /** Keeps a new release with its complete folder: when this returns, its number is given for good. */
    void keep(int year, Edition edition, Path folder) throws IOException;
}
