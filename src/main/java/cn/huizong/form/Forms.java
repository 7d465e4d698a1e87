package cn.huizong.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All official forms, oldest first. */
public final class Forms {
    private final List<Form> forms;
    private final Map<IndicatorKey, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Map<IndicatorKey, Indicator>> byForm = new LinkedHashMap<>();

    public Forms(List<Form> forms) {
        this.forms = List.copyOf(forms);
        for (Form form : this.forms) {
            Map<IndicatorKey, Indicator> own = new LinkedHashMap<>();
            form.indicators().forEach(indicator -> own.putIfAbsent(indicator.key(), indicator));
            byForm.put(form.id(), own);
            own.forEach(indicators::put);
        }
    }

    /** The forms that come with the program. */
    public static Forms official() {
        return FormsReader.official("2014", "2019", "2021");
    }

    public List<Form> all() {
        return forms;
    }

    /** The form that governs a report year. */
    public Form inForce(int year) {
        return forms.stream()
                .filter(form -> form.governs(year))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form governs " + year));
    }

    public Form form(String id) {
        return forms.stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form " + id));
    }

    public Stream<FormTable> tables() {
        return forms.stream().flatMap(form -> form.tables().stream());
    }

    /** A table of a form. */
    public FormTable table(String form, String id) {
        return form(form).tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("form " + form + " has no table " + id));
    }

    /** The indicator of a key as its newest form states it. */
    public Optional<Indicator> findIndicator(IndicatorKey key) {
        return Optional.ofNullable(indicators.get(key));
    }

    /** The indicator of a key as one form states it. */
    public Indicator indicator(String form, IndicatorKey key) {
        return Optional.ofNullable(byForm.getOrDefault(form, Map.of()).get(key))
                .orElseThrow(() -> new IllegalArgumentException("form " + form + " has no " + key));
    }

    /** All indicators of one form, a number that stands in two of its tables once. */
    public Map<IndicatorKey, Indicator> indicators(String form) {
        return Map.copyOf(byForm.getOrDefault(form, Map.of()));
    }
}
