package cn.huizong.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A file of the inbox before its content is looked at. Only a true file is ever opened: a pipe would never end. */
final class InboxFile {
    static final String CHANGED = "文件在读取期间被改动，下次运行时按新内容读取";
    static final String GONE = "文件在读取之前已被移走或改动";
    private static final String CLOSED = "文件打不开，请检查文件和所在文件夹的权限";

    private InboxFile() {}

    /** Why a file will not be opened; empty if it may be. */
    static Optional<String> refusal(Path path, long largest) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return Optional.of("这是链接（快捷方式），不是文件本身，没有打开；请把文件本身放进收件夹");
        }
        if (attributes.isDirectory()) {
            throw new AccessDeniedException(path.toString()); // what can be opened is walked through
        }
        if (!attributes.isRegularFile()) {
            return Optional.of("这不是普通文件（管道、套接字或设备），没有打开");
        }
        return attributes.size() > largest ? Optional.of(large(attributes.size(), largest)) : Optional.empty();
    }

    static String large(long bytes, long largest) {
        return "文件有 " + bytes + " 字节，超过上限 " + largest + " 字节（限额 bytes），请压缩其中的图片后再报送";
    }

    /** The content of a file; one that has grown beyond {@code largest} meanwhile is cut off. */
    static byte[] content(Path path, long largest) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(path.toString());
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Math.toIntExact(Math.min(largest + 1, Integer.MAX_VALUE - 8)));
        }
    }

    /** Why a file could not be read. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return GONE;
        }
        return e instanceof AccessDeniedException ? CLOSED : "文件读不出来，可能是磁盘或网络出错，请稍后再试或重新报送";
    }
}
