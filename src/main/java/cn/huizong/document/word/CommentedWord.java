package cn.huizong.document.word;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.zip.PackageFiles;
import cn.huizong.document.zip.ZipParts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A copy of a Word document with comments (批注) on its cells. The document itself is not changed by as much as a byte. */
public final class CommentedWord {
    private final Limits limits;
    private final PackageFiles files;
    private final WordPackage word;
    private final WordPlaces places = WordPlaces.kept();

    /**
     * Opens a document.
     *
     * @throws UnreadableDocument if it is not a Word document that can be read
     */
    public CommentedWord(byte[] docx, Limits limits) throws UnreadableDocument {
        this.limits = limits;
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
        Set<Integer> cells = comments.stream()
                .flatMapToInt(comment -> places.find(comment.anchor()).stream())
                .boxed()
                .collect(Collectors.toSet());
        CommentMarks marks = new CommentMarks(word.mainName(), main, cells, limits);
        CommentsPart part = CommentsPart.of(word, files, marks.namespace(), limits);
        for (Comment comment : comments) {
            marks.mark(places.find(comment.anchor()), part.add(author, comment.text()));
        }
        files.put(word.mainName(), marks.marked());
        part.save();
        return files.packed();
    }

    private byte[] part(String name) throws UnreadableDocument {
        return files.find(name).orElseThrow(() -> new UnreadableDocument("文件已损坏：压缩包中没有 " + name));
    }
}
