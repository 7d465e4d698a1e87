package cn.huizong.corpus;

import cn.huizong.corpus.SampleBody.SampleReport;
import cn.huizong.form.Form;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
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
    private final List<Specimen> counted = new ArrayList<>();

    private SampleInput() {}

    public static SampleInput make() {
        SampleInput made = new SampleInput();
        SampleBody.all().forEach(made::add);
        return made;
    }

    /** Writes the reports and the totals that they must add up to; the argument is the project's folder. */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments.length > 0 ? arguments[0] : ".");
        SampleInput made = make();
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

    private void add(SampleBody body) {
        SampleFigures figures = new SampleFigures(forms, rules, body.agency());
        for (SampleReport report : body.reports()) {
            Random random = new Random(SEED + (body.agency() + report.year()).hashCode());
            List<FormTable> tables = tables(body, report);
            Draft draft = draft(body, report, tables, figures.next(report, tables, random), random);
            report.quirks().forEach(quirk -> SampleQuirks.give(quirk, draft, random));
            boolean lost = report.has("repeated-lines-dropped");
            byte[] content = lost ? TextRenderer.renderWithoutRepeatedLines(draft) : Corpus.render(draft);
            put(report, report.file(), content);
            report.copy().ifPresent(name -> put(report, name, content));
            report.cut().ifPresent(name -> put(report, name, cut(content)));
            report.correction()
                    .ifPresentOrElse(name -> correct(body, report, name, figures.corrected(), random), () -> {
                        if (!lost) {
                            counted.add(new Specimen(report.file(), content, draft.truth()));
                        }
                    });
        }
    }

    private void put(SampleReport report, String name, byte[] content) {
        files.put(report.year() + "/" + name, content);
    }

    private void correct(
            SampleBody body, SampleReport report, String name, Map<IndicatorKey, BigDecimal> values, Random random) {
        Draft draft = draft(body, report, tables(body, report), values, random);
        draft.parts.add(1, new Prose(Prose.Role.TEXT, "本报告更正一月公布的同名报告：补计漏登的申请三件、采购项目两个，以本报告为准。"));
        draft.prose(Prose.Role.SIGNATURE)
                .filter(prose -> prose.text.endsWith("日"))
                .forEach(prose -> prose.text = (report.year() + 1) + "年3月15日");
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
                stored.putNextEntry(stored(entry.getName(), content));
                stored.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(out.toByteArray(), out.size() / 2);
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2021, 1, 1, 0, 0));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
