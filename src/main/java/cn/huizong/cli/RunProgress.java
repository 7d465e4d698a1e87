package cn.huizong.cli;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.job.LogFormat;
import java.io.Console;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far the steps of a run are: a bar on a terminal, now and then a line of the log elsewhere. */
final class RunProgress {
    private static final Logger LOG = LoggerFactory.getLogger(RunProgress.class);

    private RunProgress() {}

    static Progress on(Messages messages, LogFormat format) {
        return format == LogFormat.TEXT && isTerminal() ? new Bar(messages) : new Lines(messages, System::nanoTime);
    }

    private static void log(Messages messages, String what, Object... figures) {
        Object[] words = Arrays.stream(figures).map(String::valueOf).toArray();
        LOG.info(messages.text("told." + what, words));
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

    /** A bar on the error output for each step. */
    private static final class Bar implements Progress {
        private final Messages messages;
        private Optional<ProgressBar> bar = Optional.empty();

        private Bar(Messages messages) {
            this.messages = messages;
        }

        @Override
        public synchronized void begin(String step, int all) {
            end();
            if (all > 0) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName(messages.text("progress." + step))
                        .setInitialMax(all)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed()
                        .build());
            }
        }

        @Override
        public synchronized void advance(int more) {
            bar.ifPresent(shown -> shown.stepBy(more));
        }

        @Override
        public synchronized void end() {
            bar.ifPresent(ProgressBar::close);
            bar = Optional.empty();
        }

        @Override
        public void tell(String what, Object... figures) {
            log(messages, what, figures);
        }
    }

    /**
     * Ten lines at most over a large inbox. Reading always says that it is done; the other steps say so in a line of their own,
     * and are silent if they take only seconds.
     */
    static final class Lines implements Progress {
        private static final int LINES = 10;
        private static final int FEWEST = 50;
        private static final long QUIET = TimeUnit.SECONDS.toNanos(5);

        private final Messages messages;
        private final LongSupplier nanos;
        private String step = StepNames.INGEST;
        private int all;
        private int done;
        private int told;
        private long since;

        Lines(Messages messages, LongSupplier nanos) {
            this.messages = messages;
            this.nanos = nanos;
        }

        @Override
        public synchronized void begin(String begun, int before) {
            step = begun;
            all = before;
            done = 0;
            told = 0;
            since = nanos.getAsLong();
        }

        @Override
        public synchronized void advance(int more) {
            done += more;
            boolean isTenth = done - told >= Math.max(FEWEST, all / LINES);
            boolean isDue = step.equals(StepNames.INGEST)
                    ? isTenth || done == all
                    : isTenth && done < all && nanos.getAsLong() - since >= QUIET;
            if (isDue) {
                told = done;
                since = nanos.getAsLong();
                LOG.info(messages.text("progress.line." + step, String.valueOf(done), String.valueOf(all)));
            }
        }

        @Override
        public void tell(String what, Object... figures) {
            log(messages, what, figures);
        }
    }
}
