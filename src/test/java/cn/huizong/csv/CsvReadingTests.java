package cn.huizong.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvReadingTests {
    @Test
    void whatWasWrittenIsReadAsItWas() throws IOException {
        List<List<String>> rows =
                List.of(List.of("名称", "值"), List.of("a,b", "说“好”"), List.of("say \"x\"", "C:\\新"), List.of("一\n二", ""));
        StringWriter text = new StringWriter();
        text.write(CsvLines.BYTE_ORDER_MARK);
        try (CsvLines lines = new CsvLines(text)) {
            rows.forEach(row -> lines.line(row.toArray(String[]::new)));
        }
        byte[] file = text.toString().getBytes(UTF_8);

        assertThat(all(CsvReading.of(file))).isEqualTo(rows);
        assertThat(all(CsvReading.of(new ByteArrayInputStream(file)))).isEqualTo(rows);
    }

    @Test
    void whatExcelWritesInChinaIsRead() throws IOException {
        byte[] file = "单位,地区\r\n甲局,甲市\r\n".getBytes(Charset.forName("GB18030"));
        try (CsvReading rows = CsvReading.of(file)) {
            assertThat(rows.next()).contains(List.of("单位", "地区"));
            assertThat(rows.line()).isEqualTo(1);
            assertThat(rows.next()).contains(List.of("甲局", "甲市"));
            assertThat(rows.line()).isEqualTo(2);
            assertThat(rows.next()).isEmpty();
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsNoCsv() throws IOException {
        try (CsvReading rows = CsvReading.of("a\n\"b".getBytes(UTF_8))) {
            assertThat(rows.next()).contains(List.of("a"));
            assertThatThrownBy(rows::next).isInstanceOf(IOException.class);
        }
    }

    private static List<List<String>> all(CsvReading rows) throws IOException {
        try (rows) {
            List<List<String>> all = new ArrayList<>();
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
            return all;
        }
    }
}
