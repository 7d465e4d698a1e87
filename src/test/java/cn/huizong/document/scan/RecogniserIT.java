package cn.huizong.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.document.UnreadableDocument;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecogniserIT {
    /** Long enough for a machine that does much else. */
    private static final int SECONDS = 300;

    @BeforeEach
    void onlyWhereTheModelRuns() {
        assumeTrue(ModelFiles.isSupported());
    }

    @Test
    void aNumberIsReadAsTextAndAsANumber() throws Exception {
        Recogniser recogniser = Recogniser.start();
        try {
            List<LineReading> readings = recogniser.read(List.of(line("1208"), line("75")), SECONDS);

            assertThat(readings).extracting(LineReading::text).containsExactly("1208", "75");
            assertThat(readings).extracting(LineReading::number).containsExactly("1208", "75");
            assertThat(readings).allMatch(reading -> reading.sure() > 0.9 && reading.numberSure() > 0.9);
        } finally {
            recogniser.end();
        }
    }

    @Test
    void anOrderToEndThatIsMeantForTheRunLetsItFinish() throws Exception {
        Recogniser recogniser = Recogniser.start();
        try {
            assertThat(recogniser.handle().destroy()).isTrue();

            assertThat(recogniser.read(List.of(line("42")), SECONDS))
                    .extracting(LineReading::text)
                    .containsExactly("42");
        } finally {
            recogniser.end();
        }
    }

    @Test
    void oneThatDiedCostsThePageItWasAskedFor() throws Exception {
        Recogniser recogniser = Recogniser.start();
        recogniser.end();

        assertThatThrownBy(() -> recogniser.read(List.of(line("42")), SECONDS))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("识别进程");
        assertThat(Recognisers.all().read(List.of(line("42")), SECONDS)).hasSize(1);
    }

    @Test
    void oneThatTakesTooLongIsEnded() throws Exception {
        Recogniser recogniser = Recogniser.start();

        assertThatThrownBy(() -> recogniser.read(List.of(line("42")), 0))
                .hasMessageContaining("超过 0 秒（限额 scans.seconds）");
        assertThat(recogniser.handle().onExit().get(SECONDS, TimeUnit.SECONDS).isAlive())
                .isFalse();
    }

    @Test
    void everyFileOfTheModelIsWhatWasBuilt() throws IOException {
        Properties hashes = ModelFiles.hashes();

        assertThat(hashes.stringPropertyNames())
                .anyMatch(name -> name.contains("linux-x64"))
                .anyMatch(name -> name.contains("linux-aarch64"))
                .anyMatch(name -> name.contains("win-x64"));
        for (String name : hashes.stringPropertyNames()) {
            assertThat(ModelFiles.checked(name, hashes)).as(name).isNotEmpty();
        }
    }

    @Test
    void aFileThatIsNotWhatWasBuiltIsNotLoaded() throws IOException {
        Properties hashes = ModelFiles.hashes();
        String name = "models/ppocr_keys_v1.txt";
        hashes.setProperty(name, "0".repeat(64));

        assertThatThrownBy(() -> ModelFiles.checked(name, hashes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name);
    }

    private static GreyPage line(String text) {
        BufferedImage picture = new BufferedImage(60 + 30 * text.length(), 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 42));
        graphics.drawString(text, 20, 46);
        graphics.dispose();
        return GreyPage.of(picture);
    }
}
