package cn.huizong.document.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Borders that somebody dragged row by row. */
class ColumnBordersTests {
    private static int[] borders(int[] edges, int[]... cells) {
        ColumnBorders borders = new ColumnBorders(edges);
        for (int[] cell : cells) {
            borders.keepApart(cell[0], cell[1]);
        }
        borders.join();
        return IntStream.range(0, edges.length).map(borders::border).toArray();
    }

    @Test
    void edgesThatLieNearAreOneBorder() {
        int[] edges = {0, 900, 990, 1800, 1830, 2700};
        assertThat(borders(edges, new int[] {0, 1}, new int[] {1, 3}, new int[] {0, 2}, new int[] {2, 4}))
                .containsExactly(0, 1, 1, 2, 2, 3);
    }

    @Test
    void noCellIsLeftWithoutAColumn() {
        int[] edges = {0, 100, 200, 300};
        assertThat(borders(edges, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void edgesFarApartAreTwoBorders() {
        assertThat(borders(new int[] {0, 500, 1000}, new int[] {0, 2})).containsExactly(0, 1, 2);
    }

    @Test
    void cellsStandUnderOneAnotherAsTheyDoOnPaper() throws Exception {
        EdgeGrid grid = new EdgeGrid(new ReadCount(Limits.DEFAULT));
        grid.add(row(0, 1000, 1600, 2200, 2800));
        grid.add(row(0, 1090, 1510, 2290, 2770));
        grid.add(row(30, 910, 1690, 2110, 2830));
        Grid read = grid.grid();
        assertThat(read.columns()).isEqualTo(4);
        assertThat(read.cells()).extracting(Cell::columnSpan).containsOnly(1);
    }

    @Test
    void manyEdgesTakeNoLongerThanTheirSorting() {
        int[] edges = IntStream.range(0, 200_000).map(i -> i * 10).toArray();
        ColumnBorders borders = new ColumnBorders(edges);
        borders.keepApart(0, edges.length - 1);
        borders.join();
        assertThat(borders.columns()).isEqualTo(1);
    }

    private static List<EdgeGrid.EdgeCell> row(int... edges) {
        return IntStream.range(1, edges.length)
                .mapToObj(i -> new EdgeGrid.EdgeCell(
                        edges[i - 1], edges[i], CellShape.Merge.NONE, CellShape.Merge.NONE, List.of("" + i)))
                .toList();
    }
}
