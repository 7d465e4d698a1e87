package cn.huizong.document.zip;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The unpacked bytes of one part, counted and summed up as they come: a changed bit could be a changed figure. */
final class PartStream extends InputStream {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ZipRecord part;
    private final Limits limits;
    private final InputStream unpacked;
    private final CRC32 checksum = new CRC32();
    private long count;

    PartStream(byte[] archive, int start, ZipRecord part, Limits limits) throws UnreadableDocument {
        this.part = part;
        this.limits = limits;
        int length = Math.toIntExact(part.packedSize());
        this.unpacked = switch (part.method()) {
            case STORED -> new ByteArrayInputStream(archive, start, length);
            case DEFLATED -> new Inflated(archive, start, length);
            default -> throw new UnreadableDocument("文件的压缩方式不受支持；请用 Office 或 WPS 打开后另存一份再报送");
        };
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = unpacked.read(buffer, offset, length);
        if (read < 0) {
            verify();
            return read;
        }
        count += read;
        if (count > limits.unpackedBytes()) {
            throw RefusedPart.tooLarge(limits);
        }
        checksum.update(buffer, offset, read);
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private void verify() throws RefusedPart {
        if (count != part.size() || (int) checksum.getValue() != part.checksum()) {
            throw new RefusedPart("文件已损坏：" + part.name() + " 的内容与校验值不符，请重新报送");
        }
    }

    /** Deflated bytes unpacked straight from the archive, without a buffer between. */
    private static final class Inflated extends InputStream {
        private final Inflater inflater = new Inflater(true);

        Inflated(byte[] archive, int start, int length) {
            inflater.setInput(archive, start, length);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = inflater.inflate(buffer, offset, length);
                if (read > 0 || length == 0) {
                    return read;
                }
            } catch (DataFormatException e) {
                throw (RefusedPart) new RefusedPart("文件已损坏：压缩的内容有误，请重新报送").initCause(e);
            }
            if (inflater.finished()) {
                return -1;
            }
            throw new RefusedPart("文件不完整：压缩的内容被截断，请重新报送");
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException("read through PartStream");
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
