package cn.huizong.document.scan;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.Glyph;
import cn.huizong.document.page.Lattice;
import cn.huizong.document.page.PageMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the picture of a page: its ruled lines by their pixels, its words by what recognises them, those in cells apart
 * from the rest.
 */
final class ScanPage {
    /** Pixels a point: a page is brought to 300 dots an inch. */
    static final double PER_POINT = 300 / 72.0;

    /** What has no more pixels than this is dirt and not even a point. */
    private static final int FLECK = 12;

    private final PageText text;

    ScanPage(PageText text) {
        this.text = text;
    }

    /** @param scale what makes the picture one of 300 dots an inch */
    PageMarks read(int number, GreyPage picture, double scale) throws UnreadableDocument {
        GreyPage page = straight(picture, scale);
        ScanRules rules = ScanRules.of(page, page.ink(), PER_POINT);
        rules.erase(page);
        double width = page.width() / PER_POINT;
        double height = page.height() / PER_POINT;
        List<Lattice> lattices = Lattice.of(new PageMarks(number, width, height, List.of(), rules.rulings(), 1));
        DarkPixels dirty = page.ink();
        DarkPixels clean = dirty.withoutFlecks(FLECK);
        dirty.whitenFlecks(clean, page);
        List<ScanCell> cells = ScanCell.of(lattices, clean, PER_POINT);
        List<Glyph> glyphs = new ArrayList<>(text.cells(cells, page, clean));
        lattices.forEach(lattice -> whiten(lattice, page));
        glyphs.addAll(text.prose(page));
        return new PageMarks(number, width, height, glyphs, rules.rulings(), 1);
    }

    /** The page evenly lit, of 300 dots an inch, with its lines running straight. */
    static GreyPage straight(GreyPage picture, double scale) {
        GreyPage even = EvenLight.of(picture);
        return even.turned(even.turned(0, scale).ink().skew(), scale);
    }

    private static void whiten(Lattice lattice, GreyPage page) {
        double[] xs = lattice.xs();
        double[] ys = lattice.ys();
        page.whiten((int) (xs[0] * PER_POINT), (int) (ys[0] * PER_POINT), (int) (xs[xs.length - 1] * PER_POINT), (int)
                (ys[ys.length - 1] * PER_POINT));
    }
}
