package cn.huizong.corpus;

import cn.huizong.corpus.SampleBody.SampleReport;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The figures of one body of the invented city, year after year: what one year leaves over, the next begins with. */
final class SampleFigures {
    private static final List<String> RARE = List.of("research", "public_welfare", "legal_service", "other");
    private static final String PERSON = "natural_person";

    private final Forms forms;
    private final Rules rules;
    private final List<String> strangers;
    private Map<IndicatorKey, BigDecimal> previous = Map.of();
    private Map<IndicatorKey, BigDecimal> values = Map.of();

    SampleFigures(Forms forms, Rules rules, String agency) {
        this.forms = forms;
        this.rules = rules;
        String met = RARE.get(Math.floorMod(agency.hashCode(), RARE.size()));
        this.strangers = RARE.stream().filter(kind -> !kind.equals(met)).toList();
    }

    /** Goes on where another body ended. */
    void follow(SampleFigures other) {
        values = other.values;
    }

    /** Takes the figures of another report for its own. */
    Map<IndicatorKey, BigDecimal> copy(Map<IndicatorKey, BigDecimal> others) {
        values = others;
        return values;
    }

    /** The figures of the last report. */
    Map<IndicatorKey, BigDecimal> values() {
        return Map.copyOf(values);
    }

    /** The figures of the next year, which keep every tie. */
    Map<IndicatorKey, BigDecimal> next(SampleReport report, List<FormTable> tables, Random random) {
        if (report.has("copied-year")) {
            return values();
        }
        previous = values;
        FigureDraft figures = new FigureDraft(random, rules.ties());
        Map<IndicatorKey, BigDecimal> carried = carried(report);
        tables.forEach(table -> figures.make(forms.form(table.form()), table, carried));
        values = new TreeMap<>(figures.values());
        values.keySet().removeIf(key -> key.code().startsWith("other_document."));
        strangers.forEach(this::applyInPerson);
        settleLeftovers();
        disclose(random);
        if (report.has("seed-figures")) {
            values.replaceAll((key, value) -> BigDecimal.ZERO);
            seed();
        } else if (report.has("quiet")) {
            values.replaceAll((key, value) -> isOwnWork(key) ? value : BigDecimal.ZERO);
        }
        new YearChains(previous, values).link();
        if (report.has("items-chain-broken")) {
            add(IndicatorKey.of("licensing.items_previous"), 3);
        }
        return values();
    }

    /** The same figures with three applications and two procurements that had been forgotten. */
    Map<IndicatorKey, BigDecimal> corrected() {
        values = new TreeMap<>(values);
        for (String row : List.of("application.received", "application.granted", "application.total")) {
            add(new IndicatorKey(row, PERSON), 3);
            add(new IndicatorKey(row, IndicatorKey.TOTAL), 3);
        }
        add(IndicatorKey.of("procurement.count"), 2);
        add(IndicatorKey.of("procurement.amount"), 185_000);
        return values();
    }

    private Map<IndicatorKey, BigDecimal> carried(SampleReport report) {
        Map<IndicatorKey, BigDecimal> carried = new TreeMap<>(previous);
        if (report.has("carry-over-broken")) {
            carried.merge(new IndicatorKey("application.carried_out", PERSON), BigDecimal.valueOf(2), BigDecimal::add);
        }
        return carried;
    }

    /** Hands what organisations of one kind applied for to natural persons; sums stay what they are. */
    private void applyInPerson(String organisation) {
        for (IndicatorKey key : List.copyOf(values.keySet())) {
            if (key.applicant().equals(organisation)) {
                values.merge(new IndicatorKey(key.code(), PERSON), values.get(key), BigDecimal::add);
                values.put(key, BigDecimal.ZERO);
            }
        }
    }

    /** A body that got no new applications has settled those of the year before. */
    private void settleLeftovers() {
        if (values.get(IndicatorKey.parse("application.total@total")).signum() == 0) {
            for (IndicatorKey in : List.copyOf(values.keySet())) {
                if (in.code().equals("application.carried_in")) {
                    values.put(new IndicatorKey("application.granted", in.applicant()), values.get(in));
                    values.put(new IndicatorKey("application.total", in.applicant()), values.get(in));
                    values.put(new IndicatorKey("application.carried_out", in.applicant()), BigDecimal.ZERO);
                }
            }
        }
    }

    /** As much in each channel as such bodies publish; nearly all of it is on the website too. */
    private void disclose(Random random) {
        if (values.containsKey(IndicatorKey.of("disclosure.total"))) {
            int website = 60 + random.nextInt(random.nextInt(700) + 1);
            int wechat = random.nextInt(website);
            int weibo = random.nextInt(90);
            set("disclosure.channel.gazette", random.nextInt(4));
            set("disclosure.channel.website", website);
            set("disclosure.channel.weibo", weibo);
            set("disclosure.channel.wechat", wechat);
            set("disclosure.total", Math.max(website, weibo) + random.nextInt(wechat / 3 + 1));
        }
    }

    private static boolean isOwnWork(IndicatorKey key) {
        return Stream.of("disclosure.", "response.", "procurement.").anyMatch(key.code()::startsWith);
    }

    /** The figures of a real report of a body of this kind, which has no powers and got no applications. */
    private void seed() {
        set("procurement.count", 18);
        set("procurement.amount", 264_517);
        set("disclosure.total", 207);
        set("disclosure.channel.gazette", 0);
        set("disclosure.channel.website", 129);
        set("disclosure.channel.weibo", 22);
        set("disclosure.channel.wechat", 94);
    }

    private void set(String code, long value) {
        values.put(IndicatorKey.of(code), BigDecimal.valueOf(value));
    }

    private void add(IndicatorKey key, long more) {
        values.merge(key, BigDecimal.valueOf(more), BigDecimal::add);
    }
}
