package cn.huizong.report;

/**
 * A finding that stands in no file: about a body of which nothing counts, or about the total of a region.
 *
 * @param body whose it is; of a region's total the agency is empty
 * @param year the report year
 * @param finding what a person should look at
 */
public record BodyFinding(Body body, int year, Finding finding) {}
