package cn.huizong.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that the end of a page cuts. */
class PageCutTests {
    private static final double[] XS = {60, 160, 220, 280};

    @Test
    void aTableGoesOnOnTheNextPage() throws Exception {
        PageSketch first = new PageSketch(4).table(XS, new double[] {700, 720, 740}, "信息内容/制发/废止", "规章/1/0");
        PageSketch second =
                new PageSketch(5).table(XS, new double[] {60, 80}, "规范性文件/8/26").text(280, 800, "- 5 -");
        Grid grid = only(first.text(280, 800, "- 4 -"), second);
        assertThat(grid.anchor()).isEqualTo("p4t1");
        assertThat(PageTablesTests.rows(grid)).containsExactly("信息内容|制发|废止", "规章|1|0", "规范性文件|8|26");
        assertThat(grid.findCell(2, 2)).map(Cell::anchor).contains("p4t1r2c2");
        assertThat(grid.findCell(3, 2)).map(Cell::anchor).contains("p5t1r1c2");
    }

    @Test
    void aRepeatedHeadIsTakenOnce() throws Exception {
        PageSketch first = new PageSketch(1).table(XS, new double[] {700, 720, 740}, "信息内容/制发/废止", "规章/1/0");
        PageSketch second = new PageSketch(2).table(XS, new double[] {60, 80, 100}, "信息内容/制发/废止", "规范性文件/8/26");
        assertThat(PageTablesTests.rows(only(first, second.text(60, 40, "（续表）"))))
                .containsExactly("信息内容|制发|废止", "规章|1|0", "规范性文件|8|26");
    }

    @Test
    void aRowCutInItsMiddleIsOneRow() throws Exception {
        PageSketch first = new PageSketch(1).table(XS, new double[] {700, 720, 740}, "信息内容/制发/废止", "要求行政机关确认或/1/0");
        PageSketch second = new PageSketch(2).table(XS, new double[] {60, 80, 100}, "重新出具已获取信息//", "规范性文件/8/26");
        Grid grid = only(first, second);
        assertThat(PageTablesTests.rows(grid)).containsExactly("信息内容|制发|废止", "要求行政机关确认或\n重新出具已获取信息|1|0", "规范性文件|8|26");
        assertThat(grid.findCell(2, 1)).map(Cell::anchor).contains("p1t1r2c1");
    }

    @Test
    void theEndOfALabelThatCouldNotBeBrokenIsNoRowOfItsOwn() throws Exception {
        double[] xs = {60, 160, 200, 240, 280, 320};
        PageSketch first = new PageSketch(1).table(xs, new double[] {700, 720}, "3.危及/17/45/60/0");
        PageSketch second = new PageSketch(2).table(xs, new double[] {60, 80, 100}, "“三安全一稳定”////", "4.保护第三方//5/6/7");
        assertThat(PageTablesTests.rows(only(first, second)))
                .containsExactly("3.危及\n“三安全一稳定”|17|45|60|0", "4.保护第三方||5|6|7");
    }

    @Test
    void aNumberThatGoesOnOnTheNextPageIsNoRowOfItsOwn() throws Exception {
        double[] xs = {60, 80, 100, 120};
        PageSketch first = new PageSketch(1).table(xs, new double[] {700, 720, 740}, "维/纠/总", "11/2/13");
        PageSketch second = new PageSketch(2).table(xs, new double[] {60, 80}, "6//8");
        assertThat(PageTablesTests.rows(only(first, second))).containsExactly("维|纠|总", "11\n6|2|13\n8");
    }

    @Test
    void aRowWithoutNumbersIsARowOfItsOwn() throws Exception {
        PageSketch first = new PageSketch(1).table(XS, new double[] {700, 720, 740}, "信息内容/制发/废止", "规章//");
        PageSketch second = new PageSketch(2).table(XS, new double[] {60, 80}, "规范性文件/8/26");
        assertThat(PageTablesTests.rows(only(first, second))).containsExactly("信息内容|制发|废止", "规章||", "规范性文件|8|26");
    }

    @Test
    void aLabelBesideRowsOfBothPagesIsOneLabel() throws Exception {
        double[] xs = {60, 100, 220, 280};
        PageSketch first = group(new PageSketch(1), xs, 700, "（四）\n无法提", "不掌握/746", "没有现成/11");
        PageSketch second = group(new PageSketch(2), xs, 60, "供", "补正后/1", "合计/758");
        Grid grid = only(first, second);
        assertThat(grid.rows()).isEqualTo(4);
        assertThat(grid.findCell(4, 1)).contains(new Cell(1, 1, 4, 1, "（四）无法提\n供", "p1t1r1c1"));
        assertThat(grid.findCell(3, 3)).contains(new Cell(3, 3, 1, 1, "1", "p2t1r1c3"));
    }

