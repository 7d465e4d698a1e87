package cn.huizong.report;

import java.util.List;

/**
 * Cells whose change makes every broken tie hold. It is a proposal to a person and is never applied by itself.
 *
 * @param changes the cells, in the order of the form
 * @param slip what would explain all changes together; of several unrelated ones the least telling
 */
public record Repair(List<CellChange> changes, ErrorPattern slip) {
    public Repair {
        changes = List.copyOf(changes);
    }
}
