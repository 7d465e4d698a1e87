package cn.huizong;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.scan.RecogniserProgram;
import cn.huizong.document.text.Extensions;
import cn.huizong.document.text.FileNames;
import cn.huizong.document.text.TextLine;
import cn.huizong.document.word.CommentedWord;
import cn.huizong.document.word.NewWord;
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
            report               form
            roster               form report
            check.peer           form report roster
            check                check.peer form report roster
            control
            csv
            document
            document.text        document
            document.mail        document document.text
            document.html        document document.mail document.text
            document.flow        document
            document.zip         document document.text
            document.xml         document document.zip
            document.sheet       document document.text document.xml document.zip
            document.odf         document document.flow document.sheet document.xml document.zip
            document.page        document document.flow document.text
            document.scan        control document document.flow document.page document.text
            document.ofd         document document.page document.scan document.xml document.zip
            document.pdf         document document.page document.scan
            document.rtf         document document.flow
            document.word        document document.flow document.xml document.zip
            document.read        document document.html document.odf document.ofd document.pdf document.rtf document.scan document.sheet document.text document.word document.zip
            document.container   document document.html document.mail document.read document.text document.zip
            extract.unruled      document form
            extract              document document.text extract.unruled form report
            letter               csv document.word form report
            settings             document form letter report roster
            store                control form report roster
            inbox                control document document.container document.read document.text extract form report settings store
            examine              check form report roster store
            locate               form report
            publish.font
            rollup               form report roster
            publish.figure       form publish.font report rollup
            publish.chart        form publish.figure publish.font report rollup
            publish.table        csv form report rollup roster
            publish.schema       form publish.table
            publish.folder       csv form publish.schema publish.table report
            publish.office       form letter publish.folder report rollup
            publish.office.material document.word form publish.chart publish.figure publish.folder publish.office report rollup roster
            publish.office.workbook publish.figure publish.folder publish.office publish.restatement publish.schema publish.table report
            publish.page         csv form publish.chart publish.figure publish.font publish.table report rollup roster
            publish.restatement  csv form publish.folder publish.table rollup
            publish              csv form letter publish.chart publish.folder publish.office publish.office.material publish.page publish.restatement publish.schema publish.table publish.office.workbook report rollup roster
            release              check control examine form publish publish.folder report rollup roster store
            settle               extract inbox report roster store
            job                  check control document document.container document.read examine extract form inbox letter locate publish publish.chart publish.folder publish.office release report rollup roster settings settle store
            job.remote           check control examine form inbox job report roster settings store
            notice               document document.container document.read document.word form inbox letter locate publish.folder release report rollup store
            roster.file          csv form report roster
            trace                form inbox release report roster store
            cli                  check control document document.container document.read document.scan document.text examine extract form inbox job job.remote letter locate notice publish.folder publish.table release report roster roster.file settings store trace
            """);

    private static final int MOST_FILES = 36;

    /** Which of the readers' tools others may use. */
    private static final Class<?>[] SEEN_OF_DOCUMENT = {
        FileNames.class, Extensions.class, TextLine.class, CommentedWord.class, NewWord.class, RecogniserProgram.class
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    /** A class is known by its room, or it has no place in the house. */
    @Test
    void everyClassLivesInARoom() {
        classes().should().resideInAnyPackage(packages(ROOMS.keySet().stream())).check(MAIN);
    }

    /** A folder of fifty flat files shows nothing of what is in it. */
    @ParameterizedTest
    @FieldSource("ROOM_NAMES")
    void aRoomHasSoManyFilesAsCanBeSeenAtOnce(String room) {
        assertThat(MAIN.getPackage(HOUSE + "." + room).getClasses().stream()
                        .filter(each -> each.isTopLevelClass() && !each.isArray()))
                .hasSizeLessThanOrEqualTo(MOST_FILES);
    }

    /** What a format needs stays with the format: the house sees the model and the few that open files. */
    @Test
    void onlyTheModelAndTheFrontsOfDocumentAreSeen() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".document..")
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE + ".document.*..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage(packages(Stream.of("document.read", "document.container")))))
                        .and(DescribedPredicate.not(belongToAnyOf(SEEN_OF_DOCUMENT))))
                .check(MAIN);
    }

    /** A format is read without knowing another, but for those that are one in the other. */
    @ParameterizedTest
    @CsvSource({"word,", "rtf,", "sheet,", "pdf, scan", "ofd, scan", "odf, sheet", "html, mail", "mail,", "scan,"})
    void aFormatKnowsNoOtherFormat(String format, String inIt) {
        Stream<String> others = Stream.of("word", "rtf", "sheet", "pdf", "ofd", "odf", "html", "mail", "scan")
                .filter(other -> !other.equals(format) && !other.equals(inIt))
                .map(other -> "document." + other);
        noClasses()
                .that()
                .resideInAPackage(in("document." + format))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(others))
                .check(MAIN);
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
        slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(MAIN);
        // each with the rooms in it
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** Everything but the JDK and the marks of nullness has rooms of its own; what is not listed is not used. */
    @ParameterizedTest
    @CsvSource({
        // forms, rules and headlines are YAML
        "com.fasterxml.jackson,         form",
        "org.jsoup,                     document.html",
        "com.fasterxml.aalto,           document.xml",
        "javax.xml,                     document.xml",
        "org.codehaus.stax2,            document.xml",
        // .doc, .xls, mails of Outlook and the container that they are in
        "org.apache.poi,                document.word document.sheet document.read document.container",
        "com.rtfparserkit,              document.rtf",
        "org.apache.james.mime4j,       document.mail",
        // a run's totals and the figures behind a total are kept and shown by SQL
        "org.springframework.jdbc,      store job cli",
        "java.sql,                      store job cli control",
        "javax.sql,                     store job cli",
        // an H2 file is copied before a run
        "org.h2,                        store",
        "org.apache.commons.codec,      check document.scan examine inbox publish.folder publish.page release settings store",
        // a report is kept as JSON, a data package is JSON, other programs are told the status in JSON
        "tools.jackson,                 form store publish publish.folder publish.page publish.restatement release cli",
        // the fewest wrong cells are an integer program where plain reasoning takes too long
        "org.ojalgo,                    locate",
        // scans are recognised by a model
        "ai.onnxruntime,                document.scan",
        "com.opencsv,                   csv",
        "org.jfree,                     publish.chart",
        "org.dhatim.fastexcel,          publish.office.workbook",
        // PDFBox tells places as AWT's points
        "java.awt,                      cli document.page document.pdf document.ofd document.scan publish.chart publish.font",
        "javax.swing,                   cli",
        "javax.imageio,                 document.pdf document.scan publish.chart",
        "gg.jte,                        letter publish.page publish.office.material notice",
        // PDF comes in, and the page brings the characters it shows
        "org.apache.fontbox,            document.pdf publish.font",
        "org.apache.pdfbox,             document.pdf document.page publish.font",
        // settings are bound to records
        "org.springframework.boot,      job job.remote settings",
        "org.springframework.core,      job job.remote settings",
        "org.springframework.context,   job job.remote",
        "org.springframework.beans,     job job.remote",
        "org.springframework.transaction, job job.remote release",
        // what a run that was taken over is refused with
        "org.springframework.dao,       control job job.remote",
        // requests to workers on other machines
        "jakarta.jms,                   job.remote",
        "org.apache.activemq.artemis,   job.remote",
        "org.springframework.batch,     job job.remote",
        "org.flywaydb,                  job",
        // a run without a terminal tells its progress in the log
        "org.slf4j,                     control job job.remote cli",
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
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
    }

    /**
     * Same input, same bytes: no figure may hang on the hour. Batch itself notes when a step ran; only the metrics ask whether
     * a time that was noted has come, and a file is known again only if it was written clearly before it was looked at.
     */
    @Test
    void nothingAsksForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE + ".cli.RunMeter")
                .and()
                .doNotHaveFullyQualifiedName(HOUSE + ".store.FileLook")
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
        return HOUSE + "." + room;
    }

    private static String[] packages(Stream<String> rooms) {
        return rooms.map(ArchitectureTests::in).toArray(String[]::new);
    }
}
