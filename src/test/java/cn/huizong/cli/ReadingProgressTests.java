package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.job.LogFormat;
import cn.huizong.job.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingProgressTests {
    /** What is told of an inbox whose files come in chunks. */
    private static List<String> told(Progress progress, int files, int chunk) {
        PrintStream screen = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            progress.begin(files);
            for (int done = 0; done < files; done += chunk) {
                progress.read(Math.min(chunk, files - done));
            }
            progress.end();
        } finally {
            System.setErr(screen);
        }
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^[\\d:]+ ", ""))
                .toList();
    }

    @Test
    void aLogHasALineForEveryTenth() {
        assertThat(told(new ReadingProgress.Lines(Messages.chinese()), 1000, 20))
                .hasSize(10)
                .startsWith("读取：100 / 1000 个文件", "读取：200 / 1000 个文件")
                .endsWith("读取：1000 / 1000 个文件");
    }

    @Test
    void aSmallInboxIsOneLineAndAnEmptyOneNone() {
        assertThat(told(new ReadingProgress.Lines(Messages.chinese()), 30, 20)).containsExactly("读取：30 / 30 个文件");
        assertThat(told(new ReadingProgress.Lines(Messages.chinese()), 0, 20)).isEmpty();
    }

    /** A bar between JSON objects would be no JSON. */
    @Test
    void aLogForProgramsHasNoBar() {
        assertThat(ReadingProgress.on(Messages.chinese(), LogFormat.JSON)).isInstanceOf(ReadingProgress.Lines.class);
    }
}
