package cn.huizong.document.scan;

/**
 * How much each pixel of a page stands out as one of a line across: the mean of some pixels along the line against those
 * above and below it. Grain cancels out along a line, so that a faint or thin one is found as well as a black one.
 */
final class LineStrength {
    /** So many pixels to the left and to the right count together. */
    private static final int REACH = 3;

    /** Paper is looked for so far above and below: further than half of the thickest line, nearer than the next stroke. */
    private static final int BESIDE = 7;

    private final int width;
    private final byte[] strengths;

    private LineStrength(int width, byte[] strengths) {
        this.width = width;
        this.strengths = strengths;
    }

    static LineStrength of(GreyPage page) {
        GreyPage along = page.meanAcross(REACH);
        byte[] strengths = new byte[page.width() * page.height()];
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int shade = along.shade(x, y);
                int above = along.shade(x, Math.max(0, y - BESIDE));
                int below = along.shade(x, Math.min(page.height() - 1, y + BESIDE));
                strengths[y * page.width() + x] = (byte) Math.max(0, Math.min(above, below) - shade);
            }
        }
        return new LineStrength(page.width(), strengths);
    }

    /** From 0, where nothing stands out, to 255, a black line on white. */
    int at(int x, int y) {
        return strengths[y * width + x] & 0xFF;
    }
}
