package cn.huizong.document.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.zip.PackageFiles;
import cn.huizong.document.zip.ZipParts;
import java.util.List;
import java.util.OptionalInt;

/** A copy of a Word document with comments (批注) on its cells. The document itself is not changed by as much as a byte. */
public final class CommentedWord {
    private final PackageFiles files;
    private final WordPackage word;
    private final WordPlaces places = WordPlaces.kept();

    /**
     * Opens a document.
     *
     * @throws UnreadableDocument if it is not a Word document that can be read
     */
    public CommentedWord(byte[] docx, Limits limits) throws UnreadableDocument {
        new WordReader().read(docx, limits, places);
        word = new WordPackage(new ZipParts(docx, limits), limits);
        files = new PackageFiles(docx, limits);
    }

    /**
     * A comment.
     *
     * @param anchor the cell, or the table, that it is about; one of no place in the tables stands at the beginning
     * @param text what it says, a paragraph a line
     */
    public record Comment(String anchor, String text) {}

    /**
     * The copy.
     *
     * @param author who comments
     * @throws UnreadableDocument if comments cannot be put into it
     */
    public byte[] with(List<Comment> comments, String author) throws UnreadableDocument {
        byte[] main = part(word.mainName());
        CommentsPart part = CommentsPart.of(word, files, new String(main, UTF_8));
        CommentMarks marks = new CommentMarks(main);
        for (Comment comment : comments) {
            int id = part.add(author, comment.text());
            OptionalInt place = places.find(comment.anchor());
            boolean marked = place.isPresent() && marks.mark(place.getAsInt(), id);
            if (!marked && !marks.markFirst(id)) {
                throw new UnreadableDocument("文档里没有可以加批注的段落");
            }
        }
        files.put(word.mainName(), marks.marked());
        part.save();
        return files.packed();
    }

    private byte[] part(String name) throws UnreadableDocument {
        return files.find(name).orElseThrow(() -> new UnreadableDocument("文件已损坏：压缩包中没有 " + name));
    }
}
