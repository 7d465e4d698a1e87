package cn.huizong.fuzz;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import cn.huizong.form.Forms;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Documents of every shape, made of the words of the forms and of what stands in cells. */
class ExtractorFuzzTests {
    private static final List<String> WORDS = Stream.concat(
                    Forms.official()
                            .tables()
                            .flatMap(table -> Stream.of(
                                            Stream.of(table.title()),
                                            table.rows().stream().map(row -> row.label()),
                                            table.columns().stream().map(column -> column.heading()),
                                            table.columns().stream().flatMap(column -> column.above().stream()))
                                    .flatMap(words -> words)),
                    Stream.of(
                            "",
                            "0",
                            "1",
                            "12",
                            "００",
                            "-",
                            "无",
                            "1,113",
                            "160.5964万元",
                            "22（其中修订 16 件）",
                            "云溪市教育局2022年度报告"))
            .toList();

    @FuzzTest(maxDuration = "10m")
    void anyDocumentIsExtractedOrRefused(FuzzedDataProvider data) {
        List<Block> blocks = new ArrayList<>(List.of(new Paragraph("云溪市教育局2022年政府信息公开工作年度报告", "narrative1")));
        while (data.remainingBytes() > 0 && blocks.size() < 12) {
            blocks.add(
                    data.consumeBoolean()
                            ? new Paragraph(word(data), "narrative" + (blocks.size() + 1))
                            : grid(data, "t" + (blocks.size() + 1)));
        }
        Fate.extractOrRefuse(new Document(Format.DOCX, blocks, data.consumeBoolean()));
    }

    private static Grid grid(FuzzedDataProvider data, String anchor) {
        int rows = data.consumeInt(1, 30);
        int columns = data.consumeInt(1, 16);
        boolean[][] taken = new boolean[rows + 2][columns + 2];
        List<Cell> cells = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                if (!taken[row][column]) {
                    int down = data.consumeBoolean() && row < rows ? 2 : 1;
                    int right = data.consumeBoolean() && column < columns && !taken[row][column + 1] ? 2 : 1;
                    for (int r = row; r < row + down; r++) {
                        for (int c = column; c < column + right; c++) {
                            taken[r][c] = true;
                        }
                    }
                    cells.add(new Cell(row, column, down, right, word(data), Grid.anchor(anchor, row, column)));
                }
            }
        }
        return new Grid(anchor, rows, columns, cells);
    }

    private static String word(FuzzedDataProvider data) {
        return data.consumeInt(0, 9) == 0 ? data.consumeString(12) : data.pickValue(WORDS);
    }
}
