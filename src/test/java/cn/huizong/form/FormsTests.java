package cn.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormsTests {
    private final Forms forms = Forms.official();

    @Test
    void theFormsHoldEveryNumberOfThePublishedVocabularyAndNoOther() throws Exception {
        List<String> published = new ArrayList<>();
        for (Map<String, String> row : contract("indicators.csv")) {
            published.add(String.join(
                    "|",
                    row.get("form"),
                    row.get("table"),
                    row.get("indicator"),
                    row.get("applicant"),
                    row.get("kind"),
                    row.get("unit"),
                    row.get("row_label"),
                    row.get("column_label")));
        }
        List<String> ours = new ArrayList<>();
        for (Form form : forms.all()) {
            form.tables().stream()
                    .filter(table -> !table.local())
                    .flatMap(FormTable::indicators)
                    .map(FormsTests::line)
                    .forEach(ours::add);
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void aNumberOfALocalTableIsAlsoANumberOfItsForm() {
        for (Form form : forms.all()) {
            Set<IndicatorKey> official = new HashSet<>();
            form.tables().stream()
                    .filter(table -> !table.local())
                    .flatMap(FormTable::indicators)
                    .forEach(indicator -> official.add(indicator.key()));
            form.tables().stream()
                    .filter(FormTable::local)
                    .flatMap(FormTable::indicators)
                    .forEach(indicator -> assertThat(official).contains(indicator.key()));
        }
    }

    @Test
    void noTableAsksForTheSameNumberTwice() {
        forms.tables()
                .forEach(table -> assertThat(table.indicators().map(Indicator::key))
                        .as(table.form() + " " + table.title())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyYearHasOneFormInForce() {
        for (int year = 2008; year < 2100; year++) {
            int someYear = year;
            assertThat(forms.all().stream().filter(form -> form.governs(someYear)))
                    .hasSize(1);
        }
        assertThat(forms.inForce(2018).id()).isEqualTo("2014");
        assertThat(forms.inForce(2020).id()).isEqualTo("2019");
        assertThat(forms.inForce(2021).id()).isEqualTo("2021");
    }

    @Test
    void labelsWithinATableAreToldApartByTheirPlainSpellingAndTheRowsAbove() {
        forms.tables()
                .forEach(table -> assertThat(table.countedRows().stream()
                                .map(row ->
                                        row.above().stream().map(Wording::plain).toList() + Wording.plain(row.label())))
                        .as(table.form() + " " + table.title())
                        .doesNotHaveDuplicates());
    }

    private static String line(Indicator indicator) {
        return String.join(
                "|",
                indicator.form(),
                indicator.table(),
                indicator.key().code(),
                indicator.key().applicant(),
                indicator.kind().name().toLowerCase(java.util.Locale.ROOT),
                indicator.unit(),
                indicator.rowLabel(),
                indicator.columnLabel());
    }

    static List<Map<String, String>> contract(String file) throws Exception {
        try (Reader in = new InputStreamReader(
                        Objects.requireNonNull(FormsTests.class.getResourceAsStream("/contract/" + file)),
                        StandardCharsets.UTF_8);
                CSVReaderHeaderAware csv = new CSVReaderHeaderAware(in)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                rows.add(row);
            }
            return rows;
        }
    }
}
