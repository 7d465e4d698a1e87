package cn.huizong.document.scan;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.Glyph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * What Tesseract reads of a page. What may be a number is read several times: as any text, and as digits by the data of
 * two languages. It counts where two readings agree and the shape of the ink does.
 */
final class TesseractText implements PageText {
    /** A single 1 is often taken for this. */
    private static final char LIKE_ONE = '工';

    private final Tesseract tesseract;
    private final Path folder;

    TesseractText(Tesseract tesseract, Path folder) {
        this.tesseract = tesseract;
        this.folder = folder;
    }

    @Override
    public List<Glyph> cells(List<ScanCell> cells, GreyPage page, DarkPixels ink) throws UnreadableDocument {
        List<Glyph> glyphs = new ArrayList<>();
        for (CellSheet sheet : CellSheet.of(cells, page)) {
            readCells(sheet, page, ink, glyphs);
        }
        return glyphs;
    }

    @Override
    public List<Glyph> prose(GreyPage page) throws UnreadableDocument {
        List<ScanWord> words = tesseract.words(folder, write(page));
        return words.stream()
                .map(word -> glyph(word, word.text(), lineHeight(words)))
                .toList();
    }

    private void readCells(CellSheet sheet, GreyPage page, DarkPixels ink, List<Glyph> glyphs)
            throws UnreadableDocument {
        List<ScanWord> words = tesseract.column(folder, write(sheet.picture()));
        double line = lineHeight(words);
        Map<ScanCell, String> free = new LinkedHashMap<>();
        for (int i = 0; i < sheet.cells().size(); i++) {
            ScanCell cell = sheet.cells().get(i);
            List<ScanWord> here = sheet.words(i, words);
            String text = text(here);
            if (cell.mayBeNumber() && text.chars().noneMatch(c -> Character.isIdeographic(c) && c != LIKE_ONE)) {
                free.put(cell, text);
            } else if (here.isEmpty() || isNumberLike(text)) {
                glyphs.add(cell.glyph(text + Glyph.UNKNOWN));
            } else {
                here.forEach(word -> glyphs.add(glyph(word, word.text(), line)));
            }
        }
        readNumbers(free, page, ink, glyphs);
    }

    /** Two of three readings must agree; the third is asked only where the first two do not. */
    private void readNumbers(Map<ScanCell, String> free, GreyPage page, DarkPixels ink, List<Glyph> glyphs)
            throws UnreadableDocument {
        Map<ScanCell, String> second = digits(List.copyOf(free.keySet()), page, Tesseract.LATIN);
        List<ScanCell> open = free.keySet().stream()
                .filter(cell -> !agree(free.get(cell), second.get(cell)))
                .toList();
        Map<ScanCell, String> third = digits(open, page, Tesseract.CHINESE);
        free.forEach((cell, first) -> {
            String last = third.getOrDefault(cell, first);
            boolean agreed = agree(first, second.get(cell)) || agree(last, first) || agree(last, second.get(cell));
            glyphs.add(cell.glyph(agreed && DigitShape.fits(last, cell, ink) ? last : first + Glyph.UNKNOWN));
        });
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other) && one.chars().anyMatch(Character::isDigit);
    }

    private Map<ScanCell, String> digits(List<ScanCell> cells, GreyPage page, String language)
            throws UnreadableDocument {
        Map<ScanCell, String> read = new LinkedHashMap<>();
        for (CellSheet sheet : CellSheet.of(cells, page)) {
            List<ScanWord> words = tesseract.digits(folder, write(sheet.picture()), language);
            for (int i = 0; i < sheet.cells().size(); i++) {
                read.put(sheet.cells().get(i), text(sheet.words(i, words)));
            }
        }
        return read;
    }

    /** What no second reading has held against the ink is no number. */
    private static boolean isNumberLike(String text) {
        return text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isIdeographic);
    }

    private static String text(List<ScanWord> words) {
        return words.stream().map(ScanWord::text).collect(Collectors.joining());
    }

    private static double lineHeight(List<ScanWord> words) {
        return words.stream()
                .map(ScanWord::height)
                .sorted()
                .skip(words.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private Path write(GreyPage page) throws UnreadableDocument {
        Path file = folder.resolve("page.png");
        try {
            ImageIO.write(page.image(), "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw UnreadableDocument.lacking("不能写临时文件，文字识别没有进行", e);
        }
    }

    /** A flat character is as high as its line. */
    private static Glyph glyph(ScanWord word, String text, double line) {
        double height = Math.max(word.height(), line) / ScanPage.PER_POINT;
        double centre = (word.top() + word.height() / 2.0) / ScanPage.PER_POINT;
        return new Glyph(
                text, word.left() / ScanPage.PER_POINT, centre - height / 2, word.width() / ScanPage.PER_POINT, height);
    }
}
