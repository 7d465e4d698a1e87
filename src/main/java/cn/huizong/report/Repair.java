package cn.huizong.report;

import java.util.List;

/**
 * Cells whose change makes every broken tie hold. It is a proposal to a person and is never applied by itself.
 *
 * @param changes the cells, in the order of the form
 * @param pattern what would explain all changes together; of several unrelated ones the least telling
 */
public record Repair(List<CellChange> changes, ErrorPattern pattern) {
    public Repair {
        changes = List.copyOf(changes);
    }
}
