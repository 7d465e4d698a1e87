package cn.huizong.document.scan;

import java.util.Arrays;

/**
 * The light and the print of a page made even. Shade is counted as a share of the paper around it, so that a shadow is
 * none; ink as a share of the darkest ink around it, so that faint print (淡墨) is as dark as any. Clean black on white
 * stays what it is.
 */
final class EvenLight {
    private static final int SHADES = 256;

    /** A page is so many blocks wide; a block of A4 is about as high as a line of text. */
    private static final int BLOCKS = 48;

    /** Of the pixels of a block, so many in a hundred are darker than what is taken for its paper, and for its ink. */
    private static final int PAPER = 70;

    private static final int INK = 2;

    /** Ink is looked for so many blocks around. */
    private static final int AROUND = 4;

    /** How dark the darkest ink becomes, as a share of the way from paper to black. */
    private static final double DARK = 0.85;

    /** What is fainter than so many times the grain of the paper is no ink. */
    private static final double GRAIN = 4;

    /** No ink is fainter than this share of the way to black. */
    private static final double FAINTEST = 0.1;

    /** Grain beyond this share is smoothed. */
    private static final double ROUGH = 0.03;

    private final GreyPage page;
    private final int size;
    private final int columns;
    private final int rows;
    private final double[] paper;
    private final double[] ink;
    private double grain;

    private EvenLight(GreyPage page) {
        this.page = page;
        this.size = Math.max(4, page.width() / BLOCKS);
        // two of them at least, for a value lies between two; what lies beside the page is blank
        this.columns = Math.max(2, (page.width() + size - 1) / size);
        this.rows = Math.max(2, (page.height() + size - 1) / size);
        this.paper = new double[columns * rows];
        this.ink = new double[columns * rows];
    }

    static GreyPage of(GreyPage page) {
        EvenLight light = new EvenLight(page);
        light.measure();
        return light.even();
    }

    private void measure() {
        double[] grains = new double[paper.length];
        for (int block = 0; block < paper.length; block++) {
            int left = block % columns * size;
            int top = block / columns * size;
            int[] shades = page.shades(left, top, left + size, top + size);
            int all = Arrays.stream(shades).sum();
            paper[block] = Math.max(1, shadeAt(shades, all * PAPER / 100));
            ink[block] = 1 - shadeAt(shades, all * INK / 100) / paper[block];
            grains[block] = (paper[block] - shadeAt(shades, all * (100 - PAPER) / 100)) / paper[block];
        }
        Arrays.sort(grains);
        grain = grains[grains.length / 4];
        double faintest = Math.max(FAINTEST, GRAIN * grain);
        double[] usual =
                Arrays.stream(ink).filter(depth -> depth >= faintest).sorted().toArray();
        double common = usual.length == 0 ? DARK : usual[usual.length * 3 / 4];
        double[] near = new double[ink.length];
        for (int block = 0; block < ink.length; block++) {
            double depth = darkestAround(block);
            near[block] = depth >= faintest ? Math.max(depth, common / 2) : common;
        }
        System.arraycopy(near, 0, ink, 0, ink.length);
    }

    private static int shadeAt(int[] shades, int many) {
        int seen = 0;
        int shade = 0;
        while (shade < SHADES - 1 && seen + shades[shade] <= many) {
            seen += shades[shade++];
        }
        return shade;
    }

    private double darkestAround(int block) {
        double darkest = 0;
        for (int y = Math.max(0, block / columns - AROUND); y <= Math.min(rows - 1, block / columns + AROUND); y++) {
            for (int x = Math.max(0, block % columns - AROUND);
                    x <= Math.min(columns - 1, block % columns + AROUND);
                    x++) {
                darkest = Math.max(darkest, ink[y * columns + x]);
            }
        }
        return darkest;
    }

    private GreyPage even() {
        byte[] pixels = new byte[page.width() * page.height()];
        for (int y = 0; y < page.height(); y++) {
            double down = Math.max(0, Math.min(rows - 1.001, (y + 0.5) / size - 0.5));
            for (int x = 0; x < page.width(); x++) {
                double right = Math.max(0, Math.min(columns - 1.001, (x + 0.5) / size - 0.5));
                double depth = (1 - page.shade(x, y) / between(paper, right, down))
                        * Math.max(1, DARK / between(ink, right, down));
                pixels[y * page.width() + x] = (byte) Math.round((SHADES - 1) * (1 - Math.max(0, Math.min(1, depth))));
            }
        }
        GreyPage even = GreyPage.of(page.width(), page.height(), pixels);
        double common = Arrays.stream(ink).average().orElse(DARK);
        return grain * Math.max(1, DARK / common) > ROUGH ? even.smoothed() : even;
    }

    /** A value between the middles of four blocks. */
    private double between(double[] values, double right, double down) {
        int column = Math.max(0, Math.min(columns - 2, (int) right));
        int row = Math.max(0, Math.min(rows - 2, (int) down));
        double across = right - column;
        double below = down - row;
        int at = row * columns + column;
        double upper = values[at] * (1 - across) + values[at + 1] * across;
        double lower = values[at + columns] * (1 - across) + values[at + columns + 1] * across;
        return upper * (1 - below) + lower * below;
    }
}
