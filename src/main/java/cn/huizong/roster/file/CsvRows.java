package cn.huizong.roster.file;

import cn.huizong.csv.CsvReading;
import cn.huizong.csv.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A CSV file that the office keeps, in UTF-8 or GB18030: the rows under a heading whose columns are known by name. */
final class CsvRows {
    private final String what;
    private final Path file;
    private final List<String> known;

    /**
     * @param what what the file is, in Chinese, for messages
     * @param known the names of the columns, the first of them required
     */
    CsvRows(String what, Path file, List<String> known) {
        this.what = what;
        this.file = file;
        this.known = List.copyOf(known);
    }

    /**
     * One row.
     *
     * @param line its number in the file
     */
    record Row(int line, List<String> cells, Map<String, Integer> columns) {
        Row {
            cells = List.copyOf(cells);
        }

        String text(String column) {
            int index = columns.getOrDefault(column, -1);
            return index >= 0 && index < cells.size() ? CsvText.original(cells.get(index)) : "";
        }
    }

    /**
     * Every row that is not blank.
     *
     * @param required the columns that must be there
     * @throws WrongFile if the file cannot be read, or a column is not known
     */
    List<Row> read(List<String> required) throws WrongFile {
        try (CsvReading rows = CsvReading.of(Files.readAllBytes(file))) {
            Map<String, Integer> columns = columns(rows.next().orElseThrow(() -> wrong(1, "没有表头")), required);
            List<Row> read = new ArrayList<>();
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!row.get().stream().allMatch(String::isBlank)) {
                    read.add(new Row(rows.line(), row.get(), columns));
                }
            }
            return read;
        } catch (NoSuchFileException e) {
            throw new WrongFile("找不到" + what + "：" + file, e);
        } catch (IOException e) {
            throw new WrongFile(what + " " + file + " 读不出来：" + e.getMessage(), e);
        }
    }

    private Map<String, Integer> columns(List<String> heading, List<String> required) throws WrongFile {
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < heading.size(); i++) {
            String name = heading.get(i).strip().toLowerCase(Locale.ROOT);
            if (!known.contains(name)) {
                throw wrong(1, "不认识的列“" + heading.get(i) + "”，可用的列：" + String.join("、", known));
            }
            columns.put(name, i);
        }
        if (!columns.keySet().containsAll(required)) {
            throw wrong(1, "必须有 " + String.join(" 和 ", required) + " 两列");
        }
        return columns;
    }

    WrongFile wrong(int line, String fault) {
        return new WrongFile(fault(line, fault));
    }

    String fault(int line, String fault) {
        return what + " " + file + " 第 " + line + " 行：" + fault;
    }
}
