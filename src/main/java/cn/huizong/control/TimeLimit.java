package cn.huizong.control;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds what one file may cost: whatever goes wrong over it, endless loops, endless recursion and lack of memory included,
 * costs that file alone. The work is done on a thread of its own, which is left behind when its time is up; it is a daemon and
 * holds nobody's exit up. What goes wrong because the process is on its way out is no file's doing.
 */
public final class TimeLimit implements AutoCloseable {
    /** What one file may take unless the settings say otherwise: the slowest true report takes a hundredth of it. */
    public static final int SECONDS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(TimeLimit.class);
    /** Readers descend into nested elements by calling themselves; only what is used of a stack is ever taken. */
    private static final long STACK = 16L << 20;

    /** What the work on this thread has been granted beyond the limit, in seconds. */
    private static final ThreadLocal<AtomicInteger> GRANTED = new ThreadLocal<>();

    private final int seconds;
    private final ExecutorService workers = Executors.newCachedThreadPool(TimeLimit::thread);
    private final ReadWriteLock memory = new ReentrantReadWriteLock();
    /** By the thread that waits for it. */
    private final Map<Thread, Future<?>> underway = new ConcurrentHashMap<>();

    private volatile boolean givenUp;

    public TimeLimit(int seconds) {
        this.seconds = seconds;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "file", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does some work over a file.
     *
     * @param source the file
     * @param work what is to be done
     * @param refused makes a value of the reason, in Chinese, why it never will be
     * @param missed makes one of the reason why it was not this time, where another machine or a quieter night might
     * @throws CancellationException if it was given up, or failed because the process is on its way out
     */
    public <T> T within(String source, Supplier<T> work, Function<String, T> refused, Function<String, T> missed) {
        try {
            return alongside(work);
        } catch (TimeoutException e) {
            return late(source, missed);
        } catch (ExecutionException e) {
            return isOutOfMemory(e) ? alone(source, work, refused, missed) : failed(source, e, refused);
        }
    }

    private static boolean isOutOfMemory(ExecutionException e) {
        return e.getCause() instanceof OutOfMemoryError;
    }

    private <T> T alongside(Supplier<T> work) throws TimeoutException, ExecutionException {
        return holding(memory.readLock(), work);
    }

    /** Lack of memory may be another file's doing: with no other file underway each has all of it. */
    private <T> T alone(String source, Supplier<T> work, Function<String, T> refused, Function<String, T> missed) {
        try {
            return holding(memory.writeLock(), work);
        } catch (TimeoutException e) {
            return late(source, missed);
        } catch (ExecutionException e) {
            return failed(source, e, isOutOfMemory(e) ? missed : refused);
        }
    }

    private <T> T holding(Lock lock, Supplier<T> work) throws TimeoutException, ExecutionException {
        lock.lock();
        try {
            return attempt(work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T attempt(Supplier<T> work) throws TimeoutException, ExecutionException {
        AtomicInteger granted = new AtomicInteger();
        Future<T> begun = workers.submit(() -> {
            GRANTED.set(granted);
            return work.get();
        });
        underway.put(Thread.currentThread(), begun);
        try {
            if (givenUp) {
                throw new CancellationException("given up");
            }
            return await(begun, granted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("stopped").initCause(e);
        } finally {
            begun.cancel(true);
            underway.remove(Thread.currentThread());
        }
    }

    /** Waits a second at a time: while the whole process is paused, as a snapshot of its machine does, no time is counted. */
    private <T> T await(Future<T> begun, AtomicInteger granted)
            throws TimeoutException, ExecutionException, InterruptedException {
        for (int waited = 1; ; waited++) {
            try {
                return begun.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (waited >= seconds + granted.get()) {
                    throw e;
                }
            }
        }
    }

    /** Grants the work on this thread more time, for a part of it that has a limit of its own. */
    public static void grant(int more) {
        AtomicInteger granted = GRANTED.get();
        if (granted != null) {
            granted.addAndGet(more);
        }
    }

    /** Gives up whatever is underway, and what is begun from now on: nobody waits for it any more. */
    public void giveUp() {
        givenUp = true;
        underway.values().forEach(begun -> begun.cancel(true));
    }

    private <T> T late(String source, Function<String, T> missed) {
        LOG.warn("读取超过 {} 秒，放弃：{}", seconds, source);
        return missed.apply("读取超过 " + seconds + " 秒还没有结束（限额 seconds），请另存为 .docx 后再报送");
    }

    /** Messages are not logged, since they may quote a cell. */
    private static <T> T failed(String source, ExecutionException e, Function<String, T> refused) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        if (Shutdown.isUnderway()) {
            throw (CancellationException) new CancellationException("stopped").initCause(cause);
        }
        StackTraceElement[] trace = cause.getStackTrace();
        LOG.warn("程序读取时出错：{}，{}{}", source, cause.getClass().getName(), trace.length == 0 ? "" : " " + trace[0]);
        return refused.apply(
                cause instanceof OutOfMemoryError
                        ? "读取需要的内存超过程序可用的内存，请压缩其中的图片或拆分后再报送"
                        : "程序读取时出错（" + cause.getClass().getSimpleName() + "），请联系维护人员");
    }

    /** Leaves behind what is still underway. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
