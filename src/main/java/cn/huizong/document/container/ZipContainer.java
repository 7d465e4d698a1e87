package cn.huizong.document.container;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.text.FileNames;
import cn.huizong.document.zip.ZipDirectory;
import cn.huizong.document.zip.ZipRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zip archive of reports. */
final class ZipContainer implements Container {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] archive;
    private final Map<String, ZipRecord> records = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    ZipContainer(byte[] archive, Limits limits) throws UnreadableDocument {
        this.archive = archive;
        List<ZipRecord> files = ZipDirectory.find(archive, limits.entries())
                .orElseThrow(() -> new UnreadableDocument("压缩包不完整，可能上传或复制时中断，请重新报送"))
                .stream()
                .filter(file -> !file.folder())
                .toList();
        List<String> names = FileNames.unique(
                files.stream().map(file -> FileNames.path(file.name())).toList());
        for (int i = 0; i < files.size(); i++) {
            ZipRecord file = files.get(i);
            records.put(names.get(i), file);
            entries.add(new Entry(names.get(i), file.size(), refusal(file, limits)));
        }
    }

    private static String refusal(ZipRecord file, Limits limits) {
        if (file.encrypted()) {
            return "压缩包里的这个文件有密码，请去掉密码后重新报送";
        }
        if (file.link()) {
            return "压缩包里的这一项只是链接，不是文件本身，请重新打包后报送";
        }
        if (file.size() > limits.bytes()) {
            return "文件有 " + file.size() + " 字节，超过上限 " + limits.bytes() + " 字节（限额 bytes），请压缩其中的图片后再报送";
        }
        return file.method() == STORED || file.method() == DEFLATED
                ? ""
                : "压缩包用了不常见的压缩方法（" + file.method() + "），请用通常的 zip 格式重新打包后报送";
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public byte[] content(String name) throws UnreadableDocument {
        ZipRecord file = records.get(name);
        if (file == null) {
            throw new UnreadableDocument("压缩包里已没有这个文件");
        }
        long start = file.start(archive);
        if (start < 0 || file.isCut(archive, start)) {
            throw new UnreadableDocument("压缩包里的这个文件不完整，请重新报送");
        }
        byte[] content = file.method() == STORED ? stored(file, (int) start) : inflated(file, (int) start);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if ((int) checksum.getValue() != file.checksum()) {
            throw damaged();
        }
        return content;
    }

    private byte[] stored(ZipRecord file, int start) throws UnreadableDocument {
        if (file.packedSize() != file.size()) {
            throw damaged();
        }
        return java.util.Arrays.copyOfRange(archive, start, start + (int) file.size());
    }

    private byte[] inflated(ZipRecord file, int start) throws UnreadableDocument {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, start, (int) file.packedSize());
            byte[] content = new byte[(int) file.size()];
            int length = 0;
            while (length < content.length) {
                int read = inflater.inflate(content, length, content.length - length);
                if (read == 0) {
                    throw damaged();
                }
                length += read;
            }
            if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw damaged();
            }
            return content;
        } catch (DataFormatException e) {
            throw new UnreadableDocument("压缩包里的这个文件已损坏，请重新报送", e);
        } finally {
            inflater.end();
        }
    }

    private static UnreadableDocument damaged() {
        return new UnreadableDocument("压缩包里的这个文件已损坏（内容与校验值不符），请重新报送");
    }
}
