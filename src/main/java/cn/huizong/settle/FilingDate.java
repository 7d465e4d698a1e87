package cn.huizong.settle;

import cn.huizong.store.StoredSubmission;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** When a report was handed in: by the date that it bears, or by the day of the run that saw it first. */
@FunctionalInterface
public interface FilingDate {
    /** What tells the day of each file, as the store knows the runs by now. */
    Function<StoredSubmission, Optional<LocalDate>> asOfNow();

    /** By the date that reports bear. */
    static FilingDate byDate() {
        return () -> stored -> stored.read().dated();
    }

    /** By arrival, from the day of each run. */
    static FilingDate byArrival(Supplier<Map<Long, LocalDate>> days) {
        return () -> {
            Map<Long, LocalDate> known = days.get();
            return stored -> Optional.ofNullable(known.get(stored.arrival()));
        };
    }
}
