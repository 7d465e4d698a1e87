package cn.huizong.cli;

import cn.huizong.form.IndicatorKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The published tables of a year, made again from facts.csv and bodies.csv with the SQL of docs/rebuild.md. */
final class RebuiltTables implements AutoCloseable {
    private static final Pattern SECTION = Pattern.compile("## ([^\\n]+)\\n|```sql ?(\\w*)\\n(.*?)```", Pattern.DOTALL);

    private final Connection connection;

    /** Takes in what was published. */
    RebuiltTables(Path output, int year) throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:h2:mem:;NON_KEYWORDS=VALUE,YEAR");
        read("facts", output.resolve(year + "/facts.csv"));
        read("bodies", output.resolve(year + "/bodies.csv"));
        readYearBefore(output, year, "facts");
        readYearBefore(output, year, "bodies");
        run("create index by_body on facts (region, agency)");
        run("create index by_source on facts (source)");
        run("create index bodies_by_source on bodies (source)");
        run("create index before_by_source on facts_before (source)");
        addAreas();
        run("create index areas_by_body on areas (region, agency)");
        run("create index areas_by_path on areas (path)");
        addHeadlines();
    }

    /** The statements of the docs, by the heading they stand under and their word. */
    static Map<String, String> statements() throws IOException {
        Map<String, String> statements = new TreeMap<>();
        Matcher matcher = SECTION.matcher(Files.readString(Path.of("docs/rebuild.md")));
        String section = "";
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                statements.put((section + " " + matcher.group(2)).strip(), matcher.group(3));
            } else {
                section = matcher.group(1).split(",", 2)[0];
            }
        }
        return statements;
    }

    /** The rows of a statement by the names of their columns, numbers plain. */
    List<Map<String, String>> rows(String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), text(result.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private void readYearBefore(Path output, int year, String table) throws SQLException {
        Path before = output.resolve((year - 1) + "/" + table + ".csv");
        boolean there = Files.exists(before);
        read(table + "_before", there ? before : output.resolve(year + "/" + table + ".csv"));
        if (!there) {
            run("delete from " + table + "_before");
        }
    }

    private void read(String table, Path csv) throws SQLException {
        String from = "csvread('" + csv + "', null, 'charset=UTF-8')";
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + from + " limit 0")) {
            ResultSetMetaData names = result.getMetaData();
            for (int i = 1; i <= names.getColumnCount(); i++) {
                String name = names.getColumnLabel(i).replace("\uFEFF", "");
                String cell = "\"" + names.getColumnLabel(i) + "\"";
                columns.add(
                        name.equalsIgnoreCase("value")
                                ? "cast(" + cell + " as decimal(30, 6)) as \"VALUE\""
                                : "coalesce(" + cell + ", '') as " + name);
            }
        }
        run("create table " + table + " as select " + String.join(", ", columns) + " from " + from);
    }

    private void addAreas() throws SQLException {
        run("create table areas (region_code varchar, region varchar, agency varchar, code varchar, path varchar,"
                + " name varchar, parent varchar)");
        try (PreparedStatement insert = connection.prepareStatement("insert into areas values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Map<String, String> body : rows("select region_code, region, agency, areas from bodies")) {
                for (String area : body.get("areas").split("\\|", -1)) {
                    String path = area.substring(area.indexOf(':') + 1);
                    String[] names = path.split("/", -1);
                    insert.setString(1, body.get("region_code"));
                    insert.setString(2, body.get("region"));
                    insert.setString(3, body.get("agency"));
                    insert.setString(4, area.substring(0, Math.max(0, area.indexOf(':'))));
                    insert.setString(5, path);
                    insert.setString(6, names[names.length - 1]);
                    insert.setString(7, names.length < 2 ? "" : names[names.length - 2]);
                    insert.execute();
                }
            }
        }
    }

    private void addHeadlines() throws SQLException {
        run(
                "create table headline (file varchar, heading varchar, way varchar, form varchar, indicator varchar, applicant varchar)");
        try (PreparedStatement insert = connection.prepareStatement("insert into headline values (?, ?, ?, ?, ?, ?)")) {
            for (PlainYaml table : PlainYaml.load("/rollup/headlines.yml").list("tables")) {
                for (PlainYaml column : table.list("columns")) {
                    for (String way : List.of("of", "or")) {
                        for (Map.Entry<String, List<IndicatorKey>> form :
                                HeadlineLines.of(column.texts(way)).entrySet()) {
                            for (IndicatorKey key : form.getValue()) {
                                insert.setString(1, table.text("file"));
                                insert.setString(2, column.text("heading"));
                                insert.setString(3, way);
                                insert.setString(4, form.getKey());
                                insert.setString(5, key.code());
                                insert.setString(6, key.applicant());
                                insert.execute();
                            }
                        }
                    }
                }
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
