package cn.huizong.extract;

import cn.huizong.report.Scope;
import java.util.regex.Pattern;

/**
 * Tells from the prose whether a report speaks for a whole area (「市政府办公厅代表市政府」, 「全市主动公开…条」) or for the body
 * alone. Only where a figure or a mandate goes with the words do they count: every bureau speaks of the whole city somewhere.
 */
final class ScopeReading {
    private static final String VERB = "(?:主动公开|公开|收到|受理|新收|办理|办结|制发|发布)";
    private static final String CLAUSE = "[^。；;，,]{0,20}?";
    private static final Pattern WHOLE =
            Pattern.compile("代表\\p{IsHan}{0,8}政府|全(?:省|市|县|区|州|旗|镇|乡)(?:各级|各部门|行政机关|政府系统|共|累计|全年)?" + CLAUSE + VERB
                    + CLAUSE + "\\d|汇总(?:了|各|全){1,2}\\p{IsHan}{0,12}(?:乡镇|街道|部门|单位|行政机关)");
    private static final Pattern ALONE = Pattern.compile("(?:我|本)(?:办公室|办公厅|办|机关|单位)" + CLAUSE + VERB + CLAUSE + "\\d");

    private ScopeReading() {}

    static Scope read(Prose prose) {
        boolean whole = prose.lines().stream()
                .anyMatch(line -> WHOLE.matcher(line.unified()).find());
        boolean alone = prose.lines().stream()
                .anyMatch(line -> ALONE.matcher(line.unified()).find());
        if (whole) {
            return alone ? Scope.UNSURE : Scope.AREA;
        }
        return Scope.BODY;
    }
}
