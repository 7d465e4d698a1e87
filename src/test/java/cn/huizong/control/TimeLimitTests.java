package cn.huizong.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimeLimitTests {
    @Test
    @Timeout(30)
    void whatTakesTooLongIsLeftBehind() {
        CountDownLatch never = new CountDownLatch(1);
        try (TimeLimit timeLimit = new TimeLimit(1)) {
            assertThat(timeLimit.within("甲", () -> waitFor(never), reason -> reason, reason -> reason))
                    .contains("超过 1 秒", "限额 seconds");
            assertThat(timeLimit.within("乙", () -> "读完", reason -> reason, reason -> reason))
                    .isEqualTo("读完");
        } finally {
            never.countDown();
        }
    }

    @Test
    @Timeout(30)
    void whoIsGivenUpIsNotRefused() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (TimeLimit timeLimit = new TimeLimit(60)) {
            CompletableFuture<String> reading = CompletableFuture.supplyAsync(() -> timeLimit.within(
                    "甲",
                    () -> {
                        begun.countDown();
                        return waitFor(never);
                    },
                    reason -> reason,
                    reason -> reason));
            begun.await();
            timeLimit.giveUp();
            assertThat(catchThrowable(reading::join)).hasRootCauseInstanceOf(CancellationException.class);
            assertThat(catchThrowable(() -> timeLimit.within("乙", () -> "读完", reason -> reason, reason -> reason)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            never.countDown();
        }
    }

    /** Deaf to interrupts. */
    private static String waitFor(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException e) {
                waiting = true;
            }
        }
        return "";
    }

    @Test
    void whoRanOutOfMemoryBesideAnotherGetsASecondChance() {
        AtomicInteger tries = new AtomicInteger();
        try (TimeLimit timeLimit = new TimeLimit(20)) {
            String read = timeLimit.within(
                    "甲",
                    () -> {
                        if (tries.incrementAndGet() == 1) {
                            throw new OutOfMemoryError("another's doing");
                        }
                        return "读完";
                    },
                    reason -> reason,
                    reason -> reason);
            assertThat(read).isEqualTo("读完");
        }
    }

    @Test
    void lackOfMemoryIsTheMachinesAndAFaultOfTheProgramTheFiles() {
        try (TimeLimit timeLimit = new TimeLimit(20)) {
            assertThat(timeLimit.<String>within(
                            "甲",
                            () -> {
                                throw new OutOfMemoryError("made up");
                            },
                            reason -> "退回",
                            reason -> reason))
                    .contains("内存");
            assertThat(timeLimit.<String>within(
                            "乙",
                            () -> {
                                throw new IllegalStateException("made up");
                            },
                            reason -> reason,
                            reason -> "再试"))
                    .contains("IllegalStateException");
        }
    }

    @Test
    void readersMayDescendDeep() {
        try (TimeLimit timeLimit = new TimeLimit(20)) {
            assertThat(timeLimit.within("甲", () -> depth(50_000), reason -> -1, reason -> -1))
                    .isEqualTo(50_000);
        }
    }

    private static int depth(int left) {
        return left == 0 ? 0 : 1 + depth(left - 1);
    }
}
