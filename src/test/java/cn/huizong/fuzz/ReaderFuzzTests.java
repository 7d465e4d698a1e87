package cn.huizong.fuzz;

import cn.huizong.document.ofd.OfdDraft;
import cn.huizong.document.xml.XmlTrial;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderFuzzTests {
    private static final String OFD_PAGE = "Doc_0/Pages/Page_1/Content.xml";
    private static final byte[] OFD = ofd();

    @MethodSource("files")
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreReadOrRefused(byte[] content) {
        Fate.readOrRefuse(content);
    }

    static Stream<byte[]> files() {
        return Stream.of(".docx", ".html", ".txt")
                .flatMap(suffix -> Seeds.files(suffix).stream().limit(2));
    }

    /** The packing has check sums that a changed byte breaks, so the XML within is changed instead. */
    @MethodSource("mainParts")
    @FuzzTest(maxDuration = "10m")
    void anyMainPartOfAWordDocumentIsReadOrRefused(byte[] xml) throws IOException {
        byte[] docx = packed(List.of("[Content_Types].xml", "word/document.xml"), new byte[0], xml);
        Fate.readOrRefuse(docx);
        XmlTrial.assertAlike(xml);
        XmlTrial.assertReadAlike(docx);
    }

    static Stream<byte[]> mainParts() {
        return Mutants.of(Seeds.parts(".docx", "word/document.xml"));
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "10m")
    void anyPageIsReadOrRefused(byte[] page) {
        byte[] start = "<!DOCTYPE html><html>".getBytes(StandardCharsets.US_ASCII);
        byte[] content = new byte[start.length + page.length];
        System.arraycopy(start, 0, content, 0, start.length);
        System.arraycopy(page, 0, content, start.length, page.length);
        Fate.readOrRefuse(content);
    }

    static Stream<byte[]> pages() {
        return Mutants.of(Seeds.files(".html"));
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "10m")
    void anyTextIsReadOrRefused(byte[] text) {
        Fate.readOrRefuse(text);
    }

    static Stream<byte[]> texts() {
        return Mutants.of(Seeds.files(".txt"));
    }

    @MethodSource("oldWords")
    @FuzzTest(maxDuration = "10m")
    void anyOldWordDocumentIsReadOrRefused(byte[] content) {
        Fate.readOrRefuse(content);
    }

    static Stream<byte[]> oldWords() {
        return Mutants.of(Seeds.saved("doc"));
    }

    @MethodSource("oldWorkbooks")
    @FuzzTest(maxDuration = "10m")
    void anyOldWorkbookIsReadOrRefused(byte[] content) {
        Fate.readOrRefuse(content);
    }

    static Stream<byte[]> oldWorkbooks() {
        return Mutants.of(Seeds.saved("xls"));
    }

    @MethodSource("richTexts")
    @FuzzTest(maxDuration = "10m")
    void anyRichTextIsReadOrRefused(byte[] content) {
        Fate.readOrRefuse(content);
    }

    static Stream<byte[]> richTexts() {
        return Mutants.of(Seeds.saved("rtf"));
    }

    /** The pages of a document, whose packing is left whole. */
    @MethodSource("ofdPages")
    @FuzzTest(maxDuration = "10m")
    void anyPageOfAnOfdDocumentIsReadOrRefused(byte[] xml) {
        Fate.readOrRefuse(Seeds.with(OFD, OFD_PAGE, xml));
    }

    static Stream<byte[]> ofdPages() {
        return Mutants.of(List.of(Seeds.part(OFD, OFD_PAGE)));
    }

    private static byte[] ofd() {
        try {
            return OfdDraft.of(Seeds.saved("pdf").get(0), OfdDraft.Style.RUNS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @MethodSource("printed")
    @FuzzTest(maxDuration = "10m")
    void anyPdfIsReadOrRefused(byte[] content) {
        Fate.readOrRefuse(content);
    }

    static Stream<byte[]> printed() {
        List<byte[]> seeds = new ArrayList<>(Seeds.saved("pdf"));
        seeds.add(WrittenSeeds.withoutLines());
        return Mutants.of(seeds);
    }

    @MethodSource("delimited")
    @FuzzTest(maxDuration = "10m")
    void anyDelimitedTextIsReadOrRefused(byte[] text) {
        Fate.readOrRefuse(text);
    }

    static Stream<byte[]> delimited() {
        return Mutants.of(List.of(WrittenSeeds.commas(), WrittenSeeds.tabs()));
    }

    @MethodSource("officeXml")
    @FuzzTest(maxDuration = "10m")
    void anyOfficeXmlIsReadOrRefused(byte[] xml) {
        Fate.readOrRefuse(xml);
    }

    static Stream<byte[]> officeXml() {
        return Mutants.of(List.of(WrittenSeeds.wordXml(), WrittenSeeds.flatXml(), WrittenSeeds.excelXml()));
    }

    @MethodSource("openTexts")
    @FuzzTest(maxDuration = "10m")
    void anyOpenTextIsReadOrRefused(byte[] xml) {
        Fate.readOrRefuse(Seeds.with(Seeds.saved("odt").get(0), "content.xml", xml));
    }

    static Stream<byte[]> openTexts() {
        return Mutants.of(savedParts("odt", "content.xml"));
    }

    @MethodSource("openSheets")
    @FuzzTest(maxDuration = "10m")
    void anyOpenWorkbookIsReadOrRefused(byte[] xml) {
        Fate.readOrRefuse(Seeds.with(Seeds.saved("ods").get(0), "content.xml", xml));
    }

    static Stream<byte[]> openSheets() {
        return Mutants.of(savedParts("ods", "content.xml"));
    }

    @MethodSource("sheets")
    @FuzzTest(maxDuration = "10m")
    void anySheetOfAWorkbookIsReadOrRefused(byte[] xml) {
        Fate.readOrRefuse(Seeds.with(Seeds.saved("xlsx").get(0), "xl/worksheets/sheet1.xml", xml));
    }

    static Stream<byte[]> sheets() {
        return Mutants.of(savedParts("xlsx", "xl/worksheets/sheet1.xml"));
    }

    private static List<byte[]> savedParts(String format, String part) {
        return Seeds.saved(format).stream().map(file -> Seeds.part(file, part)).toList();
    }

    private static byte[] packed(List<String> names, byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(parts[i]);
            }
        }
        return bytes.toByteArray();
    }
}
