package cn.huizong.publish.office.workbook;

import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.table.BodiesCsv;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the page of the year shows each body: by its place in bodies.csv, from 0. */
final class BodyLinks {
    private static final String PAGE = "../index.html#b/";
    /** Stands for bodies of one name in regions of one name. */
    private static final int SEVERAL = -1;

    private final Map<List<String>, Integer> places = new HashMap<>();

    BodyLinks(PublishedTables tables) throws IOException {
        int[] place = {0};
        tables.rows(BodiesCsv.BODIES.file(), row -> {
            places.merge(name(row), place[0], (one, other) -> SEVERAL);
            place[0]++;
        });
    }

    /** Where the body that a row of a table is about is shown; empty if the row is about none, or it cannot be told which. */
    String of(Map<String, String> row) {
        int place = places.getOrDefault(name(row), SEVERAL);
        return place == SEVERAL ? "" : PAGE + place;
    }

    private static List<String> name(Map<String, String> row) {
        return List.of(row.getOrDefault("region", ""), row.getOrDefault("agency", ""));
    }
}
