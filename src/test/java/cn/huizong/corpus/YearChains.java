package cn.huizong.corpus;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Makes what goes on from year to year go on (事项数、公开总数、现行有效件数).
 *
 * @param previous the figures of the year before; empty in a first year
 * @param values those of the year, which are changed
 */
record YearChains(Map<IndicatorKey, BigDecimal> previous, Map<IndicatorKey, BigDecimal> values) {
    private static final List<String> ITEMS = List.of("licensing", "other_service", "penalty", "coercion", "fee");
    private static final List<String> DOCUMENTS = List.of("regulation", "normative_document");

    void link() {
        ITEMS.forEach(this::chainItems);
        DOCUMENTS.forEach(this::chainDocuments);
    }

    private void chainItems(String item) {
        IndicatorKey items = IndicatorKey.of(item + ".items_previous");
        IndicatorKey change = IndicatorKey.of(item + ".items_change");
        if (values.containsKey(items) && previous.containsKey(items)) {
            BigDecimal now = previous.get(items).add(previous.get(change));
            values.put(items, now);
            values.merge(change, now.negate(), BigDecimal::max);
        }
    }

    private void chainDocuments(String kind) {
        IndicatorKey open = IndicatorKey.of(kind + ".public_total");
        IndicatorKey inForce = IndicatorKey.of(kind + ".in_force");
        IndicatorKey repealed = IndicatorKey.of(kind + ".repealed");
        if (values.containsKey(open) && previous.containsKey(open)) {
            values.put(open, previous.get(open).add(values.get(IndicatorKey.of(kind + ".published"))));
        }
        if (values.containsKey(inForce) && previous.containsKey(inForce)) {
            BigDecimal most = previous.get(inForce).add(values.get(IndicatorKey.of(kind + ".issued")));
            values.merge(repealed, most, BigDecimal::min);
            values.put(inForce, most.subtract(values.get(repealed)));
        }
    }
}
