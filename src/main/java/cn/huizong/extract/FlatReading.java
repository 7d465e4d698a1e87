package cn.huizong.extract;

import cn.huizong.form.FormTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds one table of the forms in flattened text: its headings, then each label followed by just as many values as there
 * are headings. A row with another number of values is left out, for nobody can say which column a value belongs to.
 */
final class FlatReading {
    private final Map<FormTable, RowLabels> labels = new HashMap<>();
    private final Map<FormTable, Set<String>> foreign = new HashMap<>();

    FlatReading(List<FormTable> tables) {
        tables.forEach(table -> labels.put(table, new RowLabels(table)));
        tables.forEach(table -> foreign.put(table, HeadingMatch.foreign(table, tables)));
    }

    /** Every place where the table stands. */
    List<TableReading> readings(FormTable table, FlatText text) {
        FlatHead head = new FlatHead(table, text, Objects.requireNonNull(foreign.get(table)));
        if (!head.isThere()) {
            return List.of();
        }
        if (table.isUnlabelled()) {
            return new FlatUnlabelledTable(table, text, head).read().stream().toList();
        }
        RowLabels names = Objects.requireNonNull(labels.get(table));
        List<TableReading> readings = new ArrayList<>();
        for (List<FlatLabels.Label> stretch : new FlatLabels(names, text, head).stretches()) {
            Optional<TableReading> reading = new FlatTable(table, names, text, head).read(stretch);
            reading.ifPresent(readings::add);
        }
        return readings;
    }
}
