package cn.huizong.job;

import cn.huizong.report.Body;
import cn.huizong.report.Roster;
import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the roster (报送单位名录): CSV in UTF-8 or GB18030 with the columns agency, region_code, region, kind, aliases,
 * valid_from, valid_to and successor, of which all but agency and region may be missing or empty.
 */
public final class RosterFile {
    private static final List<String> COLUMNS =
            List.of("agency", "region_code", "region", "kind", "aliases", "valid_from", "valid_to", "successor");

    private final Path file;

    public RosterFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the roster.
     *
     * @throws WrongSettings naming the row that cannot be read
     */
    public Roster read() throws WrongSettings {
        try (CSVReader rows = new CSVReader(new StringReader(text()))) {
            String[] heading = rows.readNext();
            if (heading == null) {
                throw wrong(1, "没有表头");
            }
            Map<String, Integer> columns = columns(heading);
            List<Roster.Entry> entries = new ArrayList<>();
            for (String[] row = rows.readNext(); row != null; row = rows.readNext()) {
                boolean blank = Arrays.stream(row).allMatch(String::isBlank);
                if (!blank) {
                    entries.add(entry(new Row(Math.toIntExact(rows.getLinesRead()), List.of(row), columns)));
                }
            }
            return new Roster(entries);
        } catch (NoSuchFileException e) {
            throw new WrongSettings("找不到名录：" + file, e);
        } catch (IOException | CsvException e) {
            throw new WrongSettings("名录 " + file + " 读不出来：" + e.getMessage(), e);
        }
    }

    private String text() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Map<String, Integer> columns(String[] heading) throws WrongSettings {
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < heading.length; i++) {
            String name = heading[i].strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                throw wrong(1, "不认识的列“" + heading[i] + "”，可用的列：" + String.join("、", COLUMNS));
            }
            columns.put(name, i);
        }
        if (!columns.containsKey("agency") || !columns.containsKey("region")) {
            throw wrong(1, "必须有 agency 和 region 两列");
        }
        return columns;
    }

    private Roster.Entry entry(Row row) throws WrongSettings {
        if (row.text("agency").isEmpty() || row.text("region").isEmpty()) {
            throw wrong(row.line(), "agency 和 region 不能为空");
        }
        return new Roster.Entry(
                new Body(row.text("region_code"), row.text("region"), row.text("agency")),
                row.text("kind"),
                Arrays.stream(row.text("aliases").split("\\|"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                year(row, "valid_from", Integer.MIN_VALUE),
                year(row, "valid_to", Integer.MAX_VALUE),
                row.text("successor"));
    }

    private int year(Row row, String column, int open) throws WrongSettings {
        String text = row.text(column);
        if (text.isEmpty()) {
            return open;
        }
        if (!text.matches("\\d{4}")) {
            throw wrong(row.line(), column + " 应是四位年份，这里是“" + text + "”");
        }
        return Integer.parseInt(text);
    }

    private WrongSettings wrong(int line, String what) {
        return new WrongSettings("名录 " + file + " 第 " + line + " 行：" + what);
    }

    private record Row(int line, List<String> cells, Map<String, Integer> columns) {
        String text(String column) {
            int index = columns.getOrDefault(column, -1);
            return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
        }
    }
}
