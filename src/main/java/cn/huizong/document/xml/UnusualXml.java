package cn.huizong.document.xml;

/**
 * XML that is not plain; whoever scanned it has it parsed instead. It is no fault of the document, and nobody asks where it
 * is, so it keeps no trace.
 */
public final class UnusualXml extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusualXml() {
        super("XML to be parsed", null, false, false);
    }
}
