package cn.huizong.job;

import cn.huizong.control.RunControl;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Has a step whose files were given up because the run is to stop end as stopped; what it has not stored stays pending. */
record StoppableReader<T>(ItemStreamReader<T> reader, RunControl control) implements ItemStreamReader<T> {
    @Override
    public @Nullable T read() throws Exception {
        try {
            return reader.read();
        } catch (RuntimeException e) {
            throw control.isStopping() ? OneTransaction.stopped(e) : e;
        }
    }

    @Override
    public void open(ExecutionContext context) {
        reader.open(context);
    }

    @Override
    public void update(ExecutionContext context) {
        reader.update(context);
    }

    @Override
    public void close() {
        reader.close();
    }
}
