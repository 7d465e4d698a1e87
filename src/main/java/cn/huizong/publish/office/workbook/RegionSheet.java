package cn.huizong.publish.office.workbook;

import cn.huizong.publish.office.workbook.SheetLayout.Paper;
import cn.huizong.publish.schema.TableSchemas;
import cn.huizong.publish.table.LevelsCsv;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The areas with all below them, a row each, with the figures that are asked for most. How many bodies are in most of them stands
 * beside; where other bodies are in one, the row says so.
 */
final class RegionSheet implements Sheet {
    private static final int COUNT = 6;
    private static final int NUMBER = 10;
    private static final int NAME = 11;
    private static final int SUM = 14;
    private static final int REMARK = 30;

    private final TableColumns of = new TableColumns(TableSchemas.official(), LevelsCsv.LEVELS);

    /** An area by the columns that name it, with its figures and how many bodies are in each. */
    private record Area(Map<String, String> row, Map<KeyFigure, String> values, Map<KeyFigure, String> reporting) {}

    @Override
    public void write(OpenWorkbook book) throws IOException {
        List<Area> areas = areas(book);
        List<KeyFigure> figures = KeyFigure.ALL.stream()
                .filter(figure -> areas.stream().anyMatch(area -> area.values().containsKey(figure)))
                .toList();
        List<SourceColumn> names = Stream.of(
                        of.column("region", NAME),
                        of.column("parent", NAME),
                        of.column("level", NUMBER),
                        of.column("region_code", NUMBER))
                .filter(name -> areas.stream()
                        .anyMatch(area -> !name.text().apply(area.row()).isEmpty()))
                .toList();
        List<SheetColumn> columns =
                new ArrayList<>(names.stream().map(SourceColumn::shown).toList());
        columns.add(of.column("bodies_expected", COUNT).shown());
        columns.add(of.column("bodies_reporting", COUNT).shown());
        figures.forEach(figure -> columns.add(SheetColumn.number(figure.title(), figure.isMoney() ? SUM : NUMBER)));
        columns.add(SheetColumn.text("备注", REMARK));
        SheetWriter sheet = book.sheet(new SheetLayout("汇总", Paper.LANDSCAPE, 1, "本年度没有汇总数", columns));
        for (Area area : areas) {
            List<SheetCell> cells = new ArrayList<>(names.stream()
                    .map(name -> name.cell(area.row(), book.links()))
                    .toList());
            String usual = usual(area, figures);
            cells.add(SheetCell.of(area.row().getOrDefault("bodies_expected", "")));
            cells.add(SheetCell.of(usual));
            figures.forEach(figure -> cells.add(SheetCell.of(area.values().getOrDefault(figure, ""))));
            cells.add(SheetCell.of(remark(area, figures, usual)));
            sheet.row(cells);
        }
        sheet.end();
    }

    private static List<Area> areas(OpenWorkbook book) throws IOException {
        Map<String, KeyFigure> wanted =
                KeyFigure.ALL.stream().collect(Collectors.toMap(RegionSheet::key, figure -> figure));
        Map<List<String>, Area> areas = new LinkedHashMap<>();
        book.rows(LevelsCsv.LEVELS.file(), row -> {
            Area area = areas.computeIfAbsent(
                    List.of(
                            SourceColumn.cell(row, "level"),
                            SourceColumn.cell(row, "region_code"),
                            SourceColumn.cell(row, "region"),
                            SourceColumn.cell(row, "parent")),
                    key -> new Area(row, new HashMap<>(), new HashMap<>()));
            KeyFigure figure =
                    wanted.get(SourceColumn.cell(row, "indicator") + "@" + SourceColumn.cell(row, "applicant"));
            if (figure != null) {
                area.values().put(figure, SourceColumn.cell(row, "value"));
                area.reporting().put(figure, SourceColumn.cell(row, "bodies_reporting"));
            }
        });
        return List.copyOf(areas.values());
    }

    private static String key(KeyFigure figure) {
        return figure.indicator() + "@" + figure.applicant();
    }

    /** How many bodies are in most figures; of two that are as frequent the larger. */
    private static String usual(Area area, List<KeyFigure> figures) {
        Map<Integer, Integer> often = new TreeMap<>();
        figures.stream()
                .filter(area.reporting()::containsKey)
                .map(area.reporting()::get)
                .forEach(count -> often.merge(Integer.valueOf(count), 1, Integer::sum));
        return often.entrySet().stream()
                .reduce((one, other) -> other.getValue() >= one.getValue() ? other : one)
                .map(entry -> String.valueOf(entry.getKey()))
                .orElse("");
    }

    private static String remark(Area area, List<KeyFigure> figures, String usual) {
        List<String> others = figures.stream()
                .filter(figure -> !area.reporting().getOrDefault(figure, usual).equals(usual))
                .map(figure -> figure.title() + " " + area.reporting().get(figure) + " 个")
                .toList();
        return others.isEmpty() ? "" : "填报单位数不同的：" + String.join("；", others);
    }
}
