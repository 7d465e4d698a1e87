package cn.huizong.corpus;

import cn.huizong.check.Checks;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Form;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Sentences that say what the tables say, and sentences that say otherwise, in reports as web pages that are read like any other:
 * how often the difference is told, and how often one is told that is none. Arguments: reports a form, and seeds.
 */
public final class ProsePower {
    /** A sentence with places for the numbers of some cells; without places it says that they are all zero. */
    private record Sentence(String words, List<String> keys) {
        boolean isNone() {
            return !words.contains("%d");
        }

        String say(Map<IndicatorKey, BigDecimal> values) {
            Object[] numbers = keys.stream()
                    .map(key -> values.get(IndicatorKey.parse(key)).longValue())
                    .toArray();
            return isNone() ? words : String.format(Locale.ROOT, words, numbers);
        }
    }

    private static final String RECEIVED = "application.received@total";
    private static final String REVIEWS = "reconsideration.total";
    private static final String LAWSUITS = "litigation.direct.total";
    private static final List<Sentence> SENTENCES = List.of(
            new Sentence("本年度共收到政府信息公开申请%d件，均按期答复。", List.of(RECEIVED)),
            new Sentence("全年新收信息公开申请%d件。", List.of(RECEIVED)),
            new Sentence("本年度未收到政府信息公开申请。", List.of(RECEIVED)),
            new Sentence("结转下年度继续办理%d件。", List.of("application.carried_out@total")),
            new Sentence("本年度发生行政复议%d件。", List.of(REVIEWS)),
            new Sentence("本年度未发生行政复议、行政诉讼。", List.of(REVIEWS)),
            new Sentence("未发生因政府信息公开引起的行政诉讼。", List.of(LAWSUITS)),
            new Sentence("作出行政许可决定%d件。", List.of("licensing.decisions")),
            new Sentence("作出行政处罚决定%d件，行政强制决定%d件。", List.of("penalty.decisions", "coercion.decisions")));
    private static final Sentence OF_2021 = new Sentence(
            "全年制发行政规范性文件%d件，废止%d件，现行有效%d件。",
            List.of("normative_document.issued", "normative_document.repealed", "normative_document.in_force"));

    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);
    private final Checks checks = new Checks(forms, rules);
    private final Documents documents = new Documents(Limits.DEFAULT);
    private final Extractor extractor = new Extractor(forms, rules.ties());
    private final Map<String, int[]> counts = new TreeMap<>();

    private ProsePower() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws UnreadableDocument {
        ProsePower power = new ProsePower();
        for (String seed : List.of(arguments).subList(1, arguments.length)) {
            for (String form : List.of("2019", "2021")) {
                power.measure(power.forms.form(form), Integer.parseInt(arguments[0]), new Random(Long.parseLong(seed)));
            }
        }
        System.out.println(
                "| form | sentence | true | told falsely | contradicting | told |\n|---|---|---|---|---|---|");
        power.counts.forEach((name, count) -> System.out.println(
                "| " + name + " | " + count[0] + " | " + count[1] + " | " + count[2] + " | " + count[3] + " |"));
    }

    private void measure(Form form, int reports, Random random) throws UnreadableDocument {
        SteadyBodies bodies = new SteadyBodies(form, rules, random, reports, 0);
        for (SteadyBodies.Member member : bodies.members()) {
            Map<IndicatorKey, BigDecimal> values = member.years().get(0);
            for (Sentence sentence : SENTENCES) {
                measure(form, bodies.tables(), values, sentence, random);
            }
            if (form.id().equals("2021")) {
                measure(form, bodies.tables(), values, OF_2021, random);
            }
        }
    }

    private void measure(
            Form form, List<FormTable> tables, Map<IndicatorKey, BigDecimal> values, Sentence sentence, Random random)
            throws UnreadableDocument {
        int[] count =
                counts.computeIfAbsent(form.id() + " | " + sentence.words().replace("%d", "N"), any -> new int[4]);
        boolean none = sentence.keys().stream()
                .allMatch(key -> values.get(IndicatorKey.parse(key)).signum() == 0);
        if (!sentence.isNone() || (none && lawsuits(values) == 0)) {
            count[0]++;
            count[1] += isTold(form, tables, values, sentence.say(values)) ? 1 : 0;
        }
        if (!sentence.isNone() || !none) {
            Map<IndicatorKey, BigDecimal> said = new TreeMap<>(values);
            String key = sentence.keys().get(random.nextInt(sentence.keys().size()));
            said.merge(IndicatorKey.parse(key), BigDecimal.valueOf(1 + random.nextInt(20)), BigDecimal::add);
            count[2]++;
            count[3] += isTold(form, tables, values, sentence.say(said)) ? 1 : 0;
        }
    }

    private static long lawsuits(Map<IndicatorKey, BigDecimal> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().code().matches("litigation\\..*\\.total"))
                .mapToLong(entry -> entry.getValue().longValue())
                .sum();
    }

    private boolean isTold(Form form, List<FormTable> tables, Map<IndicatorKey, BigDecimal> values, String sentence)
            throws UnreadableDocument {
        Draft draft = new Draft("云溪市", "云溪市财政局", form.firstYear(), Format.HTML);
        Corpus.write(draft, tables, List.of(sentence, "无。", "无。"), values);
        Extraction read = extractor.extract(documents.read(Corpus.render(draft)), "云溪市财政局.html");
        if (!(read instanceof Extraction.Read report)) {
            throw new IllegalStateException("refused: " + read);
        }
        return checks.check(report.report()).stream()
                .anyMatch(finding -> finding.rule().equals("NARRATIVE"));
    }
}
