package cn.huizong.publish.office;

import cn.huizong.letter.PackedLetter;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.CarryOver;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.YearRollup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What papers are made from.
 *
 * @param rollup the year's figures
 * @param series the figures of every year known, ascending, this one included
 * @param submissions the submissions without their reports, by path
 * @param findings what stands in no file, such as a missing report
 * @param carryOvers the carry-over ledger (结转台账), as its table has it
 * @param tables the folder with the year's tables, all of them written
 * @param letters the letters about the reports that count
 * @param differences in which cells a file differs from its rival, in Chinese, by its path
 */
public record OfficeYear(
        YearRollup rollup,
        List<YearRollup> series,
        List<SettledSubmission> submissions,
        List<BodyFinding> findings,
        List<CarryOver> carryOvers,
        Path tables,
        List<PackedLetter> letters,
        Map<String, String> differences) {
    public OfficeYear {
        series = List.copyOf(series);
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
        carryOvers = List.copyOf(carryOvers);
        letters = List.copyOf(letters);
        differences = Map.copyOf(differences);
    }

    /** A year in which nobody gets a letter about a report. */
    public OfficeYear(
            YearRollup rollup,
            List<YearRollup> series,
            List<SettledSubmission> submissions,
            List<BodyFinding> findings,
            List<CarryOver> carryOvers,
            Path tables) {
        this(rollup, series, submissions, findings, carryOvers, tables, List.of(), Map.of());
    }
}
