package cn.huizong.store;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Amendment;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import cn.huizong.report.Scope;
import cn.huizong.report.Statement;
import cn.huizong.report.Status;
import cn.huizong.report.UnknownRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A whole report as one compact JSON text: arrays by position, so that a report of 300 facts stays small. */
final class ReportJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportJson() {}

    static String write(Report report) {
        ArrayNode all = JSON.createArrayNode();
        Body body = report.body();
        all.addArray().add(body.regionCode()).add(body.region()).add(body.agency());
        all.add(report.year());
        all.add(report.dated().map(LocalDate::toString).orElse(""));
        ArrayNode tables = all.addArray();
        report.tables().forEach(table -> write(table, tables.addArray()));
        ArrayNode facts = all.addArray();
        report.facts().forEach(fact -> write(fact, facts.addArray()));
        ArrayNode statements = all.addArray();
        report.statements().forEach(statement -> write(statement, statements.addArray()));
        ArrayNode doubts = all.addArray();
        report.doubts().forEach(doubt -> write(doubt, doubts.addArray()));
        all.add(report.scope().code());
        return JSON.writeValueAsString(all);
    }

    private static void write(FiledTable table, ArrayNode to) {
        to.add(table.form()).add(table.table()).add(table.anchor());
        write(table.missingRows(), to.addArray());
        write(table.missingColumns(), to.addArray());
        ArrayNode rows = to.addArray();
        table.unknownRows().forEach(row -> rows.addArray().add(row.text()).add(row.anchor()));
    }

    private static void write(Fact fact, ArrayNode to) {
        to.add(fact.form()).add(fact.table());
        to.add(fact.key().code()).add(fact.key().applicant());
        to.add(fact.status().code()).add(fact.anchor());
        CellValue says = fact.says();
        to.add(kind(says)).add(says.text());
        says.number().ifPresent(number -> to.add(number.toString()));
        fact.amendment().ifPresent(amendment -> write(amendment, to.addArray()));
    }

    private static void write(Amendment amendment, ArrayNode to) {
        CellValue before = amendment.before();
        to.add(amendment.reason()).add(amendment.who()).add(amendment.date());
        to.add(kind(before)).add(before.text());
        before.number().ifPresent(number -> to.add(number.toString()));
    }

    private static String kind(CellValue says) {
        if (says instanceof CellValue.Count) {
            return "n";
        } else if (says instanceof CellValue.Unitless) {
            return "u";
        } else if (says instanceof CellValue.Blank) {
            return "b";
        } else if (says instanceof CellValue.None) {
            return "-";
        }
        return "i";
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
        JsonNode all = JSON.readTree(json);
        JsonNode body = all.get(0);
        return new Report(
                new Body(text(body, 0), text(body, 1), text(body, 2)),
                all.get(1).intValue(),
                Optional.of(text(all, 2)).filter(date -> !date.isEmpty()).map(LocalDate::parse),
                list(all.get(3), ReportJson::table),
                list(all.get(4), ReportJson::fact),
                list(all.get(5), ReportJson::statement),
                list(all.get(6), ReportJson::doubt),
                all.has(7) ? scope(text(all, 7)) : Scope.BODY);
    }

    private static Scope scope(String code) {
        return Scope.valueOf(code.toUpperCase(Locale.ROOT));
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

    private static Fact fact(JsonNode from) {
        return new Fact(
                text(from, 0),
                text(from, 1),
                new IndicatorKey(text(from, 2), text(from, 3)),
                says(from, 6),
                status(text(from, 4)),
                text(from, 5),
                amendment(from.get(from.size() - 1)));
    }

    private static Status status(String code) {
        for (Status status : Status.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalStateException("no status " + code);
    }

    private static Optional<Amendment> amendment(JsonNode last) {
        return last.isArray()
                ? Optional.of(new Amendment(says(last, 3), text(last, 0), text(last, 1), text(last, 2)))
                : Optional.empty();
    }

    private static CellValue says(JsonNode from, int at) {
        String text = text(from, at + 1);
        return switch (text(from, at)) {
            case "n" -> new CellValue.Count(new BigDecimal(text(from, at + 2)), text);
            case "u" -> new CellValue.Unitless(text);
            case "b" -> new CellValue.Blank();
            case "-" -> new CellValue.None(text);
            default -> new CellValue.Illegible(text);
        };
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
