package cn.huizong.job.remote;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.inbox.ReaderFingerprint;
import org.junit.jupiter.api.Test;

class PartRequestTests {
    private static final ReaderFingerprint MARK = new ReaderFingerprint("c", "f", "s", "t");
    private static final PartRequest REQUEST = new PartRequest(7, "ingest:1", "/in", "1.0", MARK);

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
}
