package cn.huizong.corpus;

import cn.huizong.corpus.Draft.Markup;
import cn.huizong.corpus.SampleBody.SampleReport;
import cn.huizong.document.Format;
import cn.huizong.form.Form;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The reports of an invented city, made from known truth. The same sources make the same reports. */
public final class SampleInput {
    /** Chosen so that the bodies whose amounts are written oddly have bought something. */
    private static final long SEED = 4;

    private static final String REGION = "云溪市";
    private static final IndicatorKey DISCLOSURES = IndicatorKey.of("disclosure.total");

    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, NavigableMap<String, byte[]>> archives = new TreeMap<>();
    private final Map<String, byte[]> unsaved = new TreeMap<>();
    private final Map<String, SampleFigures> bodies = new TreeMap<>();
    private final Map<String, Map<IndicatorKey, BigDecimal>> figures = new TreeMap<>();
    private final List<Specimen> counted = new ArrayList<>();
    private final List<Specimen> uncounted = new ArrayList<>();

    private SampleInput() {}

    public static SampleInput make() {
        SampleInput made = new SampleInput();
        SampleBody.all().forEach(made::add);
        made.archives.forEach((name, members) -> made.files.put(name, SampleParcels.archive(members)));
        return made;
    }

    /**
     * Writes the reports and the totals that they must add up to. The argument is the project's folder; with a second one, what
     * another program is to save is written there instead.
     */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments.length > 0 ? arguments[0] : ".");
        SampleInput made = make();
        if (arguments.length > 1) {
            for (Map.Entry<String, byte[]> file : made.unsaved.entrySet()) {
                Files.write(Path.of(arguments[1], file.getKey()), file.getValue());
            }
            return;
        }
        for (Map.Entry<String, byte[]> file : made.files.entrySet()) {
            Path path = project.resolve("sample-input").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.writeString(project.resolve("src/test/resources/sample/expected-totals.csv"), made.totals());
    }

    /** The bytes of every report by its path in the inbox. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** What the reports that count must add up to, as CSV. */
    public String totals() {
        return SampleTotals.of(counted.stream().map(Specimen::truth).toList()).csv();
    }

    /** The reports that count, with what they say. */
    List<Specimen> counted() {
        return List.copyOf(counted);
    }

    /** The reports that can be read and do not count: a question is open, or they sum up others. */
    List<Specimen> uncounted() {
        return List.copyOf(uncounted);
    }

    private void add(SampleBody body) {
        SampleFigures own = new SampleFigures(forms, rules, body.agency());
        body.follows().map(bodies::get).ifPresent(own::follow);
        bodies.put(body.agency(), own);
        for (SampleReport report : body.reports()) {
            Random random = new Random(SEED + (body.agency() + report.year()).hashCode());
            List<FormTable> tables = tables(body, report);
            Map<IndicatorKey, BigDecimal> values = values(report, tables, own, random);
            figures.put(body.agency() + report.year(), values);
            Draft draft = draft(body, report, tables, values, random);
            report.quirks().forEach(quirk -> SampleQuirks.give(quirk, draft, random));
            boolean lost = report.has("repeated-lines-dropped");
            byte[] content = lost ? TextRenderer.renderWithoutRepeatedLines(draft) : content(report, draft);
            handIn(body, report, content);
            report.copy().ifPresent(name -> put(report, name, content));
            report.cut().ifPresent(name -> put(report, name, cut(content)));
            report.rival().ifPresent(name -> put(report, name, rival(body, report, tables, own, random)));
            if (report.correction().isPresent()) {
                correct(body, report, report.correction().get(), own.corrected(), random);
            } else if (!lost) {
                (report.counts() ? counted : uncounted).add(new Specimen(report.file(), content, draft.truth()));
            }
        }
    }

    private Map<IndicatorKey, BigDecimal> values(
            SampleReport report, List<FormTable> tables, SampleFigures own, Random random) {
        if (report.like().isPresent()) {
            return own.copy(figures.get(report.like().get() + report.year()));
        }
        Map<IndicatorKey, BigDecimal> values = own.next(report, tables, random);
        return report.has("sum-of-all") ? sums(report.year(), values) : values;
    }

    /** What all that count of a year add up to, and one disclosure more. */
    private Map<IndicatorKey, BigDecimal> sums(int year, Map<IndicatorKey, BigDecimal> lines) {
        Map<IndicatorKey, BigDecimal> sums = new TreeMap<>(lines);
        sums.replaceAll((key, value) -> BigDecimal.ZERO);
        counted.stream()
                .map(Specimen::truth)
                .filter(truth -> truth.year() == year)
                .forEach(truth -> truth.cells()
                        .forEach((key, cell) -> sums.computeIfPresent(
                                key,
                                (same, sum) ->
                                        cell.kind() == Expectation.Kind.NO_VALUE ? sum : sum.add(cell.value()))));
        sums.merge(DISCLOSURES, BigDecimal.ONE, BigDecimal::add);
        return sums;
    }

    /** The same report with another number of disclosures, signed on the same day. */
    private byte[] rival(
            SampleBody body, SampleReport report, List<FormTable> tables, SampleFigures own, Random random) {
        Map<IndicatorKey, BigDecimal> values = new TreeMap<>(own.values());
        values.merge(DISCLOSURES, BigDecimal.ONE, BigDecimal::add);
        return Corpus.render(draft(body, report, tables, values, random));
    }

    private byte[] content(SampleReport report, Draft draft) {
        if (!report.saved()) {
            return Corpus.render(draft);
        }
        draft.markup.add(Markup.PRINTED);
        boolean workbook = draft.format == Format.XLSX;
        String name = report.file().substring(0, report.file().lastIndexOf('.'));
        unsaved.put(
                name + (workbook ? ".xlsx" : ".docx"),
                workbook ? new WorkbookRenderer(draft, true).render() : Corpus.render(draft));
        return kept(report.file());
    }

    private static byte[] kept(String name) {
        try (InputStream in = SampleInput.class.getResourceAsStream("/sample/saved/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handIn(SampleBody body, SampleReport report, byte[] content) {
        if (report.mail().isPresent()) {
            put(report, report.mail().get(), SampleParcels.mail(body.agency(), report.year(), report.file(), content));
        } else if (report.archive().isPresent()) {
            archives.computeIfAbsent(report.year() + "/" + report.archive().get(), name -> new TreeMap<>())
                    .put(report.file(), content);
        } else {
            put(report, report.file(), content);
        }
    }

    private void put(SampleReport report, String name, byte[] content) {
        files.put(report.year() + "/" + name, content);
    }

    private void correct(
            SampleBody body, SampleReport report, String name, Map<IndicatorKey, BigDecimal> values, Random random) {
        Draft draft = draft(body, report, tables(body, report), values, random);
        draft.parts.add(1, new ProseDraft(ProseDraft.Role.TEXT, "本报告更正一月公布的同名报告：补计漏登的申请三件、采购项目两个，以本报告为准。"));
        SampleQuirks.sign(draft, (report.year() + 1) + "年3月15日");
        byte[] content = Corpus.render(draft);
        put(report, name, content);
        counted.add(new Specimen(name, content, draft.truth()));
    }

    private List<FormTable> tables(SampleBody body, SampleReport report) {
        Form form = forms.inForce(report.year());
        List<FormTable> tables = new ArrayList<>();
        for (FormTable table : form.tables()) {
            boolean old = table.id().equals("application") && report.has("application-table-of-2019");
            if (!table.local()) {
                tables.add(old ? Corpus.table(forms.form("2019"), table.id()) : table);
            }
        }
        if (body.disclosures().equals("table")) {
            tables.add(Corpus.table(forms.form("2014"), "platforms"));
        }
        return tables;
    }

    private static Draft draft(
            SampleBody body,
            SampleReport report,
            List<FormTable> tables,
            Map<IndicatorKey, BigDecimal> values,
            Random random) {
        Draft draft = new Draft(REGION, report.name(), report.year(), report.format());
        draft.layout = report.layout();
        int disclosed = 40 + random.nextInt(400);
        boolean told = body.disclosures().equals("prose");
        String overview = body.prose().get(0) + report.news() + (told ? "全年主动公开政府信息" + disclosed + "条。" : "");
        Corpus.write(
                draft,
                tables,
                List.of(overview, body.prose().get(1), body.prose().get(2)),
                values);
        if (told) {
            draft.cells.put(DISCLOSURES, Expectation.exact(BigDecimal.valueOf(disclosed)));
        }
        return draft;
    }

    /** The first half of a file, as an upload that broke off leaves it; not packed, so that every JDK cuts alike. */
    private static byte[] cut(byte[] zip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream stored = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                stored.putNextEntry(SampleParcels.stored(entry.getName(), content));
                stored.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(out.toByteArray(), out.size() / 2);
    }
}