    /** As browsers print it: the merged cell has its outer edge on the page in the middle, and no line above or below. */
    @Test
    void aPageInsideOneMergedLabelGoesOn() throws Exception {
        double[] xs = {60, 100, 220, 280};
        double[] inner = {100, 220, 280};
        PageSketch first = group(new PageSketch(1), xs, 700, "三、", "（一）予/3", "（二）部/4");
        PageSketch second = new PageSketch(2)
                .table(inner, new double[] {60, 80, 100}, "（三）不/1", "（四）无/2")
                .down(60, 60, 100);
        PageSketch third = group(new PageSketch(3), xs, 60, "", "（五）其/5", "（六）总/6");
        Grid grid = only(first, second, third);
        assertThat(PageTablesTests.rows(grid))
                .containsExactly("三、|（一）予|3", "三、|（二）部|4", "三、|（三）不|1", "三、|（四）无|2", "三、|（五）其|5", "三、|（六）总|6");
        assertThat(grid.findCell(1, 1)).contains(new Cell(1, 1, 6, 1, "三、", "p1t1r1c1"));
        assertThat(grid.findCell(4, 3)).contains(new Cell(4, 3, 1, 1, "2", "p2t1r2c3"));
    }

    @Test
    void aHeadCutInItsMiddleIsOneHead() throws Exception {
        double[] xs = {60, 90, 120};
        PageSketch first = new PageSketch(1).table(xs, new double[] {720, 740}, "结果/其他");
        PageSketch second = new PageSketch(2).table(xs, new double[] {60, 80, 100}, "维持/结果", "3/5");
        assertThat(PageTablesTests.rows(only(first, second))).containsExactly("结果\n维持|其他\n结果", "3|5");
    }

    @Test
    void aTableOfAnotherWidthIsAnotherTable() throws Exception {
        PageSketch first = new PageSketch(1).table(XS, new double[] {700, 720, 740}, "信息内容/制发/废止", "规章/1/0");
        PageSketch second =
                new PageSketch(2).table(new double[] {60, 160, 300}, new double[] {60, 80, 100}, "信息内容/数量", "行政许可/26");
        assertThat(PageSketch.blocks(first, second)).hasSize(2);
    }

    @Test
    void wordsBetweenTwoTablesKeepThemApart() throws Exception {
        PageSketch first = new PageSketch(1).table(XS, new double[] {700, 720, 740}, "信息内容/制发/废止", "规章/1/0");
        PageSketch second = new PageSketch(2).text(60, 130, "另表").table(XS, new double[] {160, 180}, "规范性文件/8/26");
        assertThat(PageSketch.blocks(first, second)).hasSize(3);
    }

    @Test
    void footnotesDoNotCutATable() throws Exception {
        PageSketch first = new PageSketch(1)
                .table(XS, new double[] {600, 620, 640}, "信息内容/制发/废止", "规章/1/0")
                .across(760, 60, 200)
                .text(60, 765, "1 含受委托的。");
        PageSketch second = new PageSketch(2).table(XS, new double[] {60, 80}, "规范性文件/8/26");
        List<Block> blocks = PageSketch.blocks(first, second);
        assertThat(blocks).hasSize(2);
        assertThat(((Grid) blocks.get(0)).rows()).isEqualTo(3);
        assertThat(((Paragraph) blocks.get(1)).text()).startsWith("1").endsWith("含受委托的。");
    }

    private static PageSketch group(PageSketch page, double[] xs, double top, String label, String... rows) {
        page.across(top, 60, 280).across(top + 40, 60, 280).across(top + 20, 100, 280);
        for (double x : xs) {
            page.down(x, top, top + 40);
        }
        String[] lines = label.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            page.text(65, top + 5 + 12 * i, lines[i]);
        }
        return page.fill(new double[] {100, 220}, new double[] {top, top + 20}, rows);
    }

    private static Grid only(PageSketch... pages) throws Exception {
        List<Block> blocks = PageSketch.blocks(pages);
        assertThat(blocks).hasSize(1);
        return (Grid) blocks.get(0);
    }
}
