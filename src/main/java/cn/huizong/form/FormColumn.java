package cn.huizong.form;

import java.util.List;
import java.util.Optional;

/**
 * One column of a table.
 *
 * @param code the end of the indicator's code; empty where the row alone names the indicator
 * @param applicant the applicant counted in this column; empty outside the application table
 * @param heading as printed
 * @param aliases further headings seen in real reports
 * @param above the headings printed over it, outermost first
 * @param unit the unit where it differs from the row's
 * @param kind how its numbers add up
 * @param signed whether its numbers may be negative
 */
public record FormColumn(
        String code,
        String applicant,
        String heading,
        List<String> aliases,
        List<String> above,
        Optional<String> unit,
        Kind kind,
        boolean signed) {
    public FormColumn {
        aliases = List.copyOf(aliases);
        above = List.copyOf(above);
    }

    /** Columns are looked up for every cell of every report: heading and applicant tell nearly all of them apart. */
    @Override
    public int hashCode() {
        return 31 * heading.hashCode() + applicant.hashCode();
    }
}
