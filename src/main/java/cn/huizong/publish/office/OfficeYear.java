package cn.huizong.publish.office;

import cn.huizong.letter.PackedLetter;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.YearRollup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What papers are made from.
 *
 * @param rollup the year's figures
 * @param submissions the submissions without their reports, by path
 * @param tables the folder with the year's tables, all of them written
 * @param letters the letters about the reports that count
 * @param differences in which cells a file differs from its rival, in Chinese, by its path
 */
public record OfficeYear(
        YearRollup rollup,
        List<SettledSubmission> submissions,
        Path tables,
        List<PackedLetter> letters,
        Map<String, String> differences) {
    public OfficeYear {
        submissions = List.copyOf(submissions);
        letters = List.copyOf(letters);
        differences = Map.copyOf(differences);
    }
}
