package cn.huizong.store;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Pair;
import cn.huizong.report.YearBefore.Pairs;
import cn.huizong.store.ExaminedReport.Fingerprint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** An examined report as JSON, {@code [fingerprint or nothing, findings]}, arrays by position. */
final class ExaminedJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExaminedJson() {}

    static String write(ExaminedReport report) {
        ArrayNode all = JSON.createArrayNode();
        ArrayNode fingerprint = all.addArray();
        report.fingerprint().ifPresent(one -> write(one, fingerprint));
        ArrayNode findings = all.addArray();
        report.findings().forEach(finding -> write(finding, findings.addArray()));
        return all.toString();
    }

    private static void write(Fingerprint fingerprint, ArrayNode to) {
        to.add(fingerprint.values()).add(fingerprint.figures());
        to.add(fingerprint.sizes().form());
        fingerprint.sizes().pairs().forEach(pair -> write(pair, to.addArray()));
    }

    /** Numbers as texts, and an empty one where nothing is known: a zero is none. */
    private static void write(Pair pair, ArrayNode to) {
        to.add(pair.key().toString()).add(pair.anchor()).add(pair.now().toPlainString());
        to.add(pair.before().map(BigDecimal::toPlainString).orElse("")).add(pair.open());
    }

    private static void write(Finding finding, ArrayNode to) {
        to.add(finding.rule()).add(finding.severity().code()).add(finding.anchor());
        to.add(finding.message()).add(finding.expected()).add(finding.actual());
    }

    static ExaminedReport read(long submission, String text) {
        JsonNode all = JSON.readTree(text);
        List<Finding> findings = new ArrayList<>();
        all.get(1).forEach(finding -> findings.add(finding(finding)));
        JsonNode fingerprint = all.get(0);
        return new ExaminedReport(
                submission, fingerprint.isEmpty() ? Optional.empty() : Optional.of(fingerprint(fingerprint)), findings);
    }

    private static Fingerprint fingerprint(JsonNode from) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 3; i < from.size(); i++) {
            pairs.add(pair(from.get(i)));
        }
        return new Fingerprint(from.get(0).asInt(), text(from, 1), new Pairs(text(from, 2), pairs));
    }

    private static Pair pair(JsonNode from) {
        return new Pair(
                IndicatorKey.parse(text(from, 0)),
                text(from, 1),
                new BigDecimal(text(from, 2)),
                Optional.of(text(from, 3)).filter(before -> !before.isEmpty()).map(BigDecimal::new),
                from.get(4).asBoolean());
    }

    private static Finding finding(JsonNode from) {
        return new Finding(
                text(from, 0), Severity.of(text(from, 1)), text(from, 2), text(from, 3), text(from, 4), text(from, 5));
    }

    private static String text(JsonNode from, int position) {
        return from.get(position).asString();
    }
}
