package cn.huizong.corpus;

import cn.huizong.form.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.Yaml;

/** The ways in which labels and headings drift. */
final class LabelQuirks {
    private static final Map<Character, Character> TRADITIONAL = traditional();

    static final List<Quirk> ALL = List.of(
            labels("half-width-brackets", text -> text.replace("（", "(").replace("）", ")")),
            new Quirk(
                    "spaces-in-labels",
                    draft -> !draft.isText() || draft.layout.keepsSpaces(),
                    (draft, random) -> draft.labels()
                            .filter(cell -> random.nextInt(4) == 0 && cell.text.length() > 2)
                            .forEach(cell ->
                                    cell.text = spaced(cell.text, 2 + random.nextInt(cell.text.length() - 2)))),
            new Quirk(
                    "heading-in-two-lines",
                    draft -> !draft.isText() || draft.layout == TextLayout.TABS,
                    (draft, random) -> draft.labels()
                            .filter(cell -> cell.text.startsWith("结果"))
                            .forEach(cell -> cell.text = "结果\n" + cell.text.substring(2))),
            new Quirk(
                    "short-labels",
                    draft -> draft.labels().anyMatch(cell -> cell.text.startsWith("1.申请人无正当理由")),
                    (draft, random) -> draft.labels()
                            .forEach(cell -> cell.text = cell.text
                                    .replaceAll("^1\\.申请人无正当理由.*", "1.逾期不补正")
                                    .replaceAll("^2\\.申请人逾期未按.*", "2.逾期不缴费"))),
            labels("comma-numbering", text -> text.replaceAll("^(\\d)\\.", "$1、")),
            labels("spaced-numbering", text -> text.replaceAll("^(\\d)\\.", "$1. ")),
            labels("dropped-characters", text -> text.replace("其他法律行政法规禁止公开", "其他法律行政止公开")),
            labels("plain-quotes", text -> text.replace("“", "\"").replace("”", "\"")),
            labels("guidance-in-label", text -> text.equals("规章") ? "规章（设区的市、自治州人民政府应提供相关数据）" : text),
            labels("old-normative-label", text -> text.equals("行政规范性文件") ? "规范性文件" : text),
            labels("other-anchor-word", text -> text.replace("勾稽", "钩稽")),
            new Quirk(
                    "bookmark-residue",
                    Draft::isText,
                    (draft, random) -> draft.labels()
                            .filter(cell ->
                                    cell.text.equals("采购总金额") || cell.text.equals("统计指标") || cell.text.equals("行政复议"))
                            .forEach(cell -> cell.text = "[bookmark: _GoBack]" + cell.text)),
            new Quirk(
                    "section-drift",
                    draft -> true,
                    (draft, random) -> draft.prose(ProseDraft.Role.HEADING)
                            .forEach(prose -> prose.text = random.nextInt(3) == 0
                                    ? prose.text.substring(2)
                                    : (1 + random.nextInt(7)) + "、 " + prose.text.substring(2))),
            new Quirk("traditional", draft -> draft.charset.equals("UTF-8"), (draft, random) -> {
                draft.labels().forEach(cell -> cell.text = inTraditional(cell.text));
                draft.parts.stream()
                        .filter(ProseDraft.class::isInstance)
                        .map(ProseDraft.class::cast)
                        .forEach(prose -> prose.text = inTraditional(prose.text));
            }));

    private LabelQuirks() {}

    private static Quirk labels(String name, UnaryOperator<String> change) {
        return new Quirk(
                name,
                draft -> true,
                (draft, random) -> draft.labels().forEach(cell -> cell.text = change.apply(cell.text)));
    }

    private static String spaced(String text, int at) {
        boolean words = Character.isIdeographic(text.charAt(at - 1))
                && at < text.length()
                && Character.isIdeographic(text.charAt(at));
        return words ? text.substring(0, at) + " " + text.substring(at) : text;
    }

    static String inTraditional(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(TRADITIONAL.getOrDefault((char) c, (char) c)));
        return out.toString();
    }

    /** The program's own table of characters, turned round. */
    private static Map<Character, Character> traditional() {
        try (InputStream in = Wording.class.getResourceAsStream("/forms/wording.yml")) {
            Map<String, Object> wording = new Yaml().load(in);
            Map<Character, Character> pairs = new HashMap<>();
            for (String pair : List.of(String.valueOf(wording.get("characters")).split("\\s+", -1))) {
                if (pair.length() == 2) {
                    pairs.putIfAbsent(pair.charAt(1), pair.charAt(0));
                }
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
