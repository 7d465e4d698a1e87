package cn.huizong.publish.page;

import java.util.List;

/**
 * What the page of a year shows, in words. Public because the page's template is compiled into a package of its own.
 *
 * @param title the page's title
 * @param year the report year
 * @param standing how many bodies reported, in a sentence
 * @param missing the bodies on the roster of which no report counts
 * @param years the other years
 * @param cards the headline figures
 * @param pictures the charts
 * @param leftOut the charts that show nothing, with the reason
 * @param breaks why figures are not compared with the year before
 * @param regions the figures by region
 * @param bodyHeadings the headings of the bodies' numbers
 * @param bodies a row a body
 * @param scans the reports that were read from pictures
 * @param reports the reports with findings
 * @param rules the rules that were broken
 * @param refusals the submissions that do not count
 * @param downloads the tables to download
 * @param notes what the totals hold and what could not be checked, a sentence each
 * @param questions what only the office can decide
 * @param reconciliations the reports over whole areas beside the sums of their bodies
 */
public record PageView(
        String title,
        int year,
        String standing,
        List<String> missing,
        List<Integer> years,
        List<Card> cards,
        List<Picture> pictures,
        List<String> leftOut,
        List<String> breaks,
        List<Region> regions,
        List<String> bodyHeadings,
        List<BodyRow> bodies,
        List<Scan> scans,
        List<ReportFindings> reports,
        List<RuleNote> rules,
        List<Refusal> refusals,
        List<Download> downloads,
        List<String> notes,
        List<OpenQuestion> questions,
        List<AreaCheck> reconciliations) {
    private static final int SHORT = 40;

    /** A headline figure. */
    public record Card(String label, String value, String unit, String coverage, String change) {}

    /** A chart with what it says for those who cannot see it. */
    public record Picture(String name, String title, String text) {}

    /** The figures of a region. */
    public record Region(String name, List<FigureRow> headline, List<FigureRow> all) {}

    /** One figure with its coverage, the year before and what the office decided about cells behind it. */
    public record FigureRow(
            String label,
            String value,
            String unit,
            String coverage,
            String previous,
            String change,
            List<String> notes) {}

    /** A body with its numbers as written. */
    public record BodyRow(
            String region, String agency, String status, String code, List<String> numbers, int errors, int warnings) {}

    /** A report read from pictures: how many numbers, how many of them ties vouch for, speak against, or do not touch. */
    public record Scan(
            String agency,
            String source,
            int numbers,
            int vouched,
            int doubted,
            int alone,
            int open,
            boolean leftOut) {}

    /**
     * The findings of one report, or without a file those that stand in none; {@code more} of them are only in the table.
     * {@code suspects} say which cells are most likely wrong.
     */
    public record ReportFindings(
            String agency,
            String source,
            String counts,
            boolean grave,
            List<FindingRow> findings,
            int more,
            List<String> suspects) {}

    /** One finding, with why the office accepts it if it does. */
    public record FindingRow(
            String severity,
            String code,
            String rule,
            String anchor,
            String message,
            String expected,
            String actual,
            String explanation) {}

    /** A rule in words. */
    public record RuleNote(String id, String statement, String severity) {}

    /** A submission that does not count. */
    public record Refusal(String source, String agency, String outcome, String reason) {}

    /** A file beside the page. */
    public record Download(String href, String name, String text) {}

    /** Something only the office can decide. */
    public record OpenQuestion(String kind, String source, String name, String candidates, String todo) {}

    /** A report over an area beside the sum of the area's bodies. */
    public record AreaCheck(String agency, String area, String coverage, List<AreaRow> rows) {}

    /** One indicator of both, with the bodies that may stand behind a difference. */
    public record AreaRow(String label, String own, String sum, int reporting, String difference, String bodies) {}

    public boolean isSeveralRegions() {
        return regions.size() > 1;
    }

    /** Whether the bodies are few enough to be shown at once. */
    public boolean isShort() {
        return bodies.size() <= SHORT;
    }
}
