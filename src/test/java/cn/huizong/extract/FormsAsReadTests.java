package cn.huizong.extract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Form;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.Kind;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormsAsReadTests {
    /** What the form makes of the words of table, row and column. */
    private static final Set<String> DERIVED =
            Set.of("FormTable.countedRows", "Indicator.form", "Indicator.key", "Indicator.unit", "Indicator.signed");

    private static final FormRow ROW =
            new FormRow(Optional.of("a"), "行", "行", List.of("又"), List.of(), Optional.of("件"), Kind.FLOW, false);
    private static final FormColumn COLUMN =
            new FormColumn("c", "", "列", List.of(), List.of("上"), Optional.empty(), Kind.FLOW, false);

    private static String text(int from, String title, FormRow row, FormColumn column) {
        FormTable table = new FormTable("2019", "t", title, false, List.of(row), List.of(column), "项");
        return FormsAsRead.text(new Forms(List.of(new Form("2019", from, 2020, List.of(table)))));
    }

    private static String text(FormRow row, FormColumn column) {
        return text(2019, "表", row, column);
    }

    @Test
    void whatReadingAsksOfAFormIsInIt() {
        assertThat(List.of(
                        text(2018, "表", ROW, COLUMN),
                        text(2019, "乙表", ROW, COLUMN),
                        text(row("乙行", "行", "又", "件"), COLUMN),
                        text(row("行", "乙行", "又", "件"), COLUMN),
                        text(row("行", "行", "再", "件"), COLUMN),
                        text(row("行", "行", "又", "元"), COLUMN),
                        text(
                                ROW,
                                new FormColumn(
                                        "c", "", "列", List.of("乙列"), List.of("上"), Optional.empty(), Kind.FLOW, false)),
                        text(
                                ROW,
                                new FormColumn("c", "", "列", List.of(), List.of(), Optional.empty(), Kind.FLOW, false)),
                        text(ROW, COLUMN)))
                .doesNotHaveDuplicates();
    }

    private static FormRow row(String label, String name, String also, String unit) {
        return new FormRow(
                Optional.of("a"), label, name, List.of(also), List.of(), Optional.of(unit), Kind.FLOW, false);
    }

    @Test
    void whatOnlyChecksAndTotalsAskOfAFormIsNot() {
        assertThat(text(
                        new FormRow(
                                Optional.of("a"),
                                "行",
                                "行",
                                List.of("又"),
                                List.of(),
                                Optional.of("件"),
                                Kind.STOCK,
                                false),
                        new FormColumn("c", "", "列", List.of(), List.of("上"), Optional.empty(), Kind.STOCK, false)))
                .isEqualTo(text(ROW, COLUMN));
    }

    /** Who has reading ask more of a form has it told here too. */
    @Test
    void nothingElseIsAskedByReading() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.huizong.extract");
        Set<String> told = asked(classes, FormsAsRead.class.getName()::equals);

        assertThat(asked(classes, name -> !name.startsWith(FormsAsRead.class.getName())))
                .isNotEmpty()
                .isSubsetOf(told);
    }

    /** The fields of forms that some classes ask for. */
    private static Set<String> asked(JavaClasses classes, Predicate<String> asking) {
        Set<String> parts = Set.of(
                Form.class.getName(),
                FormTable.class.getName(),
                FormRow.class.getName(),
                FormColumn.class.getName(),
                Indicator.class.getName());
        return classes.stream()
                .filter(one -> asking.test(one.getName()))
                .flatMap(one -> Stream.<JavaCodeUnitAccess<?>>concat(
                        one.getMethodCallsFromSelf().stream(), one.getMethodReferencesFromSelf().stream()))
                .filter(call -> parts.contains(call.getTargetOwner().getName()))
                .filter(FormsAsReadTests::isField)
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .filter(field -> !DERIVED.contains(field))
                .collect(Collectors.toSet());
    }

    private static boolean isField(JavaCodeUnitAccess<?> call) {
        return call.getTargetOwner().getFields().stream()
                .map(JavaField::getName)
                .anyMatch(call.getName()::equals);
    }
}
