package cn.huizong.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All letters of a year for printing, so many in a document that it still opens. */
public final class PrintedLetters {
    /** How many letters share a document. */
    public static final int TOGETHER = 300;

    /** Takes a document by its name. */
    public interface Documents {
        void write(String name, byte[] word) throws IOException;
    }

    private PrintedLetters() {}

    /**
     * Writes the letters by body; without any, no document.
     *
     * @return the names of the documents
     */
    public static List<String> write(List<PackedLetter> letters, Documents documents) throws IOException {
        List<PackedLetter> sorted = letters.stream().sorted(PackedLetter.ORDER).toList();
        List<String> names = new ArrayList<>();
        for (int first = 0; first < sorted.size(); first += TOGETHER) {
            String name = "通知" + (names.isEmpty() ? "" : "（" + (names.size() + 1) + "）") + ".docx";
            documents.write(name, LetterWriter.word(sorted.subList(first, Math.min(first + TOGETHER, sorted.size()))));
            names.add(name);
        }
        return names;
    }
}
