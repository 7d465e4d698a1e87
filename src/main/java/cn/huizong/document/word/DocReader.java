package cn.huizong.document.word;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.ShownPicture;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.Prose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * Reads Word 97-2003 documents ({@code .doc}) and those of WPS ({@code .wps}), which are the same. What tracked changes
 * took out, hidden and struck text and field codes are left out. Text boxes come after the text, notes last; headers, footers and
 * comments are not read, macros not run. Anchors are those of {@link WordReader}.
 */
public final class DocReader {
    private static final double TWIPS_AN_INCH = 1440;

    /** A line that says nothing but a number. */
    private static final Pattern NUMBER = Pattern.compile("(?:^|[\\r\\n])[\\x00-\\x1F]*[0-9][0-9.,]*[\\r\\n]");

    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        return opened(content, document -> {
            DocStyles.spread(document);
            Range boxes = document.getMainTextboxRange();
            ReadCount tally = new ReadCount(limits);
            DocText text = new DocText(
                    tally,
                    limits,
                    new DocFields(document),
                    NUMBER.matcher(boxes.text()).find());
            Prose prose = new Prose();
            text.read(document.getRange(), prose);
            text.read(boxes, prose);
            text.read(document.getFootnoteRange(), prose);
            text.read(document.getEndnoteRange(), prose);
            return new Document(Format.DOC, prose.anchored(), tally.tracked());
        });
    }

    /** The pictures that a document shows, for one whose tables are pictures. */
    public List<ShownPicture> pictures(byte[] content) throws UnreadableDocument {
        return opened(
                content,
                document -> document.getPicturesTable().getAllPictures().stream()
                        .map(picture -> new ShownPicture(picture.getContent(), inches(picture)))
                        .toList());
    }

    private static double inches(Picture picture) {
        return picture.getDxaGoal() * (double) picture.getHorizontalScalingFactor() / 1000 / TWIPS_AN_INCH;
    }

    private interface Reading<T> {
        T of(HWPFDocument document) throws UnreadableDocument;
    }

    private static <T> T opened(byte[] content, Reading<T> reading) throws UnreadableDocument {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            return reading.of(document);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument("文档有打开密码，请去掉密码后再报送", e);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableDocument("这是 Word 95 或更早的文档，请用 Word 打开后另存为 .docx 再报送", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument("文件已损坏，或不是完整的 Word 97-2003 文档，请用 Word 打开后另存为 .docx 再报送", e);
        }
    }
}
