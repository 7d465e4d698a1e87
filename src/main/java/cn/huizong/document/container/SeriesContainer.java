package cn.huizong.document.container;

import cn.huizong.document.PackedPictures;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A container in which pictures that are the pages of one report ({@link PictureSeries}) are one file. */
final class SeriesContainer implements Container {
    private final Container files;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<String>> series = new LinkedHashMap<>();

    /**
     * Joins what is a series.
     *
     * @param ignored what is no report by its name, and keeps no pictures apart
     * @param largest how many bytes one file may have
     */
    SeriesContainer(Container files, Predicate<String> ignored, long largest) {
        this.files = files;
        Map<String, List<Entry>> folders = new LinkedHashMap<>();
        files.entries().stream()
                .filter(entry -> !ignored.test(entry.name()))
                .forEach(entry -> folders.computeIfAbsent(folder(entry.name()), folder -> new ArrayList<>())
                        .add(entry));
        Map<Entry, Optional<Entry>> joined = new HashMap<>();
        folders.forEach((folder, inside) -> joined(folder, inside, folders.keySet(), largest)
                .ifPresent(whole -> inside.forEach(entry ->
                        joined.put(entry, entry.equals(inside.get(0)) ? Optional.of(whole) : Optional.empty()))));
        files.entries()
                .forEach(entry -> joined.getOrDefault(entry, Optional.of(entry)).ifPresent(entries::add));
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private Optional<Entry> joined(String folder, List<Entry> inside, Set<String> folders, long largest) {
        boolean canBeOpened = inside.stream().allMatch(entry -> entry.refusal().isEmpty());
        long bytes = inside.stream().mapToLong(Entry::bytes).sum();
        if (!canBeOpened || bytes > largest) {
            return Optional.empty();
        }
        return PictureSeries.find(inside.stream()
                        .map(entry -> entry.name().substring(folder.length()))
                        .toList())
                .filter(found -> folders.stream()
                        .noneMatch(other -> other.length() > folder.length() && other.startsWith(folder)))
                .map(found -> {
                    series.put(
                            folder + found.name(),
                            found.files().stream().map(file -> folder + file).toList());
                    return new Entry(folder + found.name(), bytes, "");
                });
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public byte[] content(String name) throws UnreadableDocument {
        List<String> pages = series.get(name);
        if (pages == null) {
            return files.content(name);
        }
        List<byte[]> pictures = new ArrayList<>();
        for (String page : pages) {
            pictures.add(files.content(page));
        }
        return PackedPictures.of(pictures);
    }
}
