package cn.huizong.store;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import cn.huizong.report.Scope;
import cn.huizong.report.Statement;
import cn.huizong.report.UnknownRow;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A whole report as one compact JSON text, {@code [what stands beside the facts, facts]}, arrays by position. */
final class ReportJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportJson() {}

    static String write(Report report) {
        StringWriter text = new StringWriter(20_000);
        try (JsonGenerator to = JSON.createGenerator(text)) {
            to.writeStartArray();
            to.writeTree(frame(report));
            FactsJson.write(report.facts(), to);
            to.writeEndArray();
        }
        return text.toString();
    }

    private static ArrayNode frame(Report report) {
        ArrayNode all = JSON.createArrayNode();
        Body body = report.body();
        all.addArray().add(body.regionCode()).add(body.region()).add(body.agency());
        all.add(report.year());
        all.add(report.dated().map(LocalDate::toString).orElse(""));
        all.add(report.scope().code());
        ArrayNode tables = all.addArray();
        report.tables().forEach(table -> write(table, tables.addArray()));
        ArrayNode statements = all.addArray();
        report.statements().forEach(statement -> write(statement, statements.addArray()));
        ArrayNode doubts = all.addArray();
        report.doubts().forEach(doubt -> write(doubt, doubts.addArray()));
        return all;
    }

    private static void write(FiledTable table, ArrayNode to) {
        to.add(table.form()).add(table.table()).add(table.anchor());
        write(table.missingRows(), to.addArray());
        write(table.missingColumns(), to.addArray());
        ArrayNode rows = to.addArray();
        table.unknownRows().forEach(row -> rows.addArray().add(row.text()).add(row.anchor()));
    }

    private static void write(Statement statement, ArrayNode to) {
        to.add(statement.key().code()).add(statement.key().applicant());
        to.add(statement.value().toString()).add(statement.text()).add(statement.anchor());
    }

    private static void write(Doubt doubt, ArrayNode to) {
        to.add(doubt.rule()).add(doubt.anchor());
        write(doubt.words(), to.addArray());
        to.add(doubt.expected()).add(doubt.actual());
    }

    private static void write(List<String> texts, ArrayNode to) {
        texts.forEach(to::add);
    }

    static Report read(String json) {
        try (JsonParser from = JSON.createParser(json)) {
            from.nextToken();
            from.nextToken();
            JsonNode frame = from.readValueAsTree();
            from.nextToken();
            return report(frame, FactsJson.read(from));
        }
    }

    private static Report report(JsonNode frame, List<Fact> facts) {
        JsonNode body = frame.get(0);
        return new Report(
                new Body(text(body, 0), text(body, 1), text(body, 2)),
                frame.get(1).intValue(),
                Optional.of(text(frame, 2)).filter(date -> !date.isEmpty()).map(LocalDate::parse),
                list(frame.get(4), ReportJson::table),
                facts,
                list(frame.get(5), ReportJson::statement),
                list(frame.get(6), ReportJson::doubt),
                Scope.valueOf(text(frame, 3).toUpperCase(Locale.ROOT)));
    }

    private static FiledTable table(JsonNode from) {
        return new FiledTable(
                text(from, 0),
                text(from, 1),
                text(from, 2),
                texts(from.get(3)),
                texts(from.get(4)),
                list(from.get(5), row -> new UnknownRow(text(row, 0), text(row, 1))));
    }

    private static Statement statement(JsonNode from) {
        return new Statement(
                new IndicatorKey(text(from, 0), text(from, 1)),
                new BigDecimal(text(from, 2)),
                text(from, 3),
                text(from, 4));
    }

    private static Doubt doubt(JsonNode from) {
        return new Doubt(text(from, 0), text(from, 1), texts(from.get(2)), text(from, 3), text(from, 4));
    }

    private static String text(JsonNode from, int index) {
        return from.get(index).stringValue();
    }

    private static List<String> texts(JsonNode from) {
        return list(from, JsonNode::stringValue);
    }

    private static <T> List<T> list(JsonNode from, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>(from.size());
        from.forEach(part -> all.add(read.apply(part)));
        return all;
    }
}
