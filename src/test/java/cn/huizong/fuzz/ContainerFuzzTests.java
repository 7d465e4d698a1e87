package cn.huizong.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

class ContainerFuzzTests {
    private final Containers containers = new Containers(new Documents(Limits.DEFAULT), Limits.DEFAULT, name -> false);

    @MethodSource("archives")
    @FuzzTest(maxDuration = "10m")
    void anyArchiveIsOpenedOrRefused(byte[] content) {
        openOrRefuse(content);
    }

    static Stream<byte[]> archives() {
        byte[] report = Seeds.files(".txt").get(0);
        byte[] inner = zip(Charset.forName("GBK"), "财政局/年报.txt", report);
        return Mutants.of(List.of(inner, zip(StandardCharsets.UTF_8, "报送.zip", inner)));
    }

    @MethodSource("mails")
    @FuzzTest(maxDuration = "10m")
    void anyMailIsOpenedOrRefused(byte[] content) {
        openOrRefuse(content);
    }

    static Stream<byte[]> mails() {
        String attached =
                Base64.getMimeEncoder().encodeToString(Seeds.files(".txt").get(0));
        String mail = String.join(
                "\r\n",
                "From: a@example.com",
                "Subject: =?GBK?B?xOqxqA==?=",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=part",
                "",
                "--part",
                "Content-Type: text/plain; charset=gbk",
                "",
                "see attachment",
                "--part",
                "Content-Type: application/octet-stream; name=\"a.txt\"",
                "Content-Disposition: attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.txt",
                "Content-Transfer-Encoding: base64",
                "",
                attached,
                "--part--",
                "");
        return Mutants.of(List.of(mail.getBytes(StandardCharsets.US_ASCII)));
    }

    @MethodSource("outlook")
    @FuzzTest(maxDuration = "10m")
    void anyMessageOfOutlookIsOpenedOrRefused(byte[] content) {
        openOrRefuse(content);
    }

    static Stream<byte[]> outlook() {
        return Mutants.of(List.of(WrittenSeeds.message(), WrittenSeeds.winmail()));
    }

    private void openOrRefuse(byte[] content) {
        try {
            containers.walk(content, new Containers.Visitor() {
                @Override
                public void file(List<String> path, byte[] inside) {
                    assertThat(path).isNotEmpty().doesNotContainNull();
                    assertThat((long) inside.length).isLessThanOrEqualTo(Limits.DEFAULT.archiveBytes());
                }

                @Override
                public void refused(List<String> path, long bytes, String reason) {
                    assertThat(path).isNotEmpty();
                    assertThat(reason).isNotBlank();
                }
            });
        } catch (UnreadableDocument e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static byte[] zip(Charset names, String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
