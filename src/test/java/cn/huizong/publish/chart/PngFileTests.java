package cn.huizong.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTests {
    @TempDir
    Path folder;

    @Test
    void anotherProgramReadsEveryPointAsItWas() throws Exception {
        BufferedImage image = new BufferedImage(37, 23, BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < 37; x++) {
            for (int y = 0; y < 23; y++) {
                image.setRGB(x, y, new Color(x * 6, y * 11, 255 - x * y / 4).getRGB());
            }
        }
        Path file = folder.resolve("a.png");

        PngFile.write(image, file);

        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(37);
        assertThat(read.getHeight()).isEqualTo(23);
        assertThat(read.getRGB(0, 0, 37, 23, null, 0, 37)).isEqualTo(image.getRGB(0, 0, 37, 23, null, 0, 37));
        PngFile.write(image, folder.resolve("b.png"));
        assertThat(folder.resolve("b.png")).hasSameBinaryContentAs(file);
        assertThat(Files.size(file)).isLessThan(37 * 23 * 3);
    }
}
