package cn.huizong.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A seed that is refused would lead the changes of it nowhere. */
class WrittenSeedsTests {
    private static final Forms FORMS = Forms.official();
    private static final Extractor EXTRACTOR =
            new Extractor(FORMS, Rules.official(FORMS).ties());

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(Format.TEXT, WrittenSeeds.commas()),
                Arguments.of(Format.TEXT, WrittenSeeds.tabs()),
                Arguments.of(Format.SPREADSHEETML, WrittenSeeds.excelXml()),
                Arguments.of(Format.WORDML, WrittenSeeds.wordXml()),
                Arguments.of(Format.WORDML, WrittenSeeds.flatXml()),
                Arguments.of(Format.PDF, WrittenSeeds.withoutLines()));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("documents")
    void aSeedIsAReportOfItsFormat(Format format, byte[] content) throws Exception {
        Documents documents = new Documents(Limits.DEFAULT);
        assertThat(documents.format(content)).isEqualTo(format);
        assertThat(EXTRACTOR.extract(documents.read(content), "年报"))
                .isInstanceOfSatisfying(
                        Extraction.Read.class,
                        read -> assertThat(read.report().facts()).hasSizeGreaterThan(150));
    }

    @Test
    void theSeedsOfOutlookHaveTheirAttachments() throws Exception {
        assertThat(names(WrittenSeeds.message())).containsExactly("年报.txt", "附件.txt");
        assertThat(names(WrittenSeeds.winmail())).containsExactly("a.txt");
    }

    private static List<String> names(byte[] mail) throws Exception {
        List<String> names = new ArrayList<>();
        new Containers(new Documents(Limits.DEFAULT), Limits.DEFAULT, name -> false)
                .walk(mail, new Containers.Visitor() {
                    @Override
                    public void file(List<String> path, byte[] content) {
                        names.addAll(path);
                    }

                    @Override
                    public void refused(List<String> path, long bytes, String reason) {
                        names.add(reason);
                    }
                });
        return names;
    }
}
