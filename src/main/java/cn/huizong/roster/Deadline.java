package cn.huizong.roster;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Until when the reports of a year must be handed in (报送期限), in the year after.
 *
 * @param warn the day from which a body that has not reported is reminded
 * @param due the last day
 * @param today the day that the job is run for; empty says nothing of how near the last day is
 */
public record Deadline(Optional<MonthDay> warn, Optional<MonthDay> due, Optional<LocalDate> today) {
    /** No date is set. */
    public static final Deadline NONE = new Deadline(Optional.empty(), Optional.empty(), Optional.empty());

    /** The last day for the reports of a year. */
    public Optional<LocalDate> due(int year) {
        return due.map(day -> day.atYear(year + 1));
    }

    /** Whether a report that was handed in on a day came late. */
    public boolean isLate(int year, LocalDate handedIn) {
        return due(year).filter(handedIn::isAfter).isPresent();
    }

    /**
     * How a missing report stands: {@code missing} if it is not said which day it is, else {@code awaited}, from the day of
     * warning on {@code reminder}, and after the last day {@code overdue}.
     */
    public String standing(int year) {
        if (today.isEmpty() || due.isEmpty()) {
            return "missing";
        }
        if (isLate(year, today.get())) {
            return "overdue";
        }
        boolean near = warn.map(day -> day.atYear(year + 1))
                .filter(day -> !today.get().isBefore(day))
                .isPresent();
        return near ? "reminder" : "awaited";
    }
}
