package cn.huizong.document.read;

import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.html.HtmlReader;
import cn.huizong.document.html.MhtReader;
import cn.huizong.document.odf.OpenSheetReader;
import cn.huizong.document.odf.OpenTextReader;
import cn.huizong.document.ofd.OfdReader;
import cn.huizong.document.pdf.PdfReader;
import cn.huizong.document.rtf.RtfReader;
import cn.huizong.document.scan.Scans;
import cn.huizong.document.sheet.DelimitedText;
import cn.huizong.document.sheet.ExcelXmlReader;
import cn.huizong.document.sheet.XlsReader;
import cn.huizong.document.sheet.XlsxReader;
import cn.huizong.document.text.Charsets;
import cn.huizong.document.text.Markup;
import cn.huizong.document.text.TextReader;
import cn.huizong.document.text.Wide;
import cn.huizong.document.word.DocReader;
import cn.huizong.document.word.WordReader;
import cn.huizong.document.word.WordXmlReader;
import java.util.Optional;

/** Tells what a file is by its content and reads it. */
public final class Documents {
    /** A true text has less than one control character in so many. */
    private static final int CONTROLS_ONE_IN = 200;

    private final Limits limits;
    private final Scans scans;

    public Documents(Limits limits) {
        this(limits, Recognition.DEFAULT);
    }

    public Documents(Limits limits, Recognition recognition) {
        this.limits = limits;
        this.scans = new Scans(recognition);
    }

    /** What the content is; the file's name has no say. */
    public Format format(byte[] content) {
        return signature(content).format();
    }

    /**
     * Reads a document of any known format.
     *
     * @throws UnreadableDocument with the reason, if the content is of no known format, damaged or beyond a limit
     */
    public Document read(byte[] content) throws UnreadableDocument {
        if (content.length > limits.bytes()) {
            throw new UnreadableDocument("文件超过 " + limits.bytes() / 1_000_000 + " MB（限额 bytes），请压缩其中的图片后再报送");
        }
        Document document = open(content);
        checkPlaces(document);
        return document;
    }

    /** Cells that cover many rows each would make a small file a big table. */
    private void checkPlaces(Document document) throws UnreadableDocument {
        long covered = document.grids()
                .flatMap(grid -> grid.cells().stream())
                .mapToLong(Cell::rowSpan)
                .sum();
        if (covered > limits.cells()) {
            throw new UnreadableDocument("文件中的合并单元格展开后超过 " + limits.cells() + " 格（限额 cells）");
        }
    }

    private Document open(byte[] content) throws UnreadableDocument {
        Signature signature = signature(content);
        return switch (signature.format()) {
            case DOCX -> word(content);
            case WORDML -> new WordXmlReader().read(content, limits);
            case DOC -> oldWord(content);
            case RTF -> new RtfReader().read(content, limits);
            case ODT -> new OpenTextReader().read(content, limits);
            case XLSX -> new XlsxReader().read(content, limits);
            case SPREADSHEETML -> new ExcelXmlReader().read(content, limits);
            case XLS -> new XlsReader().read(content, limits);
            case ODS -> new OpenSheetReader().read(content, limits);
            case HTML -> new HtmlReader().read(content, limits);
            case IMAGE -> scans.read(content, limits);
            case PDF -> new PdfReader(scans).read(content, limits);
            case OFD -> new OfdReader(scans).read(content, limits);
            case TEXT -> text(content);
            case MHT -> new MhtReader().read(content, limits);
            default -> throw new UnreadableDocument(signature.reason());
        };
    }

    private Document word(byte[] content) throws UnreadableDocument {
        WordReader reader = new WordReader();
        Document document = reader.read(content, limits);
        return hasTable(document) ? document : scans.complete(document, reader.pictures(content, limits), limits);
    }

    private Document oldWord(byte[] content) throws UnreadableDocument {
        DocReader reader = new DocReader();
        Document document = reader.read(content, limits);
        return hasTable(document) ? document : scans.complete(document, reader.pictures(content), limits);
    }

    private static boolean hasTable(Document document) {
        return document.grids().findAny().isPresent();
    }

    private Document text(byte[] content) throws UnreadableDocument {
        Optional<Document> sheet = DelimitedText.find(Charsets.text(content), limits);
        return sheet.isPresent() ? sheet.get() : new TextReader().read(content, limits);
    }

    private static Signature signature(byte[] content) {
        if (content.length == 0) {
            return unknown("文件是空的，请重新报送");
        }
        if (isZeros(content)) {
            return unknown("文件内容全是零，可能没有上传完，请重新报送");
        }
        return Signature.find(content)
                .orElseGet(() -> Charsets.findText(content)
                        .map(Documents::written)
                        .orElseGet(() -> unknown("看不出文字编码，也不是认得的文档格式，文件可能已损坏，请另存为 .docx 后再报送")));
    }

    private static boolean isZeros(byte[] content) {
        for (byte b : content) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static Signature written(String text) {
        if (text.chars().allMatch(c -> Wide.isSpace((char) c))) {
            return unknown("文件里没有文字，请重新报送");
        }
        if (text.chars().filter(Documents::isControl).count() * CONTROLS_ONE_IN > text.length()) {
            return unknown("这不是文字文件，也不是认得的文档格式，文件可能已损坏，请另存为 .docx 后再报送");
        }
        return new Signature(Markup.isPage(text) ? Format.HTML : Format.TEXT, "");
    }

    private static boolean isControl(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B)
                || (c >= 0x7F && c < 0xA0 && c != 0x85)
                || c == 0xFFFD
                || c == 0xFFFE;
    }

    private static Signature unknown(String reason) {
        return new Signature(Format.UNKNOWN, reason);
    }
}
