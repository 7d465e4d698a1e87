package cn.huizong.document.pdf;

import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.scan.Pictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Asks the pictures of a PDF how large they are before PDFBox decodes them: what the PDF says of them, what they say of
 * themselves, and how much they unpack to.
 */
final class PdfImageSizes {
    /** The most bytes of a pixel: those of any colour, and PDFBox wants no more of one. */
    private static final int BYTES = 4;

    private static final Set<COSName> JPEG = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);
    private static final Set<COSName> FAX = Set.of(COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);
    private static final int FAX_WIDTH = 1728;

    private final Recognition recognition;
    private final Set<COSStream> asked = new HashSet<>();

    PdfImageSizes(Recognition recognition) {
        this.recognition = recognition;
    }

    /** Asks a picture and its masks; both are stretched to the larger width and the larger height of the two. */
    void ask(COSStream image) throws IOException, UnreadableDocument {
        if (!asked.add(image)) {
            return;
        }
        askAlone(image);
        for (COSName name : List.of(COSName.SMASK, COSName.MASK)) {
            COSStream mask = image.getCOSStream(name);
            if (mask != null) {
                askAlone(mask);
                refuse(Math.max(width(image), width(mask)), Math.max(height(image), height(mask)));
            }
        }
    }

    /** Asks a picture that stands in the middle of what a page draws. */
    void ask(Operator inline) throws IOException, UnreadableDocument {
        COSDictionary image = inline.getImageParameters();
        byte[] packed = inline.getImageData();
        if (image != null && packed != null) {
            refuse(width(image), height(image));
            askInside(
                    image,
                    names(image.getDictionaryObject(COSName.F, COSName.FILTER)),
                    new ByteArrayInputStream(packed));
        }
    }

    /** Asks for the memory of a picture whose pixels have many numbers each. */
    void ask(double width, double height, int numbers) throws UnreadableDocument {
        refuse(width * Math.max(1, numbers / BYTES), height);
    }

    /** The sizes of what stands on its head are negative. */
    void refuse(double width, double height) throws UnreadableDocument {
        if (Math.abs(width * height) > recognition.pixels()) {
            throw Pictures.tooLarge(recognition);
        }
    }

    private void askAlone(COSStream image) throws IOException, UnreadableDocument {
        refuse(width(image), height(image));
        try (InputStream packed = image.createRawInputStream()) {
            askInside(image, names(image.getFilters()), packed);
        }
    }

    private static int width(COSDictionary image) {
        return Math.max(image.getInt(COSName.WIDTH), image.getInt(COSName.W));
    }

    private static int height(COSDictionary image) {
        return Math.max(image.getInt(COSName.HEIGHT), image.getInt(COSName.H));
    }

    private static List<COSName> names(COSBase filters) {
        return filters instanceof COSName name
                ? List.of(name)
                : filters instanceof COSArray array
                        ? array.toList().stream().map(COSName.class::cast).toList()
                        : List.of();
    }

    private void askInside(COSDictionary image, List<COSName> filters, InputStream packed)
            throws IOException, UnreadableDocument {
        InputStream data = packed;
        for (int i = 0; i < filters.size(); i++) {
            if (JPEG.contains(filters.get(i))) {
                askJpeg(data);
                return;
            }
            if (FAX.contains(filters.get(i))) {
                askFax(image, i);
                return;
            }
            data = unpacked(data, image, filters.get(i), i, i == filters.size() - 1);
        }
    }

    private void askJpeg(InputStream data) throws IOException, UnreadableDocument {
        try (ImageInputStream input = new MemoryCacheImageInputStream(data)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(input, true, true);
                refuse(reader.getWidth(0), reader.getHeight(0));
                reader.dispose();
            }
        }
    }

    private void askFax(COSDictionary image, int filter) throws UnreadableDocument {
        COSBase said = image.getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
        COSBase own = said instanceof COSArray array && filter < array.size() ? array.getObject(filter) : said;
        if (own instanceof COSDictionary fax) {
            refuse(fax.getInt(COSName.COLUMNS, FAX_WIDTH), Math.max(fax.getInt(COSName.ROWS), height(image)));
        }
    }

    /** Unpacks to count; what comes out last is not kept. */
    private InputStream unpacked(InputStream data, COSDictionary image, COSName filter, int index, boolean last)
            throws IOException, UnreadableDocument {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        OutputStream counted = new Counted(last ? OutputStream.nullOutputStream() : kept, recognition.pixels() * BYTES);
        try {
            FilterFactory.INSTANCE.getFilter(filter).decode(data, counted, image, index);
        } catch (TooMuch e) {
            throw Pictures.tooLarge(recognition);
        }
        return new ByteArrayInputStream(kept.toByteArray());
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Passes on as many bytes as it may. */
    private static final class Counted extends FilterOutputStream {
        private long left;

        Counted(OutputStream out, long most) {
            super(out);
            this.left = most;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooMuch();
            }
        }
    }
}
