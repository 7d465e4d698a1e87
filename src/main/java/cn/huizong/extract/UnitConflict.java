package cn.huizong.extract;

import cn.huizong.form.Indicator;
import cn.huizong.report.Doubt;
import java.util.List;
import java.util.Optional;

/** A cell that names another unit of money than its heading. */
final class UnitConflict {
    private UnitConflict() {}

    static Optional<Doubt> find(String text, MoneyUnit heading, Indicator indicator, String anchor) {
        return CellReading.writtenUnit(text)
                .filter(written -> written != heading)
                .map(written -> new Doubt(
                        "AMOUNT-UNIT-CONFLICT",
                        anchor,
                        List.of(text.strip(), indicator.label(), heading.word()),
                        heading.word(),
                        written.word()));
    }
}
