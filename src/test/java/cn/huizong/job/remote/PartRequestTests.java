package cn.huizong.job.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.inbox.ReaderFingerprint;
import jakarta.jms.MapMessage;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PartRequestTests {
    private static final ReaderFingerprint MARK = new ReaderFingerprint("c", "f", "s", "t");
    private static final PartRequest REQUEST = new PartRequest(7, "ingest:1", "/in", "1.0", MARK, "ab");

    @Test
    void aWorkerThatReadsTheSameHasNoObjection() {
        assertThat(REQUEST.findObjection("/in", "1.0", ReaderFingerprint.parse(MARK.text())))
                .isEmpty();
    }

    @Test
    void whatIsAnotherThanInTheRunIsSaid() {
        assertThat(REQUEST.findObjection("/other", "1.0", MARK)).hasValue("worker 的收件夹是 /other，运行的是 /in，两边要是同一路径");
        assertThat(REQUEST.findObjection("/in", "1.1", MARK)).hasValue("worker 的程序版本是 1.1，运行的是 1.0，两边要一样");
        assertThat(REQUEST.findObjection("/in", "1.0", new ReaderFingerprint("other", "f", "other", "t")))
                .hasValue("worker 与运行的程序的读取部分、limits 或 scans 设置不同，两边要一样");
        assertThat(REQUEST.findObjection("/in", "1.0", new ReaderFingerprint("c", "f", "s", "other")))
                .hasValue("worker 与运行的勾稽关系不同，两边要一样");
    }

    @Test
    void examiningAsksForTheSameDecisions() {
        PartRequest examined = new PartRequest(7, "examine:1-20", "/in", "1.0", MARK, "ab");
        assertThat(REQUEST.isExamination()).isFalse();
        assertThat(examined.isExamination()).isTrue();
        assertThat(examined.findObjection("ab")).isEmpty();
        assertThat(examined.findObjection("cd")).hasValue("worker 的名录、确认的名称或更正与运行的不同，两边要一样");
    }

    private static PartRequest received(Map<String, Object> values) {
        MapMessage message = (MapMessage) Proxy.newProxyInstance(
                MapMessage.class.getClassLoader(),
                new Class<?>[] {MapMessage.class},
                (proxy, method, arguments) ->
                        Objects.requireNonNull(arguments).length == 1 ? values.get(arguments[0]) : null);
        return PartRequest.of(message);
    }

    private static Map<String, Object> values() {
        return new HashMap<>(Map.of(
                "step",
                7L,
                "name",
                "ingest:1-20",
                "inbox",
                "/in",
                "version",
                "1.0",
                "reader",
                MARK.text(),
                "decided",
                "ab"));
    }

    @Test
    void whatWasSentIsReceived() {
        assertThat(received(values())).isEqualTo(new PartRequest(7, "ingest:1-20", "/in", "1.0", MARK, "ab"));
    }

    @Test
    void whatNoRunSendsIsNoRequest() {
        Map.of("name", "ingest:1-2\n16:00:00 运行完成", "version", "1.0\r\nx", "reader", "<script>", "decided", "a\nb")
                .forEach((name, text) -> {
                    Map<String, Object> forged = values();
                    forged.put(name, text);
                    assertThatThrownBy(() -> received(forged)).isInstanceOf(IllegalArgumentException.class);
                });
    }

    @Test
    void anInboxOfTwoLinesMakesNoSecondLineOfALog() {
        Map<String, Object> forged = values();
        forged.put("inbox", "/in\n16:00:00 运行完成");
        assertThat(received(forged).findObjection("/other", "1.0", MARK).orElseThrow())
                .contains("/in?16:00:00")
                .doesNotContain("\n");
    }
}
