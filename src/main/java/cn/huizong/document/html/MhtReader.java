package cn.huizong.document.html;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.mail.Mail;
import cn.huizong.document.mail.MailPart;
import java.util.List;
import java.util.Optional;

/** Reads a web page saved with its pictures as one file (.mht, .mhtml): the page itself with its style sheets. */
public final class MhtReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        List<MailPart> parts = Mail.parts(content, limits);
        String start = Mail.parameter(content, "start").replaceAll("[<>\\s]", "");
        MailPart page = parts.stream()
                .filter(part -> part.isPage() && !start.isEmpty() && part.id().equals(start))
                .findFirst()
                .or(() -> parts.stream().filter(MailPart::isPage).findFirst())
                .orElseThrow(() -> new UnreadableDocument("单个文件网页（.mht）里没有网页，请另存为 .docx 后再报送"));
        if (!page.fault().isEmpty()) {
            throw new UnreadableDocument("单个文件网页（.mht）不完整，可能没有保存或上传完，请重新报送");
        }
        Optional<String> text = page.text();
        List<String> sheets = parts.stream()
                .filter(part -> part.type().equals("text/css"))
                .flatMap(part -> part.text().stream())
                .toList();
        Document read = new HtmlReader()
                .read(text.orElseThrow(() -> new UnreadableDocument("看不出文字编码，请另存为 .docx 后再报送")), sheets, limits);
        return new Document(Format.MHT, read.blocks(), read.tracked());
    }
}
