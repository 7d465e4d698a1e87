package cn.huizong.store;

import cn.huizong.form.Severity;
import cn.huizong.report.Finding;
import cn.huizong.store.ExaminedReport.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** An examined report as JSON, {@code [outline or nothing, findings]}, arrays by position. */
final class ExaminedJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExaminedJson() {}

    static String write(ExaminedReport report) {
        ArrayNode all = JSON.createArrayNode();
        ArrayNode outline = all.addArray();
        report.outline().ifPresent(one -> write(one, outline));
        ArrayNode findings = all.addArray();
        report.findings().forEach(finding -> write(finding, findings.addArray()));
        return all.toString();
    }

    private static void write(Outline outline, ArrayNode to) {
        to.add(outline.values()).add(outline.figures());
    }

    private static void write(Finding finding, ArrayNode to) {
        to.add(finding.rule()).add(finding.severity().code()).add(finding.anchor());
        to.add(finding.message()).add(finding.expected()).add(finding.actual());
    }

    static ExaminedReport read(long submission, String text) {
        JsonNode all = JSON.readTree(text);
        List<Finding> findings = new ArrayList<>();
        all.get(1).forEach(finding -> findings.add(finding(finding)));
        JsonNode outline = all.get(0);
        return new ExaminedReport(
                submission, outline.isEmpty() ? Optional.empty() : Optional.of(outline(outline)), findings);
    }

    private static Outline outline(JsonNode from) {
        return new Outline(from.get(0).asInt(), text(from, 1));
    }

    private static Finding finding(JsonNode from) {
        return new Finding(
                text(from, 0), Severity.of(text(from, 1)), text(from, 2), text(from, 3), text(from, 4), text(from, 5));
    }

    private static String text(JsonNode from, int position) {
        return from.get(position).asString();
    }
}
