package cn.huizong.publish.folder;

import cn.huizong.csv.CsvLines;
import cn.huizong.csv.CsvReading;
import cn.huizong.publish.schema.TableSchemas;
import cn.huizong.publish.table.Column;
import cn.huizong.publish.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code OUTPUT/all}: every table once over all published years, without byte order mark, described as a data package of its
 * own. It is made of the years' folders alone, appears whole or not at all, and is left as it is while none of them changes.
 *
 * <p>Years are joined line by line, for a published row is one line. Lists, and a file whose year is unknown, stand in each year;
 * here a row of one key stands once, as the last year has it.
 */
public final class AllYears {
    /** The folder's name. */
    public static final String FOLDER = "all";

    private final DataPackage dataPackage;
    private final List<Table> tables;
    private final TableSchemas schemas = TableSchemas.official();

    /** @param tables the tables that a year has */
    public AllYears(DataPackage dataPackage, List<Table> tables) {
        this.dataPackage = dataPackage;
        this.tables = List.copyOf(tables);
    }

    /**
     * Makes the folder, unless it stands as it would be.
     *
     * @param output the folder of all years
     * @param seals tells what folders are as they were published
     * @return whether it was made
     * @throws IOException if a year cannot be read or the folder not written; what was there before stays
     */
    public boolean publish(Path output, FolderSeals seals) throws IOException {
        Release release = new Release(output, FOLDER, DataPackage.FILE);
        release.repair();
        SortedMap<Integer, Path> years = years(output);
        SortedMap<String, String> madeFrom = madeFrom(years, seals);
        if (years.isEmpty() || stands(release.current(), madeFrom, seals)) {
            return false;
        }
        Path folder = release.begin();
        for (Table table : tables) {
            write(table, years.values(), folder);
        }
        dataPackage.writeAll(madeFrom, new FolderDigests(folder));
        seals.written(release.complete(), DataPackage.sealOfWhole(release.current()));
        return true;
    }

    /** The folder of every year that is published. */
    public static SortedMap<Integer, Path> years(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return new TreeMap<>(); // nothing was ever published
        }
        try (Stream<Path> folders = Files.list(output)) {
            return new TreeMap<>(folders.filter(
                            folder -> String.valueOf(folder.getFileName()).matches("\\d{4}"))
                    .filter(folder -> Files.isRegularFile(folder.resolve(DataPackage.FILE)))
                    .collect(Collectors.toMap(
                            folder -> Integer.valueOf(String.valueOf(folder.getFileName())), folder -> folder)));
        }
    }

    /** The hash of each year's description, which names the hash of each of its files. */
    private static SortedMap<String, String> madeFrom(SortedMap<Integer, Path> years, FolderSeals seals)
            throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Map.Entry<Integer, Path> year : years.entrySet()) {
            hashes.put(year.getKey().toString(), seals.description(year.getValue()));
        }
        return hashes;
    }

    private boolean stands(Path folder, SortedMap<String, String> madeFrom, FolderSeals seals) throws IOException {
        return dataPackage.isMadeFrom(folder, madeFrom) && seals.seal(folder).isPresent();
    }

    private void write(Table table, Collection<Path> years, Path folder) throws IOException {
        List<String> heading = table.columns().stream().map(Column::name).toList();
        List<Path> files = years.stream()
                .map(year -> year.resolve(table.file()))
                .filter(Files::isRegularFile)
                .toList();
        try (Writer out = Files.newBufferedWriter(folder.resolve(table.file()))) {
            List<String> key = schemas.of(table).key();
            boolean once = isSaidByEachYear(table);
            Lines lines = new Lines(out, heading, once);
            if (once && !key.isEmpty()) {
                lines.addOnce(files, key);
            } else {
                for (Path file : files) {
                    lines.add(file);
                }
            }
        }
    }

    /** Whether a row may stand in the table of several years: of lists always, else where its year may be unknown. */
    private boolean isSaidByEachYear(Table table) {
        return table.columns().stream()
                .filter(column -> Set.of("year", "年度").contains(column.name()))
                .noneMatch(column -> schemas.column(table, column).required()
                        || column.name().equals("年度"));
    }

    /** Lines of several years below one heading. */
    private static final class Lines {
        private final Writer out;
        private final CsvLines lines;
        private final List<String> heading;
        private final boolean once;
        private final Set<String> before = new HashSet<>();

        /** @param once whether a line that an earlier year has is left out */
        Lines(Writer out, List<String> heading, boolean once) {
            this.out = out;
            this.lines = new CsvLines(out);
            this.heading = heading;
            this.once = once;
            line(heading);
        }

        private void line(List<String> cells) {
            lines.line(cells.toArray(String[]::new));
        }

        void add(Path file) throws IOException {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                @Nullable String first = in.readLine();
                if ((CsvLines.BYTE_ORDER_MARK + String.join(",", heading)).equals(first)) {
                    addAsTheyStand(in);
                    return;
                }
            }
            rows(file, this::line);
        }

        private void addAsTheyStand(BufferedReader in) throws IOException {
            Set<String> own = new HashSet<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!before.contains(line)) {
                    out.write(line);
                    out.write(CsvLines.LINE_END);
                }
                if (once) {
                    own.add(line);
                }
            }
            before.addAll(own);
        }

        /** Of rows with one key that several years have, that of the last year, in the place of the first. */
        void addOnce(List<Path> files, List<String> key) throws IOException {
            List<Integer> places = key.stream().map(heading::indexOf).toList();
            Map<List<String>, List<String>> rows = new LinkedHashMap<>();
            for (Path file : files) {
                rows(file, row -> rows.put(places.stream().map(row::get).toList(), row));
            }
            rows.values().forEach(this::line);
        }

        /** A year that an older program published has other columns: a cell of a column that it does not know is empty. */
        private void rows(Path file, Consumer<List<String>> each) throws IOException {
            try (CsvReading rows = CsvReading.of(Files.newInputStream(file))) {
                List<String> known = rows.next().orElse(List.of());
                List<Integer> places = heading.stream().map(known::indexOf).toList();
                for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                    List<String> cells = row.get();
                    each.accept(places.stream()
                            .map(place -> place < 0 ? "" : cells.get(place))
                            .toList());
                }
            }
        }
    }
}
