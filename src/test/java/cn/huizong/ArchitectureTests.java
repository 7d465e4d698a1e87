package cn.huizong;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms of the house: who may know whom, and what is known in one room only. */
class ArchitectureTests {
    private static final String HOUSE = "cn.huizong";

    /** Each room with the rooms it is built on. */
    private static final Map<String, List<String>> ROOMS = rooms("""
            form
            document
            report    form
            extract   document form report
            check     form report
            locate    form report
            rollup    form report
            store     form report rollup
            publish   form report rollup
            notice    report
            job       check document extract form locate notice publish report rollup store
            cli       check document extract form job locate publish report store
            """);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    /** A class is known by its room, or it has no place in the house. */
    @Test
    void everyClassLivesInARoom() {
        classes().should().resideInAnyPackage(packages(ROOMS.keySet().stream())).check(MAIN);
    }

    @ParameterizedTest
    @FieldSource("ROOM_NAMES")
    void aRoomKnowsOnlyTheRoomsItIsBuiltOn(String room) {
        Stream<String> known = Stream.concat(Stream.of(room), ROOMS.get(room).stream());
        noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE + "..").and(resideOutsideOfPackages(packages(known))))
                .check(MAIN);
    }

    static final List<String> ROOM_NAMES = List.copyOf(ROOMS.keySet());

    @Test
    void noRoomsKnowEachOther() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** Everything but the JDK and the marks of nullness has rooms of its own; what is not listed is not used. */
    @ParameterizedTest
    @CsvSource({
        "org.yaml.snakeyaml,            form",
        "org.jsoup,                     document",
        "com.fasterxml.aalto,           document",
        // .doc, .xls and the container that both are in
        "org.apache.poi,                document",
        "com.rtfparserkit,              document",
        "javax.xml,                     document",
        "org.apache.james.mime4j,       document",
        // a run's totals and the figures behind a total are kept and shown by SQL
        "org.springframework.jdbc,      store job cli",
        "java.sql,                      store job cli",
        "javax.sql,                     store job cli",
        // an H2 file is copied before a run
        "org.h2,                        store",
        // a report is kept as JSON, a data package is JSON, other programs are told the status in JSON
        "tools.jackson,                 store publish cli",
        // the fewest wrong cells are an integer program where plain reasoning takes too long
        "org.ojalgo,                    locate",
        // CSV goes out, and a roster comes in
        "com.opencsv,                   publish job",
        "org.jfree,                     publish",
        // PDFBox tells places as AWT's points
        "java.awt,                      document publish",
        "javax.imageio,                 document publish",
        "gg.jte,                        publish notice",
        // PDF comes in, and the page brings the characters it shows
        "org.apache.fontbox,            document publish",
        "org.apache.pdfbox,             document publish",
        "org.springframework.boot,      job",
        "org.springframework.context,   job",
        "org.springframework.beans,     job",
        "org.springframework.core,      job",
        "org.springframework.transaction, job",
        // what a run that was taken over is refused with
        "org.springframework.dao,       job",
        // requests to workers on other machines
        "jakarta.jms,                   job.remote",
        "org.apache.activemq.artemis,   job.remote",
        // the command line tells how a run ended in Batch's own words
        "org.springframework.batch,     job cli",
        "org.flywaydb,                  job",
        // a run without a terminal tells its progress in the log
        "org.slf4j,                     job cli",
        "me.tongfei,                    cli",
        "io.prometheus,                 cli",
        "picocli,                       cli",
    })
    void aLibraryIsKnownInItsRoomsOnly(String library, String rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(Arrays.stream(rooms.split(" "))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(MAIN);
    }

    @Test
    void noOtherLibraryIsUsed() throws Exception {
        List<String> listed = Arrays.stream(ArchitectureTests.class
                        .getDeclaredMethod("aLibraryIsKnownInItsRoomsOnly", String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(line -> line.substring(0, line.indexOf(',')) + "..")
                .toList();
        String[] known = Stream.concat(
                        Stream.of(HOUSE + "..", "java..", "org.jspecify.annotations..", ""), listed.stream())
                .toArray(String[]::new);
        classes().should().onlyDependOnClassesThat(resideInAnyPackage(known)).check(MAIN);
    }

    /** POI would unpack as much as a hostile file says; only the tests write such files with it. */
    @Test
    void noPackedXmlIsOpenedWithPoi() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.poi.xwpf..",
                        "org.apache.poi.xssf..",
                        "org.apache.poi.ooxml..",
                        "org.apache.poi.openxml4j..")
                .check(MAIN);
    }

    @Test
    void whatAnObjectNeedsComesThroughItsConstructor() {
        Stream.of(
                        "org.springframework.beans.factory.annotation.Autowired",
                        "org.springframework.beans.factory.annotation.Value",
                        "jakarta.inject.Inject",
                        "jakarta.annotation.Resource")
                .map(annotation -> (ArchRule) noFields().should().beAnnotatedWith(annotation))
                .forEach(rule -> rule.check(MAIN));
    }

    @Test
    void aClassIsNamedForWhatItIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(MAIN);
    }

    @Test
    void everyPackageSaysThatNullIsTheException() {
        assertThat(ROOMS.keySet().stream().map(room -> MAIN.getPackage(HOUSE + "." + room)))
                .allSatisfy(root -> assertThat(Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream()))
                        .filteredOn(each -> !each.getClasses().isEmpty())
                        .allMatch(each -> each.isAnnotatedWith(NullMarked.class)));
    }

    /**
     * Same input, same bytes: no figure may hang on the hour. Batch itself notes when a step ran; only the metrics ask whether
     * a time that was noted has come.
     */
    @Test
    void nothingAsksForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE + ".cli.RunMeter")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("asks for the time") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        String method = call.getTargetOwner().getName() + "." + call.getName();
                        return method.matches("java\\.time\\..*\\.now|java\\.time\\.Clock\\.system.*"
                                + "|java\\.lang\\.System\\.(?:currentTimeMillis|nanoTime)");
                    }
                })
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(?:Date|Calendar|GregorianCalendar)")
                .check(MAIN);
    }

    @Test
    void onlyTheCommandLineSpeaksAndLeaves() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(MAIN);
    }

    private static Map<String, List<String>> rooms(String table) {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        table.lines()
                .map(line -> List.of(line.split(" +")))
                .forEach(line -> rooms.put(line.get(0), line.subList(1, line.size())));
        return rooms;
    }

    private static String in(String room) {
        return HOUSE + "." + room + "..";
    }

    private static String[] packages(Stream<String> rooms) {
        return rooms.map(ArchitectureTests::in).toArray(String[]::new);
    }
}
