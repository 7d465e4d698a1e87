package cn.huizong.publish;

import cn.huizong.publish.folder.AllYears;
import cn.huizong.publish.folder.DataPackage;
import cn.huizong.publish.folder.Digest;
import cn.huizong.publish.folder.FolderSeals;
import cn.huizong.publish.page.EntryPage;
import cn.huizong.publish.page.Page;
import cn.huizong.publish.page.YearOverview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code OUTPUT/index.html}, the page over all years. It is made of the years' folders alone, takes its place at once, and is left as
 * it is while none of them changes. One that a killed run did not come to is made by the next.
 */
final class Entry {
    private final String version;
    private final EntryPage page = new EntryPage();

    Entry(String version) {
        this.version = version;
    }

    /** Makes the page, unless it stands as it would be; gives whether it was made. */
    boolean publish(Path output, FolderSeals seals) throws IOException {
        SortedMap<Integer, Path> folders = AllYears.years(output);
        Path file = output.resolve(Page.FILE);
        boolean all = Files.isRegularFile(output.resolve(AllYears.FOLDER).resolve(DataPackage.FILE));
        String end = "<!-- " + madeFrom(folders, all, seals) + " -->\n";
        if (folders.isEmpty()
                || (Files.isRegularFile(file) && Files.readString(file).endsWith(end))) {
            return false;
        }
        SortedMap<Integer, EntryPage.Year> years = new TreeMap<>();
        for (Map.Entry<Integer, Path> year : folders.entrySet()) {
            years.put(
                    year.getKey(),
                    new EntryPage.Year(DataPackage.release(year.getValue()), YearOverview.find(year.getValue())));
        }
        Path beside = output.resolve("." + Page.FILE + ".new");
        Files.writeString(beside, page.html(years, all) + end);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** A hash over the descriptions of the years, the program's version, and whether there is something to point to besides. */
    private String madeFrom(SortedMap<Integer, Path> years, boolean all, FolderSeals seals) throws IOException {
        StringBuilder text = new StringBuilder(version).append(' ').append(all);
        for (Map.Entry<Integer, Path> year : years.entrySet()) {
            text.append(' ').append(year.getKey()).append(' ').append(seals.description(year.getValue()));
        }
        return Digest.ofText(text.toString());
    }
}
