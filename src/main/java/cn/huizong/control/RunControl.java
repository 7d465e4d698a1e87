package cn.huizong.control;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a run may go on: nobody has asked it to stop, and the store is still its own. Long work asks again and again, which
 * costs nothing; whoever is about to keep or publish something has the database asked.
 */
public final class RunControl implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunControl.class);
    static final String LOST = "不再独占数据库（数据库重新启动过，或者到它的连接断了），别的运行可能已经开始；这次运行到此为止，用同一条命令再运行就接着做";
    /** Often enough that no firewall takes the connection for an idle one. */
    private static final long MILLIS = 15_000;

    private final BooleanSupplier held;
    private final Thread watch = new Thread(this::watch, "store-watch");
    private volatile boolean stopping;
    private volatile boolean lost;

    /** @param held asks whether the store is held; once it is not, it is lost for good */
    public RunControl(BooleanSupplier held) {
        this.held = held;
    }

    /** Has the database asked from time to time, so that a long calculation need not run to its end for nothing. */
    public RunControl watching() {
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
    public void stop() {
        stopping = true;
    }

    /** Much of Java that is first used in a process on its way out fails; that is nobody's fault. */
    public boolean isStopping() {
        return stopping || Shutdown.isUnderway();
    }

    public boolean isLost() {
        return lost;
    }

    /**
     * Checks a flag; costs nothing.
     *
     * @throws CancellationException if the run is to stop
     * @throws OperatorFault if the store is known to be lost
     */
    public void throwIfStopped() {
        if (lost) {
            throw new OperatorFault(LOST);
        }
        if (stopping) {
            throw new CancellationException("stopped");
        }
    }

    /**
     * Asks the database; what is complete may be kept even if the run is to stop.
     *
     * @throws OperatorFault if the store is lost
     */
    public void confirmLock() {
        look();
        if (lost) {
            throw new OperatorFault(LOST);
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
