package cn.huizong.release;

import cn.huizong.check.CarryOverLedger;
import cn.huizong.publish.YearTables;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.CarryOver;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.store.StoredReport;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A year whose reports go by once: they are rolled up, listed in its tables, and gone through for its carry-over ledger. */
public final class GatheredYear implements Closeable {
    private final int year;
    private final CityRollup.Counting counting;
    private final CarryOverLedger ledger;
    private final List<BodyFinding> findings;
    private final Optional<YearTables> tables;
    private final List<CarryOver> carryOvers = new ArrayList<>();
    private int size;

    /**
     * Begins a year.
     *
     * @param findings what stands in none of its files
     * @param tables its tables; empty if it is rolled up for the sake of a later year only
     */
    GatheredYear(
            int year,
            CityRollup.Counting counting,
            CarryOverLedger ledger,
            List<BodyFinding> findings,
            Optional<YearTables> tables) {
        this.year = year;
        this.counting = counting;
        this.ledger = ledger;
        this.findings = List.copyOf(findings);
        this.tables = tables;
    }

    /**
     * A report that goes by, with what takes long to make of it.
     *
     * @param settled the report
     * @param before what it follows from
     * @param carryOvers its lines of the ledger
     * @param listed its lines of the tables, if these are written
     */
    public record Prepared(
            SettledSubmission settled,
            YearBefore before,
            List<CarryOver> carryOvers,
            Optional<YearTables.Prepared> listed) {
        public Prepared {
            carryOvers = List.copyOf(carryOvers);
        }
    }

    /** Prepares a report; may be called on any thread. */
    Prepared prepare(StoredReport report) {
        SettledSubmission settled = report.settled();
        YearBefore before = report.yearBefore();
        return new Prepared(settled, before, lines(settled, before), tables.map(to -> to.prepare(settled)));
    }

    private List<CarryOver> lines(SettledSubmission settled, YearBefore before) {
        boolean counted =
                settled.outcome() == Outcome.ACCEPTED && settled.body().isPresent();
        return counted && settled.year().equals(Optional.of(year)) ? ledger.lines(settled, before) : List.of();
    }

    void add(Prepared report) {
        counting.add(report.settled(), report.before());
        carryOvers.addAll(report.carryOvers());
        tables.ifPresent(to -> to.add(report.listed().orElseThrow()));
        size++;
    }

    int year() {
        return year;
    }

    /** How many reports have gone by. */
    int size() {
        return size;
    }

    Optional<YearTables> tables() {
        return tables;
    }

    List<BodyFinding> findings() {
        return findings;
    }

    List<CarryOver> carryOvers() {
        return carryOvers;
    }

    /** The year's figures, once its reports have gone by. */
    YearRollup rollup(List<YearRollup> before) {
        Optional<YearRollup> previous =
                before.stream().filter(earlier -> earlier.year() == year - 1).findFirst();
        return counting.end(previous).with(findings);
    }

    @Override
    public void close() throws IOException {
        if (tables.isPresent()) {
            tables.get().close();
        }
    }
}
