package cn.huizong.document.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The XML of a part as a parser reads it, piece by piece while it is unpacked. */
final class StaxCursor implements XmlCursor {
    private final XMLStreamReader xml;
    private final LocationInfo places;
    private final boolean utf8;

    StaxCursor(InputStream content) throws XMLStreamException {
        this.xml = factory().createXMLStreamReader(content);
        this.places = ((XMLStreamReader2) xml).getLocationInfo();
        this.utf8 = "UTF-8".equals(xml.getEncoding());
    }

    /** A factory of its own for each part: a shared one would keep every name that any file ever used. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public int next() throws XMLStreamException {
        return xml.next();
    }

    @Override
    public @Nullable String namespace() {
        return xml.getNamespaceURI();
    }

    @Override
    public String localName() {
        return xml.getLocalName();
    }

    @Override
    public @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void text(StringBuilder target) {
        target.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    @Override
    public int offset() {
        return utf8 ? (int) places.getStartingByteOffset() : -1;
    }

    @Override
    public int end() throws XMLStreamException {
        return utf8 ? (int) places.getEndingByteOffset() : -1;
    }

    @Override
    public int inside() {
        return -1;
    }

    @Override
    public boolean passes(int from, int to) {
        return false;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
