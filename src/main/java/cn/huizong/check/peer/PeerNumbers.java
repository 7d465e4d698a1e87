package cn.huizong.check.peer;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One number in many reports, each beside the year before; what the year before does not tell is no number (NaN). */
public final class PeerNumbers {
    /** What nobody says. Nothing is ever added to it. */
    static final PeerNumbers NONE = new PeerNumbers();

    private double[] now = new double[16];
    private double[] before = new double[16];
    private int size;

    public void add(double thisYear, double yearBefore) {
        if (size == now.length) {
            now = Arrays.copyOf(now, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        now[size] = thisYear;
        before[size] = yearBefore;
        size++;
    }

    public void addAll(PeerNumbers other) {
        for (int i = 0; i < other.size; i++) {
            add(other.now[i], other.before[i]);
        }
    }

    /** Where both years have one, and one of them is not below a size. */
    public PeerNumbers inBothYears(double least) {
        PeerNumbers both = new PeerNumbers();
        for (int i = 0; i < size; i++) {
            if (now[i] > 0 && before[i] > 0 && Math.max(now[i], before[i]) >= least) {
                both.add(now[i], before[i]);
            }
        }
        return both;
    }

    public int size() {
        return size;
    }

    public double now(int place) {
        return now[place];
    }

    public double before(int place) {
        return before[place];
    }

    /** Those of this year that are not zero. */
    public DoubleStream positive() {
        return DoubleStream.of(now).limit(size).filter(number -> number > 0);
    }

    public long countNow(DoublePredicate is) {
        return DoubleStream.of(now).limit(size).filter(is).count();
    }

    /** How many had such a number in the year before. */
    public long countBefore(DoublePredicate is) {
        return DoubleStream.of(before).limit(size).filter(is).count();
    }

    /** How many had such a number in the year before, and nothing now. */
    public long countGone(DoublePredicate is) {
        return IntStream.range(0, size)
                .filter(place -> now[place] == 0 && is.test(before[place]))
                .count();
    }
}
