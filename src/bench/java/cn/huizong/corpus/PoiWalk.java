package cn.huizong.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What the benchmark compares with: opens every Word file of a folder with POI and reads the text of every cell. */
public final class PoiWalk {
    private PoiWalk() {}

    public static void main(String[] arguments) throws IOException {
        long letters = 0;
        for (Path file : files(Path.of(arguments[0]))) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                for (XWPFTable table : document.getTables()) {
                    letters += letters(table);
                }
            }
        }
        System.out.println("poi letters " + letters);
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .toList();
        }
    }

    private static long letters(XWPFTable table) {
        long letters = 0;
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                letters += cell.getText().length();
            }
        }
        return letters;
    }
}
