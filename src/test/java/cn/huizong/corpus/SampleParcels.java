package cn.huizong.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What reports are handed in with: archives and mails. */
final class SampleParcels {
    private SampleParcels() {}

    /** An archive whose names are in GBK, as Chinese Windows packs them; not packed, so that every JDK writes alike. */
    static byte[] archive(SortedMap<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(stored(member.getKey(), member.getValue()));
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An entry that is not packed. */
    static ZipEntry stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2021, 1, 1, 0, 0));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    /** A mail with a report attached. */
    static byte[] mail(String agency, int year, String name, byte[] content) {
        String boundary = "----=_huizong_sample";
        return String.join(
                        "\r\n",
                        "From: clerk@example.org",
                        "To: office@example.org",
                        "Subject: " + word(agency + year + "年度报告"),
                        "Date: Mon, 17 Jan " + (year + 1) + " 09:00:00 +0800",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"",
                        "",
                        "--" + boundary,
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: base64",
                        "",
                        lines("年报在附件里，请查收。".getBytes(StandardCharsets.UTF_8)),
                        "--" + boundary,
                        "Content-Type: application/octet-stream; name=\"" + word(name) + "\"",
                        "Content-Transfer-Encoding: base64",
                        "Content-Disposition: attachment; filename=\"" + word(name) + "\"",
                        "",
                        lines(content),
                        "--" + boundary + "--",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String word(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String lines(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content);
    }
}
