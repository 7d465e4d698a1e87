package cn.huizong.cli;

import cn.huizong.job.LogFormat;
import cn.huizong.job.Progress;
import java.io.Console;
import java.lang.reflect.Method;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far reading is: a bar on a terminal, now and then a line of the log elsewhere. */
final class ReadingProgress {
    private ReadingProgress() {}

    static Progress on(Messages messages, LogFormat format) {
        return format == LogFormat.TEXT && isTerminal() ? new Bar(messages) : new Lines(messages);
    }

    /** Since Java 22 there is a console even where there is no terminal; it then answers for itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method answer = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(answer.invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** A bar on the error output. */
    private static final class Bar implements Progress {
        private final Messages messages;
        private Optional<ProgressBar> bar = Optional.empty();

        private Bar(Messages messages) {
            this.messages = messages;
        }

        @Override
        public void begin(int files) {
            if (files > 0) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName(messages.text("progress"))
                        .setInitialMax(files)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed()
                        .build());
            }
        }

        @Override
        public void read(int files) {
            bar.ifPresent(shown -> shown.stepBy(files));
        }

        @Override
        public void end() {
            bar.ifPresent(ProgressBar::close);
            bar = Optional.empty();
        }
    }

    /** Ten lines at most over a large inbox. */
    static final class Lines implements Progress {
        private static final Logger LOG = LoggerFactory.getLogger(ReadingProgress.class);
        private static final int LINES = 10;
        private static final int FEWEST = 50;

        private final Messages messages;
        private int all;
        private int done;
        private int told;

        Lines(Messages messages) {
            this.messages = messages;
        }

        @Override
        public void begin(int files) {
            all = files;
            done = 0;
            told = 0;
        }

        @Override
        public void read(int files) {
            done += files;
            if (done == all || done - told >= Math.max(FEWEST, all / LINES)) {
                told = done;
                LOG.info(messages.text("progress.line", String.valueOf(done), String.valueOf(all)));
            }
        }
    }
}
