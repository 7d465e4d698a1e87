package cn.huizong.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All official forms, oldest first. */
public final class Forms {
    private static final List<String> OFFICIAL = List.of("2014", "2019", "2021");

    private final List<Form> forms;
    private final Map<IndicatorKey, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Map<IndicatorKey, Indicator>> byForm = new LinkedHashMap<>();

    public Forms(List<Form> forms) {
        this.forms =
                forms.stream().sorted(Comparator.comparingInt(Form::firstYear)).toList();
        for (Form form : this.forms) {
            Map<IndicatorKey, Indicator> own = new LinkedHashMap<>();
            form.indicators().forEach(indicator -> own.putIfAbsent(indicator.key(), indicator));
            byForm.put(form.id(), own);
            own.forEach(indicators::put);
        }
    }

    /** The forms that come with the program. */
    public static Forms official() {
        return FormsReader.official(OFFICIAL);
    }

    /** Whether a form comes with the program. */
    public static boolean isOfficial(String id) {
        return OFFICIAL.contains(id);
    }

    /** The files with forms and rows in a folder, in the order in which they are read. */
    public static List<Path> filesIn(Path folder) throws IOException {
        return LocalForms.files(folder);
    }

    /** As {@link #with}; an empty name is no folder. */
    public static Forms withFolder(String folder) throws IOException {
        return folder.isEmpty() ? official() : with(Path.of(folder));
    }

    /**
     * The forms that come with the program, with what lies in a folder: forms of later years, and rows that a city adds to a form.
     *
     * @throws WrongYaml if a file in it cannot be used
     * @throws IOException if it cannot be read
     */
    public static Forms with(Path folder) throws IOException {
        return LocalForms.read(folder, OFFICIAL);
    }

    public List<Form> all() {
        return forms;
    }

    /** The form that governs a report year: the newest, as a form ends where another begins. */
    public Form inForce(int year) {
        return forms.stream()
                .filter(form -> form.governs(year))
                .reduce((older, newer) -> newer)
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
