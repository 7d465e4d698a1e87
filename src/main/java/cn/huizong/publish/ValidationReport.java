package cn.huizong.publish;

import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.publish.table.FindingsCsv;
import cn.huizong.report.Finding;
import cn.huizong.roster.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code validation-report.json}: the rows of findings.csv as a validation report of the European Statistical System (ESSnet
 * ValidatFOSS, Validation Report Structure 1.0.0), for programs that take such reports: one rule that was not kept each.
 *
 * <p>The structure asks for the time of the event. No file holds the time of the run, so it is the day that the run is for, as
 * far as the settings name one.
 */
final class ValidationReport {
    static final String FILE = "validation-report.json";

    private final Map<String, Rule> rules;
    private final String version;
    private final JsonMapper json = JsonMapper.shared();

    ValidationReport(Rules rules, String version) {
        this.rules = rules.all().stream().collect(Collectors.toMap(Rule::id, Function.identity(), (one, same) -> one));
        this.version = version;
    }

    /** Writes the report of a year into its folder: its findings, in the order of findings.csv. */
    void write(int year, Deadline deadline, Stream<FindingsCsv.Row> findings, Path folder) throws IOException {
        String time = deadline.today().map(LocalDate::toString).orElse("");
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILE));
                JsonGenerator written = json.createGenerator(out)) {
            written.writeStartArray();
            int number = 0;
            for (FindingsCsv.Row row : (Iterable<FindingsCsv.Row>) findings::iterator) {
                written.writeRaw("\n");
                number++;
                json.writeValue(written, validation(year + "-" + number, time, row));
            }
            written.writeEndArray();
            written.writeRaw("\n");
        }
    }

    private Map<String, ?> validation(String id, String time, FindingsCsv.Row row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", id);
        one.put("type", "validation");
        one.put("event", event(time));
        one.put("expression", expression(row));
        one.put("data", data(row));
        one.put("value", "0");
        return one;
    }

    private Map<String, String> event(String time) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("time", time);
        event.put("actor", "huizong");
        event.put("agent", "huizong " + version);
        event.put("trigger", "publish");
        return event;
    }

    private Map<String, String> expression(FindingsCsv.Row row) {
        Finding finding = row.finding();
        Map<String, String> expression = new LinkedHashMap<>();
        expression.put("language", "huizong rules " + version);
        expression.put("expression", finding.rule());
        expression.put("severity", finding.severity().code());
        expression.put(
                "description",
                Optional.ofNullable(rules.get(finding.rule()))
                        .map(Rule::statement)
                        .orElse(""));
        expression.put("status", finding.isExplained() ? "explained" : "open");
        return expression;
    }

    /** Whose cell, and what is said of it. A finding that stands in no file is about the body alone. */
    private static Map<String, Object> data(FindingsCsv.Row row) {
        String year = row.year().map(String::valueOf).orElse("");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("source", List.of(row.source()));
        data.put(
                "target",
                List.of(
                        year,
                        row.region(),
                        row.agency(),
                        row.source(),
                        row.finding().anchor()));
        data.put("description", row.finding().message());
        return data;
    }
}
