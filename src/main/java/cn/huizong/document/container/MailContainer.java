package cn.huizong.document.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.Document;
import cn.huizong.document.FlatRow;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.html.HtmlReader;
import cn.huizong.document.mail.Mail;
import cn.huizong.document.mail.MailPart;
import cn.huizong.document.text.FileNames;
import cn.huizong.document.text.TextReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail with what is attached to it. Its own text is among the files if tables stand in it; pictures that the text shows and
 * signatures are not.
 */
final class MailContainer implements Container {
    private static final Set<String> NO_FILES = Set.of(
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/applefile",
            "text/calendar");
    private static final Pattern UUENCODED = Pattern.compile("(?m)^begin [0-7]{3,4} \\S");
    /** The smallest table of a form has this many rows and columns, headings included; frames for layout have less. */
    private static final int ROWS = 3;

    private static final int COLUMNS = 3;
    private static final int FLAT_ROWS = 5;

    private final Limits limits;
    private final Map<String, MailPart> parts = new LinkedHashMap<>();

    MailContainer(byte[] mail, Limits limits) throws UnreadableDocument {
        this.limits = limits;
        List<String> names = new ArrayList<>();
        List<MailPart> files = new ArrayList<>();
        List<MailPart> all = Mail.parts(mail, limits);
        boolean pages = all.stream().anyMatch(part -> isText(part) && part.isPage());
        for (MailPart part : all) {
            if (isText(part)) {
                if (part.isPage() == pages && (!part.fault().isEmpty() || holdsTables(part))) {
                    files.add(asFile(part));
                    names.add(part.isPage() ? "正文.html" : "正文.txt");
                }
            } else if (!NO_FILES.contains(part.type()) && !isShownPicture(part)) {
                files.add(part);
                names.add(FileNames.path(name(part, files.size())));
            }
        }
        List<String> unique = FileNames.unique(names);
        for (int i = 0; i < files.size(); i++) {
            parts.put(unique.get(i), files.get(i));
        }
        if (files.isEmpty() && all.stream().anyMatch(MailContainer::isUuencoded)) {
            throw new UnreadableDocument("邮件的附件用的是 uuencode 编码，写在正文里，不能读取，请把报告作为普通附件重新发送");
        }
        if (files.isEmpty()) {
            throw new UnreadableDocument("邮件没有附件，正文里也没有报告的表格，请把报告作为附件报送");
        }
    }

    private static boolean isText(MailPart part) {
        return !part.attached()
                && part.name().isEmpty()
                && (part.isPage() || part.type().equals("text/plain"));
    }

    private static boolean isUuencoded(MailPart part) {
        return isText(part) && UUENCODED.matcher(part.text().orElse("")).find();
    }

    private static boolean isShownPicture(MailPart part) {
        return part.type().startsWith("image/") && !part.id().isEmpty() && !part.attached();
    }

    private static String name(MailPart part, int number) {
        if (!part.name().isEmpty()) {
            return part.name();
        }
        return part.type().equals("message/rfc822") ? "转发的邮件.eml" : "附件" + number;
    }

    private boolean holdsTables(MailPart part) {
        String text = part.text().orElse("");
        try {
            Document document = part.isPage()
                    ? new HtmlReader().read(text, limits)
                    : new TextReader().read(text.getBytes(UTF_8), limits);
            return document.grids().anyMatch(grid -> grid.rows() >= ROWS && grid.columns() >= COLUMNS)
                    || document.blocks().stream()
                                    .filter(block -> block instanceof FlatRow row
                                            && row.cells().size() > 1)
                                    .count()
                            >= FLAT_ROWS;
        } catch (UnreadableDocument e) {
            // what no reader can read may still be a report; its own row will say why it is refused
            return !text.isBlank();
        }
    }

    /** In UTF-8 with its mark: a part's charset stands outside of it. */
    private static MailPart asFile(MailPart part) {
        byte[] content =
                part.text().map(text -> ("\uFEFF" + text).getBytes(UTF_8)).orElse(part.content());
        return new MailPart(part.type(), part.charset(), part.name(), false, part.id(), content, part.fault());
    }

    @Override
    public List<Entry> entries() {
        return parts.entrySet().stream()
                .map(part -> new Entry(
                        part.getKey(),
                        part.getValue().content().length,
                        part.getValue().fault()))
                .toList();
    }

    @Override
    public byte[] content(String name) throws UnreadableDocument {
        MailPart part = parts.get(name);
        if (part == null) {
            throw new UnreadableDocument("邮件里已没有这个附件");
        }
        return part.content().clone();
    }
}
