package cn.huizong.document.word;

import cn.huizong.document.Block;
import cn.huizong.document.Legibility;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.CellDraft;
import cn.huizong.document.flow.CellShape;
import cn.huizong.document.flow.CellStory;
import cn.huizong.document.flow.GridDraft;
import cn.huizong.document.flow.Story;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.xml.KnownElements;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a Word part; what stands in the cells is read by the part's {@link WordText}. */
final class WordTables {
    private final ElementCursor xml;
    private final WordText text;
    private final ReadCount tally;
    private final WordPlaces places;
    private final WordStyles styles;
    private final KnownElements<CellShape> shapes = new KnownElements<>();
    /** The colour that cells of the table stand on which have no ground of their own; null if nobody knows it. */
    private @Nullable Integer ground = Legibility.WHITE;

    WordTables(ElementCursor xml, WordText text, ReadCount tally, WordPlaces places, WordStyles styles) {
        this.xml = xml;
        this.text = text;
        this.tally = tally;
        this.places = places;
        this.styles = styles;
    }

    /** Reads the table that the cursor is at. */
    void read(Story story) throws UnreadableDocument {
        GridDraft grid = new GridDraft(tally);
        List<Block> beside = new ArrayList<>();
        Integer around = ground;
        rows(grid, beside);
        ground = around;
        story.table(grid.grid(), beside);
    }

    private void rows(GridDraft grid, List<Block> beside) throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "tr" -> row(grid, beside);
                case "tblGrid" -> widths(grid);
                case "tblPr" -> ground = tableGround();
                case "sdtPr", "sdtEndPr" -> xml.skip();
                default -> rows(grid, beside);
            }
        }
    }

    private @Nullable Integer tableGround() throws UnreadableDocument {
        Integer found = ground;
        while (xml.nextChild()) {
            Integer shade = xml.name().equals("shd") ? WordStyles.shade(xml) : null;
            boolean mayShade = xml.name().equals("tblStyle") && styles.mayShade(xml.attribute("val"));
            found = mayShade ? null : shade == null ? found : shade;
            xml.skip();
        }
        return found;
    }

    private void widths(GridDraft grid) throws UnreadableDocument {
        while (xml.nextChild()) {
            if (xml.name().equals("gridCol")) {
                grid.width(number(xml.attribute("w"), -1));
            }
            xml.skip();
        }
    }

    private void row(GridDraft grid, List<Block> beside) throws UnreadableDocument {
        RowShape shape = new RowShape();
        cells(grid, beside, shape);
        if (!shape.deleted) {
            grid.pass(shape.after);
        }
        grid.endRow();
    }

    private void cells(GridDraft grid, List<Block> beside, RowShape shape) throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "trPr" -> {
                    rowProperties(shape);
                    if (!shape.deleted) {
                        grid.pass(shape.before);
                    }
                }
                case "tblPrEx", "sdtPr", "sdtEndPr" -> xml.skip();
                case "tc" -> {
                    if (shape.deleted) {
                        xml.skip();
                    } else {
                        cell(grid, beside);
                    }
                }
                default -> cells(grid, beside, shape);
            }
        }
    }

    private void rowProperties(RowShape shape) throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "gridBefore" -> shape.before = number(xml.attribute("val"), 0);
                case "gridAfter" -> shape.after = number(xml.attribute("val"), 0);
                case "ins" -> tally.sawTrackedChange();
                case "del" -> {
                    tally.sawTrackedChange();
                    shape.deleted = true;
                }
                case "hidden" -> shape.deleted |= WordStyles.isOn(xml.attribute("val"));
                default -> {}
            }
            xml.skip();
        }
    }

    /** Reads a cell; its properties, if it has any, come first. */
    private void cell(GridDraft grid, List<Block> beside) throws UnreadableDocument {
        int offset = places.isKept() ? xml.offset() : 0;
        boolean more = xml.nextChild();
        CellShape shape = CellShape.PLAIN;
        if (more && xml.name().equals("tcPr")) {
            shape = xml.known(shapes, this::cellProperties);
            more = xml.nextChild();
        }
        if (shape.deleted()) {
            for (; more; more = xml.nextChild()) {
                xml.skip();
            }
            return;
        }
        CellDraft draft = grid.place(shape);
        places.keep(grid, draft, offset);
        Story story = new CellStory(draft.lines(), beside);
        Integer around = ground;
        ground = shape.ground() == null ? ground : shape.ground();
        story.stand(ground);
        for (; more; more = xml.nextChild()) {
            text.element(story);
        }
        ground = around;
        story.endParagraph();
    }

    private CellShape cellProperties() throws UnreadableDocument {
        int columns = 1;
        CellShape.Merge vertical = CellShape.Merge.NONE;
        CellShape.Merge horizontal = CellShape.Merge.NONE;
        boolean deleted = false;
        Integer own = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "shd" -> own = WordStyles.shade(xml);
                case "gridSpan" -> columns = number(xml.attribute("val"), 1);
                case "vMerge", "vmerge" -> vertical = CellShape.Merge.of(xml.attribute("val"));
                case "hMerge", "hmerge" -> horizontal = CellShape.Merge.of(xml.attribute("val"));
                case "cellIns" -> tally.sawTrackedChange();
                case "cellDel" -> {
                    tally.sawTrackedChange();
                    deleted = true;
                }
                default -> {}
            }
            xml.skip();
        }
        return new CellShape(columns, vertical, horizontal, deleted, own);
    }

    /** A count of columns; what is none, or less than the least, is the least. */
    private static int number(@Nullable String value, int least) {
        try {
            return value == null ? least : Math.max(least, Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            return least;
        }
    }

    private static final class RowShape {
        private int before;
        private int after;
        /** Whether the row was deleted under tracked changes, or is hidden. */
        private boolean deleted;
    }
}
