package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

class ProcessAheadTests {
    private final List<String> told = new ArrayList<>();

    private final class Numbers implements ItemStreamReader<Integer> {
        private final Iterator<Integer> numbers = IntStream.range(0, 10).iterator();

        @Override
        public void open(ExecutionContext context) {
            told.add("open");
        }

        @Override
        public @Nullable Integer read() {
            return numbers.hasNext() ? numbers.next() : null;
        }

        @Override
        public void close() {
            told.add("close");
        }
    }

    @Test
    @Timeout(30)
    void itemsAreProcessedAtOnceAndHandedOnInTheirOrder() {
        CountDownLatch four = new CountDownLatch(4);
        Set<String> threads = ConcurrentHashMap.newKeySet();
        ProcessAhead<Integer, String> ahead = new ProcessAhead<>(
                new Numbers(),
                number -> {
                    threads.add(Thread.currentThread().getName());
                    four.countDown();
                    four.await();
                    return "made of " + number;
                },
                4,
                2);
        ahead.open(new ExecutionContext());

        List<String> made = new ArrayList<>();
        for (Integer item = ahead.read(); item != null; item = ahead.read()) {
            made.add(item + " " + ahead.processed(item));
        }
        ahead.close();

        assertThat(made)
                .isEqualTo(IntStream.range(0, 10)
                        .mapToObj(number -> number + " made of " + number)
                        .toList());
        assertThat(threads).doesNotContain(Thread.currentThread().getName());
        assertThat(told).containsExactly("open", "close");
    }

    /** A chunk is read whole before it is processed. */
    @Test
    void aChunkMayBeReadBeforeItIsProcessed() {
        ProcessAhead<Integer, String> ahead = new ProcessAhead<>(new Numbers(), String::valueOf, 1, 3);
        ahead.open(new ExecutionContext());
        Integer first = ahead.read();
        Integer second = ahead.read();

        assertThat(ahead.processed(first)).isEqualTo("0");
        assertThat(ahead.processed(second)).isEqualTo("1");
        ahead.close();
    }

    @Test
    void whatTheProcessorThrowsIsThrownWhereItsItemIsRead() {
        ProcessAhead<Integer, String> ahead = new ProcessAhead<>(
                new Numbers(),
                number -> {
                    if (number == 1) {
                        throw new IllegalArgumentException("one");
                    }
                    return "";
                },
                2,
                2);
        ahead.open(new ExecutionContext());

        assertThat(ahead.read()).isZero();
        assertThatThrownBy(ahead::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one");
        ahead.close();
    }
}
