package cn.huizong.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.PlacedWord;
import cn.huizong.document.PlacedWords;
import cn.huizong.document.UnreadableDocument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTablesTests {
    private static final double[] XS = {60, 160, 220, 280};
    private static final double[] YS = {100, 120, 140, 160};

    @Test
    void theCellsBetweenLinesAreAGrid() throws Exception {
        PageSketch page = new PageSketch(4).table(XS, YS, "信息内容/制发/废止", "规章/1/0", "行政规范性文件/8/");
        Grid grid = grid(page);
        assertThat(grid.anchor()).isEqualTo("p4t1");
        assertThat(rows(grid)).containsExactly("信息内容|制发|废止", "规章|1|0", "行政规范性文件|8|");
        assertThat(grid.findCell(2, 2)).map(Cell::anchor).contains("p4t1r2c2");
    }

    @Test
    void placesWithoutALineBetweenThemAreOneCell() throws Exception {
        PageSketch page = new PageSketch(1)
                .across(100, 60, 280)
                .across(120, 160, 280)
                .across(140, 60, 280)
                .down(60, 100, 140)
                .down(160, 100, 140)
                .down(220, 120, 140)
                .down(280, 100, 140)
                .text(65, 115, "项目")
                .text(180, 105, "申请人情况")
                .text(165, 125, "自然人")
                .text(225, 125, "总计");
        assertThat(grid(page).cells())
                .containsExactly(
                        new Cell(1, 1, 2, 1, "项目", "p1t1r1c1"),
                        new Cell(1, 2, 1, 2, "申请人情况", "p1t1r1c2"),
                        new Cell(2, 2, 1, 1, "自然人", "p1t1r2c2"),
                        new Cell(2, 3, 1, 1, "总计", "p1t1r2c3"));
    }

    @Test
    void linesOfDashesOfPiecesAndDoubledAreLines() throws Exception {
        PageSketch page = new PageSketch(1).fill(XS, YS, "信息内容/制发/废止", "规章/1/0", "规范性文件/8/26");
        for (double y : YS) {
            for (double x = 60; x < 280; x += 4) {
                page.across(y, x, x + 2);
            }
        }
        for (double x : XS) {
            for (int row = 0; row < 3; row++) {
                page.down(x - 1, YS[row] + 1, YS[row + 1] - 1).down(x + 1, YS[row] + 1, YS[row + 1] - 1);
            }
        }
        assertThat(rows(grid(page))).containsExactly("信息内容|制发|废止", "规章|1|0", "规范性文件|8|26");
    }

    @Test
    void aTableMayBeOpenLeftAndRight() throws Exception {
        PageSketch page = new PageSketch(1).fill(XS, YS, "信息内容/制发/废止", "规章/1/0", "规范性文件/8/26");
        for (double y : YS) {
            page.across(y, 60, 280);
        }
        page.down(160, 100, 160).down(220, 100, 160);
        assertThat(rows(grid(page))).containsExactly("信息内容|制发|废止", "规章|1|0", "规范性文件|8|26");
    }

    @Test
    void aFrameAroundAPageIsNoTable() throws Exception {
        PageSketch page = new PageSketch(1)
                .table(new double[] {20, 575}, new double[] {20, 822})
                .text(60, 60, "前言")
                .table(XS, YS, "信息内容/制发/废止", "规章/1/0", "规范性文件/8/26");
        List<Block> blocks = PageSketch.blocks(page);
        assertThat(blocks).hasSize(2);
        assertThat(((Grid) blocks.get(1)).rows()).isEqualTo(3);
    }

    @Test
    void aNumberThatRunsOverItsBorderIsNobodys() throws Exception {
        PageSketch page = new PageSketch(1).table(XS, YS, "信息内容/制发/废止", "规章//0", "规范性文件/8/26");
        page.text(200, 125, "11398889");
        assertThat(rows(grid(page)).get(1)).contains(Glyph.UNKNOWN).doesNotMatch(".*\\|\\d+\\|.*");
    }

    @Test
    void aDigitMuchSmallerThanTheNumberItStandsAtMakesItIllegible() throws Exception {
        PageSketch page = new PageSketch(1).table(XS, YS, "信息内容/制发/废止", "规章/12/0", "规范性文件/8/26");
        page.text(175, 129, 5.8, "1");
        assertThat(grid(page).findCell(2, 2)).map(Cell::text).contains("121" + Glyph.UNKNOWN);
    }

    @Test
    void bracketsAroundARaisedMarkAreNoText() throws Exception {
        PageSketch page = new PageSketch(1).table(XS, YS, "信息内容/制发/废止", "规章/12/0", "规范性文件/8/26");
        page.text(175, 124, 6, "[1]");
        assertThat(grid(page).findCell(2, 2)).map(Cell::text).contains("12 ¹");
    }

    @Test
    void rowsWhoseLinesDoNotMeetHaveTheSameColumns() throws Exception {
        PageSketch page = new PageSketch(1)
                .table(new double[] {60, 160, 220, 280}, new double[] {100, 120}, "信息内容/制发/废止")
                .table(new double[] {60, 164, 216, 280}, new double[] {120, 140}, "规章/1/0")
                .table(new double[] {60, 156, 224, 280}, new double[] {140, 160}, "规范性文件/8/26");
        assertThat(rows(grid(page))).containsExactly("信息内容|制发|废止", "规章|1|0", "规范性文件|8|26");
    }

    @Test
    void digitsOfTwoLinesAreNeverOneNumber() throws Exception {
        double[] ys = {100, 130, 160};
        PageSketch page = new PageSketch(1).table(XS, ys, "信息内容/制发/废止", "规章/1139888988\n22/0");
        assertThat(grid(page).findCell(2, 2)).map(Cell::text).contains("1139888988\n22");
    }

    @Test
    void aLabelThatFillsItsLineGoesOnInTheNext() throws Exception {
        double[] ys = {100, 120, 150};
        PageSketch page = new PageSketch(1).table(XS, ys, "信息内容/制发/废止", "其他法律行政法规禁\n止公开/1/0");
        assertThat(grid(page).findCell(2, 1)).map(Cell::text).contains("其他法律行政法规禁止公开");
    }

    @Test
    void charactersDrawnTwiceForBoldAreReadOnce() throws Exception {
        PageSketch page = new PageSketch(1).table(XS, YS, "信息内容/制发/废止", "规章/11/0", "规范性文件/8/26");
        page.fill(new double[] {60.3, 160.3, 220.3}, YS, "信息内容/制发/废止", "规章/11/0", "规范性文件/8/26");
        assertThat(rows(grid(page))).containsExactly("信息内容|制发|废止", "规章|11|0", "规范性文件|8|26");
    }

    @Test
    void whatIsStruckThroughIsDeletedText() throws Exception {
        PageSketch page = new PageSketch(1).table(XS, YS, "信息内容/制发/废止", "规章/70/0", "规范性文件/8/26");
        page.across(130, 165, 170);
        assertThat(rows(grid(page)).get(1)).isEqualTo("规章|0|0");
    }

    @Test
    void aSmallRaisedDigitIsTheMarkOfANote() throws Exception {
        PageSketch page = new PageSketch(1).table(XS, YS, "信息内容/制发/废止", "规章/12/0", "规范性文件/8/26");
        page.text(175, 123, 5.8, "3");
        assertThat(rows(grid(page)).get(1)).isEqualTo("规章|12³|0");
    }

    @Test
    void wordsAreGivenInTheirPlacesInARuledTableToo() throws Exception {
        PageSketch page = new PageSketch(2)
                .table(new double[] {60, 120, 180}, new double[] {100, 120}, "规章/1")
                .text(60, 200, "行政许可")
                .text(200, 206, "24 件");
        List<PlacedWords> placed = PageSketch.document(page).placed();
        assertThat(placed)
                .containsExactly(new PlacedWords(
                        2,
                        1,
                        List.of(
                                new PlacedWord(60, 200, 100, 210, "行政许可", false),
                                new PlacedWord(65, 105, 85, 115, "规章", false),
                                new PlacedWord(125, 105, 130, 115, "1", false),
                                new PlacedWord(200, 206, 225, 216, "24 件", false))));
    }

    @Test
    void aWordThatMayBeAPageNumberSaysSo() throws Exception {
        List<PlacedWords> placed = PageSketch.document(
                        new PageSketch(1).text(60, 200, "一、总体情况").text(290, 800, "1"),
                        new PageSketch(2).text(60, 200, "二、主动公开").text(290, 800, "2"))
                .placed();
        assertThat(placed.stream().flatMap(page -> page.words().stream()))
                .extracting(PlacedWord::text, PlacedWord::margin)
                .containsExactly(tuple("一、总体情况", false), tuple("1", true), tuple("二、主动公开", false), tuple("2", true));
    }

    @Test
    void tooManyCellsOrColumnsAreRefusedWithTheLimit() {
        PageSketch page = new PageSketch(1).table(XS, YS, "信息内容/制发/废止");
        assertThatThrownBy(() -> PageSketch.blocks(new Limits(1, 1, 1, 8, 9, 9), page))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("限额 cells");
        assertThatThrownBy(() -> PageSketch.blocks(new Limits(1, 1, 1, 9, 2, 9), page))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("限额 columns");
    }

    private static Grid grid(PageSketch page) throws Exception {
        List<Block> blocks = PageSketch.blocks(page);
        assertThat(blocks).hasSize(1);
        return (Grid) blocks.get(0);
    }

    static List<String> rows(Grid grid) {
        return IntStream.rangeClosed(1, grid.rows())
                .mapToObj(row -> grid.row(row).stream().map(Cell::text).collect(Collectors.joining("|")))
                .toList();
    }
}
