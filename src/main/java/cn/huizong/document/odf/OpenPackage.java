package cn.huizong.document.odf;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.zip.ZipParts;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The parts of an OpenDocument package ({@code .odt}, {@code .ods}) that say what it shows. */
final class OpenPackage {
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final ZipParts parts;
    private final Limits limits;

    /**
     * Opens a package.
     *
     * @throws UnreadableDocument if it is damaged, beyond a limit or under a password
     */
    OpenPackage(byte[] content, Limits limits) throws UnreadableDocument {
        this.parts = new ZipParts(content, limits);
        this.limits = limits;
        refuseEncrypted();
    }

    /** The part with the text, before its root element. */
    ElementCursor content() throws UnreadableDocument {
        ElementCursor xml = find("content.xml");
        if (xml == null) {
            throw new UnreadableDocument("文件不完整：压缩包中没有正文（content.xml），请重新报送");
        }
        return xml;
    }

    /** The styles that the document shares with others and its own rest on, each with what it is based on. */
    OpenStyles styles() throws UnreadableDocument {
        OpenStyles styles = new OpenStyles();
        try (ElementCursor xml = find("styles.xml")) {
            if (xml != null && xml.nextChild()) {
                while (xml.nextChild()) {
                    if (xml.openName().equals("office:styles")) {
                        styles.read(xml);
                    } else {
                        xml.skip();
                    }
                }
            }
        }
        return styles;
    }

    private void refuseEncrypted() throws UnreadableDocument {
        try (ElementCursor xml = find(MANIFEST)) {
            if (xml == null || !xml.nextChild()) {
                return;
            }
            while (xml.nextChild()) {
                while (xml.nextChild()) {
                    if (xml.localName().equals("encryption-data")) {
                        throw new UnreadableDocument("文档有打开密码，请去掉密码后再报送");
                    }
                    xml.skip();
                }
            }
        }
    }

    private @Nullable ElementCursor find(String part) throws UnreadableDocument {
        InputStream content = parts.findPart(part).orElse(null);
        return content == null ? null : new ElementCursor(part, content, limits);
    }
}
