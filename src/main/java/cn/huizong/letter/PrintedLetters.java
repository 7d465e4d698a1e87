package cn.huizong.letter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** All letters of a year for printing, so many in a document that it still opens. */
public final class PrintedLetters {
    /** How many letters share a document. */
    public static final int TOGETHER = 300;

    /** Opens a file to be written, by its name. */
    public interface Files {
        OutputStream open(String name) throws IOException;
    }

    private PrintedLetters() {}

    /**
     * Writes the letters by body; without any, no document.
     *
     * @return the names of the documents
     */
    public static List<String> write(List<PackedLetter> letters, Files files) throws IOException {
        List<PackedLetter> sorted = letters.stream().sorted(PackedLetter.ORDER).toList();
        List<String> names = new ArrayList<>();
        for (int first = 0; first < sorted.size(); first += TOGETHER) {
            String name = "通知" + (names.isEmpty() ? "" : "（" + (names.size() + 1) + "）") + ".docx";
            try (OutputStream out = new BufferedOutputStream(files.open(name))) {
                LetterWriter.print(sorted.subList(first, Math.min(first + TOGETHER, sorted.size())), out);
            }
            names.add(name);
        }
        return names;
    }
}
