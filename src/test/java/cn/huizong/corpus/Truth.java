package cn.huizong.corpus;

import cn.huizong.document.Format;
import cn.huizong.form.IndicatorKey;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one made report says, and how it says it.
 *
 * @param region the area of the body
 * @param agency the body's full name
 * @param year the report year
 * @param format the format it was written in
 * @param quirks the irregularities it was given, in the order they were given
 * @param cells what a reader must make of every number
 */
public record Truth(
        String region,
        String agency,
        int year,
        Format format,
        List<String> quirks,
        SortedMap<IndicatorKey, Expectation> cells) {
    public Truth {
        quirks = List.copyOf(quirks);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }
}
