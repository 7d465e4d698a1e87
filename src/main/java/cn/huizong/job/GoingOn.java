package cn.huizong.job;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Whether a run may go on: nobody has asked it to stop, and the store is still its own. Long work asks again and again, which
 * costs nothing; whoever is about to keep or publish something has the database asked.
 */
public final class GoingOn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GoingOn.class);
    static final String LOST = "不再独占数据库（数据库重新启动过，或者到它的连接断了），别的运行可能已经开始；这次运行到此为止，用同一条命令再运行就接着做";
    /** Often enough that no firewall takes the connection for an idle one. */
    private static final long MILLIS = 15_000;

    private final BooleanSupplier held;
    private final Thread watch = new Thread(this::watch, "store-watch");
    private volatile boolean stopping;
    private volatile boolean lost;

    /** @param held asks whether the store is held; once it is not, it is lost for good */
    GoingOn(BooleanSupplier held) {
        this.held = held;
    }

    /** Has the database asked from time to time, so that a long calculation need not run to its end for nothing. */
    GoingOn watching() {
        watch.setDaemon(true);
        watch.start();
        return this;
    }

    private void watch() {
        try {
            while (!lost) {
                Thread.sleep(MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        if (!lost && !held.getAsBoolean()) {
            lost = true;
            LOG.warn("不再独占数据库，运行将停下");
        }
    }

    /** Has whatever asks next stop. */
    void stop() {
        stopping = true;
    }

    /** Much of Java that is first used in a process on its way out fails; that is nobody's fault. */
    boolean isStopping() {
        return stopping || Shutdown.isUnderway();
    }

    boolean isLost() {
        return lost;
    }

    /**
     * Asks in passing.
     *
     * @throws CancellationException if the run is to stop
     * @throws KnownFault if the store is known to be lost
     */
    void check() {
        if (lost) {
            throw new KnownFault(LOST);
        }
        if (stopping) {
            throw new CancellationException("stopped");
        }
    }

    /**
     * Asks the database; what is complete may be kept even if the run is to stop.
     *
     * @throws KnownFault if the store is lost
     */
    void confirm() {
        look();
        if (lost) {
            throw new KnownFault(LOST);
        }
    }

    /** What a step does in one transaction. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Does a step's work in one transaction; what the work commits by itself stays whatever becomes of the rest. */
    Tasklet inOne(Work work) {
        return (contribution, context) -> {
            try {
                check();
                work.run();
                confirm();
                return RepeatStatus.FINISHED;
            } catch (Exception e) {
                throw isStopping() && !lost ? stopped(e) : e;
            } catch (LinkageError e) {
                if (isStopping()) {
                    throw stopped(e);
                }
                throw e;
            }
        };
    }

    /** To Batch, what breaks off when the run is asked to stop has not failed. */
    static JobInterruptedException stopped(Throwable e) {
        return (JobInterruptedException) new JobInterruptedException("stopped").initCause(e);
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
