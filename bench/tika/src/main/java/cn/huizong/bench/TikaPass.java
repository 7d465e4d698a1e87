package cn.huizong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.SAXException;

/** Turns every file of a folder into XHTML with Tika, and prints how many letters that made. */
public final class TikaPass {
    private TikaPass() {}

    public static void main(String[] arguments) throws IOException, SAXException, TikaException {
        AutoDetectParser parser = new AutoDetectParser();
        long letters = 0;
        for (Path file : files(Path.of(arguments[0]))) {
            ToXMLContentHandler xhtml = new ToXMLContentHandler();
            try (InputStream in = Files.newInputStream(file)) {
                parser.parse(in, xhtml, new Metadata(), new ParseContext());
            }
            letters += xhtml.toString().length();
        }
        System.out.println("tika letters " + letters);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
