package cn.huizong.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds a number of the forms by its code or by the form's own words, such as {@code 予以公开 自然人}: every word stands in the name of
 * the table, the row or the column.
 */
public final class IndicatorSearch {
    private static final String BLANKS = "[\\s\\u3000、，,;；/]+";

    private final Forms forms;

    public IndicatorSearch(Forms forms) {
        this.forms = forms;
    }

    /**
     * The numbers that are meant, those that fit best: one if there is no doubt, none if nothing has these words.
     *
     * @param words a code with or without applicant, or words of the form; where no applicant is named, the total over all
     * @param year whose form is asked first
     */
    public List<Indicator> find(String words, int year) {
        Form ofYear = forms.inForce(year);
        List<Indicator> coded = byCode(IndicatorKey.parse(words.strip()), ofYear);
        if (!coded.isEmpty()) {
            return coded;
        }
        List<String> asked = Stream.of(words.strip().split(BLANKS))
                .map(Wording::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Indicator> found = byWords(asked, ofYear);
        return found.isEmpty()
                ? forms.all().stream()
                        .sorted(Comparator.comparing(Form::firstYear).reversed())
                        .map(form -> byWords(asked, form))
                        .filter(list -> !list.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : found;
    }

    /** A code as the year's form asks for it, else as any form does; without an applicant, the total over all. */
    private List<Indicator> byCode(IndicatorKey key, Form ofYear) {
        List<IndicatorKey> keys = key.applicant().isEmpty()
                ? List.of(key, new IndicatorKey(key.code(), IndicatorKey.TOTAL))
                : List.of(key);
        return Stream.concat(
                        keys.stream()
                                .flatMap(one -> Optional.ofNullable(
                                        forms.indicators(ofYear.id()).get(one))
                                        .stream()),
                        keys.stream().flatMap(one -> forms.findIndicator(one).stream()))
                .limit(1)
                .toList();
    }

    private static List<Indicator> byWords(List<String> words, Form form) {
        Set<IndicatorKey> seen = new HashSet<>(); // a form may ask for a number in two tables
        List<Indicator> having = form.indicators()
                .filter(indicator -> words.stream().allMatch(text(indicator)::contains))
                .filter(indicator -> seen.add(indicator.key()))
                .toList();
        List<Indicator> exact = having.stream()
                .filter(indicator -> words.contains(Wording.plain(indicator.rowLabel()))
                        || words.contains(Wording.plain(lastPart(indicator.rowLabel()))))
                .toList();
        List<Indicator> best = new ArrayList<>(exact.isEmpty() ? having : exact);
        List<Indicator> totals = best.stream()
                .filter(indicator -> indicator.key().applicant().equals(IndicatorKey.TOTAL))
                .toList();
        boolean applicantNamed = best.stream()
                .map(indicator -> Wording.plain(indicator.columnLabel()))
                .anyMatch(column -> words.stream().anyMatch(column::contains));
        return applicantNamed || totals.isEmpty() ? List.copyOf(best) : totals;
    }

    private static String text(Indicator indicator) {
        return Wording.plain(indicator.table()) + " " + Wording.plain(indicator.rowLabel()) + " "
                + Wording.plain(indicator.columnLabel());
    }

    private static String lastPart(String label) {
        return label.substring(label.lastIndexOf(' ') + 1);
    }
}
