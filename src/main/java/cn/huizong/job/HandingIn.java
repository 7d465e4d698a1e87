package cn.huizong.job;

import cn.huizong.store.StoredSubmission;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** When a report was handed in: by the date that it bears, or by the day of the run that saw it first. */
public final class HandingIn {
    private final Optional<Map<Long, LocalDate>> days;

    private HandingIn(Optional<Map<Long, LocalDate>> days) {
        this.days = days;
    }

    /** By the date that reports bear. */
    public static HandingIn byDate() {
        return new HandingIn(Optional.empty());
    }

    /** By arrival, from the day of each run. */
    public static HandingIn byArrival(Map<Long, LocalDate> days) {
        return new HandingIn(Optional.of(Map.copyOf(days)));
    }

    Optional<LocalDate> of(StoredSubmission stored) {
        return days.isEmpty()
                ? stored.read().dated()
                : Optional.ofNullable(days.get().get(stored.arrival()));
    }
}
