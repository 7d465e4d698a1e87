package cn.huizong.document.xml;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Document;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.word.WordPlaces;
import cn.huizong.document.word.WordReader;
import com.fasterxml.aalto.UncheckedStreamException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Holds what is scanned of XML to what a parser reads. */
public final class XmlTrial {
    private static final List<String> ATTRIBUTES = List.of("a", "b", "id", "val", "space", "ascii", "type", "w");
    private static final Limits LIMITS = new Limits(1_000_000, 2_000_000, 100, 5_000, 200, 100);

    private XmlTrial() {}

    /** What a scan tells of some XML; nothing where it is to be parsed. */
    static Optional<List<String>> scanned(byte[] xml) {
        try {
            return Optional.of(events(new FastXmlCursor(Arrays.copyOf(xml, xml.length + 1))));
        } catch (UnusualXml e) {
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    /** What a parser tells of it. */
    static List<String> parsed(byte[] xml) throws XMLStreamException {
        try {
            return events(new StaxCursor(new ByteArrayInputStream(xml)));
        } catch (UncheckedStreamException e) {
            throw (XMLStreamException) new XMLStreamException(e.getMessage()).initCause(e);
        }
    }

    private static List<String> events(XmlCursor xml) throws XMLStreamException {
        List<String> events = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS && depth > 0) {
                xml.text(text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                told(text, events);
                events.add("<" + Objects.requireNonNullElse(xml.namespace(), "") + " " + xml.localName()
                        + attributes(xml) + (depth > 0 ? place(xml) : " " + xml.end()));
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                told(text, events);
                depth--;
                events.add(">" + (depth > 0 ? place(xml) : " " + xml.end()));
            }
        }
        return events;
    }

    /** Of all but the root, before which a parser counts spaces in. */
    private static String place(XmlCursor xml) throws XMLStreamException {
        return " " + xml.offset() + " " + xml.end();
    }

    private static void told(StringBuilder text, List<String> events) {
        if (!text.isEmpty()) {
            events.add(text.toString());
            text.setLength(0);
        }
    }

    private static String attributes(XmlCursor xml) {
        StringBuilder told = new StringBuilder();
        ATTRIBUTES.forEach(name -> told.append(' ').append(xml.attribute(name)));
        return told.toString();
    }

    /** Where XML is scanned, a parser reads the same. */
    public static void assertAlike(byte[] xml) {
        scanned(xml).ifPresent(events -> {
            try {
                assertThat(events).isEqualTo(parsed(xml));
            } catch (XMLStreamException e) {
                throw new AssertionError("scanned, but refused by the parser", e);
            }
        });
    }

    /** A Word document is read as it is where every part is parsed, or refused for the same reason. */
    public static void assertReadAlike(byte[] docx) {
        assertThat(outcome(() -> new WordReader().read(docx, LIMITS)))
                .isEqualTo(outcome(() -> new WordReader().read(docx, LIMITS, WordPlaces.kept())));
    }

    private static Object outcome(ElementCursor.Reading<Document> reading) {
        try {
            return reading.read();
        } catch (UnreadableDocument e) {
            return String.valueOf(e.getMessage());
        }
    }
}
