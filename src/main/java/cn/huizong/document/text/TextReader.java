package cn.huizong.document.text;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.List;

/** Reads text files, in which tables were flattened in one way or another. */
public final class TextReader {
    private static final int LONGEST_LINE = 1_000_000;

    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        return read(Charsets.text(content), limits);
    }

    Document read(String text, Limits limits) throws UnreadableDocument {
        List<TextLine> lines = TextLine.of(text);
        refuseHuge(lines, limits);
        List<Block> blocks = new ArrayList<>();
        FlatCells cells = new FlatCells(blocks);
        TabLines tabs = new TabLines(lines, cells);
        PipeLines pipes = new PipeLines(lines, cells);
        int i = 0;
        while (i < lines.size()) {
            TextLine line = lines.get(i);
            if (line.isBlank() || PipeLines.isRule(line)) {
                i++;
            } else if (pipes.begins(i)) {
                i = pipes.read(i);
            } else if (TabLines.begins(line)) {
                i = tabs.read(i);
            } else {
                if (!NumberLine.read(line, cells)) {
                    blocks.add(new Paragraph(line.text(), line.anchor()));
                }
                i++;
            }
        }
        return new Document(Format.TEXT, blocks, false);
    }

    private static void refuseHuge(List<TextLine> lines, Limits limits) throws UnreadableDocument {
        long cells = 0;
        for (TextLine line : lines) {
            if (line.raw().length() > LONGEST_LINE) {
                throw new UnreadableDocument("第 " + line.number() + " 行超过 " + LONGEST_LINE + " 个字，不像年度报告");
            }
            cells += 1
                    + line.raw()
                            .chars()
                            .filter(c -> c == '\t' || c == '|' || c == '｜' || c == '│')
                            .count();
        }
        if (cells > limits.cells()) {
            throw new UnreadableDocument("文件里的行和单元格超过 " + limits.cells() + " 个（限额 cells），不像年度报告");
        }
    }
}
