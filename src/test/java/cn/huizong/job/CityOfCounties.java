package cn.huizong.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A made-up city of three counties with towns of one name, for trials of what is added up where: a roster, an inbox with
 * bare names in folders, two reports of one body, a report under the name of a body that was merged, and one of a body of
 * another city; beside them the sums that went into the files. A file says {@code agency,region,year,received,dated}.
 */
final class CityOfCounties {
    static final String STRAY = "海州市卫生健康局";
    private static final Map<String, String> COUNTIES =
            new TreeMap<>(Map.of("平山县", "339921", "清河区", "339902", "余川县", "339922"));
    private static final List<String> BODIES = List.of("财政局", "民政局", "民族宗教事务局", "城关镇人民政府", "柳荫街道办事处", "市民中心");

    private final Path folder;
    private final Random random;
    private final Map<String, Long> sums = new TreeMap<>();
    private final List<String> roster = new ArrayList<>();
    private int files;

    CityOfCounties(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        roster.add("agency,region_code,region,valid_from,valid_to,successor,parent");
        roster.add("云溪市财政局,339900,云溪市,,,,");
        for (int year : List.of(2019, 2020)) {
            report("", "云溪市财政局", "云溪市", "云溪市", year);
            for (String county : COUNTIES.keySet()) {
                county(county, year);
            }
        }
        for (Map.Entry<String, String> county : COUNTIES.entrySet()) {
            for (String body : BODIES) {
                list(county, body, ",,");
            }
            list(county, "旅游局", ",2019," + county.getKey() + "文化局");
            list(county, "文化局", "2020,,");
        }
        Files.write(folder.resolve("roster.csv"), roster);
    }

    private void list(Map.Entry<String, String> county, String body, String years) {
        roster.add(county.getKey() + body + "," + county.getValue() + "," + county.getKey() + "," + years + ",云溪市");
    }

    private void county(String county, int year) throws IOException {
        for (String body : BODIES) {
            boolean bare = body.endsWith("局");
            String agency = bare ? county.substring(county.length() - 1) + body : county + body;
            report(county + "/", agency, bare ? "" : county, county, year);
        }
        // in the year of the merger one county still writes the old name
        boolean old = year == 2019 || county.equals("清河区");
        report("", county + (old ? "旅游局" : "文化局"), county, county, year);
        // the later of two reports counts
        write("", county + "民政局（补充）.txt", county + "财政局," + county + "," + year + ",1," + (year + 1) + "-01-02");
    }

    private void report(String into, String agency, String told, String region, int year) throws IOException {
        long received = random.nextInt(1000);
        sums.merge(region + " " + year, received, Long::sum);
        write(
                into,
                "报告" + ++files + ".txt",
                String.join(",", agency, told, year + "", received + "", (year + 1) + "-01-20"));
    }

    /** A report of a body of another city; it is in no sum. */
    void addStray() throws IOException {
        write("", "外市.txt", STRAY + ",海州市,2020,5000,2021-01-20");
    }

    /** A report whose title is of the year before its text. */
    void addWrongCover() throws IOException {
        write("", "旧封面.txt", "云溪市财政局,云溪市,2019,7777,2021-01-25,2020");
    }

    private void write(String into, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in/" + into));
        Files.writeString(folder.resolve("in/" + into + name), text);
    }

    /** What was put into the files of a year, by region. */
    Map<String, Long> sums(int year) {
        Map<String, Long> ofYear = new HashMap<>();
        sums.forEach((key, sum) -> {
            if (key.endsWith(" " + year)) {
                ofYear.put(key.substring(0, key.indexOf(' ')), sum);
            }
        });
        return ofYear;
    }
}
