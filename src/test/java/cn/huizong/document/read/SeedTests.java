package cn.huizong.document.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.document.Cell;
import cn.huizong.document.FlatRow;
import cn.huizong.document.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real report in flattened text, where it is at hand. */
class SeedTests {
    private static final Path SEED = Path.of("../shared/real/000_689e73ae8ff6b969.txt");

    private List<FlatRow> rows = List.of();

    @BeforeEach
    void readIt() throws Exception {
        Path seed = Path.of(System.getProperty("huizong.seed", SEED.toString()));
        assumeTrue(Files.exists(seed));
        rows = new Documents(Limits.DEFAULT)
                .read(Files.readAllBytes(seed)).blocks().stream()
                        .filter(FlatRow.class::isInstance)
                        .map(FlatRow.class::cast)
                        .toList();
    }

    @Test
    void everyRowIsARow() {
        assertThat(texts("规章")).containsExactly("规章", "0", "0", "0");
        assertThat(texts("政府集中采购")).containsExactly("政府集中采购", "18", "264517元");
        assertThat(texts("一、本年新收政府信息公开申请数量")).containsExactly("一、本年新收政府信息公开申请数量", "0", "0", "0", "0", "0", "0", "0");
        assertThat(texts("00"))
                .containsExactly("00", "00", "00", "0", "00", "00", "00", "0", "0", "0", "0", "0", "0", "0", "00");
        assertThat(texts("结果\n维持")).hasSize(7);
        assertThat(rows.stream()
                        .filter(row -> row.cells().size() == 10 || row.cells().size() == 9))
                .hasSize(20);
        assertThat(rows).hasSize(63);
    }

    @Test
    void aCellKnowsItsLine() {
        assertThat(rows.get(0).cells().get(0)).isEqualTo(new Cell(1, 1, 1, 1, "第二十条第（一）项", "line16"));
    }

    private List<String> texts(String first) {
        return rows.stream()
                .filter(row -> row.cells().get(0).text().equals(first))
                .findFirst()
                .orElseThrow()
                .cells()
                .stream()
                .map(Cell::text)
                .toList();
    }
}
