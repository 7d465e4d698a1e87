package cn.huizong.corpus;

import cn.huizong.corpus.Draft.Markup;
import cn.huizong.document.Format;
import cn.huizong.form.Form;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Makes reports from known truth. The same seed makes the same bytes. */
public final class Corpus {
    static final List<Quirk> QUIRKS = Stream.of(NumberQuirks.ALL, LabelQuirks.ALL, LayoutQuirks.ALL, LossQuirks.ALL)
            .flatMap(List::stream)
            .toList();

    private static final List<String> PLACES = List.of("云溪市", "云溪市青岩县", "云溪市汀南区", "云溪市雁湖县", "云溪市柳亭区");
    private static final List<String> OFFICES =
            List.of("财政局", "教育局", "民政局", "司法局", "水利局", "审计局", "统计局", "文化和旅游局", "卫生健康局", "应急管理局", "自然资源和规划局", "退役军人事务局");

    /** After so many reports a body's turn comes again, with another year. */
    private static final int BODIES = PLACES.size() * OFFICES.size();

    private static final List<Format> FORMATS = List.of(Format.DOCX, Format.HTML, Format.TEXT);

    private final Forms forms;
    private final Rules rules;
    private final Random random;

    public Corpus(Forms forms, Rules rules, long seed) {
        this.forms = forms;
        this.rules = rules;
        this.random = new Random(seed);
    }

    /** Makes reports in all three formats, each with a few quirks, every quirk in its turn. */
    public List<Specimen> make(int count) {
        return drafts(count).stream().map(draft -> specimen(draft.name, draft)).toList();
    }

    /** The reports before they are written. */
    List<Draft> drafts(int count) {
        List<Draft> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Draft draft = draft(
                    PLACES.get(i % PLACES.size()) + OFFICES.get(i % OFFICES.size()),
                    i % 9 == 0 ? 2015 + i % 4 : 2019 + (i + i / BODIES) % 6,
                    FORMATS.get(i % 3));
            Stream.iterate(0, n -> n < 1 + number % 4, n -> n + 1)
                    .forEach(n -> QUIRKS.get((number / 3 + n * (7 + number % 5)) % QUIRKS.size())
                            .give(draft, random));
            draft.name = String.format(Locale.ROOT, "%04d-%s%d", i, draft.agency, draft.year);
            made.add(draft);
        }
        return made;
    }

    /** Makes Word documents without quirks, marked up as heavily as a word processor does. */
    public Specimen heavy(int number) {
        Draft draft = draft("云溪市第" + number + "中心", 2019 + number % 6, Format.DOCX);
        draft.markup.add(Markup.VERBOSE);
        return specimen(String.format(Locale.ROOT, "%05d-%s%d", number, draft.agency, draft.year), draft);
    }

    private Draft draft(String agency, int year, Format format) {
        Draft draft = new Draft(agency.substring(0, 3), agency, year, format);
        if (format == Format.TEXT) {
            draft.layout = List.of(TextLayout.values()).get(random.nextInt(TextLayout.values().length));
            draft.quirks.add(draft.layout.quirk());
        }
        Form form = forms.inForce(year);
        Form applications = year > 2020 && random.nextInt(5) == 0 ? forms.form("2019") : form;
        boolean platforms = year > 2018 && random.nextInt(3) == 0;
        write(draft, form, applications, platforms, List.of(), Map.of());
        return draft;
    }

    /** Fills a draft with figures and everything around them. */
    void write(
            Draft draft,
            Form form,
            Form applications,
            boolean platforms,
            List<String> prose,
            Map<IndicatorKey, BigDecimal> previous) {
        List<FormTable> tables = new ArrayList<>();
        form.tables().stream()
                .filter(table -> !table.local())
                .map(table -> table.id().equals("application") ? table(applications, "application") : table)
                .forEach(tables::add);
        if (platforms) {
            tables.add(table(forms.form("2014"), "platforms"));
        }
        FigureDraft figures = new FigureDraft(random, rules.ties());
        tables.forEach(table -> figures.make(forms.form(table.form()), table, previous));
        write(draft, tables, prose, figures.values());
    }

    static void write(Draft draft, List<FormTable> tables, List<String> prose, Map<IndicatorKey, BigDecimal> values) {
        new Narrative(draft, prose).write(tables, new Sheets(values));
        draft.values()
                .forEach(cell ->
                        draft.cells.put(cell.key.orElseThrow(), Expectation.exact(values.get(cell.key.orElseThrow()))));
    }

    static FormTable table(Form form, String id) {
        return form.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static byte[] render(Draft draft) {
        return switch (draft.format) {
            case DOCX -> DocxRenderer.render(draft);
            case HTML -> HtmlRenderer.render(draft);
            default -> TextRenderer.render(draft);
        };
    }

    static String extension(Draft draft) {
        return draft.isText() ? "txt" : draft.format.code();
    }

    private static Specimen specimen(String name, Draft draft) {
        return new Specimen(name + "." + extension(draft), render(draft), draft.truth());
    }
}
