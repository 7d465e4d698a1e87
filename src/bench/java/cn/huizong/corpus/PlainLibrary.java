package cn.huizong.corpus;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;

/** What a format's library does by itself: opens a file and runs over its text. Each returns the number of letters. */
interface PlainLibrary {
    long letters(byte[] content) throws Exception;

    /** By format, the reading that ours is timed against. */
    static Map<String, PlainLibrary> all() {
        return Map.of(
                "docx", PlainLibrary::word,
                "doc", PlainLibrary::oldWord,
                "pdf", PlainLibrary::printed,
                "rtf", PlainLibrary::richText,
                "odt", PlainLibrary::open,
                "ods", PlainLibrary::open,
                "html",
                        content -> Jsoup.parse(new ByteArrayInputStream(content), null, "")
                                .text()
                                .length(),
                "xlsx", content -> cells(new XSSFWorkbook(new ByteArrayInputStream(content))),
                "xls", content -> cells(new HSSFWorkbook(new ByteArrayInputStream(content))));
    }

    private static long word(byte[] content) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return document.getTables().stream()
                    .mapToLong(table -> table.getText().length())
                    .sum();
        }
    }

    private static long oldWord(byte[] content) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content));
                WordExtractor extractor = new WordExtractor(document)) {
            return extractor.getText().length();
        }
    }

    private static long printed(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    private static long richText(byte[] content) throws IOException {
        long[] letters = new long[1];
        new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(content)), new RtfListenerAdaptor() {
            @Override
            public void processString(String text) {
                letters[0] += text.length();
            }
        });
        return letters[0];
    }

    private static long open(byte[] content) throws Exception {
        long letters = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(zip);
                    while (xml.hasNext()) {
                        letters += xml.next() == XMLStreamConstants.CHARACTERS ? xml.getTextLength() : 0;
                    }
                    return letters;
                }
            }
        }
        return letters;
    }

    private static long cells(Workbook workbook) throws IOException {
        long letters = 0;
        try (workbook) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        letters += cell.toString().length();
                    }
                }
            }
        }
        return letters;
    }
}
