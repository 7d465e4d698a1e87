package cn.huizong.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Picture files that are the pages of one document, one behind the other in one content: a mark, then each with its length
 * before it. No program writes such a file; it is how pictures that lie apart are handed on as one.
 */
public final class PackedPictures {
    private static final byte[] MARK = "\u0089HUIZONG PICTURES\n".getBytes(StandardCharsets.ISO_8859_1);

    private PackedPictures() {}

    public static byte[] of(List<byte[]> pictures) {
        int length = pictures.stream()
                .mapToInt(picture -> Integer.BYTES + picture.length)
                .reduce(MARK.length, Math::addExact);
        ByteBuffer packed = ByteBuffer.allocate(length).put(MARK);
        pictures.forEach(picture -> packed.putInt(picture.length).put(picture));
        return packed.array();
    }

    public static boolean isPacked(byte[] content) {
        return content.length > MARK.length && Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length);
    }

    /**
     * The pictures of a content; one that is not packed is the only one.
     *
     * @throws UnreadableDocument if it is cut off
     */
    public static List<byte[]> files(byte[] content) throws UnreadableDocument {
        if (!isPacked(content)) {
            return List.of(content);
        }
        ByteBuffer packed = ByteBuffer.wrap(content).position(MARK.length);
        List<byte[]> pictures = new ArrayList<>();
        try {
            while (packed.hasRemaining()) {
                int length = packed.getInt();
                if (length < 0 || length > packed.remaining()) {
                    throw new BufferUnderflowException();
                }
                byte[] picture = new byte[length];
                packed.get(picture);
                pictures.add(picture);
            }
        } catch (BufferUnderflowException e) {
            throw new UnreadableDocument("图片已损坏或没有上传完，请重新报送，最好是 .docx 原件", e);
        }
        return pictures;
    }
}
