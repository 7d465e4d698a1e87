package cn.huizong.form;

import java.util.List;
import java.util.Optional;

/**
 * One labelled row of a table, or a heading over rows.
 *
 * @param code what the row counts; empty for a heading over rows
 * @param label as printed
 * @param name the label with those above it, as it stands in the outputs
 * @param aliases further labels seen in real reports
 * @param above the labels of the rows above it in the tree, outermost first
 * @param unit the unit where it differs from the table's
 * @param kind how its numbers add up
 * @param local whether the row is a local addition, whose absence is no fault
 */
public record FormRow(
        Optional<String> code,
        String label,
        String name,
        List<String> aliases,
        List<String> above,
        Optional<String> unit,
        Kind kind,
        boolean local) {
    public FormRow {
        aliases = List.copyOf(aliases);
        above = List.copyOf(above);
    }

    /** Rows are looked up for every cell of every report: their name is enough to tell nearly all of them apart. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Whether the row only heads others and holds no number. */
    public boolean isHeading() {
        return code.isEmpty();
    }
}
