package cn.huizong.document.word;

import cn.huizong.document.Block;
import cn.huizong.document.Legibility;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.CellShape;
import cn.huizong.document.flow.CellStory;
import cn.huizong.document.flow.EdgeGrid;
import cn.huizong.document.flow.FieldCode;
import cn.huizong.document.flow.LookDraft;
import cn.huizong.document.flow.Story;
import cn.huizong.document.flow.TextLook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/** Reads text and tables of a Word 97 document into stories. */
final class DocText {
    private static final char CELL_END = 0x07;
    /** Stands where something is drawn: a picture, or a box whose text is kept elsewhere. */
    private static final char DRAWING = 0x08;

    private static final String UNREAD = "\uFFFD";
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char FIELD = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char FIXED_HYPHEN = 0x1E;

    private static final double HALF_POINTS = 2;
    /** Among the sixteen colours of old files. */
    private static final int WHITE_OF_16 = 8;

    private final ReadCount tally;
    private final Limits limits;
    /** Of each field that is open, whether its code is being read or already what it shows. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private int codes;
    /** Whether a text box says a number, which may be that of the cell that it is drawn in. */
    private final boolean numberedBoxes;

    private final DocFields forms;
    private final StringBuilder code = new StringBuilder();
    private String chosen = "";
    /** Whether the field that is open has shown anything. */
    private boolean shown;

    DocText(ReadCount tally, Limits limits, DocFields forms, boolean numberedBoxes) {
        this.numberedBoxes = numberedBoxes;
        this.tally = tally;
        this.limits = limits;
        this.forms = forms;
    }

    void read(Range range, Story story) throws UnreadableDocument {
        read(range, story, 0);
        story.endParagraph();
        fields.clear();
        codes = 0;
    }

    private void read(Range range, Story story, int level) throws UnreadableDocument {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            org.apache.poi.hwpf.usermodel.Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table, story, level + 1);
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                paragraph(paragraph, story);
            }
        }
    }

    /** A run of a paragraph; POI counts some that lie wholly beside it, before a picture, and cannot give them. */
    private static @Nullable CharacterRun findRun(org.apache.poi.hwpf.usermodel.Paragraph paragraph, int number) {
        try {
            return paragraph.getCharacterRun(number);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void paragraph(org.apache.poi.hwpf.usermodel.Paragraph paragraph, Story story) {
        boolean goesOn = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = findRun(paragraph, i);
            if (run == null) {
                continue;
            }
            boolean deleted = run.isMarkedDeleted();
            if (deleted || run.isMarkedInserted()) {
                tally.sawTrackedChange();
            }
            String text = run.text();
            int from = story.line().length();
            if (codes > 0 && run.isData()) {
                chosen = forms.chosen(run.getPicOffset());
            }
            TextLook look = look(run);
            text(text, deleted || look.isLeftOut(), story);
            look.mark(story, from);
            goesOn = deleted && text.endsWith("\r");
        }
        if (!goesOn) {
            story.endParagraph();
        }
    }

    private static TextLook look(CharacterRun run) {
        boolean white = run.getIco24() == Legibility.WHITE || (run.getIco24() == -1 && run.getColor() == WHITE_OF_16);
        return new LookDraft()
                .hidden(run.isVanished())
                .struck(run.isStrikeThrough() || run.isDoubleStrikeThrough())
                .raised(run.getSubSuperScriptIndex() != 0)
                .moved(TextLook.isMoved(run.getVerticalOffset()))
                .tiny(Legibility.isTiny(run.getFontSize() / HALF_POINTS))
                .ink(white ? Legibility.WHITE : Legibility.UNKNOWN)
                .ground(run.isHighlighted() ? (Integer) Legibility.UNKNOWN : null)
                .look();
    }

    private void text(String text, boolean left, Story story) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD -> {
                    fields.push(true);
                    codes++;
                    code.setLength(0);
                    chosen = "";
                    shown = false;
                }
                case FIELD_RESULT -> endCode();
                case FIELD_END -> {
                    endCode();
                    fields.poll();
                    if (!left && codes == 0 && !shown) {
                        story.line().append(chosen.isEmpty() ? FieldCode.shown(code.toString()) : chosen);
                    }
                    shown = true;
                }
                default -> {
                    if (codes > 0) {
                        code.append(c);
                    } else if (!left) {
                        shown |= c > ' ';
                        sign(c, story.line());
                    }
                }
            }
        }
    }

    private void endCode() {
        if (Boolean.TRUE.equals(fields.peek())) {
            fields.pop();
            fields.push(false);
            codes--;
        }
    }

    /** Marks of pictures, notes and the ends of cells show nothing of their own. */
    private static void sign(char c, StringBuilder line) {
        switch (c) {
            case LINE_BREAK, PAGE_BREAK -> line.append('\n');
            case FIXED_HYPHEN -> line.append('-');
            case CELL_END, '\r' -> {}
            default -> {
                if (c >= ' ' || c == '\t') {
                    line.append(c);
                }
            }
        }
    }

    private void table(Table table, Story story, int level) throws UnreadableDocument {
        if (level > limits.depth()) {
            throw new UnreadableDocument("文件内容的嵌套超过 " + limits.depth() + " 层（限额 depth）");
        }
        story.endParagraph();
        EdgeGrid grid = new EdgeGrid(tally);
        List<Block> beside = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            grid.add(row(table.getRow(i), beside, level));
        }
        story.table(grid.grid(), beside);
    }

    private List<EdgeGrid.EdgeCell> row(TableRow row, List<Block> beside, int level) throws UnreadableDocument {
        List<EdgeGrid.EdgeCell> cells = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            List<String> lines = new ArrayList<>(1);
            Story story = new CellStory(lines, beside);
            read(cell, story, level);
            story.endParagraph();
            if (numberedBoxes && cell.text().indexOf(DRAWING) >= 0 && lines.isEmpty()) {
                lines.add(UNREAD);
            }
            cells.add(new EdgeGrid.EdgeCell(
                    cell.getLeftEdge(),
                    cell.getLeftEdge() + cell.getWidth(),
                    merge(cell.isFirstVerticallyMerged(), cell.isVerticallyMerged()),
                    merge(cell.isFirstMerged(), cell.isMerged()),
                    lines));
        }
        return cells;
    }

    private static CellShape.Merge merge(boolean first, boolean merged) {
        return first ? CellShape.Merge.START : merged ? CellShape.Merge.GO_ON : CellShape.Merge.NONE;
    }
}
