package cn.huizong.publish.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.publish.folder.DataPackage;
import cn.huizong.publish.folder.PackedFolder;
import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.restatement.Restatement.Line;
import cn.huizong.rollup.Headlines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two small releases of one region with one figure; each test changes what it is about. */
class RestatementTests {
    @TempDir
    Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void twoReleasesThatSayTheSame() throws IOException {
        before = release("before", "甲局.docx,aa", "甲局,5,reported,甲局.docx", 5, "{}");
        after = release("after", "甲局.docx,aa", "甲局,5,reported,甲局.docx", 5, "{}");
    }

    @Test
    void figuresThatAreTheSameAreNotListed() throws IOException {
        assertThat(lines()).isEmpty();
    }

    @Test
    void aBodyThatHadNoReportIsANewReport() throws IOException {
        after = release("after", "甲局.docx,aa;乙局.docx,bb", "甲局,5,reported,甲局.docx;乙局,2,reported,乙局.docx", 7, "{}");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.before().orElseThrow()).isEqualByComparingTo("5");
            assertThat(line.after().orElseThrow()).isEqualByComparingTo("7");
            assertThat(line.difference().orElseThrow()).isEqualByComparingTo("2");
            assertThat(line.cause()).isEqualTo("new_report");
        });
    }

    @Test
    void anotherFileOfTheSameBodyIsAResubmission() throws IOException {
        after = release("after", "甲局2.docx,bb", "甲局,6,reported,甲局2.docx", 6, "{}");
        assertThat(lines()).extracting(Line::cause).containsExactly("resubmission");
    }

    @Test
    void theSameFileUnderAnotherNameIsNone() throws IOException {
        after = release("after", "旧/甲局.docx,aa", "甲局,6,reported,旧/甲局.docx", 6, "{\"rules\":{\"ties\":\"2\"}}");
        assertThat(lines()).extracting(Line::cause).containsExactly("rules");
    }

    @Test
    void aCorrectedFactIsACorrection() throws IOException {
        after = release("after", "甲局.docx,aa", "甲局,6,corrected,甲局.docx", 6, "{\"corrections\":\"1\"}");
        assertThat(lines()).extracting(Line::cause).containsExactly("correction");
    }

    @Test
    void theSameFactsCountedOtherwiseAreTheProgram() throws IOException {
        after = release("after", "甲局.docx,aa", "甲局,5,reported,甲局.docx", 4, "{\"version\":\"2\"}");
        assertThat(lines()).extracting(Line::cause).containsExactly("program");
    }

    @Test
    void aFileThatWasThereAndCountsNowByTheRosterIsTheRoster() throws IOException {
        before = release("before", "甲局.docx,aa;乙局.docx,bb", "甲局,5,reported,甲局.docx", 5, "{}");
        after = release(
                "after",
                "甲局.docx,aa;乙局.docx,bb",
                "甲局,5,reported,甲局.docx;乙局,2,reported,乙局.docx",
                7,
                "{\"roster\":\"1\"}");
        assertThat(lines()).extracting(Line::cause).containsExactly("roster");
    }

    @Test
    void severalCausesAreSeveralLinesThatAddUp() throws IOException {
        after = release("after", "甲局2.docx,cc;乙局.docx,bb", "甲局,6,reported,甲局2.docx;乙局,2,reported,乙局.docx", 8, "{}");
        assertThat(lines()).extracting(Line::cause).containsExactly("new_report", "resubmission");
        assertThat(lines()).extracting(line -> line.part().share().intValue()).containsExactly(2, 1);
        assertThat(lines()).extracting(line -> line.part().agency()).containsExactly("乙局", "甲局");
    }

    /** The case of two rivals of which one was deleted, while a roster came too. */
    @Test
    void aFileThatCountsSinceItsRivalIsGoneIsADuplicateResolved() throws IOException {
        before = release("before", "甲局.docx,aa,refused,甲市,甲局;甲局2.docx,bb,refused,甲市,甲局", "", -1, "{}");
        after = release(
                "after",
                "甲局.docx,aa,accepted,甲市,甲局;甲局2.docx,bb,superseded,甲市,甲局",
                "甲局,5,reported,甲局.docx",
                5,
                "{\"roster\":\"1\"}");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.cause()).isEqualTo("duplicate_resolved");
            assertThat(line.part().source()).isEqualTo("甲局.docx");
            assertThat(line.part().share()).isEqualByComparingTo("5");
        });
    }

    /** Two regions have one name: the other one's bureau is no rival. */
    @Test
    void aRefusedFileOfAnotherRegionOfTheNameIsNoRival() throws IOException {
        String other = ";乙局.docx,bb,refused,甲市,甲局,520000";
        before = release("before", "甲局.docx,aa,refused,甲市,甲局,510000" + other, "", -1, "{}");
        after = release(
                "after",
                "甲局.docx,aa,accepted,甲市,甲局,510000" + other,
                "甲局,5,reported,甲局.docx",
                5,
                "{\"corrections\":\"1\"}");
        assertThat(lines()).extracting(Line::cause).containsExactly("correction");
    }

    @Test
    void aFileThatIsTheOtherRegionsNowIsNamed() throws IOException {
        String[] bases = {"{\"matches\":\"1\"}", "{\"roster\":\"1\",\"corrections\":\"1\"}"};
        for (String basis : bases) {
            before = release("before", "甲局.docx,aa,refused,甲市,甲局,520000", "", -1, "{}");
            after = release("after", "甲局.docx,aa,accepted,甲市,甲局,510000", "甲局,5,reported,甲局.docx", 5, basis);
            assertThat(lines())
                    .extracting(Line::cause)
                    .containsExactly(basis.contains("matches") ? "name_confirmed" : "roster");
        }
    }

    /** The release of before had no such column, or no roster that tells the code. */
    @Test
    void aRegionThatGotItsCodeIsTheSame() throws IOException {
        before = release("before", "甲局.docx,aa,refused,甲市,甲局", "", -1, "{}");
        after = release(
                "after",
                "甲局.docx,aa,accepted,甲市,甲局,510000",
                "甲局,5,reported,甲局.docx",
                5,
                "{\"roster\":\"1\",\"corrections\":\"1\"}");
        assertThat(lines()).extracting(Line::cause).containsExactly("correction");
    }

    /** Corrections of other bodies came at the same time. */
    @Test
    void aFileWhoseNameTheOfficeConfirmedIsThatAndNoCorrection() throws IOException {
        before = release("before", "甲据.docx,aa,refused,甲市,甲据", "", -1, "{}");
        after = release(
                "after",
                "甲据.docx,aa,accepted,甲市,甲局",
                "甲局,5,reported,甲据.docx",
                5,
                "{\"matches\":\"1\",\"corrections\":\"1\"}");
        assertThat(lines()).extracting(Line::cause).containsExactly("name_confirmed");
    }

    @Test
    void theSameFileReadOtherwiseIsReading() throws IOException {
        after = release("after", "甲局.docx,aa", "甲局,6,reported,甲局.docx", 6, "{\"version\":\"2\"}");
        assertThat(lines()).extracting(Line::cause).containsExactly("reading");
    }

    @Test
    void aFigureThatIsGoneIsListedWithoutAValue() throws IOException {
        after = release("after", "", "", -1, "{\"corrections\":\"1\"}");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.after()).isEmpty();
            assertThat(line.cause()).isEqualTo("correction");
        });
    }

    /** What a release of an older version counted is not known: nothing is made up about bodies and causes. */
    @Test
    void afterAReleaseThatDoesNotSayWhatCountsAllIsTheProgram() throws IOException {
        Files.writeString(
                before.resolve("facts.csv"),
                "\uFEFFregion,indicator,applicant,agency,value,status,source\r\n甲市,disclosure.total,,甲局,5,reported,甲局.docx\r\n");
        after = release(
                "after",
                "甲局.docx,aa;乙局.docx,bb",
                "甲局,6,corrected,甲局.docx;乙局,2,reported,乙局.docx",
                8,
                "{\"roster\":\"1\"}");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.cause()).isEqualTo("program");
            assertThat(line.part().agency()).isEmpty();
            assertThat(line.part().share()).isEqualByComparingTo("3");
        });
    }

    @Test
    void aFigureThatComesWithTheRosterIsTheRoster() throws IOException {
        after = release("after", "甲局.docx,aa", "甲局,5,reported,甲局.docx", 5, "{\"roster\":\"1\"}");
        Files.writeString(
                after.resolve("kinds.csv"),
                "\uFEFFregion_code,region,kind,indicator,applicant,label,value\r\n,甲市,,disclosure.total,,主动公开,5\r\n");
        assertThat(lines()).extracting(Line::cause).containsExactly("roster");
    }

    @Test
    void bodiesOfOneNameInRegionsOfOneNameAreTwo() throws IOException {
        String facts = "甲局,5,reported,a.docx,yes,1;甲局,%d,reported,b.docx,yes,2";
        String rollup = String.join(
                "\r\n",
                "\uFEFFregion_code,region,indicator,applicant,label,value",
                "1,甲市,disclosure.total,,主动公开,5",
                "2,甲市,disclosure.total,,主动公开,%d",
                "");
        String files = "a.docx,aa;b.docx,bb";
        before = release("before", files, facts.formatted(7), 0, "{}");
        after = release("after", files, facts.formatted(9), 0, "{}");
        Files.writeString(before.resolve("city-rollup.csv"), rollup.formatted(7));
        Files.writeString(after.resolve("city-rollup.csv"), rollup.formatted(9));
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.shown().regionCode()).isEqualTo("2");
            assertThat(line.cause()).isEqualTo("reading");
            assertThat(line.part().source()).isEqualTo("b.docx");
        });
    }

    private List<Line> lines() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        PackedFolder.pack(before, zip);
        PublishedTables old = PublishedTables.in(new PackedFolder(() -> new ByteArrayInputStream(zip.toByteArray())));
        PublishedTables now = PublishedTables.in(after);
        return Restatement.between(old, now, now.basis(DataPackage.FILE), Headlines.official(Forms.official()));
    }

    /** A release of files ({@code source,hash;…}), facts ({@code agency,value,status,source;…}) and one figure. */
    private Path release(String name, String files, String facts, int figure, String basis) throws IOException {
        Path release = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                release.resolve("submissions.csv"),
                "\uFEFFsource,sha256,outcome,region,agency,region_code\r\n"
                        + lines(files, line -> line.split(",").length > 2 ? line : line + ",accepted,甲市,"));
        Files.writeString(
                release.resolve("facts.csv"),
                "\uFEFFregion,indicator,applicant,agency,value,status,source,in_total,region_code\r\n"
                        + lines(
                                facts,
                                line -> "甲市,disclosure.total,," + line + (line.contains(",yes,") ? "" : ",yes,")));
        Files.writeString(
                release.resolve("city-rollup.csv"),
                "\uFEFFregion_code,region,indicator,applicant,label,value\r\n"
                        + (figure < 0 ? "" : ",甲市,disclosure.total,,主动公开," + figure + "\r\n"));
        Files.writeString(
                release.resolve("datapackage.json"),
                JsonMapper.shared()
                        .createObjectNode()
                        .set("huizong", JsonMapper.shared().readTree(basis))
                        .toString());
        return release;
    }

    private static String lines(String given, java.util.function.UnaryOperator<String> line) {
        return given.isEmpty()
                ? ""
                : String.join(
                                "\r\n",
                                List.of(given.split(";")).stream().map(line).toList()) + "\r\n";
    }
}
