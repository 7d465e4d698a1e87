package cn.huizong.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.page.Lattice;
import cn.huizong.document.page.PageMarks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Light, paper, ruled lines and lines of text of pictures that are far from clean. */
class PageStructureTests {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 200", "200, 3", "5, 5"})
    void aPictureOfAFewDotsIsAsLargeWhenItIsEven(int width, int height) {
        GreyPage even = EvenLight.of(GreyPage.blank(width, height));

        assertThat(even.width()).isEqualTo(width);
        assertThat(even.height()).isEqualTo(height);
        assertThat(even.pixels()).containsOnly(255);
    }

    @Test
    void aShadowIsPaperAndFaintPrintIsAsBlackAsAny() {
        BufferedImage picture = picture(graphics -> {
            for (int x = 0; x < WIDTH; x++) {
                int paper = 230 - x * 110 / WIDTH;
                graphics.setColor(grey(paper));
                graphics.fillRect(x, 0, 1, HEIGHT);
                graphics.setColor(grey(paper * 7 / 10));
                graphics.fillRect(x, 300, 1, 6);
            }
        });

        GreyPage even = EvenLight.of(GreyPage.of(picture));

        assertThat(List.of(100, 480, 860)).allSatisfy(x -> {
            assertThat(even.shade(x, 200)).isGreaterThan(235);
            assertThat(even.shade(x, 303)).isLessThan(60);
        });
    }

    @Test
    void cleanPrintStaysWhatItIsAndGrainIsNoPrint() {
        BufferedImage clean = picture(graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fillRect(200, 200, 300, 5);
        });
        Random random = new Random(7);
        BufferedImage blank = picture(graphics -> {
            for (int at = 0; at < WIDTH * HEIGHT; at++) {
                graphics.setColor(grey(235 + (int) Math.max(-20, Math.min(20, random.nextGaussian() * 6))));
                graphics.fillRect(at % WIDTH, at / WIDTH, 1, 1);
            }
        });

        assertThat(EvenLight.of(GreyPage.of(clean)).pixels())
                .isEqualTo(GreyPage.of(clean).pixels());
        assertThat(EvenLight.of(GreyPage.of(blank)).ink().count(0, 0, WIDTH, HEIGHT))
                .isZero();
    }

    @Test
    void aSheetOnADarkTableIsSeenFromStraightAbove() {
        BufferedImage picture = new BufferedImage(800, 1100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(grey(80));
        graphics.fillRect(0, 0, 800, 1100);
        graphics.setColor(grey(230));
        graphics.fillPolygon(new Polygon(new int[] {70, 720, 745, 55}, new int[] {60, 75, 1030, 1015}, 4));
        graphics.setColor(Color.BLACK);
        // the middle of the sheet lies where its diagonals cross
        graphics.fillOval(391, 529, 12, 12);
        graphics.dispose();

        GreyPage flat = PaperEdges.flat(GreyPage.of(picture));

        assertThat(flat.height() / (double) flat.width()).isBetween(1.41, 1.42);
        assertThat(flat.shade(flat.width() / 2, flat.height() / 2)).isLessThan(100);
        assertThat(List.of(flat.shade(0, 0), flat.shade(flat.width() - 1, flat.height() - 1)))
                .allMatch(shade -> shade > 200);
    }

    @Test
    void aPictureThatIsAllPaperIsNotCut() {
        GreyPage page = GreyPage.of(picture(graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.drawRect(100, 100, 700, 500);
        }));

        assertThat(PaperEdges.flat(page)).isSameAs(page);
    }

    @Test
    void aThinFaintTableIsFoundThoughTextTouchesItsLines() {
        GreyPage page = GreyPage.of(picture(graphics -> {
            graphics.setColor(grey(215));
            for (int row = 0; row <= 4; row++) {
                graphics.fillRect(100, 100 + row * 100, 752, 3);
            }
            for (int column = 0; column <= 3; column++) {
                graphics.fillRect(100 + column * 250, 100, 2, 402);
            }
            graphics.setColor(Color.BLACK);
            graphics.fillRect(300, 504, 40, 40);
            graphics.fillRect(480, 115, 5, 70);
        }));

        List<Lattice> lattices = Lattice.of(new PageMarks(
                1,
                230,
                172,
                List.of(),
                ScanRules.of(page, page.ink(), 300 / 72.0).rulings(),
                1));

        assertThat(lattices).singleElement().satisfies(lattice -> {
            assertThat(lattice.rows()).isEqualTo(4);
            assertThat(lattice.columns()).isEqualTo(3);
        });
    }

    @Test
    void theStrokeOfACharacterBetweenTightLinesIsNoLineAndATableThatAPageEndCutsIsOpen() {
        GreyPage page = GreyPage.of(picture(graphics -> {
            graphics.setColor(Color.BLACK);
            for (int row = 0; row <= 4; row++) {
                graphics.fillRect(100, 100 + row * 56, 752, 3);
            }
            for (int column = 0; column <= 3; column++) {
                graphics.fillRect(100 + column * 250, 100, 3, 324);
            }
            // 申
            graphics.fillRect(200, 111, 4, 38);
            graphics.drawRect(185, 118, 34, 20);
            graphics.drawRect(184, 117, 36, 22);
            graphics.fillRect(185, 128, 34, 3);
        }));

        List<Lattice> lattices = Lattice.of(new PageMarks(
                1,
                230,
                172,
                List.of(),
                ScanRules.of(page, page.ink(), 300 / 72.0).rulings(),
                1));

        assertThat(lattices).singleElement().satisfies(lattice -> {
            assertThat(lattice.columns()).isEqualTo(3);
            assertThat(lattice.rows()).isEqualTo(5);
            assertThat(lattice.ys()[5]).isBetween(101.0, 103.0);
        });
    }

    @Test
    void linesOfATextThatReachIntoEachOtherArePartedWhereLeastInkIs() {
        DarkPixels ink = new DarkPixels(300, 200);
        box(ink, 10, 10, 30, 40);
        box(ink, 100, 10, 200, 50);
        box(ink, 100, 52, 200, 92);
        box(ink, 150, 50, 152, 52);
        ScanCell digit = new ScanCell(10, 10, 30, 40);
        ScanCell label = new ScanCell(100, 10, 200, 92);

        LineBoxes parts = LineBoxes.of(List.of(digit, digit, label), ink);

        assertThat(parts.lines(digit)).containsExactly(digit);
        assertThat(parts.lines(label)).containsExactly(new ScanCell(100, 10, 200, 50), new ScanCell(100, 51, 200, 92));
    }

    private static void box(DarkPixels ink, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink.set(x, y);
            }
        }
    }

    private static Color grey(int shade) {
        return new Color(shade, shade, shade);
    }

    private static BufferedImage picture(Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.accept(graphics);
        graphics.dispose();
        return picture;
    }
}
