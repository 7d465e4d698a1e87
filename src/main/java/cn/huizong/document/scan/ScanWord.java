package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that Tesseract made out; lengths are in pixels.
 *
 * @param text what it reads
 * @param sure how sure it is, from 0 to 100
 * @param left its left edge
 * @param top its upper edge
 * @param width its width
 * @param height its height
 */
record ScanWord(String text, double sure, int left, int top, int width, int height) {
    private static final int COLUMNS = 12;
    private static final String WORD = "5";

    /** The words of a table as Tesseract writes it; lines that are no words are passed over. */
    static List<ScanWord> of(String table) {
        List<ScanWord> words = new ArrayList<>();
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\t", COLUMNS);
            if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()) {
                words.add(new ScanWord(
                        cells[11].strip(),
                        Double.parseDouble(cells[10]),
                        Integer.parseInt(cells[6]),
                        Integer.parseInt(cells[7]),
                        Integer.parseInt(cells[8]),
                        Integer.parseInt(cells[9])));
            }
        }
        return words;
    }

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    ScanWord moved(int right, int down) {
        return new ScanWord(text, sure, left + right, top + down, width, height);
    }
}
