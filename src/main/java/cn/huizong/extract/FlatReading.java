package cn.huizong.extract;

import cn.huizong.form.FormTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds one table of the forms in flattened text: its headings, then each label followed by just as many values as there
 * are headings. A row with another number of values is left out, for nobody can say which column a value belongs to.
 */
final class FlatReading {
    private FlatReading() {}

    /** Every place where the table stands. */
    static List<TableReading> readings(FormTable table, FlatText text) {
        FlatHead head = new FlatHead(table, text.tokens());
        if (table.isUnlabelled()) {
            return new FlatUnlabelledTable(table, text.tokens(), head)
                    .read().stream().toList();
        }
        RowLabels names = new RowLabels(table);
        List<TableReading> readings = new ArrayList<>();
        for (List<FlatLabels.Label> stretch : new FlatLabels(names, text.tokens(), head).stretches()) {
            Optional<TableReading> reading = new FlatTable(table, names, text.tokens(), head).read(stretch);
            reading.ifPresent(readings::add);
        }
        return readings;
    }
}
