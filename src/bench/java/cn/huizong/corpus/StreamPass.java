package cn.huizong.corpus;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The floor of the benchmark: unpacks every Word file of a folder and runs once over its XML, keeping nothing. */
public final class StreamPass {
    private StreamPass() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        long letters = 0;
        for (Path file : PoiWalk.files(Path.of(arguments[0]))) {
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
                letters += letters(factory.createXMLStreamReader(in));
            }
        }
        System.out.println("stream letters " + letters);
    }

    private static long letters(XMLStreamReader reader) throws XMLStreamException {
        long letters = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                letters += reader.getTextLength();
            }
        }
        return letters;
    }
}
