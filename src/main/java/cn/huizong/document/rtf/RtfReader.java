package cn.huizong.document.rtf;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.word.WordReader;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads rich text ({@code .rtf}). Deleted and hidden text, field codes, headers, footers, comments and embedded objects
 * are left out; notes come last. Anchors are those of {@link WordReader}.
 */
public final class RtfReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        refuseLongBinary(content);
        ReadCount tally = new ReadCount(limits);
        RtfText text = new RtfText(limits, tally);
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(content)), text);
            return new Document(Format.RTF, text.blocks(), tally.tracked());
        } catch (RtfText.Refusal e) {
            throw e.reason();
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The parser makes room for as many bytes as {@code \binN} announces, so there must be as many. */
    private static void refuseLongBinary(byte[] content) throws UnreadableDocument {
        for (int i = 0; i + 4 < content.length; i++) {
            if (content[i] == '\\' && content[i + 1] == 'b' && content[i + 2] == 'i' && content[i + 3] == 'n') {
                long announced = 0;
                for (int at = i + 4; at < content.length && content[at] >= '0' && content[at] <= '9'; at++) {
                    announced = Math.min(Integer.MAX_VALUE, announced * 10 + content[at] - '0');
                }
                if (announced > content.length - i) {
                    throw damaged(null);
                }
            }
        }
    }

    private static UnreadableDocument damaged(@Nullable Exception cause) {
        String reason = "文件已损坏，或不是完整的 RTF 文档，请用 Word 打开后另存为 .docx 再报送";
        return cause == null ? new UnreadableDocument(reason) : new UnreadableDocument(reason, cause);
    }
}
