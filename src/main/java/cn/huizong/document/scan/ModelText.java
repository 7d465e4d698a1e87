package cn.huizong.document.scan;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.Glyph;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the model reads of a page, a line at a time. A number is read twice, cut closely and widely; it counts where both
 * readings agree, both are sure and the shape of the ink is the digits'.
 */
final class ModelText implements PageText {
    /** Less sure than this is not certain. */
    private static final double SURE = 0.8;

    /** Words as sure as this are not read again. */
    private static final double CERTAIN = 0.9;

    private static final int MOST_PERCENT = 99;

    /** White around a line, as a share of its height. */
    private static final double CLOSE = 0.15;

    private static final double WIDE = 0.4;

    /** Nobody writes a nought before a count, but a note mark behind a nought looks like it. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9.,]*|0\\.[0-9]+)");

    /** What a blank or the remnants of ruled lines outside of tables are taken for. */
    private static final Pattern REMNANT = Pattern.compile("[1Il|\\[\\]=_.\\-!丨一\\s]*");

    private static final Pattern AMOUNT = Pattern.compile(".{0,2}?-?[0-9][0-9., ]*\\p{IsHan}{1,2}");

    /** What a lone digit or a short number is taken for. */
    private static final Pattern LIKE_NUMBER = Pattern.compile("[0-9.,\\-oOQDIlLi|/\\\\!工丨一〇口 ]*");

    private final int seconds;

    ModelText(int seconds) {
        this.seconds = seconds;
    }

    private record Line(ScanCell cell, ScanCell box, boolean isAlone) {}

    @Override
    public List<Glyph> cells(List<ScanCell> cells, GreyPage page, DarkPixels ink) throws UnreadableDocument {
        List<Line> lines = new ArrayList<>();
        List<Glyph> glyphs = new ArrayList<>();
        LineBoxes parts = LineBoxes.of(cells, ink);
        for (ScanCell cell : cells) {
            List<ScanCell> boxes = parts.lines(cell);
            boxes.forEach(box -> lines.add(new Line(cell, box, boxes.size() == 1)));
            if (boxes.isEmpty()) {
                // ink that is no line is not read, but no blank either
                glyphs.add(cell.glyph(Glyph.UNKNOWN));
            }
        }
        List<LineReading> close = read(lines, page, CLOSE);
        List<Line> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isToBeReadAgain(close.get(i))) {
                open.add(lines.get(i));
            }
        }
        Iterator<LineReading> wide = read(open, page, WIDE).iterator();
        for (int i = 0; i < lines.size(); i++) {
            LineReading first = close.get(i);
            glyphs.add(glyph(lines.get(i), first, isToBeReadAgain(first) ? wide.next() : first, page));
        }
        return glyphs;
    }

    private List<LineReading> read(List<Line> lines, GreyPage page, double around) throws UnreadableDocument {
        return Recognisers.all()
                .read(lines.stream().map(line -> cut(line.box(), page, around)).toList(), seconds);
    }

    /** Whatever may be a number; words that are read for certain are what they are. */
    private static boolean isToBeReadAgain(LineReading close) {
        String text = close.text();
        return close.sure() < CERTAIN || LIKE_NUMBER.matcher(text).matches() || isAmount(text) || isNumberLike(text);
    }

    private static GreyPage cut(ScanCell box, GreyPage page, double around) {
        return page.part(box.left(), box.top(), box.right(), box.bottom(), (int) Math.ceil(box.height() * around));
    }

    private static Glyph glyph(Line line, LineReading close, LineReading wide, GreyPage page) {
        String text = close.sure() >= wide.sure() ? close.text() : wide.text();
        if (!line.isAlone()
                || !line.cell().mayBeNumber()
                || !LIKE_NUMBER.matcher(text).matches()) {
            boolean doubtful = isNumberLike(text) || text.isBlank() || (isAmount(text) && !isAgreed(close, wide));
            return line.box().glyph(doubtful ? text + Glyph.UNKNOWN : text);
        }
        String number = close.number();
        boolean agree = number.equals(wide.number()) && NUMBER.matcher(number).matches();
        boolean isSure = agree
                && (Math.min(close.numberSure(), wide.numberSure()) >= SURE
                        ? DigitShape.fits(number, line.box(), page)
                        : number.equals("0") && DigitShape.isRing(line.box(), page));
        return line.box().glyph(isSure ? number : doubtful(close, wide));
    }

    /** The likelier of two readings of a number, marked as not certain, with how probable it is in hundredths. */
    private static String doubtful(LineReading close, LineReading wide) {
        boolean isClose = close.numberSure() >= wide.numberSure();
        LineReading likely = isClose ? close : wide;
        double other = isClose ? wide.numberSure() : close.numberSure();
        double sure = likely.number().equals(isClose ? wide.number() : close.number())
                ? other
                : likely.numberSure() * (1 - other);
        return likely.number() + Glyph.UNKNOWN + (likely.number().isEmpty() ? "" : (int) (sure * MOST_PERCENT) + "%");
    }

    /** A number with its unit is not held against the ink, so that both readings must be sure of all of it. */
    private static boolean isAmount(String text) {
        return AMOUNT.matcher(text).matches();
    }

    private static boolean isAgreed(LineReading close, LineReading wide) {
        return close.text().equals(wide.text()) && Math.min(close.sure(), wide.sure()) >= SURE;
    }

    /** What is not held against the ink is no number. */
    private static boolean isNumberLike(String text) {
        return text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isIdeographic);
    }

    @Override
    public List<Glyph> prose(GreyPage page) throws UnreadableDocument {
        ScanCell all = new ScanCell(0, 0, page.width(), page.height());
        List<ScanCell> boxes = LineBoxes.of(List.of(all), page.ink()).lines(all);
        List<LineReading> readings = Recognisers.all()
                .read(boxes.stream().map(box -> cut(box, page, CLOSE)).toList(), seconds);
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (!REMNANT.matcher(readings.get(i).text()).matches()) {
                glyphs.add(boxes.get(i).glyph(readings.get(i).text()));
            }
        }
        return glyphs;
    }
}
