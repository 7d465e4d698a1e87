package cn.huizong.document.scan;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.Glyph;
import cn.huizong.document.page.Lattice;
import cn.huizong.document.page.PageMarks;
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
 * Reads the picture of a page: its ruled lines by their pixels, its words by Tesseract. What stands in cells is read
 * apart from the rest, and what may be a number several times: as any text, and as digits by the data of two languages. A
 * number counts where two readings agree and the shape of the ink does.
 */
final class ScanPage {
    private static final double PER_POINT = 300 / 72.0;

    /** No number is higher or broader than this, in points. */
    private static final double NUMBER_HEIGHT = 22;

    private static final double NUMBER_WIDTH = 120;

    /** What has no more pixels than this is dirt and not even a point. */
    private static final int FLECK = 12;

    /** A single 1 is often taken for this. */
    private static final char LIKE_ONE = '工';

    private final Tesseract tesseract;
    private final Path folder;

    ScanPage(Tesseract tesseract, Path folder) {
        this.tesseract = tesseract;
        this.folder = folder;
    }

    /** @param scale what makes the picture one of 300 dots an inch */
    PageMarks read(int number, GreyPage picture, double scale) throws UnreadableDocument {
        GreyPage page = picture.turned(picture.turned(0, scale).ink().skew(), scale);
        DarkPixels ink = page.ink();
        ScanRules rules = ScanRules.of(ink, PER_POINT);
        rules.erase(page);
        double width = page.width() / PER_POINT;
        double height = page.height() / PER_POINT;
        List<Lattice> lattices = Lattice.of(new PageMarks(number, width, height, List.of(), rules.rulings(), 1));
        DarkPixels dirty = page.ink();
        DarkPixels clean = dirty.withoutFlecks(FLECK);
        dirty.whitenFlecks(clean, page);
        List<ScanCell> cells = ScanCell.of(lattices, clean, PER_POINT);
        List<Glyph> glyphs = new ArrayList<>();
        for (CellSheet sheet : CellSheet.of(cells, page)) {
            readCells(sheet, page, clean, glyphs);
        }
        lattices.forEach(lattice -> whiten(lattice, page));
        List<ScanWord> prose = tesseract.words(folder, write(page));
        prose.forEach(word -> glyphs.add(glyph(word, word.text(), lineHeight(prose))));
        return new PageMarks(number, width, height, glyphs, rules.rulings(), 1);
    }

    private static void whiten(Lattice lattice, GreyPage page) {
        double[] xs = lattice.xs();
        double[] ys = lattice.ys();
        page.whiten((int) (xs[0] * PER_POINT), (int) (ys[0] * PER_POINT), (int) (xs[xs.length - 1] * PER_POINT), (int)
                (ys[ys.length - 1] * PER_POINT));
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
            if (mayBeNumber(cell) && text.chars().noneMatch(c -> Character.isIdeographic(c) && c != LIKE_ONE)) {
                free.put(cell, text);
            } else if (here.isEmpty() || isNumberLike(text)) {
                glyphs.add(glyph(cell, text + Glyph.UNKNOWN));
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
            glyphs.add(glyph(cell, agreed && DigitShape.fits(last, cell, ink) ? last : first + Glyph.UNKNOWN));
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

    private static boolean mayBeNumber(ScanCell cell) {
        return cell.height() <= NUMBER_HEIGHT * PER_POINT && cell.width() <= NUMBER_WIDTH * PER_POINT;
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
            throw new UnreadableDocument("不能写临时文件，文字识别没有进行", e);
        }
    }

    /** A flat character is as high as its line. */
    private static Glyph glyph(ScanWord word, String text, double line) {
        double height = Math.max(word.height(), line) / PER_POINT;
        double centre = (word.top() + word.height() / 2.0) / PER_POINT;
        return new Glyph(text, word.left() / PER_POINT, centre - height / 2, word.width() / PER_POINT, height);
    }

    private static Glyph glyph(ScanCell cell, String text) {
        return new Glyph(
                text,
                cell.left() / PER_POINT,
                cell.top() / PER_POINT,
                cell.width() / PER_POINT,
                cell.height() / PER_POINT);
    }
}
