package cn.huizong.store;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Amendment;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The facts of a report as JSON, read without a tree between: they are most of a report, and are read several times in a run.
 *
 * <p>Facts that stand together in a table are {@code [form, table, {key: cell, …}]}; the keys are names in an object because a
 * parser knows names again. A cell is {@code [anchor]} if it is blank, {@code [anchor, text]} if its text is just its number,
 * and else {@code [anchor, text, kind, status, number]}, with what the office changed behind it.
 */
final class FactsJson {
    private static final Map<String, Status> STATUSES =
            Stream.of(Status.values()).collect(Collectors.toMap(Status::code, Function.identity()));

    /** Keys are compared and hashed for every fact of every report, which is quick if there is one of each. */
    private static final Map<String, IndicatorKey> KEYS = new ConcurrentHashMap<>();

    private FactsJson() {}

    static void write(List<Fact> facts, JsonGenerator to) {
        to.writeStartArray();
        for (int from = 0; from < facts.size(); ) {
            int end = endOfTable(facts, from);
            to.writeStartArray();
            to.writeString(facts.get(from).form());
            to.writeString(facts.get(from).table());
            to.writeStartObject();
            facts.subList(from, end).forEach(fact -> write(fact, to));
            to.writeEndObject();
            to.writeEndArray();
            from = end;
        }
        to.writeEndArray();
    }

    private static int endOfTable(List<Fact> facts, int from) {
        Fact first = facts.get(from);
        int end = from + 1;
        while (end < facts.size()
                && facts.get(end).form().equals(first.form())
                && facts.get(end).table().equals(first.table())) {
            end++;
        }
        return end;
    }

    private static void write(Fact fact, JsonGenerator to) {
        to.writeName(fact.key().toString());
        to.writeStartArray();
        to.writeString(fact.anchor());
        if (!isBare(fact) || !(fact.says() instanceof CellValue.Blank)) {
            to.writeString(fact.says().text());
        }
        if (!isBare(fact)) {
            to.writeString(kind(fact.says()));
            to.writeString(fact.status().code());
            to.writeString(number(fact.says()));
            fact.amendment().ifPresent(amendment -> write(amendment, to));
        }
        to.writeEndArray();
    }

    /** Whether anchor and text say everything, as they do of nearly every cell. */
    private static boolean isBare(Fact fact) {
        CellValue says = fact.says();
        boolean plain = says instanceof CellValue.Blank
                || (says instanceof CellValue.Count count
                        && !count.text().isEmpty()
                        && count.value().toString().equals(count.text()));
        return plain && fact.status() == Status.REPORTED && fact.amendment().isEmpty();
    }

    private static void write(Amendment amendment, JsonGenerator to) {
        to.writeString(amendment.reason());
        to.writeString(amendment.who());
        to.writeString(amendment.date());
        to.writeString(amendment.before().text());
        to.writeString(kind(amendment.before()));
        to.writeString(number(amendment.before()));
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

    private static String number(CellValue says) {
        return says.number().map(BigDecimal::toString).orElse("");
    }

    static List<Fact> read(JsonParser from) {
        List<Fact> facts = new ArrayList<>();
        while (from.nextToken() == JsonToken.START_ARRAY) {
            String form = from.nextStringValue();
            String table = from.nextStringValue();
            from.nextToken();
            for (String key = from.nextName(); key != null; key = from.nextName()) {
                from.nextToken();
                facts.add(fact(form, table, KEYS.computeIfAbsent(key, IndicatorKey::parse), from));
            }
            from.nextToken();
        }
        return facts;
    }

    private static Fact fact(String form, String table, IndicatorKey key, JsonParser from) {
        String anchor = from.nextStringValue();
        String text = from.nextStringValue();
        if (text == null) {
            return new Fact(form, table, key, new CellValue.Blank(), Status.REPORTED, anchor);
        }
        String kind = from.nextStringValue();
        if (kind == null) {
            return new Fact(form, table, key, new CellValue.Count(new BigDecimal(text), text), Status.REPORTED, anchor);
        }
        Status status =
                Optional.ofNullable(STATUSES.get(from.nextStringValue())).orElseThrow();
        CellValue says = says(kind, text, from.nextStringValue());
        return new Fact(form, table, key, says, status, anchor, amendment(from.nextStringValue(), from));
    }

    private static Optional<Amendment> amendment(@Nullable String reason, JsonParser from) {
        if (reason == null) {
            return Optional.empty();
        }
        String who = from.nextStringValue();
        String date = from.nextStringValue();
        String text = from.nextStringValue();
        CellValue before = says(from.nextStringValue(), text, from.nextStringValue());
        from.nextToken();
        return Optional.of(new Amendment(before, reason, who, date));
    }

    private static CellValue says(String kind, String text, String number) {
        return switch (kind) {
            case "n" -> new CellValue.Count(new BigDecimal(number), text);
            case "u" -> new CellValue.Unitless(text);
            case "b" -> new CellValue.Blank();
            case "-" -> new CellValue.None(text);
            default -> new CellValue.Illegible(text);
        };
    }
}
