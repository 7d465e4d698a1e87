package cn.huizong.store;

import cn.huizong.form.Severity;
import cn.huizong.report.Finding;
import cn.huizong.store.ExaminedReport.Fingerprint;
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
        return new Fingerprint(from.get(0).asInt(), text(from, 1));
    }

    private static Finding finding(JsonNode from) {
        return new Finding(
                text(from, 0), Severity.of(text(from, 1)), text(from, 2), text(from, 3), text(from, 4), text(from, 5));
    }

    private static String text(JsonNode from, int position) {
        return from.get(position).asString();
    }
}
