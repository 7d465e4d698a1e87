package cn.huizong.document.xml;

import static cn.huizong.document.word.WordDocuments.body;
import static cn.huizong.document.word.WordDocuments.p;
import static cn.huizong.document.word.WordDocuments.tbl;
import static cn.huizong.document.word.WordDocuments.tc;
import static cn.huizong.document.word.WordDocuments.tr;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.FormatSet;
import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.word.WordDocuments;
import cn.huizong.document.word.WordPlaces;
import cn.huizong.document.word.WordReader;
import cn.huizong.document.zip.ZipParts;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FastXmlCursorTests {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String WHOLE = HEAD
            + "<w:document xmlns:w=\"urn:w\" xmlns:r='urn:r' xmlns=\"urn:none\"><w:body a=\"1\" r:a='2'>"
            + "<w:t xml:space=\"preserve\"> 一&amp;&#20108; ]x</w:t><w:tab/><b val='&quot;\">' />"
            + "<m:r xmlns:m=\"urn:m\" m:id=\"7\"><m:t/></m:r>\n</w:body ></w:document>\n";
    private static final String SIGNS = "<>&/\"'=;:!?[]-\t\r\n\0 0aw#x\u007f";

    private static byte[] xml(String text) {
        return text.getBytes(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "\uFEFF<a></a>",
                "<?xml version='1.0'?><a/>",
                "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<a />",
                "<a b=\"1\" c='\"'>x</a>",
                "<a\n\tb=\"1\"\r\n>x</a\n>",
                "<a xmlns='urn:1'><b xmlns=''/><b xmlns='urn:2'><b/></b><b/></a>",
                "<p:a xmlns:p='urn:1'><p:a xmlns:p='urn:2'/><p:a p:id='1' id='2'/></p:a>",
                "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x4E00;&#x1F600;</a>",
                "<a b='&lt;&amp;&#x4E00;一'>一\uD83D\uDE00] </a>",
                "<a><b><c/></b><b><c/></b>\n</a> \n",
                "<a-b.c_1/>"
            })
    void plainXmlIsScanned(String text) throws XMLStreamException {
        assertThat(XmlTrial.scanned(xml(text))).contains(XmlTrial.parsed(xml(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "</a>",
                "<a>",
                "<a/>x",
                "<a/><b/>",
                "<a></b>",
                "<a></aa>",
                "<aa></a>",
                "<a b/>",
                "<a b=1/>",
                "<a b = '1'/>",
                "<a b='1'c='2'/>",
                "<a b='<'/>",
                "<a b='1\n2'/>",
                "<a b='1' b='2'/>",
                "<a xmlns:p='urn:1' xmlns:q='urn:1' p:b='1' q:b='2'/>",
                "<a xmlns:p='urn:1' xmlns:p='urn:2'/>",
                "<p:a/>",
                "<a p:b='1'/>",
                "<a xmlns:p=''/>",
                "<a xmlns:xml='urn:1'/>",
                "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>",
                "<a:b:c xmlns:a='urn:1'/>",
                "<a><!-- 注 --></a>",
                "<a><![CDATA[x]]></a>",
                "<a><?x y?></a>",
                "<!DOCTYPE a><a/>",
                "<a>]]></a>",
                "<a>&b;</a>",
                "<a>&#0;</a>",
                "<a>&#xD800;</a>",
                "<a>&#13;</a>",
                "<a>&#9999999999;</a>",
                "<a>&amp</a>",
                "<a>1\r\n2</a>",
                "<a>\u0001</a>",
                "<a>\u0085</a>",
                "<a>\uFFFE</a>",
                "<一/>",
                "<a /b>",
                "< a/>",
                "<?xml version='1.1'?><a/>",
                "<?xml version='1.0' encoding='GBK'?><a/>",
                "<?xml version='1.0\"?><a/>",
                "<?x?><a/>"
            })
    void otherXmlIsLeftToTheParser(String text) {
        assertThat(XmlTrial.scanned(xml(text))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bytesOfNoCharacter")
    void bytesOfNoCharacterAreLeftToTheParser(byte[] wrong) {
        byte[] text = xml("<a>" + new String(wrong, ISO_8859_1) + "</a>");
        byte[] latin = ("<a>" + new String(wrong, ISO_8859_1) + "</a>").getBytes(ISO_8859_1);
        assertThat(latin).isNotEqualTo(text);
        assertThat(XmlTrial.scanned(latin)).isEmpty();
    }

    static Stream<byte[]> bytesOfNoCharacter() {
        return Stream.of("80", "c080", "c1bf", "e080af", "eda080", "f0808080", "f4908080", "f8888080", "e4b8", "c3")
                .map(HexFormat.of()::parseHex);
    }

    @Test
    void otherEncodingsAreLeftToTheParser() {
        assertThat(XmlTrial.scanned("<a/>".getBytes(UTF_16))).isEmpty();
    }

    @Test
    void moreAttributesOrNamespacesThanAnyoneWritesAreLeftToTheParser() {
        for (String name : new String[] {"a", "xmlns:a"}) {
            String many = IntStream.range(0, 201)
                    .mapToObj(i -> " " + name + i + "='u'")
                    .collect(Collectors.joining("", "<a", "/>"));
            assertThat(XmlTrial.scanned(xml(many))).isEmpty();
        }
        String nested = IntStream.range(0, 201)
                        .mapToObj(i -> "<a xmlns:n" + i + "='u'>")
                        .collect(Collectors.joining())
                + "</a>".repeat(201);
        assertThat(XmlTrial.scanned(xml(nested))).isEmpty();
    }

    @Test
    void whatIsCutOffIsLeftToTheParser() {
        byte[] whole = xml(WHOLE.stripTrailing());
        assertThat(XmlTrial.scanned(whole)).isPresent();
        for (int length = 0; length < whole.length; length++) {
            assertThat(XmlTrial.scanned(Arrays.copyOf(whole, length))).isEmpty();
        }
    }

    @Test
    void whateverSignIsChangedTheParserReadsTheSame() {
        byte[] whole = xml(WHOLE);
        for (int at = HEAD.length(); at < whole.length; at++) {
            for (byte sign : xml(SIGNS)) {
                byte[] changed = whole.clone();
                changed[at] = sign;
                XmlTrial.assertAlike(changed);
            }
        }
    }

    @Test
    void whateverSignIsLeftOutTheParserReadsTheSame() {
        byte[] whole = xml(WHOLE);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = new byte[whole.length - 1];
            System.arraycopy(whole, 0, changed, 0, at);
            System.arraycopy(whole, at + 1, changed, at, changed.length - at);
            XmlTrial.assertAlike(changed);
        }
    }

    private static String run(String properties, String text) {
        return "<w:r>" + properties + "<w:t>" + text + "</w:t></w:r>";
    }

    @Test
    void propertiesThatComeAgainSayTheSame() throws UnreadableDocument {
        String shown = "<w:rPr><w:sz w:val=\"21\"/></w:rPr>";
        String hidden = "<w:rPr><w:vanish/></w:rPr>";
        String cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("1") + "</w:tc>";
        String merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("") + "</w:tc>";
        String goesOn = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
        byte[] docx = body(
                p(run(shown, "一"), run(hidden, "二"), run(shown, "三"), run(hidden, "四"), run("<w:rPr/>", "五")),
                p(goesOn, run(shown, "六")),
                p(goesOn, run(hidden, "七")),
                p(run("<w:rPr ></w:rPr >", "八"), run("<w:rPr></w:rPr>", "九")),
                tbl(tr(cell, tc("2")), tr(merged, tc("3"), tc("4")), tr(cell, tc("5"))));

        Document document = new WordReader().read(docx, Limits.DEFAULT);

        assertThat(document.paragraphs().map(Paragraph::text)).containsExactly("一三五", "六八九");
        assertThat(document).isEqualTo(new WordReader().read(docx, Limits.DEFAULT, WordPlaces.kept()));
        assertThat(document.grids().flatMap(grid -> grid.cells().stream()).map(Cell::columnSpan))
                .containsExactly(2, 1, 1, 1, 1, 2, 1);
    }

    @Test
    void theSameBytesInAnotherNamespaceAreReadAnew() throws UnreadableDocument {
        String properties = "<w:rPr><v:vanish/></w:rPr>";
        String other = "<w:r xmlns:v=\"" + WordDocuments.W + "\">" + properties + "<w:t>二</w:t></w:r>";
        byte[] docx = body(p(run(properties, "一"), other, run(properties, "三")));

        assertThat(new WordReader().read(docx, Limits.DEFAULT).paragraphs().map(Paragraph::text))
                .containsExactly("一三");
        XmlTrial.assertReadAlike(docx);
    }

    @Test
    void propertiesThatComeAgainDeeperKeepToTheLimit() {
        String properties = "<w:rPr>" + "<w:x>".repeat(90) + "</w:x>".repeat(90) + "</w:rPr>";
        byte[] docx =
                body(p(run(properties, "一")), "<w:sdt>".repeat(8) + p(run(properties, "二")) + "</w:sdt>".repeat(8));

        assertThatThrownBy(() -> new WordReader().read(docx, new Limits(1_000_000, 2_000_000, 100, 5_000, 200, 100)))
                .hasMessageContaining("100 层（限额 depth）");
        XmlTrial.assertReadAlike(docx);
    }

    @Test
    void reportsOfWordProcessorsAreScannedAndReadAlike() throws IOException, UnreadableDocument {
        Forms forms = Forms.official();
        Corpus corpus = new Corpus(forms, Rules.official(forms), 3);
        Stream<byte[]> heavy =
                IntStream.range(0, 4).mapToObj(i -> corpus.heavy(i).content());
        for (byte[] docx :
                Stream.concat(heavy, FormatSet.read("docx").values().stream()).toList()) {
            byte[] main = new ZipParts(docx, Limits.DEFAULT)
                    .findPart("word/document.xml")
                    .orElseThrow()
                    .readAllBytes();
            assertThat(XmlTrial.scanned(main)).isPresent();
            assertThat(new WordReader().read(docx, Limits.DEFAULT))
                    .isEqualTo(new WordReader().read(docx, Limits.DEFAULT, WordPlaces.kept()));
        }
    }
}
