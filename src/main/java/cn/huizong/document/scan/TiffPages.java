package cn.huizong.document.scan;

import cn.huizong.document.text.Charsets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The pages of a TIFF picture ({@code .tif}), each of which says where the next one lies. */
record TiffPages(ByteBuffer file) {
    private static final int FIRST = 4;
    private static final int FIELD = 12;

    static boolean isTiff(byte[] content) {
        return Charsets.startsWith(content, 'I', 'I', '*', 0) || Charsets.startsWith(content, 'M', 'M', 0, '*');
    }

    static TiffPages of(byte[] content) {
        return new TiffPages(
                ByteBuffer.wrap(content).order(content[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
    }

    /**
     * Counts the pages, but no further than to a number, since they may lead round in a circle.
     *
     * @throws IndexOutOfBoundsException if a page does not lie in the file
     */
    int count(int most) {
        int count = 0;
        for (int page = file.getInt(FIRST); page != 0 && count < most; page = next(page)) {
            count++;
        }
        return count;
    }

    private int next(int page) {
        return file.getInt(page + Short.BYTES + FIELD * Short.toUnsignedInt(file.getShort(page)));
    }
}
