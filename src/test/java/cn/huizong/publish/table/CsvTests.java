package cn.huizong.publish.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTests {
    private static final Table TABLE =
            new Table("some.csv", "一张表", List.of(Column.text("名称", ""), Column.number("数", "")));

    @TempDir
    Path folder;

    @Test
    void aFileBeginsWithAByteOrderMarkAndEndsItsLinesAsRfc4180Says() throws IOException {
        assertThat(written(List.of("a,b", 1), List.of("说“好”", 2), List.of("say \"x\"", 3)))
                .isEqualTo("\uFEFF名称,数\r\n\"a,b\",1\r\n说“好”,2\r\n\"say \"\"x\"\"\",3\r\n");
        assertThat(Files.readAllBytes(folder.resolve("some.csv"))).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void numbersStandPlainly() throws IOException {
        assertThat(written(
                        List.of("", new BigDecimal("-8")),
                        List.of("", new BigDecimal("264517.00")),
                        List.of("", new BigDecimal("1.605964E+6")),
                        List.of("", Optional.of(new BigDecimal("0.50"))),
                        List.of("", Optional.empty()),
                        List.of("", 200)))
                .isEqualTo("\uFEFF名称,数\r\n,-8\r\n,264517\r\n,1605964\r\n,0.5\r\n,\r\n,200\r\n");
    }

    @Test
    void aNameWithHalfAPairOfSurrogatesCostsNoTable() throws IOException {
        assertThat(written(List.of("甲\uD83D局", 1), List.of("乙局", 2))).isEqualTo("\uFEFF名称,数\r\n甲\uFFFD局,1\r\n乙局,2\r\n");
    }

    @Test
    void onlyANumberStandsInAColumnOfNumbers() {
        assertThatThrownBy(() -> written(List.of("", "=1+1"))).isInstanceOf(IllegalArgumentException.class);
    }

    private String written(List<?>... rows) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            for (List<?> row : rows) {
                csv.row(row);
            }
        }
        return Files.readString(folder.resolve("some.csv"));
    }
}
