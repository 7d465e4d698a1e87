package cn.huizong.form;

import java.util.List;
import java.util.Optional;

/**
 * Where series break, as {@code forms/breaks.yml} lists it.
 *
 * @param all in the order of the file
 */
public record SeriesBreaks(List<SeriesBreak> all) {
    public SeriesBreaks {
        all = List.copyOf(all);
    }

    /** The file as it is written. */
    private record WrittenBreaks(List<SeriesBreak> breaks) {}

    /** The breaks that the official forms made. */
    public static SeriesBreaks official() {
        return new SeriesBreaks(
                YamlFile.resource("/forms/breaks.yml", WrittenBreaks.class).breaks());
    }

    /** The break of a number's series between a year and a later one, if there is one. */
    public Optional<SeriesBreak> find(IndicatorKey key, int before, int year) {
        return all.stream()
                .filter(each -> before < each.year() && each.year() <= year && each.concerns(key))
                .findFirst();
    }
}
