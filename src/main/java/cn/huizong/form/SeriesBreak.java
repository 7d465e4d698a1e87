package cn.huizong.form;

import java.util.List;

/**
 * A year from which on numbers are asked for otherwise than before, so that they must not be compared across it.
 *
 * @param year the first report year of the new series
 * @param codes the codes concerned, with all below them
 * @param note why, in Chinese, as shown to the reader
 */
public record SeriesBreak(int year, List<String> codes, String note) {
    public SeriesBreak {
        codes = List.copyOf(codes);
    }

    boolean concerns(IndicatorKey key) {
        return codes.stream()
                .anyMatch(code -> key.code().equals(code) || key.code().startsWith(code + "."));
    }
}
