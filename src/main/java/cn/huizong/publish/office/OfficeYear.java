package cn.huizong.publish.office;

import cn.huizong.report.BodyFinding;
import cn.huizong.report.CarryOver;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.YearRollup;
import java.nio.file.Path;
import java.util.List;

/**
 * What papers are made from.
 *
 * @param rollup the year's figures
 * @param series the figures of every year known, ascending, this one included
 * @param submissions the submissions without their reports, by path
 * @param findings what stands in no file, such as a missing report
 * @param carryOvers the carry-over ledger (结转台账), as its table has it
 * @param tables the folder with the year's tables, all of them written
 */
public record OfficeYear(
        YearRollup rollup,
        List<YearRollup> series,
        List<SettledSubmission> submissions,
        List<BodyFinding> findings,
        List<CarryOver> carryOvers,
        Path tables) {
    public OfficeYear {
        series = List.copyOf(series);
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
        carryOvers = List.copyOf(carryOvers);
    }
}
