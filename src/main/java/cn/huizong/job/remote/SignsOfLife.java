package cn.huizong.job.remote;

import cn.huizong.store.FingerprintStore;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** What workers that have stored nothing for a while leave in the store, so that the run does not take them for dead. */
final class SignsOfLife {
    private static final Logger LOG = LoggerFactory.getLogger(SignsOfLife.class);
    private static final String NAME = "alive ";
    private static final long SECONDS = 10;

    private final FingerprintStore fingerprints;
    private final String inbox;
    private final TransactionOperations atOnce;

    /** @param atOnce commits before it returns */
    SignsOfLife(FingerprintStore fingerprints, String inbox, TransactionOperations atOnce) {
        this.fingerprints = fingerprints;
        this.inbox = inbox;
        this.atOnce = atOnce;
    }

    /** Begins a part. */
    Pulse begin(String part) {
        return new Pulse(part);
    }

    /** A part in hand: every few seconds it is noted how many files are read, if that is another number by then. */
    final class Pulse implements AutoCloseable {
        private final String part;
        private final AtomicLong files = new AtomicLong();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Pulse::thread);
        private final ScheduledFuture<?> notes;
        private long noted;

        private Pulse(String part) {
            this.part = part;
            notes = clock.scheduleWithFixedDelay(this::note, SECONDS, SECONDS, TimeUnit.SECONDS);
        }

        private static Thread thread(Runnable work) {
            Thread thread = new Thread(work, "alive");
            thread.setDaemon(true);
            return thread;
        }

        /** Says that another file was read; may be called on any thread. */
        void beat() {
            files.incrementAndGet();
        }

        private void note() {
            long now = files.get();
            if (now != noted) {
                commit(() -> fingerprints.keep(inbox, NAME + part, String.valueOf(now)));
                noted = now;
            }
        }

        @Override
        public void close() {
            notes.cancel(true);
            clock.shutdownNow();
        }
    }

    private void commit(Runnable change) {
        try {
            atOnce.executeWithoutResult(status -> change.run());
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("another sign will do", e);
        }
    }

    /** What all workers have said, as one text: it is another once one of them has read a file. */
    String newest() {
        return String.join(" ", fingerprints.beginningWith(inbox, NAME));
    }

    /** Lets them go when the parts are over. */
    void forget() {
        commit(() -> fingerprints.dropBeginningWith(inbox, NAME));
    }
}
