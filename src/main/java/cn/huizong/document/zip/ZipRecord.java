package cn.huizong.document.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What an archive's directory says of a file in it: of a file that people packed, or of a part of an Office package.
 *
 * @param name as it was written, in any encoding
 * @param folder whether it is a folder
 * @param link whether it only points to another file
 * @param encrypted whether a password keeps it
 * @param method how it is packed: 0 as it is, 8 deflated
 * @param checksum the CRC-32 of its unpacked bytes
 * @param packedSize in bytes
 * @param size in bytes, unpacked
 * @param header where its own header starts
 */
public record ZipRecord(
        String name,
        boolean folder,
        boolean link,
        boolean encrypted,
        int method,
        int checksum,
        long packedSize,
        long size,
        long header) {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    /** Where its packed bytes start; -1 if it is not there. */
    public long start(byte[] archive) {
        if (header < 0 || header + LOCAL_LENGTH > archive.length) {
            return -1;
        }
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int at = (int) header;
        if (bytes.getInt(at) != LOCAL) {
            return -1;
        }
        return header
                + LOCAL_LENGTH
                + Short.toUnsignedInt(bytes.getShort(at + 26))
                + Short.toUnsignedInt(bytes.getShort(at + 28));
    }

    /** Whether the archive ends before its packed bytes, which start there, do; what it says of itself may be any number. */
    public boolean isCut(byte[] archive, long start) {
        return packedSize > archive.length - start;
    }
}
