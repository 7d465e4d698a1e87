package cn.huizong.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultReasonTests {
    @Test
    void aFaultOfTheSurroundingsNamesTheFile() {
        assertThat(FaultReason.explain(new UncheckedIOException(new NoSuchFileException("/out/2020", null, "gone"))))
                .endsWith("/out/2020（gone）");
    }

    @Test
    void aFaultOfTheProgramQuotesNoCell() {
        Exception thrown = new IllegalStateException("云溪市司法局", new NumberFormatException("For input: 264517元"));
        StringWriter log = new StringWriter();
        RedactedFault.of(thrown).printStackTrace(new PrintWriter(log, true));

        assertThat(FaultReason.explain(thrown)).endsWith("IllegalStateException、NumberFormatException");
        assertThat(log.toString())
                .contains("java.lang.IllegalStateException", "java.lang.NumberFormatException", "FaultReasonTests.java")
                .doesNotContain("264517", "司法局");
    }

    @Test
    void aDatabaseThatQuotesDataIsNotQuoted() {
        assertThat(FaultReason.explain(new SQLException("value too long: '云溪市司法局'", "22001")))
                .isEqualTo("数据库出错：SQLSTATE 22001");
        assertThat(FaultReason.explain(new SQLException("connection refused", "08001")))
                .isEqualTo("数据库出错：connection refused");
    }
}
