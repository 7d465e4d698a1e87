package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.job.LogFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class RunProgressTests {
    private static final int CHUNK = 20;

    private final AtomicLong nanos = new AtomicLong();

    /** What a log is told of a step whose files come in chunks, each of which takes some time. */
    private List<String> told(Messages messages, String step, int files, long milliseconds) {
        return logged(() -> {
            Progress progress = new RunProgress.Lines(messages, nanos::get);
            progress.begin(step, files);
            for (int done = 0; done < files; done += CHUNK) {
                nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
                progress.advance(Math.min(CHUNK, files - done));
            }
            progress.end();
        });
    }

    private static List<String> logged(Runnable told) {
        Logger log = (Logger) LoggerFactory.getLogger(RunProgress.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            told.run();
        } finally {
            log.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aLogHasALineForEveryTenthThatIsRead() {
        assertThat(told(Messages.chinese(), StepNames.INGEST, 1000, 0))
                .hasSize(10)
                .startsWith("读取：100 / 1000 个文件", "读取：200 / 1000 个文件")
                .endsWith("读取：1000 / 1000 个文件");
    }

    @Test
    void aSmallInboxIsOneLineAndAnEmptyOneNone() {
        assertThat(told(Messages.chinese(), StepNames.INGEST, 30, 0)).containsExactly("读取：30 / 30 个文件");
        assertThat(told(Messages.chinese(), StepNames.INGEST, 0, 0)).isEmpty();
    }

    /** Their last line is the one that says what came of them. */
    @ParameterizedTest
    @CsvSource({"takeStock, 清点, 个文件", "examine, 审核, 份报告", "publish, 发布, 份报告"})
    void theOtherLongStepsTellEveryTenthTooButTheLast(String step, String verb, String unit) {
        assertThat(told(Messages.chinese(), step, 1000, 2000))
                .hasSize(9)
                .startsWith(verb + "：100 / 1000 " + unit)
                .endsWith(verb + "：900 / 1000 " + unit);
    }

    @ParameterizedTest
    @CsvSource({"takeStock, 400", "examine, 400", "publish, 400"})
    void noTwoLinesOfTheOthersComeWithinFiveSeconds(String step, long milliseconds) {
        assertThat(told(Messages.chinese(), step, 1000, milliseconds)).hasSize(3);
        assertThat(told(Messages.chinese(), step, 1000, 50)).isEmpty();
    }

    @Test
    void progressSpeaksEnglishToo() {
        Messages english = Messages.of(new String[] {"--lang=en"}, Map.of());
        assertThat(told(english, StepNames.PUBLISH, 100, 4000)).containsExactly("Publishing: 60 of 100 reports");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, takeStock, '清点：收件夹有 1200 个文件，连同压缩包和邮件里的共 2 份，其中 3 份要读取；按 ignore 设置略过 4 个'",
        "zh, settle, 认定：接收 1200，更新替代 2，重复 3，退回 4",
        "zh, examine, 审核：1200 份报告的问题与上次不同",
        "zh, examine.same, 审核：报告、规则、名录、更正都没有变化，沿用上次的结果",
        "zh, publish, 发布：1200 个年度，在 2；没有变化的 3 个年度不动",
        "en, settle, 'Settled: 1200 accepted, 2 superseded, 3 duplicate, 4 refused'",
        "en, publish, 'Published: 1200 years, in 2; 3 unchanged years were left alone'"
    })
    void whatCameOfAStepIsALineInTheLanguageOfTheScreen(String language, String what, String line) {
        Messages messages = Messages.of(new String[] {"--lang", language}, Map.of());
        assertThat(logged(() -> new RunProgress.Lines(messages, nanos::get).tell(what, 1200, 2, 3, 4)))
                .containsExactly(line);
    }

    /** A bar between JSON objects would be no JSON. */
    @Test
    void aLogForProgramsHasNoBar() {
        assertThat(RunProgress.on(Messages.chinese(), LogFormat.JSON)).isInstanceOf(RunProgress.Lines.class);
    }
}
