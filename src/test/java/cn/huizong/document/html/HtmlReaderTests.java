package cn.huizong.document.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTests {
    @Test
    void mergedCellsStandWhereTheyStand() throws Exception {
        assertThat(cells("<table><thead><tr><th rowspan=2>申请人</th><th colspan=2>法人</th></tr><tr><th>企业<th>其他</thead>"
                        + "<tr><td>一、新收<td>&nbsp;<td>0</td></tr></table>"))
                .containsExactly(
                        "t1r1c1 2x1 申请人",
                        "t1r1c2 1x2 法人",
                        "t1r2c2 1x1 企业",
                        "t1r2c3 1x1 其他",
                        "t1r3c1 1x1 一、新收",
                        "t1r3c2 1x1 ",
                        "t1r3c3 1x1 0");
    }

    @Test
    void aSpanDownEndsWithItsGroupAndOneAcrossWithTheCellInItsWay() throws Exception {
        assertThat(cells("<table><tr><td>甲<td>乙<td rowspan=0>丙</tr><tr><td colspan=9 rowspan=70000>丁</tr></table>"))
                .containsExactly("t1r1c1 1x1 甲", "t1r1c2 1x1 乙", "t1r1c3 2x1 丙", "t1r2c1 1x2 丁");
    }

    @Test
    void linesInACellAreKeptApartAndSplitRunsJoined() throws Exception {
        assertThat(cells("<table><tr><td><p>结果</p><p>维<o:p></o:p>持</p><td>上<br>下<td><font>20</font><span>23</span>"
                        + "<td>政府\n信息<td><del>3</del><ins>5</ins><td><table><tr><td>内<tr></table></table>"))
                .containsExactly(
                        "t1r1c1 1x1 结果\n维持",
                        "t1r1c2 1x1 上\n下",
                        "t1r1c3 1x1 2023",
                        "t1r1c4 1x1 政府信息",
                        "t1r1c5 1x1 5",
                        "t1r1c6 1x1 内");
        assertThat(read("<p>甲<del>乙</del></p>").tracked()).isTrue();
        assertThat(read("<p>甲<ins>乙</ins></p>").tracked()).isFalse();
    }

    @Test
    void whatAPersonDoesNotSeeIsLeftOut() throws Exception {
        assertThat(
                        read("<title>年报</title><script>1</script><style>2</style><p style='display : none'>3</p><p hidden>4</p>"
                                        + "<p>五<s>六</s><!--[if gte mso 9]>7<![endif]--><![if !x]>八<![endif]></p>")
                                .blocks())
                .containsExactly(new Paragraph("年报", "narrative1"), new Paragraph("五八", "narrative2"));
    }

    @Test
    void theSignOfANoteAndWhatCannotBeSeenAreNoPartOfANumber() throws Exception {
        assertThat(cells(
                        "<table><tr><td>12<a href='#sdfootnote1sym'><sup>1</sup></a><td>3<a href='#_ftn2'><span>[2]</span></a>"
                                + "<td><a href='#t1'>4</a>\u0001</table>"))
                .containsExactly("t1r1c1 1x1 12", "t1r1c2 1x1 3", "t1r1c3 1x1 4");
    }

    @Test
    void anInvisibleCellKeepsItsPlaceAndOneNotDisplayedHasNone() throws Exception {
        assertThat(cells("<table><tr><td>甲<td style='visibility:hidden'>乙<td style='display:none'>丙<td>丁</table>"))
                .containsExactly("t1r1c1 1x1 甲", "t1r1c2 1x1 ", "t1r1c3 1x1 丁");
    }

    @Test
    void textTooSmallOrWhiteOnWhiteIsLeftOut() throws Exception {
        assertThat(cells("<table><tr><td>12<span style='font-size:1px'>3</span><td>4<font color=white>5</font>"
                        + "<td bgcolor=#336699><font color='#fff'>6</font><td><b style='background:#000;color:#000'>7</b>"
                        + "<td style='color:#FFFFFF'>8<td>9<i style='color:rgba(0, 0, 0, 0)'>1</i></table>"))
                .extracting(cell -> cell.substring(cell.lastIndexOf(' ') + 1))
                .containsExactly("12", "4", "6", "", "", "9");
        assertThat(cells("<link rel=stylesheet href=a.css><table><tr><td style='color:#fff'>8<td>9</table>"))
                .containsExactly("t1r1c1 1x1 8", "t1r1c2 1x1 9");
    }

    @Test
    void textThatIsScaledCutOrMarkedAwayIsLeftOut() throws Exception {
        assertThat(cells("<table><tr><td>1<i style='transform:scale(0)'>2</i><td>3<i style='clip-path:inset(50%)'>4</i>"
                        + "<td>5<i style='content-visibility:hidden'>6</i><td>7<i style='mso-hide:all'>8</i>"
                        + "<td>9<i style='mso-text-raise:6.0pt'>1</i></table>"))
                .extracting(cell -> cell.substring(cell.lastIndexOf(' ') + 1))
                .containsExactly("1", "3", "5", "7", "9¹");
    }

    /** Size and colour are inherited: what has its own word on them is seen, what lies beside it is not. */
    @Test
    void textWithoutSizeOrColourIsLeftOutUnlessItSaysOtherwise() throws Exception {
        assertThat(cells("<table style='font-size:0'><tr><td><span>8</span><span style='font-size:14px'>3</span>"
                        + "<td>9<td style='font-size:12pt'>4<b style='color:transparent'>5<i style='color:#000'>6</i></b>"
                        + "<td style='font-size:1em'>7<td><input value=1></table>"))
                .containsExactly("t1r1c1 1x1 3", "t1r1c2 1x1 ", "t1r1c3 1x1 46", "t1r1c4 1x1 ", "t1r1c5 1x1 ");
    }

    @Test
    void aTableAroundTablesOnlyLaysOutThePage() throws Exception {
        List<Block> blocks = read("<table><tr><td>导航<td><h1>标题</h1>正文<table><tr><td>规章<td>0</table>落款</table>")
                .blocks();
        assertThat(blocks)
                .containsExactly(
                        new Paragraph("导航", "narrative1"),
                        new Paragraph("标题", "narrative2"),
                        new Paragraph("正文", "narrative3"),
                        new Grid(
                                "t1",
                                1,
                                2,
                                List.of(new Cell(1, 1, 1, 1, "规章", "t1r1c1"), new Cell(1, 2, 1, 1, "0", "t1r1c2"))),
                        new Paragraph("落款", "narrative4"));
    }

    @Test
    void preformattedLinesAreParagraphs() throws Exception {
        assertThat(read("<pre>甲\n<b>乙\n丙</b></pre>").blocks())
                .containsExactly(
                        new Paragraph("甲", "narrative1"),
                        new Paragraph("乙", "narrative2"),
                        new Paragraph("丙", "narrative3"));
    }

    @Test
    void aHostilePageIsRefused() {
        assertThatThrownBy(() -> read("<div>".repeat(100_000) + "甲"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("500 层");
        assertThatThrownBy(() -> read("<table><tr><td colspan=1000000000>甲<td>乙</table>"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("1000 列");
        assertThatThrownBy(() -> read("<table><tr>" + "<td>0".repeat(10_000) + "</table>"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("1000 列");
        assertThatThrownBy(() -> read("<table>" + "<tr><td>0<td>0".repeat(150_000) + "</table>"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("200000 个单元格");
        assertThatThrownBy(() -> read("<b><i><font>".repeat(30_000) + "甲"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("500 层");
        assertThatThrownBy(() -> read("<div id=app></div>")).isInstanceOf(UnreadableDocument.class);
    }

    private static List<String> cells(String html) throws UnreadableDocument {
        return read(html)
                .grids()
                .flatMap(grid -> grid.cells().stream())
                .map(cell -> cell.anchor() + " " + cell.rowSpan() + "x" + cell.columnSpan() + " " + cell.text())
                .toList();
    }

    private static Document read(String html) throws UnreadableDocument {
        return new HtmlReader().read(html, Limits.DEFAULT);
    }
}
