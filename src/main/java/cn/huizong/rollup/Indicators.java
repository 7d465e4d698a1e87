package cn.huizong.rollup;

import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Fact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of all forms in the order of every output: as printed on the 2014 form, then what the 2019 form adds, then
 * what the 2021 form adds; the applicants of a line as their columns are printed.
 */
public final class Indicators implements Comparator<IndicatorKey> {
    private final Forms forms;
    private final Map<IndicatorKey, Integer> places = new HashMap<>();
    private final Map<String, Map<IndicatorKey, Indicator>> byForm = new HashMap<>();
    private final Map<String, Integer> ages = new HashMap<>();

    public Indicators(Forms forms) {
        this.forms = forms;
        for (Form form : forms.all()) {
            form.indicators().forEach(indicator -> places.putIfAbsent(indicator.key(), places.size()));
            byForm.put(form.id(), forms.indicators(form.id()));
            ages.put(form.id(), ages.size());
        }
    }

    /**
     * The number as a form states it; or as the newest form that asks for it, for a figure read from the prose stands on
     * no form.
     *
     * @throws IllegalArgumentException if no form asks for it
     */
    public Indicator indicator(String form, IndicatorKey key) {
        return Optional.ofNullable(byForm.getOrDefault(form, Map.of()).get(key))
                .or(() -> forms.findIndicator(key))
                .orElseThrow(() -> new IllegalArgumentException("no form has " + key));
    }

    /** What a fact is of, in the words of its form. */
    public String label(Fact fact) {
        return indicator(fact.form(), fact.key()).label();
    }

    /** The newer of two forms. */
    String newer(String one, String other) {
        return ages.getOrDefault(one, -1) >= ages.getOrDefault(other, -1) ? one : other;
    }

    @Override
    public int compare(IndicatorKey one, IndicatorKey other) {
        int order = Integer.compare(place(one), place(other));
        return order == 0 ? one.compareTo(other) : order;
    }

    private int place(IndicatorKey key) {
        return places.getOrDefault(key, Integer.MAX_VALUE);
    }
}
