package cn.huizong.document.zip;

/**
 * What a zip archive's directory says of one part.
 *
 * @param name in small letters, with forward slashes
 * @param method how it is packed: 0 as it is, 8 deflated
 * @param checksum the CRC-32 of its unpacked bytes
 * @param packedSize in bytes
 * @param size in bytes, unpacked
 * @param header where its own header starts in the archive
 * @param twice whether another part before it has the same name
 */
record ZipEntry(String name, int method, int checksum, long packedSize, long size, int header, boolean twice) {}
