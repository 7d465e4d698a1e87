package cn.huizong.document.scan;

import cn.huizong.document.UnreadableDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Processes that recognise, as many at once as there are processors, kept for whoever asks next. */
final class Recognisers {
    private static final Recognisers ALL = new Recognisers(Runtime.getRuntime().availableProcessors());

    private final Semaphore places;
    private final Deque<Recogniser> idle = new ArrayDeque<>();

    private Recognisers(int most) {
        places = new Semaphore(most);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-recognisers"));
    }

    /** Those of this program: memory and processors are shared, whoever reads. */
    static Recognisers all() {
        return ALL;
    }

    List<LineReading> read(List<GreyPage> lines, int seconds) throws UnreadableDocument {
        places.acquireUninterruptibly();
        try {
            Recogniser recogniser = take();
            List<LineReading> readings = recogniser.read(lines, seconds);
            giveBack(recogniser);
            return readings;
        } finally {
            places.release();
        }
    }

    private Recogniser take() throws UnreadableDocument {
        Recogniser waiting;
        do {
            waiting = poll();
        } while (waiting != null && !waiting.handle().isAlive());
        return waiting == null ? Recogniser.start() : waiting;
    }

    private synchronized @Nullable Recogniser poll() {
        return idle.poll();
    }

    private synchronized void giveBack(Recogniser recogniser) {
        idle.push(recogniser);
    }

    private synchronized void end() {
        idle.forEach(Recogniser::end);
    }
}
